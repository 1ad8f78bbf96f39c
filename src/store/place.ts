/** Where a database is, in words for people: never its user or password. */
import type { DatabaseOptions } from './database.ts';

/** `data/frontdesk.db`, or `PostgreSQL at db.example.com:5432, database frontdesk`. */
export function placeOf({ databaseUrl, file }: Pick<DatabaseOptions, 'databaseUrl' | 'file'>): string {
  if (databaseUrl === undefined) return file;
  const { host, pathname, searchParams } = new URL(databaseUrl);
  const server = host || searchParams.get('host') || 'its usual address';
  const database = pathname.slice(1);
  return `PostgreSQL at ${server}${database === '' ? '' : `, database ${database}`}`;
}
