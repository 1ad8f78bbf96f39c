import { describe, expect, it } from 'vitest';
import type { Runner } from '../../scripts/bench/lib/rounds.ts';
import { rowOf } from '../../scripts/bench/lib/row.ts';

const engine: Runner['engine'] = {
  built: {
    seconds: 1,
    documents: 3,
    seen: { count: 3, checksum: 'a', questions: 'b' },
    residentBytes: 1000,
    ways: ['search'],
  },
  ask: () => Promise.reject(new Error('nobody is asked here')),
  check: () => Promise.reject(new Error('nothing is checked here')),
  save: () => Promise.reject(new Error('nothing is saved here')),
  close: () => undefined,
};
const runner = (micros: number[], right: [number, boolean][], lost?: string): Runner => ({
  name: 'engine',
  way: 'search',
  engine,
  micros,
  right: new Map(right),
  ...(lost === undefined ? {} : { lost }),
});

describe('rowOf', () => {
  const ours = runner(
    [10, 10, 10, 10],
    [
      [0, true],
      [1, false],
      [2, false],
      [3, true],
    ],
  );

  it('compares a slow engine with frontdesk on the questions that it was asked', () => {
    const slow = runner(
      [500, 700],
      [
        [0, true],
        [2, true],
      ],
    );
    expect(rowOf(slow, ours)).toMatchObject({ median: 700, ratio: 70, top1: 1, ourTop1: 0.5, asked: 2 });
  });

  it('knows no p99 of fewer than a hundred questions', () => {
    const times = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
    expect(rowOf(runner(times(99), []), ours).p99).toBeNaN();
    expect(rowOf(runner(times(100), []), ours).p99).toBe(100);
  });

  it('gives no figures of an engine that was left out', () => {
    const row = rowOf(runner([500], [[0, true]], 'one question takes 16.0 s'), ours);
    expect(row).toEqual({
      name: 'engine',
      buildSeconds: 1,
      residentBytes: 1000,
      lost: 'one question takes 16.0 s',
    });
  });
});
