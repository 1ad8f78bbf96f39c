import { describe, expect, test } from 'vitest';
import { createRate, META_RATE } from '../src/channels/meta/rate.ts';
import { windowFault } from '../src/channels/window.ts';
import { steadyClock } from '../src/clock.ts';
import { manualClock } from './helpers/manual-clock.ts';

const HOUR = 3_600_000;

describe('a steady clock', () => {
  test('shows the time of day, goes with what elapses, and never steps', () => {
    const clock = manualClock();
    const steady = steadyClock(clock.now, clock.elapsed);
    const begun = clock.now().getTime();
    for (const step of [120_000, 25 * HOUR, -30 * HOUR]) clock.step(step);
    expect(steady().getTime()).toBe(begun);
    clock.advance(1500);
    expect(steady().getTime()).toBe(begun + 1500);
  });

  test.each([120_000, 25 * HOUR, -HOUR])('set by %d ms: neither rate nor window is any other', (step) => {
    const clock = manualClock();
    const steady = steadyClock(clock.now, clock.elapsed);
    const rate = createRate();
    const take = () => rate.take('15550100', steady().getTime());
    const wroteAt = clock.now();
    for (let sent = 0; sent < META_RATE.personBurst; sent++) expect(take().kind).toBe('go');
    clock.step(step);
    expect(take()).toEqual({ kind: 'later', afterMs: META_RATE.personEveryMs });
    expect(windowFault(wroteAt, steady())).toBeUndefined();
    clock.advance(META_RATE.personEveryMs);
    expect(take().kind).toBe('go');
  });
});
