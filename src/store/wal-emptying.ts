/** Empties SQLite's write-ahead log, which else keeps what was deleted until it is written over. */
import { setTimeout as sleep } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { isBusy } from './faults.ts';

/** Others read and write for milliseconds, a backup for seconds. */
const TRIES = 100;
const EVERY_MILLISECONDS = 50;

const checkpointSchema = z.tuple([z.object({ busy: z.number() })]);

/** @returns a function that tries for some seconds; calls wait for one another, so that each sees what it deleted */
export function createWalEmptying(sqlite: BetterSqlite3.Database): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();

  async function empty(): Promise<void> {
    for (let tried = 0; tried < TRIES && sqlite.open; tried++) {
      if (tryOnce()) return;
      await sleep(EVERY_MILLISECONDS, undefined, { ref: false });
    }
  }

  function tryOnce(): boolean {
    if (sqlite.inTransaction) return false;
    try {
      const [{ busy }] = checkpointSchema.parse(sqlite.pragma('wal_checkpoint(TRUNCATE)'));
      return busy === 0;
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  }

  return () => {
    last = last.catch(() => {}).then(empty);
    return last;
  };
}
