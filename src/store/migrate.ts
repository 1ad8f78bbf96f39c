/** Brings the tables up to date, however many processes start at once. */
import { Migrator } from 'kysely';
import type { Database } from './database.ts';
import { isBusy, retrying } from './faults.ts';
import type { InstallationSecret } from './installation-keys.ts';
import { migrations } from './migrations/index.ts';
import { REWRITTEN } from './settings.ts';

/** Another process may be migrating: PostgreSQL queues us by itself, SQLite wants us to try again. */
const PATIENCE = { when: isBusy, forMilliseconds: 60_000, everyMilliseconds: 100 };

/** @returns the names of the migrations that ran now */
export async function migrate(db: Database, secret: InstallationSecret): Promise<readonly string[]> {
  return await retrying(PATIENCE, () =>
    db.unhurried(async (kysely) => {
      const migrator = new Migrator({
        db: kysely,
        provider: { getMigrations: async () => migrations(db.engine, secret) },
      });
      const { error, results = [] } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
      return results.map(({ migrationName }) => migrationName);
    }),
  );
}

/**
 * Once in the life of a database: what was deleted before deleting meant overwriting goes from the file. It takes as
 * much free space as the database has, and seconds for each gigabyte.
 */
export async function rewriteOnce(db: Database): Promise<void> {
  await retrying(PATIENCE, async () => {
    const done = await db.kysely
      .selectFrom('settings')
      .select('name')
      .where('name', '=', REWRITTEN)
      .executeTakeFirst();
    if (done) return;
    await db.rewrite();
    await db.statement((kysely) =>
      kysely
        .insertInto('settings')
        .values({ name: REWRITTEN, value: 'yes' })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    await db.forgetDeleted();
  });
}
