/** The store of a configuration: PostgreSQL when it is named, else SQLite in the data folder. */
import { join } from 'node:path';
import { systemClock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { FrontdeskError } from '../errors.ts';
import { codeOf, isOutage } from '../store/faults.ts';
import { openStore, type Store } from '../store/store.ts';
import { installationSecret } from './installation-secret.ts';

export type StoreConfig = Pick<Config, 'databaseUrl' | 'dataDir' | 'installationSecret'>;

/** @throws FrontdeskError DATABASE_UNAVAILABLE or SECRET_INVALID, saying what to look at */
export async function openConfiguredStore(config: StoreConfig): Promise<Store> {
  const { databaseUrl, dataDir } = config;
  const file = join(dataDir, 'frontdesk.db');
  try {
    return await openStore({
      databaseUrl,
      file,
      clock: systemClock,
      secret: installationSecret(config),
    });
  } catch (cause) {
    if (!isOutage(cause) && !isUnusable(cause)) throw cause;
    throw new FrontdeskError(
      'DATABASE_UNAVAILABLE',
      databaseUrl === undefined
        ? `${file}: expected a SQLite database that can be written, but it cannot be opened (${codeOf(cause)}); look at the folder's rights and space, or set DATA_DIR`
        : `PostgreSQL at ${new URL(databaseUrl).host} cannot be reached or refuses us; look at DATABASE_URL and at the server`,
      { cause },
    );
  }
}

/** No database at all, or one that does not let us in. */
function isUnusable(error: unknown): boolean {
  return /^(SQLITE_NOTADB|SQLITE_CORRUPT|28\w{3}|3D000|ENOTDIR|EACCES|EROFS)/.test(codeOf(error));
}
