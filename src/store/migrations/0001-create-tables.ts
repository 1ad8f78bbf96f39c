/** The first tables: inbox, jobs, outbox, conversations, and what goes with them. */
import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../database.ts';

export function createTables(engine: Engine): Migration {
  const postgres = engine === 'postgres';
  const bytes = postgres ? sql`bytea` : sql`blob`;

  return {
    async up(db: Kysely<unknown>) {
      const table = (name: string) => db.schema.createTable(name);
      /** Numbers that only grow; on SQLite AUTOINCREMENT keeps those of deleted rows from coming back. */
      const numbered = (name: string, id: string) =>
        postgres
          ? table(name).addColumn(id, 'bigserial', (column) => column.primaryKey())
          : table(name).addColumn(id, 'integer', (column) => column.primaryKey().autoIncrement());
      const index = (name: string, on: string, columns: string[]) =>
        db.schema.createIndex(name).on(on).columns(columns).execute();

      await table('settings')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();

      await table('seen')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('first_seen', 'bigint', (column) => column.notNull())
        .execute();
      await index('seen_age', 'seen', ['first_seen']);

      await table('inbox')
        .addColumn('message_key', 'text', (column) => column.primaryKey())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('person_key', 'text', (column) => column.notNull())
        .addColumn('message', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('answer', 'text')
        .addColumn('received_at', 'bigint', (column) => column.notNull())
        .execute();
      await index('inbox_person', 'inbox', ['person_key']);
      await index('inbox_age', 'inbox', ['received_at']);

      await numbered('jobs', 'id')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('order_key', 'text')
        .addColumn('person_key', 'text')
        .addColumn('payload', 'text', (column) => column.notNull())
        .addColumn('run_at', 'bigint', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('max_attempts', 'integer', (column) => column.notNull())
        .addColumn('lease', 'text')
        .addColumn('lease_until', 'bigint')
        .addColumn('reason', 'text')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute();
      await index('jobs_claim', 'jobs', ['state', 'kind', 'run_at', 'id']);
      await index('jobs_order', 'jobs', ['order_key', 'state', 'id']);
      await index('jobs_person', 'jobs', ['person_key']);
      // The database itself vouches for "one at a time": no second head of the same line.
      await sql`create unique index jobs_head on jobs (order_key) where state in ('queued', 'running')`.execute(
        db,
      );
      if (postgres) {
        // Rows come and go quickly: the default waits until a fifth of the table is dead.
        await sql`alter table jobs set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000)`.execute(
          db,
        );
      }

      await numbered('outbox', 'id')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('job_id', 'bigint')
        .addColumn('message_key', 'text')
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('person_key', 'text', (column) => column.notNull())
        .addColumn('payload', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('via', 'text')
        .addColumn('vendor_key', 'text')
        .addColumn('reason', 'text')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .execute();
      await index('outbox_job', 'outbox', ['job_id']);
      await index('outbox_message', 'outbox', ['message_key']);
      await index('outbox_person', 'outbox', ['person_key']);
      await index('outbox_state', 'outbox', ['state', 'created_at']);
      await index('outbox_age', 'outbox', ['created_at']);

      await table('conversations')
        .addColumn('person_key', 'text', (column) => column.primaryKey())
        .addColumn('data', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'bigint', (column) => column.notNull())
        .execute();
      await index('conversations_age', 'conversations', ['updated_at']);

      await numbered('message_log', 'id')
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('message_key', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('person_key', 'text', (column) => column.notNull())
        .addColumn('text', 'text')
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('skill', 'text', (column) => column.notNull())
        .addColumn('decision', 'text', (column) => column.notNull())
        .addColumn('entry_id', 'text')
        .addColumn('confidence', postgres ? 'double precision' : 'real', (column) => column.notNull())
        .execute();
      await index('message_log_at', 'message_log', ['at']);
      await index('message_log_person', 'message_log', ['person_key']);
      await index('message_log_message', 'message_log', ['message_key']);

      await table('statuses')
        .addColumn('vendor_key', 'text', (column) => column.primaryKey())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('rank', 'integer', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
      await index('statuses_at', 'statuses', ['at']);

      await numbered('published_index', 'seq')
        .addColumn('version', 'text', (column) => column.notNull())
        .addColumn('bytes', bytes, (column) => column.notNull())
        .addColumn('published_at', 'bigint', (column) => column.notNull())
        .execute();

      await table('alerts')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('credential', 'text', (column) => column.notNull())
        .addColumn('raised_at', 'bigint', (column) => column.notNull())
        .execute();

      await table('tombstones')
        .addColumn('person_key', 'text', (column) => column.primaryKey())
        .addColumn('erased_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  };
}
