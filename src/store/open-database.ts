/** Opens SQLite or PostgreSQL, whichever is configured. */
import type { Database, DatabaseOptions } from './database.ts';

/**
 * Only the driver that is used is loaded.
 *
 * @throws FrontdeskError DATABASE_NEWER, or DATABASE_NOT_FOUND where it must exist; the driver's error else
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, file, mustExist = false } = options;
  const mayCreate = !mustExist;
  if (databaseUrl === undefined) return (await import('./sqlite.ts')).openSqlite(file, { mayCreate });
  return await (await import('./postgres.ts')).openPostgres(databaseUrl, { mayCreate });
}
