/** What the language model has cost on a day: of each person, and of everybody together. */
import type { Kysely, Migration } from 'kysely';

export const spending: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('spending')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('tokens', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('spending_pkey', ['day', 'account'])
      .execute();
    await db.schema.createIndex('spending_account').on('spending').column('account').execute();
  },
};
