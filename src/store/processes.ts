/** Which processes serve from this database: each shows itself again and again, and sees the others. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Processes show themselves every 10 s; who has been silent for longer is gone. */
const SILENT_MILLISECONDS = 25_000;

export interface Processes {
  /** Shows that this process serves. */
  show(): Promise<void>;
  /** How many others have shown themselves lately. */
  countOthers(): Promise<number>;
  /** This process serves no longer. */
  leave(): Promise<void>;
}

export interface ProcessesOptions {
  readonly db: Database;
}

export function createProcesses({ db }: ProcessesOptions): Processes {
  const id = randomUUID();
  // One clock for all: that of the server where there is one, else the machine's that all run on.
  const now = {
    postgres: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
    sqlite: sql<number>`cast((julianday('now') - 2440587.5) * 86400000 as integer)`,
  }[db.engine];

  return {
    async show() {
      await db.transaction(async (tx) => {
        await tx.kysely
          .insertInto('processes')
          .values({ id, seen_at: now })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: now }))
          .execute();
        await tx.kysely
          .deleteFrom('processes')
          .where('seen_at', '<', sql<number>`${now} - ${SILENT_MILLISECONDS}`)
          .execute();
      });
    },

    async countOthers() {
      const { count } = await db.kysely
        .selectFrom('processes')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('id', '!=', id)
        .where('seen_at', '>=', sql<number>`${now} - ${SILENT_MILLISECONDS}`)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async leave() {
      await db.statement((kysely) => kysely.deleteFrom('processes').where('id', '=', id).execute());
    },
  };
}
