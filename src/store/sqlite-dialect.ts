/** Kysely's SQLite dialect with three changes: BEGIN IMMEDIATE, statements prepared once, clean parameters. */
import type BetterSqlite3 from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { cleanParameter } from './clean-parameters.ts';

/** Inserts of many rows make one statement per number of rows; the oldest go first. */
const MAX_PREPARED = 300;

export class FrontdeskSqliteDialect extends SqliteDialect {
  readonly #sqlite: BetterSqlite3.Database;

  constructor(sqlite: BetterSqlite3.Database) {
    super({ database: preparingOnce(sqlite) });
    this.#sqlite = sqlite;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#sqlite);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: BetterSqlite3.Database;

  constructor(sqlite: BetterSqlite3.Database) {
    super({ database: preparingOnce(sqlite) });
    this.#sqlite = sqlite;
  }

  /** A plain BEGIN that reads and then writes fails at once when another process wrote in between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** After some errors, such as a full disk, SQLite has already rolled back by itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

/** SQLite's DDL is transactional; saying so makes migrations hold the write lock from begin to end. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function preparingOnce(sqlite: BetterSqlite3.Database) {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => sqlite.close(),
    prepare(text: string): SqliteStatement {
      const known = prepared.get(text);
      if (known) return known;
      const statement = sqlite.prepare<unknown[]>(text);
      const cleaning: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => statement.all(...parameters.map(cleanParameter)),
        run: (parameters) => statement.run(...parameters.map(cleanParameter)),
        iterate: (parameters) => statement.iterate(...parameters.map(cleanParameter)),
      };
      const [oldest] = prepared.keys();
      if (prepared.size >= MAX_PREPARED && oldest !== undefined) prepared.delete(oldest);
      prepared.set(text, cleaning);
      return cleaning;
    },
  };
}
