/** `frontdesk migrate`: brings the database's tables up to date, as starting the service does too. */
import type { Environment } from '../config/config.ts';
import { withNewStore } from './with-store.ts';

export async function migrate(env: Environment): Promise<void> {
  await withNewStore(env, async ({ db }) => {
    console.log(`the tables are up to date (${db.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`);
  });
}
