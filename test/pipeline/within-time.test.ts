import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withinTime } from '../../src/pipeline/within-time.ts';

describe('withinTime', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the value, or passes on the failure, and leaves no timer', async () => {
    expect(await withinTime(Promise.resolve(1), 10)).toBe(1);
    await expect(withinTime(Promise.reject(new Error('no')), 10)).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives nothing when it takes too long', async () => {
    const result = withinTime(new Promise(() => {}), 10);
    await vi.advanceTimersByTimeAsync(10);
    expect(await result).toBeUndefined();
  });
});
