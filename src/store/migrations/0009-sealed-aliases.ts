/** The other ids of a person, sealed: by one of them the same person is found on another channel. */
import type { Kysely, Migration } from 'kysely';

export const sealedAliases: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('person_aliases').addColumn('sealed_alias', 'text').execute();
  },
};
