/** The time by which jobs wait: it never steps, never goes back, and all processes on a database share it. */
import { type Clock, type Elapsed, steadyClock } from '../clock.ts';
import type { Database } from './database.ts';

export interface QueueTime {
  /** Milliseconds; near those since 1970, but good only for comparing with others of the queue. */
  now(): number;
  /**
   * Goes forward to the latest moment at which anybody timed a job that still waits. So whoever is behind, because
   * its clock was set back before it started or is a slow one on another machine, lets nobody wait for the difference.
   */
  catchUp(): Promise<void>;
}

export interface QueueTimeOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly elapsed: Elapsed;
}

export function createQueueTime({ db, clock, elapsed }: QueueTimeOptions): QueueTime {
  const steady = steadyClock(clock, elapsed);
  let ahead = 0;
  const now = () => Math.floor(steady().getTime() + ahead);

  return {
    now,
    async catchUp() {
      const latest = await db.kysely
        .selectFrom('jobs')
        .select(({ fn }) => fn.max('timed_at').as('at'))
        .where('state', 'in', ['queued', 'waiting'])
        .where('run_at', '>', now())
        .executeTakeFirst();
      ahead += Math.max(0, (latest?.at ?? 0) - now());
    },
  };
}
