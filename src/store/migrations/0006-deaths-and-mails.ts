/** During which jobs the process died, and how many mails each person has made the desk send. */
import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../database.ts';

export function deathsAndMails(engine: Engine): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('jobs')
        .addColumn('deaths', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      // There are hardly ever any, and every process asks for them every few seconds.
      await sql`create index jobs_alone on jobs (run_at) where deaths >= 2`.execute(db);

      const mails = db.schema.createTable('mails');
      await (engine === 'postgres'
        ? mails.addColumn('id', 'bigserial', (column) => column.primaryKey())
        : mails.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      )
        .addColumn('sender', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('mails_sender').on('mails').columns(['sender', 'at']).execute();
      await db.schema.createIndex('mails_age').on('mails').column('at').execute();
    },
  };
}
