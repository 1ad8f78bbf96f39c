import { describe, expect, it } from 'vitest';
import { createRate } from '../../../src/channels/meta/rate.ts';

/** Sends as fast as the rate allows. @returns when each message went, in milliseconds */
function sendAll(count: number, person = () => 'ada'): number[] {
  const rate = createRate();
  const times: number[] = [];
  let now = 0;
  while (times.length < count) {
    const { kind, afterMs } = rate.take(person(), now);
    if (kind === 'go') times.push(now + afterMs);
    else now += afterMs;
  }
  return times;
}

describe('createRate', () => {
  it('lets 45 messages to one person pass at once, then one each six seconds', () => {
    const times = sendAll(50);
    expect(times.slice(0, 45)).toEqual(Array(45).fill(0));
    expect(times.slice(45)).toEqual([6000, 12_000, 18_000, 24_000, 30_000]);
  });

  it('lets 80 messages a second pass to all, and gives the others places in turn', () => {
    let people = 0;
    const times = sendAll(240, () => {
      people += 1;
      return `person ${people}`;
    });
    expect(times.filter((time) => time === 0)).toHaveLength(80);
    expect(times.slice(80, 84)).toEqual([13, 25, 38, 50]);
    expect(times.at(-1)).toBe(2000);
  });

  it('keeps one person’s wait from others', () => {
    const rate = createRate();
    for (let sent = 0; sent < 45; sent += 1) rate.take('ada', 0);
    expect(rate.take('ada', 0)).toEqual({ kind: 'later', afterMs: 6000 });
    expect(rate.take('bob', 0)).toEqual({ kind: 'go', afterMs: 0 });
  });

  it('waits 4^n seconds when Meta refuses, up to 256', () => {
    const rate = createRate();
    const waits = Array.from({ length: 6 }, () => rate.refused('ada', 0) / 1000);
    expect(waits).toEqual([1, 4, 16, 64, 256, 256]);
    expect(rate.take('ada', 0)).toEqual({ kind: 'later', afterMs: 256_000 });
    expect(rate.take('ada', 256_000).kind).toBe('go');
  });

  it('begins anew after a success', () => {
    const rate = createRate();
    rate.refused('ada', 0);
    rate.refused('ada', 0);
    rate.accepted('ada');
    expect(rate.refused('ada', 10_000)).toBe(1000);
  });

  it('stands a clock that goes back', () => {
    const rate = createRate();
    expect(rate.take('ada', 10_000)).toEqual({ kind: 'go', afterMs: 0 });
    expect(rate.take('ada', 0)).toEqual({ kind: 'go', afterMs: 0 });
  });

  it('forgets people who may be sent everything again', () => {
    const rate = createRate();
    for (let at = 0; at < 30_000; at += 1) rate.take(`person ${at}`, at * 1000);
    rate.refused('ada', 30_000_000);
    expect(rate.take('ada', 30_000_000).afterMs).toBe(1000);
  });
});
