/** What a database holds already, looked at before anything is written to it. */
import { FrontdeskError } from '../errors.ts';
import type { Engine } from './database.ts';
import { migrations } from './migrations/index.ts';

export interface ExistingSchema {
  readonly engine: Engine;
  /** How people find the database: its file, or `PostgreSQL at host`. */
  readonly place: string;
  /** The names of the migrations that ran on it. */
  readonly applied: readonly string[];
  /** Whether the tables may be made here when there are none. */
  readonly mayCreate: boolean;
}

/** Where Kysely's migrator keeps the names of what ran. */
export const MIGRATIONS_TABLE = 'kysely_migration';

/** @throws FrontdeskError DATABASE_NEWER or DATABASE_NOT_FOUND */
export function checkSchema({ engine, place, applied, mayCreate }: ExistingSchema): void {
  // For their names alone: none of them runs here, so none asks for the secret.
  const known = migrations(engine, () => '');
  const newer = applied.filter((name) => !(name in known));
  if (newer.length > 0) {
    throw new FrontdeskError(
      'DATABASE_NEWER',
      `${place}: its tables were made by a newer frontdesk (${newer.join(', ')}), which this one would damage; run the newer one, or restore a backup from before`,
    );
  }
  if (applied.length === 0 && !mayCreate) throw databaseNotFound(place);
}

export function databaseNotFound(place: string): FrontdeskError {
  return new FrontdeskError(
    'DATABASE_NOT_FOUND',
    `${place}: there is no database of frontdesk here; run this where the desk runs, or point to its database with DATA_DIR (SQLite) or DATABASE_URL (PostgreSQL)`,
  );
}
