/** Whether the database and the data folder can be written: tried on a timer, and at once after a failed webhook. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { withinTime } from '../pipeline/within-time.ts';
import type { Alert } from '../store/alerts.ts';
import { codeOf } from '../store/faults.ts';

/** Balancers ask every few seconds; each try costs one sync of the disk. */
const EVERY_MILLISECONDS = 10_000;

/** SQLite waits up to 5 s for another process that writes. */
const LIMIT_MILLISECONDS = 8000;

const PROBE_BYTES = 16_384;

export interface StorageState {
  readonly database: boolean;
  readonly dataFolder: boolean;
  /** One for each that cannot be written. */
  readonly alerts: readonly Alert[];
}

export interface StorageWatch {
  state(): StorageState;
  /** Tries now. Those who ask while it is being tried get the next try. */
  look(): Promise<void>;
  close(): Promise<void>;
}

export interface StorageWatchOptions {
  /** @throws what the database says when it takes no writes */
  readonly probeDatabase: () => Promise<void>;
  readonly dataDir: string;
  readonly clock: Clock;
  /** Told when a place can be written no more, or again. */
  readonly onChange: () => void;
}

const PLACES = { database: 'the database', dataFolder: 'the data folder' } as const;
type Place = keyof typeof PLACES;

export function createStorageWatch(options: StorageWatchOptions): StorageWatch {
  const { probeDatabase, dataDir, clock, onChange } = options;
  const probes: Readonly<Record<Place, () => Promise<void>>> = {
    database: probeDatabase,
    dataFolder: () => probeFolder(dataDir),
  };
  const alerts = new Map<Place, Alert>();
  const busy = new Set<Place>();

  async function tryPlace(place: Place): Promise<void> {
    // One that hangs is not joined by another.
    const fault = busy.has(place) ? 'no answer' : await faultOf(place);
    if (fault === undefined) {
      if (alerts.delete(place)) onChange();
      return;
    }
    const reason = `${PLACES[place]} cannot be written: ${fault}; the desk is out of service until then, and goes on by itself`;
    const known = alerts.get(place);
    const name = place === 'database' ? 'database' : 'data-folder';
    alerts.set(place, { name, reason, raisedAt: known?.raisedAt ?? clock() });
    if (!known) onChange();
  }

  async function faultOf(place: Place): Promise<string | undefined> {
    busy.add(place);
    const probing = probes[place]()
      .then(() => ({ fault: undefined }))
      .catch((error: unknown) => ({ fault: describe(error) }))
      .finally(() => busy.delete(place));
    const outcome = await withinTime(probing, LIMIT_MILLISECONDS);
    return outcome ? outcome.fault : `no answer within ${LIMIT_MILLISECONDS / 1000} s`;
  }

  let looking: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  const look = (): Promise<void> => {
    waiting ??= looking.then(() => {
      waiting = undefined;
      looking = Promise.all([tryPlace('database'), tryPlace('dataFolder')]).then(() => {});
      return looking;
    });
    return waiting;
  };

  const timer = setInterval(() => void look(), EVERY_MILLISECONDS);
  timer.unref();
  return {
    look,
    state: () => ({
      database: !alerts.has('database'),
      dataFolder: !alerts.has('dataFolder'),
      alerts: [...alerts.values()],
    }),
    async close() {
      clearInterval(timer);
      await (waiting ?? looking);
    },
  };
}

/** Each process has a file of its own, which one that was killed leaves for the next of its number. */
async function probeFolder(dataDir: string): Promise<void> {
  const file = join(dataDir, `.write-probe-${process.pid}`);
  try {
    await writeFile(file, new Uint8Array(PROBE_BYTES), { mode: 0o600, flush: true });
  } finally {
    await rm(file, { force: true });
  }
}

/** By the beginning of the code of Node, SQLite or PostgreSQL. */
const MEANINGS: readonly (readonly [string, string])[] = [
  ['ENOSPC', 'no space is left on the device; free some'],
  ['EDQUOT', 'the disk quota is used up; free some space or raise it'],
  ['EROFS', 'the file system is read-only; mount it for writing'],
  ['EACCES', "we may not write there; give the desk's user the rights"],
  ['EPERM', "we may not write there; give the desk's user the rights"],
  ['ENOENT', 'the folder is not there any more; put it back or set DATA_DIR, and start the desk again'],
  ['ENOTDIR', 'expected a folder, found a file; set DATA_DIR'],
  ['EIO', 'the disk reports an error; look at the system log'],
  ['SQLITE_FULL', 'no space is left on its disk; free some'],
  [
    'SQLITE_READONLY',
    'its file or file system is read-only; give the rights to write, or mount it for writing',
  ],
  ['SQLITE_IOERR', 'its disk is full or reports an error; look at the space and at the system log'],
  ['SQLITE_CANTOPEN', 'its files cannot be opened; look at the rights of DATA_DIR'],
  ['SQLITE_CORRUPT', 'its file is damaged; restore a backup'],
  ['SQLITE_NOTADB', 'its file is no database; restore a backup'],
  ['SQLITE_BUSY', 'another process writes to it and does not end'],
  ['53100', "no space is left on PostgreSQL's disk; free some"],
  ['53', 'PostgreSQL is out of memory, space or connections'],
  ['25006', 'PostgreSQL is read-only, as a standby is; look at DATABASE_URL'],
  ['42501', "PostgreSQL refuses; give the desk's user the right to write"],
  ['57', 'PostgreSQL is shutting down or starting'],
];

function describe(error: unknown): string {
  const code = codeOf(error);
  const meaning = MEANINGS.find(([start]) => code.startsWith(start))?.[1];
  if (meaning !== undefined) return `${meaning} (${code})`;
  if (/^\w{1,64}$/.test(code)) return `it cannot be reached or refuses (${code})`;
  return `it cannot be reached or refuses (${error instanceof Error ? error.constructor.name : typeof error})`;
}
