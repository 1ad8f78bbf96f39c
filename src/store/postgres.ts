/** PostgreSQL: for any number of processes on any number of machines. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, Tx } from './database.ts';
import { isConflict, retrying } from './faults.ts';
import { checkSchema, MIGRATIONS_TABLE } from './known-schema.ts';
import { placeOf } from './place.ts';
import { createGuardedPool } from './postgres-pool.ts';
import { createPostgresSignals } from './postgres-signals.ts';
import type { Schema } from './schema.ts';

const CONFLICT = { when: isConflict, forMilliseconds: 5000, everyMilliseconds: 30 };

/**
 * A connection that is dead without saying so is noticed by the unanswered query (8 s), while idle by
 * TCP keep-alive (10 s and ten probes of 1 s), and so within 30 s.
 */
const LIMITS = {
  connectionTimeoutMillis: 4000,
  statement_timeout: 7000,
  query_timeout: 8000,
  // A process that stopped in the middle of a transaction must not hold its locks for ever.
  idle_in_transaction_session_timeout: 15_000,
} as const;

export async function openPostgres(
  url: string,
  { mayCreate }: { readonly mayCreate: boolean },
): Promise<Database> {
  const config: pg.PoolConfig = {
    connectionString: url,
    application_name: 'frontdesk',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    idleTimeoutMillis: 10_000,
    types: { getTypeParser },
  };
  const kysely = open({ ...config, ...LIMITS, max: 10 });
  try {
    const place = placeOf({ databaseUrl: url, file: '' });
    checkSchema({ engine: 'postgres', place, applied: await appliedOn(kysely), mayCreate });
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const signals = createPostgresSignals({ ...config, ...LIMITS });
  await signals.ready;

  return {
    engine: 'postgres',
    kysely,
    signals,
    async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const { value, after } = await retrying(CONFLICT, async () => {
        const after: (() => void)[] = [];
        const value = await kysely
          .transaction()
          .execute((trx) => work({ kysely: trx, afterCommit: (run) => after.push(run) }));
        return { value, after };
      });
      for (const run of after) run();
      return value;
    },
    statement: (work) => retrying(CONFLICT, () => work(kysely)),
    async unhurried(work) {
      const patient = open({ ...config, connectionTimeoutMillis: LIMITS.connectionTimeoutMillis, max: 1 });
      try {
        return await work(patient);
      } finally {
        await patient.destroy();
      }
    },
    forgetDeleted: async () => {},
    rewrite: async () => {},
    async close() {
      await signals.close();
      await kysely.destroy();
    },
  };
}

function open(config: pg.PoolConfig): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: createGuardedPool(config) }) });
}

async function appliedOn(kysely: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{
    found: string | null;
  }>`select to_regclass(${MIGRATIONS_TABLE})::text as found`.execute(kysely);
  if (!rows[0]?.found) return [];
  const applied = await sql<{ name: string }>`select name from ${sql.table(MIGRATIONS_TABLE)}`.execute(
    kysely,
  );
  return applied.rows.map(({ name }) => name);
}

/** pg gives 64-bit integers as text, as JavaScript's numbers end at 2^53; ours never come near. */
const INT8 = 20;

function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return oid === INT8 && format !== 'binary' ? toSafeInteger : pg.types.getTypeParser(oid, 'text');
}

function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('PostgreSQL: expected an integer below 2^53');
  return value;
}
