import { describe, expect, it } from 'vitest';
import { fitZipf, zipfSampler } from '../../scripts/bench/lib/zipf.ts';
import { seededRandom } from '../../src/retrieval/random.ts';

describe('fitZipf', () => {
  it('finds the law that the counts follow', () => {
    const counts = Array.from({ length: 2000 }, (_, at) => Math.round(1e6 * (at + 1 + 4) ** -1.1));
    const { exponent, shift } = fitZipf(counts);
    expect(exponent).toBeCloseTo(1.1, 1);
    expect(shift).toBeCloseTo(4, 0);
  });
});

describe('zipfSampler', () => {
  it('draws each place as often as the law has it', () => {
    const draw = zipfSampler(3, { exponent: 1, shift: 0 });
    const random = seededRandom(5);
    const counts = [0, 0, 0];
    for (let n = 0; n < 11_000; n++) counts[draw(random)]!++;
    // 1 : 1/2 : 1/3 of 11,000.
    expect(counts[0]! / 6000).toBeCloseTo(1, 1);
    expect(counts[1]! / 3000).toBeCloseTo(1, 1);
    expect(counts[2]! / 2000).toBeCloseTo(1, 1);
  });
});
