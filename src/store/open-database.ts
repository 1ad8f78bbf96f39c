/** Opens SQLite or PostgreSQL, whichever is configured. */
import type { Database, DatabaseOptions } from './database.ts';

/** Only the driver that is used is loaded. */
export async function openDatabase({ databaseUrl, file }: DatabaseOptions): Promise<Database> {
  if (databaseUrl === undefined) return (await import('./sqlite.ts')).openSqlite(file);
  return await (await import('./postgres.ts')).openPostgres(databaseUrl);
}
