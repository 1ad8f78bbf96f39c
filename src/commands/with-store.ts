/** Opens the configured store for one command, while a server may be using it. */

import type { Environment } from '../config/config.ts';
import { readConfig } from '../config/config.ts';
import { openConfiguredStore } from '../service/open-configured-store.ts';
import type { Store } from '../store/store.ts';

/** Only the database's place is read: a command must not fail for a channel's missing secret. */
export async function withStore<T>(env: Environment, work: (store: Store) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR, INSTALLATION_SECRET } = env;
  const store = await openConfiguredStore(readConfig({ DATABASE_URL, DATA_DIR, INSTALLATION_SECRET }));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
