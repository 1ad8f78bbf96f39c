/** The data folder, which holds texts, numbers and secrets: for its owner alone, whatever the umask and whatever was before. */
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readdirSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, parse, relative } from 'node:path';
import { FrontdeskError } from '../errors.ts';
import { sayFileRefusal } from '../refusals.ts';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Rights of others than the owner. */
const OTHERS = 0o077;

const STICKY = 0o1000;

/**
 * The database with what stands beside it and copies of it, and the secrets. The index is made of what editors
 * wrote and keeps the mode of the umask; the closed folder covers it.
 */
const PRIVATE_FILES = /^(frontdesk\.db.*|installation-secret.*|log-salt.*)$/;

/** Folders that may stand in the data folder; others show that it is not frontdesk's own. */
const OWN_FOLDERS = /^(ocr|backups?|lost\+found|\..*)$/;

/** Secrets, and how many bytes make them whole. */
const SECRETS: Readonly<Record<string, number>> = { 'installation-secret': 16 };

/**
 * Makes the folder if it is not there, and closes it and its private files to all but their owner.
 *
 * @returns what was changed, and what the operator should look at
 * @throws FrontdeskError CONFIG_INVALID when it is no folder, or cannot be written; DATA_INVALID for a damaged secret
 */
export function closeDataFolder(dataDir: string): readonly string[] {
  try {
    const isNew = mkdirSync(dataDir, { recursive: true, mode: FOLDER_MODE }) !== undefined;
    // A folder that was just made has lost the bits of the umask.
    if (isNew) chmodSync(dataDir, FOLDER_MODE);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const said = sayFileRefusal(cause);
    if (said === undefined) throw cause;
    throw new FrontdeskError(
      'CONFIG_INVALID',
      `DATA_DIR=${dataDir}: expected a folder that can be written, but it ${said}`,
      { cause },
    );
  }
  const notes = [...noteOwner(dataDir), ...closeFolder(dataDir)];
  for (const name of readdirSync(dataDir)) {
    if (!PRIVATE_FILES.test(name)) continue;
    const file = join(dataDir, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) continue;
    notes.push(...tighten(file, found, FILE_MODE));
    requireWhole(file, name, found);
  }
  return notes;
}

function closeFolder(dataDir: string): string[] {
  const found = statSync(dataDir);
  if ((found.mode & OTHERS) === 0) return [];
  if (!isShared(dataDir, found)) return tighten(dataDir, found, FOLDER_MODE);
  return [
    `${dataDir} holds more than frontdesk's data, so it stays open to other users (mode ${octal(found)}); set DATA_DIR to a folder of its own, or close it (chmod 700)`,
  ];
}

/** Closing one of these would lock others, or the desk itself, out of more than the data. */
function isShared(dataDir: string, found: Stats): boolean {
  const folder = realpathSync(dataDir);
  const holds = (path: string) => !relative(folder, path).startsWith('..');
  return (
    (found.mode & STICKY) !== 0 ||
    folder === parse(folder).root ||
    holds(process.cwd()) ||
    holds(homedir()) ||
    readdirSync(folder, { withFileTypes: true }).some(
      (each) => each.isDirectory() && !OWN_FOLDERS.test(each.name),
    )
  );
}

function tighten(path: string, found: Stats, mode: number): string[] {
  if ((found.mode & OTHERS) === 0) return [];
  try {
    chmodSync(path, mode);
  } catch (error) {
    return [
      `${path} is open to other users (mode ${octal(found)}), and ${sayFileRefusal(error) ?? 'cannot be closed'}`,
    ];
  }
  return [`closed ${path} to other users: its mode was ${octal(found)}, and is ${mode.toString(8)}`];
}

function noteOwner(dataDir: string): string[] {
  const user = process.geteuid?.();
  const { uid } = statSync(dataDir);
  if (user === undefined || user === uid) return [];
  return [
    `${dataDir} belongs to the user of the id ${uid}, and frontdesk runs as ${user}: run it as that user, or give it the folder (chown -R ${user} ${dataDir})`,
  ];
}

function requireWhole(file: string, name: string, { size }: Stats): void {
  const least = SECRETS[name];
  if (least === undefined || size >= least) return;
  throw new FrontdeskError(
    'DATA_INVALID',
    `${file}: expected a secret of at least ${least} bytes, got ${size}; restore it from a backup, or delete it, and a new one is drawn`,
  );
}

function octal({ mode }: Stats): string {
  return (mode & 0o777).toString(8);
}
