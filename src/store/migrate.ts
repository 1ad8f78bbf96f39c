/** Brings the tables up to date, however many processes start at once. */
import { Migrator } from 'kysely';
import type { Database } from './database.ts';
import { isBusy, retrying } from './faults.ts';
import { migrations } from './migrations/index.ts';

/** Another process may be migrating: PostgreSQL queues us by itself, SQLite wants us to try again. */
const PATIENCE = { when: isBusy, forMilliseconds: 60_000, everyMilliseconds: 100 };

/** @returns the names of the migrations that ran now */
export async function migrate(db: Database): Promise<readonly string[]> {
  return await retrying(PATIENCE, () =>
    db.unhurried(async (kysely) => {
      const migrator = new Migrator({
        db: kysely,
        provider: { getMigrations: async () => migrations(db.engine) },
      });
      const { error, results = [] } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
      return results.map(({ migrationName }) => migrationName);
    }),
  );
}
