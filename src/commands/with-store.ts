/** Opens the configured store for one command, while a server may be using it. */

import type { Environment } from '../config/config.ts';
import { readConfig } from '../config/config.ts';
import { asUnavailable, openConfiguredStore } from '../service/open-configured-store.ts';
import { closeDataFolder } from '../service/private-folder.ts';
import type { Store } from '../store/store.ts';

/**
 * On the store that is there: nothing is created, not even a folder.
 *
 * @throws FrontdeskError as `openConfiguredStore`
 */
export async function withStore<T>(env: Environment, work: (store: Store) => Promise<T>): Promise<T> {
  return await onStore({ ...placeIn(env), mustExist: true }, work);
}

/** On a store that is made where there is none. */
export async function withNewStore<T>(env: Environment, work: (store: Store) => Promise<T>): Promise<T> {
  const place = placeIn(env);
  if (place.databaseUrl === undefined) {
    for (const note of closeDataFolder(place.dataDir)) console.error(note);
  }
  return await onStore(place, work);
}

/** Only the database's place and its secret are read: a command must not fail for a channel's missing secret. */
function placeIn({ DATABASE_URL, DATA_DIR, INSTALLATION_SECRET }: Environment) {
  return readConfig({ DATABASE_URL, DATA_DIR, INSTALLATION_SECRET });
}

async function onStore<T>(
  where: Parameters<typeof openConfiguredStore>[0],
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openConfiguredStore(where);
  try {
    return await work(store);
  } catch (error) {
    throw asUnavailable(error, where);
  } finally {
    await store.close();
  }
}
