/** A clock that a test moves. */
import type { Clock, Elapsed } from '../../src/clock.ts';

export interface ManualClock {
  readonly now: Clock;
  readonly elapsed: Elapsed;
  /** Time goes by. */
  advance(milliseconds: number): void;
  /** Somebody sets the clock: it shows another time of day, and nothing has gone by. */
  step(milliseconds: number): void;
}

export function manualClock(start = Date.parse('2026-03-02T09:00:00Z')): ManualClock {
  let time = start;
  let gone = 0;
  return {
    now: () => new Date(time),
    elapsed: () => gone,
    advance(milliseconds) {
      time += milliseconds;
      gone += milliseconds;
    },
    step(milliseconds) {
      time += milliseconds;
    },
  };
}
