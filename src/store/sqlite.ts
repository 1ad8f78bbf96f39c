/** SQLite in one file: for one machine, where the server and the command line write at the same time. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { createGroupedTransactions } from './grouped-transactions.ts';
import type { Schema } from './schema.ts';
import { createSignals } from './signals.ts';
import { FrontdeskSqliteDialect } from './sqlite-dialect.ts';
import { createWalEmptying } from './wal-emptying.ts';

/**
 * The driver waits synchronously, so nothing else in the process runs meanwhile: this stays short,
 * and longer waits are asynchronous (`grouped-transactions.ts`).
 */
const BUSY_MILLISECONDS = 100;

export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new BetterSqlite3(file, { timeout: BUSY_MILLISECONDS });
  try {
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

function configure(sqlite: BetterSqlite3.Database): void {
  // Before WAL: switching to it needs a lock that another process may hold for a moment.
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('journal_mode = WAL');
  // A vendor that got its 200 never sends the message again. With NORMAL, a WAL commit is not synced, and
  // a power cut takes the last ones along; FULL syncs each. Grouped commits make that affordable.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // What is deleted is overwritten with zeros, else names and texts of the erased stay in the file.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`);
}
