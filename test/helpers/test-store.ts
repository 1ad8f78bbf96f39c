/** The store of a test, by a secret that all its processes know. */
import { systemClock } from '../../src/clock.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';

export const TEST_SECRET = 'the-secret-of-all-installations-in-tests';

export function openTestStore(options: Partial<StoreOptions> & Pick<StoreOptions, 'file'>): Promise<Store> {
  return openStore({ clock: systemClock, secret: () => TEST_SECRET, ...options });
}
