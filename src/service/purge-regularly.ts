/** Forgets what is old, every hour; several processes may do so at once. */
import { type Clock, type Elapsed, systemClock, systemElapsed } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

const EVERY_MILLISECONDS = 3_600_000;

/** So far the clock may have run ahead within an hour: NTP slews, nobody sleeps. */
const LEAP_MILLISECONDS = 600_000;

export interface PurgeTime {
  readonly clock: Clock;
  readonly elapsed: Elapsed;
}

/** @returns how to stop */
export function purgeRegularly(
  store: Pick<Store, 'purge'>,
  log: Log,
  { clock, elapsed }: PurgeTime = { clock: systemClock, elapsed: systemElapsed },
): () => Promise<void> {
  const difference = () => clock().getTime() - elapsed();
  let before = difference();

  /** What is purged is gone: a clock that was set forwards has an hour in which to be put right. */
  function hasLeapt(): boolean {
    const now = difference();
    const ahead = now - before;
    before = now;
    return ahead > LEAP_MILLISECONDS;
  }

  async function purge(): Promise<void> {
    if (hasLeapt()) {
      log.warn({ reason: 'the clock was set forwards' }, 'forgets what is old an hour later');
      return;
    }
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
