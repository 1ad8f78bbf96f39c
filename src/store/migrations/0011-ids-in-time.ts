/** When each id of a person was in use: changes of ids come in any order, and the latest one counts. */
import type { Kysely, Migration } from 'kysely';

export const idsInTime: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('person_aliases').addColumn('since', 'bigint').execute();
    await db.schema.alterTable('person_aliases').addColumn('left_at', 'bigint').execute();
  },
};
