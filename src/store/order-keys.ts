/** Lines in which jobs stand: one runs at a time, in order of arrival. */
import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

/**
 * Held until the end of the transaction by whoever changes a line: without it, one who joins and one who
 * leaves could miss each other, and numbers drawn first could be committed last. SQLite has one writer
 * anyway.
 */
export async function lockLines(db: Database, tx: Tx, orderKeys: Iterable<string>): Promise<void> {
  // Everybody locks in the same order, so that no two wait for each other.
  const sorted = [...new Set(orderKeys)].sort();
  if (db.engine === 'sqlite' || sorted.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(${sorted}::text[]) as k`.execute(
    tx.kysely,
  );
}

/** The lines that have a job in front; all others are empty. */
export async function busyLines(tx: Tx, orderKeys: readonly string[]): Promise<Set<string>> {
  if (orderKeys.length === 0) return new Set();
  const rows = await tx.kysely
    .selectFrom('jobs')
    .select('order_key')
    .where('order_key', 'in', orderKeys)
    .where('state', 'in', ['queued', 'running'])
    .execute();
  return new Set(rows.flatMap(({ order_key }) => order_key ?? []));
}

/** When the one in front is gone, the next steps forward. The line must be locked. */
export async function moveUp(db: Database, tx: Tx, orderKey: string): Promise<void> {
  const next = await tx.kysely
    .updateTable('jobs')
    .set({ state: 'queued' })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('jobs')
        .select('id')
        .where('order_key', '=', orderKey)
        .where('state', '=', 'waiting')
        .orderBy('id')
        .limit(1),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('jobs as head')
            .select('head.id')
            .where('head.order_key', '=', orderKey)
            .where('head.state', 'in', ['queued', 'running']),
        ),
      ),
    )
    .executeTakeFirst();
  if (next.numUpdatedRows > 0) tx.afterCommit(() => db.signals.emit('jobs'));
}
