/** The one door to SQLite and PostgreSQL. */
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import type { Signals } from './signals.ts';

export type Engine = 'sqlite' | 'postgres';

/** A transaction that is open. */
export interface Tx {
  readonly kysely: Transaction<Schema>;
  /** Runs once the transaction is durable; not at all when it is undone. */
  afterCommit(run: () => void): void;
}

export interface Database {
  readonly engine: Engine;
  /** For reading. Inside a transaction use its own: on SQLite the two would wait for each other. */
  readonly kysely: Kysely<Schema>;
  readonly signals: Signals;
  /**
   * All or nothing; resolves once it is durable. The work may be run again after a conflict, so it must
   * change nothing but the database, wait for nothing but the database, and let its errors pass.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A single statement that writes: on PostgreSQL without the round trips of a transaction. */
  statement<T>(work: (kysely: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** On a connection without time limits, for migrations. */
  unhurried<T>(work: (kysely: Kysely<Schema>) => Promise<T>): Promise<T>;
  /**
   * After an erasure: what was deleted is taken off the disk, as far as that is up to us. On SQLite the write-ahead
   * log is emptied, as deleting overwrites in the file itself; on PostgreSQL it is up to VACUUM. It gives up when
   * other processes read or write all the time; the next erasure or purge tries again.
   */
  forgetDeleted(): Promise<void>;
  /** Writes SQLite's whole file anew. Nothing on PostgreSQL. */
  rewrite(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** PostgreSQL's address; without it SQLite is used. */
  readonly databaseUrl?: string | undefined;
  /** SQLite's file; its folder is created with it. */
  readonly file: string;
  /** A database that is not there yet is refused, and nothing is created. */
  readonly mustExist?: boolean;
}
