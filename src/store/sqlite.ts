/** SQLite in one file: for one machine, where the server and the command line write at the same time. */
import { closeSync, fchmodSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { codeOf } from './faults.ts';
import { createGroupedTransactions } from './grouped-transactions.ts';
import { checkSchema, databaseNotFound, MIGRATIONS_TABLE } from './known-schema.ts';
import type { Schema } from './schema.ts';
import { createSignals } from './signals.ts';
import { FrontdeskSqliteDialect } from './sqlite-dialect.ts';
import { createWalEmptying } from './wal-emptying.ts';

/**
 * The driver waits synchronously, so nothing else in the process runs meanwhile: this stays short,
 * and longer waits are asynchronous (`grouped-transactions.ts`).
 */
const BUSY_MILLISECONDS = 100;

export interface OpenOptions {
  /** Whether a database may be made where there is none. */
  readonly mayCreate: boolean;
}

export function openSqlite(file: string, { mayCreate }: OpenOptions): Database {
  if (!isThere(file)) {
    if (!mayCreate) throw databaseNotFound(file);
    createForOwnerAlone(file);
  }
  const sqlite = new BetterSqlite3(file, { timeout: BUSY_MILLISECONDS, fileMustExist: true });
  try {
    // Before WAL: switching to it needs a lock that another process may hold for a moment.
    sqlite.pragma('busy_timeout = 5000');
    checkSchema({ engine: 'sqlite', place: file, applied: appliedOn(sqlite), mayCreate });
    configure(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const kysely = new Kysely<Schema>({ dialect: new FrontdeskSqliteDialect(sqlite) });
  const transaction = createGroupedTransactions(kysely, sqlite);
  return {
    engine: 'sqlite',
    kysely,
    signals: createSignals(),
    transaction,
    statement: (work) => transaction((tx) => work(tx.kysely)),
    unhurried: (work) => work(kysely),
    forgetDeleted: createWalEmptying(sqlite),
    rewrite: async () => void sqlite.exec('vacuum'),
    close: () => kysely.destroy(),
  };
}

/** A folder that is closed to us is an error, not an absence: the database may well be in it. */
function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** It holds texts and numbers. SQLite gives the files beside it the same mode. */
function createForOwnerAlone(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const created = openSync(file, 'a', 0o600);
  // Whatever the umask has taken away.
  fchmodSync(created, 0o600);
  closeSync(created);
}

function appliedOn(sqlite: BetterSqlite3.Database): readonly string[] {
  const exists = sqlite.prepare("select 1 from sqlite_master where type = 'table' and name = ?");
  if (exists.get(MIGRATIONS_TABLE) === undefined) return [];
  const names = sqlite.prepare<[], string>(`select name from ${MIGRATIONS_TABLE}`).pluck();
  return names.all();
}

function configure(sqlite: BetterSqlite3.Database): void {
  sqlite.pragma('journal_mode = WAL');
  // A vendor that got its 200 never sends the message again. With NORMAL, a WAL commit is not synced, and
  // a power cut takes the last ones along; FULL syncs each. Grouped commits make that affordable.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // What is deleted is overwritten with zeros, else names and texts of the erased stay in the file.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`);
}
