/** Channels that are probed, processes that share the database, and when each message was written. */
import { type Kysely, type Migration, sql } from 'kysely';

export const channels: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('alerts')
      .addColumn('probes', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('alerts').addColumn('probe_at', 'bigint').execute();
    // What was refused for another reason than the credential would wait for a new one for ever; all are tried again.
    await sql`update alerts set credential = '', probe_at = 0 where name like 'paused:%'`.execute(db);
    await db.schema.alterTable('inbox').addColumn('written_at', 'bigint').execute();
    await db.schema
      .createTable('processes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
