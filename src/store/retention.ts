/** Forgets what is old. */
import { sql } from 'kysely';
import { type Clock, localDay } from '../clock.ts';
import type { Database, Tx } from './database.ts';
import { eraseFarewells } from './erase.ts';
import type { Jobs } from './jobs.ts';
import { keepStates } from './requests.ts';
import { ALL_TABLES, type ListedTable, type RetentionLimits } from './tables.ts';

export const DEFAULT_RETENTION: RetentionLimits = { days: 30, seenDays: 90, spendingDays: 3, mailsDays: 1 };

/** Each in a transaction of its own, so that nobody waits for long. */
const BATCH = 1000;

export interface RetentionOptions {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly limits?: RetentionLimits;
}

/** Also ends what has been failing for as long: its message is gone, so it could not be answered. */
export async function purge({
  db,
  jobs,
  clock,
  limits = DEFAULT_RETENTION,
}: RetentionOptions): Promise<number> {
  const now = clock().getTime();
  const before = (limit: keyof RetentionLimits) => now - limits[limit] * 86_400_000;
  let purged = await repeat(db, async (tx) => {
    const old = await tx.kysely
      .selectFrom('jobs')
      .select('id')
      .where('created_at', '<', before('days'))
      .where('state', '!=', 'running')
      .limit(BATCH)
      .execute();
    await jobs.remove(
      tx,
      old.map(({ id }) => id),
    );
    return old.length;
  });
  purged += await db.transaction((tx) => eraseFarewells(tx, jobs, now));
  await db.transaction((tx) => keepStates(tx, before('days')));
  for (const table of ALL_TABLES) {
    // Jobs went above, each out of its line.
    if (table.name !== 'jobs') purged += await repeat(db, (tx) => deleteOld(tx, table, before));
  }
  await db.forgetDeleted();
  return purged;
}

/** @returns how many rows of the table went */
async function deleteOld(
  tx: Tx,
  { name, id, aged }: ListedTable,
  before: (limit: keyof RetentionLimits) => number,
): Promise<number> {
  if (aged === undefined) return 0;
  const end = before(aged.limit);
  const [from, rowId] = [sql.table(name), sql.ref(id)];
  // Spending is booked by the calendar day.
  const limit = aged.time === 'day' ? localDay(new Date(end)) : end;
  const old = sql`select ${rowId} from ${from} where ${sql.ref(aged.time)} < ${limit} limit ${BATCH}`;
  const deleted = await sql`
    delete from ${from} where ${rowId} in (${old}) and ${sql.ref(aged.time)} < ${limit}`.execute(tx.kysely);
  return Number(deleted.numAffectedRows ?? 0);
}

async function repeat(db: Database, batch: (tx: Tx) => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await db.transaction(batch);
    total += count;
    if (count < BATCH) return total;
  }
}
