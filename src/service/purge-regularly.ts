/** Forgets what is old, every hour; several processes may do so at once. */
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

const EVERY_MILLISECONDS = 3_600_000;

/** @returns how to stop */
export function purgeRegularly(store: Pick<Store, 'purge'>, log: Log): () => Promise<void> {
  async function purge(): Promise<void> {
    try {
      const rows = await store.purge();
      if (rows > 0) log.info({ reason: `${rows} rows` }, 'forgot what was old');
    } catch (err) {
      log.error({ err }, 'could not forget what is old');
    }
  }

  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = purge();
  }, EVERY_MILLISECONDS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
