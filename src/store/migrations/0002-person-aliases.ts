/** Other ids of the same person, by which they wrote before. */
import type { Kysely, Migration } from 'kysely';

export const personAliases: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('person_aliases')
      .addColumn('alias_key', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('person_key', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('person_aliases_person').on('person_aliases').column('person_key').execute();
    await db.schema.createIndex('person_aliases_age').on('person_aliases').column('updated_at').execute();
  },
};
