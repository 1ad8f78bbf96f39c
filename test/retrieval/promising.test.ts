import { expect, test } from 'vitest';
import { RANKING } from '../../src/retrieval/parameters.ts';
import { createPromising } from '../../src/retrieval/promising.ts';
import { seededRandom } from '../../src/retrieval/random.ts';

const random = seededRandom(3);
const take = (sums: Float32Array) => {
  const { concepts, count } = createPromising(sums.length)(sums);
  return [...concepts.subarray(0, count)];
};

test('the highest sums are promising, with few others', () => {
  for (let round = 0; round < 50; round++) {
    const sums = Float32Array.from({ length: 400 }, () => random() ** 2);
    const chosen = take(sums);
    const highest = Array.from(sums.keys()).sort((a, b) => sums[b]! - sums[a]!);
    expect(chosen).toEqual(expect.arrayContaining(highest.slice(0, RANKING.promising)));
    const last = sums[highest[RANKING.promising - 1]!]!;
    for (const concept of chosen) expect(sums[concept]).toBeGreaterThan(last - 1 / 64);
  }
});

test('all concepts are, where there are few or nothing tells them apart', () => {
  const few = Float32Array.from({ length: RANKING.promising }, () => random());
  expect(take(few)).toHaveLength(RANKING.promising);
  expect(take(new Float32Array(100))).toHaveLength(100);
});

test('what one question chose does not reach the next', () => {
  const choose = createPromising(100);
  const count = (favoured: (concept: number) => boolean) =>
    choose(Float32Array.from({ length: 100 }, (_, concept) => (favoured(concept) ? 1 : 0))).count;
  expect(count((concept) => concept < 40)).toBe(40);
  expect(count((concept) => concept >= 60)).toBe(40);
  expect(count((concept) => concept < 3)).toBe(100);
});
