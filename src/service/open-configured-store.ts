/** The store of a configuration: PostgreSQL when it is named, else SQLite in the data folder. */
import { join } from 'node:path';
import { systemClock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { FrontdeskError } from '../errors.ts';
import { codeBehind, POSTGRES_REFUSALS, SQLITE_REFUSALS, sayFileRefusal, sayRefusal } from '../refusals.ts';
import { isBadWork, isOutage } from '../store/faults.ts';
import { placeOf } from '../store/place.ts';
import { openStore, type Store } from '../store/store.ts';
import { installationSecret } from './installation-secret.ts';

export type StoreConfig = Pick<Config, 'databaseUrl' | 'dataDir' | 'installationSecret'> & {
  /** Only who serves or migrates makes a database. */
  readonly mustExist?: boolean;
};

/** @throws FrontdeskError DATABASE_UNAVAILABLE, saying what to look at; DATABASE_NEWER; DATABASE_NOT_FOUND; SECRET_INVALID */
export async function openConfiguredStore(config: StoreConfig): Promise<Store> {
  const { databaseUrl, mustExist } = config;
  try {
    return await openStore({
      databaseUrl,
      file: fileOf(config),
      clock: systemClock,
      secret: installationSecret(config),
      ...(mustExist !== undefined && { mustExist }),
    });
  } catch (error) {
    throw asUnavailable(error, config);
  }
}

/** What the database refused, in a sentence; any other error as it is. */
export function asUnavailable(error: unknown, where: Pick<StoreConfig, 'databaseUrl' | 'dataDir'>): unknown {
  if (error instanceof FrontdeskError) return error;
  const isSqlite = where.databaseUrl === undefined;
  const said = isSqlite
    ? (sayRefusal(error, SQLITE_REFUSALS) ?? sayFileRefusal(error))
    : sayRefusal(error, POSTGRES_REFUSALS);
  if (said === undefined && !isOutage(error) && !isRefusal(error)) return error;
  const place = placeOf({ databaseUrl: where.databaseUrl, file: fileOf(where) });
  const otherwise = `refuses us (${codeBehind(error) ?? 'no code'}); look at the server and its log, or at the file`;
  return new FrontdeskError('DATABASE_UNAVAILABLE', `${place}: it ${said ?? otherwise}`, { cause: error });
}

/** Of the database's own, with a code that no table has; bad values are a fault of the program. */
function isRefusal(error: unknown): boolean {
  return /^(SQLITE_\w+|[\dA-Z]{5})$/.test(codeBehind(error) ?? '') && !isBadWork(error);
}

function fileOf({ dataDir }: Pick<StoreConfig, 'dataDir'>): string {
  return join(dataDir, 'frontdesk.db');
}
