import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStorageWatch, type StorageWatch } from '../../src/service/storage-watch.ts';
import { deferred } from '../helpers/deferred.ts';
import { manualClock } from '../helpers/manual-clock.ts';

let folder: string;
let dataDir: string;
let watch: StorageWatch | undefined;
const onChange = vi.fn();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-storage-'));
  dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  onChange.mockClear();
});
afterEach(async () => {
  await watch?.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(probeDatabase: () => Promise<void> = async () => {}): StorageWatch {
  watch = createStorageWatch({ probeDatabase, dataDir, clock: manualClock().now, onChange });
  return watch;
}

it('says nothing while both can be written, and leaves nothing behind', async () => {
  const { look, state } = start();
  await look();
  expect(state()).toEqual({ database: true, dataFolder: true, alerts: [] });
  expect(readdirSync(dataDir)).toEqual([]);
  expect(onChange).not.toHaveBeenCalled();
});

it.each([
  ['SQLITE_FULL', /^the database cannot be written: no space is left on its disk/],
  ['SQLITE_READONLY_DBMOVED', /read-only/],
  ['SQLITE_IOERR_WRITE', /its disk is full or reports an error/],
  ['SQLITE_CORRUPT', /restore a backup \(SQLITE_CORRUPT\)/],
  ['SQLITE_BUSY', /another process writes/],
  ['53100', /no space is left on PostgreSQL's disk/],
  ['25006', /PostgreSQL is read-only/],
  ['42501', /the right to write \(42501\)/],
  ['57P03', /shutting down or starting/],
  ['ECONNREFUSED', /cannot be reached or refuses \(ECONNREFUSED\)/],
])('says in a sentence what %s means for the database, once, and that it is over', async (code, reason) => {
  let fault: Error | undefined = Object.assign(new Error('private words'), { code });
  const { look, state } = start(async () => {
    if (fault) throw fault;
  });
  await look();
  await look();
  expect(state()).toMatchObject({
    database: false,
    dataFolder: true,
    alerts: [{ name: 'database', reason: expect.stringMatching(reason) }],
  });
  expect(JSON.stringify(state())).not.toContain('private');
  expect(onChange).toHaveBeenCalledTimes(1);
  fault = undefined;
  await look();
  expect(state()).toMatchObject({ database: true, alerts: [] });
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('says that the data folder is gone, or no folder, and that it is back', async () => {
  const { look, state } = start();
  rmSync(dataDir, { recursive: true });
  await look();
  expect(state().alerts).toMatchObject([{ name: 'data-folder', reason: expect.stringContaining('ENOENT') }]);
  writeFileSync(dataDir, 'a file');
  await look();
  expect(state().alerts).toMatchObject([{ reason: expect.stringContaining('expected a folder') }]);
  expect(state().dataFolder).toBe(false);
  rmSync(dataDir);
  mkdirSync(dataDir);
  await look();
  expect(state()).toMatchObject({ dataFolder: true, alerts: [] });
});

it('never has two tries of one place under way, however many ask', async () => {
  const gates = [deferred(), deferred()];
  const probe = vi.fn(async () => await gates[probe.mock.calls.length - 1]?.promise);
  const { look } = start(probe);
  const first = look();
  const others = Array.from({ length: 50 }, () => look());
  await vi.waitFor(() => expect(probe).toHaveBeenCalledTimes(1));
  gates[0]?.resolve();
  await first;
  gates[1]?.resolve();
  await Promise.all(others);
  expect(probe.mock.calls.length).toBeLessThanOrEqual(2);
});
