import { expect, it } from 'vitest';
import { bytes, micros, share, times } from '../../scripts/bench/lib/format.ts';
import { quantile } from '../../scripts/bench/lib/quantile.ts';
import { formatTable } from '../../scripts/bench/lib/table.ts';

it('lines columns up', () => {
  expect(
    formatTable([
      ['', 'median'],
      ['ours', '5 µs'],
      ['another', '12 µs', 'late'],
    ]).split('\n'),
  ).toEqual(['         median', '─────────────────────', 'ours       5 µs', 'another   12 µs  late']);
});

it('prints numbers with a unit that suits them', () => {
  expect([micros(4.567), micros(12_340), micros(6.1e6), micros(undefined)]).toEqual([
    '4.57 µs',
    '12.3 ms',
    '6.10 s',
    '–',
  ]);
  expect([bytes(999), bytes(13_400_000), times(1234), share(Number.NaN)]).toEqual([
    '999 B',
    '13.4 MB',
    '1,234×',
    '–',
  ]);
});

it('takes quantiles of unsorted values', () => {
  expect(quantile([30, 10, 20], 0.5)).toBe(20);
  expect(quantile([30, 10, 20], 0.99)).toBe(30);
  expect(quantile([], 0.5)).toBeNaN();
});
