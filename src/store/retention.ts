/** Forgets what is old. */
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from './database.ts';
import { eraseFarewells } from './erase.ts';
import type { Jobs } from './jobs.ts';
import { keepStates } from './requests.ts';
import { forgetSpending } from './spending.ts';

export interface RetentionLimits {
  /** What people wrote and were answered, and everything about them. */
  readonly days: number;
  /** Hashes and numbers alone; longer than the 7 days in which a vendor repeats a message, or an attacker might. */
  readonly seenDays: number;
  /** What the language model cost: caps are for a day. */
  readonly spendingDays: number;
  /** When people had mails sent: as long as their cap looks back. */
  readonly mailsDays: number;
}

export const DEFAULT_RETENTION: RetentionLimits = { days: 30, seenDays: 90, spendingDays: 3, mailsDays: 1 };

/** Each in a transaction of its own, so that nobody waits for long. */
const BATCH = 1000;

/** The tables whose rows go by a time of their own. */
const AGED = [
  { table: 'inbox', key: 'message_key', time: 'received_at', limit: 'days' },
  { table: 'outbox', key: 'id', time: 'created_at', limit: 'days' },
  { table: 'message_log', key: 'id', time: 'at', limit: 'days' },
  { table: 'conversations', key: 'person_key', time: 'updated_at', limit: 'days' },
  { table: 'statuses', key: 'vendor_key', time: 'at', limit: 'days' },
  { table: 'feedback', key: 'message_key', time: 'at', limit: 'days' },
  { table: 'hand_overs', key: 'reference', time: 'opened_at', limit: 'days' },
  { table: 'requests', key: 'reference', time: 'opened_at', limit: 'seenDays' },
  { table: 'person_aliases', key: 'alias_key', time: 'updated_at', limit: 'seenDays' },
  { table: 'mails', key: 'id', time: 'at', limit: 'mailsDays' },
  { table: 'seen', key: 'key', time: 'first_seen', limit: 'seenDays' },
  { table: 'tombstones', key: 'person_key', time: 'erased_at', limit: 'seenDays' },
] as const;

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
  purged += await db.transaction((tx) => forgetSpending(tx, new Date(before('spendingDays'))));
  for (const { table, key, time, limit } of AGED) {
    purged += await repeat(db, async (tx) => {
      const from = sql.table(table);
      const id = sql.ref(key);
      const old = sql`select ${id} from ${from} where ${sql.ref(time)} < ${before(limit)} limit ${BATCH}`;
      const deleted = await sql`delete from ${from} where ${id} in (${old})`.execute(tx.kysely);
      return Number(deleted.numAffectedRows ?? 0);
    });
  }
  return purged;
}

async function repeat(db: Database, batch: (tx: Tx) => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await db.transaction(batch);
    total += count;
    if (count < BATCH) return total;
  }
}
