/** How often words are used, by their rank: the law of Zipf as Mandelbrot extended it. */
import type { Random } from '../../../src/retrieval/random.ts';

/** A word's share is proportional to (rank + shift) ^ -exponent; the commonest word has rank 1. */
export interface Zipf {
  readonly exponent: number;
  readonly shift: number;
}

/** Rarer words are counted too coarsely to fit to. */
const LEAST_COUNT = 3;

/**
 * Least squares between logarithms, over ranks that lie evenly on a logarithmic scale.
 *
 * @param counts of each word, the largest first
 */
export function fitZipf(counts: readonly number[]): Zipf {
  const points = sparseRanks(counts.filter((count) => count >= LEAST_COUNT).length).map((rank) => ({
    rank,
    height: Math.log(counts[rank - 1]!),
  }));
  let best: Zipf = { exponent: 1, shift: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let shift = 0; shift <= 50; shift += 0.5) {
    for (let exponent = 0.5; exponent <= 2; exponent += 0.02) {
      const gaps = points.map(({ rank, height }) => height + exponent * Math.log(rank + shift));
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      const error = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
      if (error >= least) continue;
      least = error;
      best = { exponent, shift };
    }
  }
  return best;
}

function sparseRanks(most: number): number[] {
  const ranks = new Set<number>();
  for (let rank = 1; rank <= most; rank = Math.max(rank + 1, rank * 1.2)) ranks.add(Math.floor(rank));
  return [...ranks];
}

/** @returns draws places 0 … size-1, the commonest first */
export function zipfSampler(size: number, { exponent, shift }: Zipf): (random: Random) => number {
  const sums = new Float64Array(size);
  let total = 0;
  for (let place = 0; place < size; place++) {
    total += (place + 1 + shift) ** -exponent;
    sums[place] = total;
  }
  return (random) => {
    const wanted = random() * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
