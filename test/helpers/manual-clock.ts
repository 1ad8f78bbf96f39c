/** A clock that a test moves. */
import type { Clock } from '../../src/clock.ts';

export interface ManualClock {
  readonly now: Clock;
  advance(milliseconds: number): void;
}

export function manualClock(start = Date.parse('2026-03-02T09:00:00Z')): ManualClock {
  let time = start;
  return {
    now: () => new Date(time),
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
