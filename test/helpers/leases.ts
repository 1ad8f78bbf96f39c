/** What happens to jobs whose process has died, on a test's own clock. */
import type { Jobs } from '../../src/store/jobs.ts';
import type { ManualClock } from './manual-clock.ts';

const NONE: ReadonlySet<string> = new Set();

/** Looks at the leases until those that do not beat have run out. @returns how many jobs were taken up */
export async function letLeasesRunOut(jobs: Jobs, clock: Pick<ManualClock, 'advance'>): Promise<number> {
  await jobs.takeUpExpired(NONE);
  clock.advance(jobs.leaseMilliseconds / 2);
  await jobs.takeUpExpired(NONE);
  clock.advance(jobs.leaseMilliseconds / 2);
  return await jobs.takeUpExpired(NONE);
}
