/** What the desk does beside answering: requests, opinions of answers, hand-overs to people. */
import type { Kysely, Migration } from 'kysely';

export const requestsAndPeople: Migration = {
  async up(db: Kysely<unknown>) {
    const index = (name: string, on: string, column: string) =>
      db.schema.createIndex(name).on(on).column(column).execute();

    await db.schema
      .createTable('requests')
      .addColumn('reference', 'text', (column) => column.primaryKey())
      .addColumn('request_kind', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('person_key', 'text', (column) => column.notNull())
      .addColumn('mail_id', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text')
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .execute();
    await index('requests_person', 'requests', 'person_key');
    await index('requests_age', 'requests', 'opened_at');

    await db.schema
      .createTable('feedback')
      .addColumn('message_key', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('person_key', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await index('feedback_person', 'feedback', 'person_key');
    await index('feedback_age', 'feedback', 'at');

    await db.schema
      .createTable('hand_overs')
      .addColumn('reference', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('person_key', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('resolved_at', 'bigint')
      .execute();
    await index('hand_overs_person', 'hand_overs', 'person_key');
    await index('hand_overs_age', 'hand_overs', 'opened_at');

    // A reaction names the vendor's id of the reply that it is about.
    await index('outbox_vendor', 'outbox', 'vendor_key');
  },
};
