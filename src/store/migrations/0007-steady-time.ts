/** Leases that beat and waits by the queue's own time, where both were times of day; erasure by the vendor's time. */
import type { Kysely, Migration } from 'kysely';

export const steadyTime: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('jobs').renameColumn('lease_until', 'beat').execute();
    await db.schema
      .alterTable('jobs')
      .addColumn('timed_at', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('tombstones').addColumn('written_until', 'bigint').execute();
  },
};
