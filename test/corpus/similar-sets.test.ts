import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSimilarSets, type TermSet } from '../../src/corpus/similar-sets.ts';

const sets = (...texts: string[]): TermSet[] =>
  texts.map((text, owner) => ({ owner, terms: new Set(text.split(' ').filter(Boolean)) }));

/** Compares each with all, as one would without haste. */
function similarToSome(all: readonly TermSet[], threshold: number): Set<number> {
  const found = new Set<number>();
  all.forEach((a, one) => {
    all.forEach((b, other) => {
      const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
      const similarity = shared / (a.terms.size + b.terms.size - shared);
      if (a.owner !== b.owner && shared > 0 && similarity >= threshold) found.add(one).add(other);
    });
  });
  return found;
}

describe('findSimilarSets', () => {
  it('finds the same terms in any order', () => {
    expect(findSimilarSets(sets('reset password vpn', 'lost badge', 'vpn reset password'), 0.85)).toEqual([
      { first: 0, second: 2, similarity: 1 },
    ]);
  });

  it('finds nearly the same terms', () => {
    const [pair] = findSimilarSets(sets('a b c d e f g', 'a b c d e f', 'a b c d e'), 0.85);
    expect(pair).toMatchObject({ first: 0, second: 1 });
    expect(pair?.similarity).toBeCloseTo(6 / 7);
  });

  it('leaves out sets without terms, of one owner, and those that may not be compared', () => {
    const same = sets('', '', 'a b', 'a b');
    expect(findSimilarSets(same, 0.85)).toHaveLength(1);
    expect(findSimilarSets(same, 0.85, () => false)).toEqual([]);
    expect(
      findSimilarSets(
        same.map(({ terms }) => ({ owner: 1, terms })),
        0.85,
      ),
    ).toEqual([]);
  });

  it('finds what comparing each with all finds', () => {
    const term = fc.constantFrom(...'abcdefgh');
    const one = fc.record({ owner: fc.nat(4), terms: fc.uniqueArray(term, { maxLength: 8 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.constantFrom(0.5, 0.85, 1), (drawn, threshold) => {
        const all = drawn.map(({ owner, terms }) => ({ owner, terms: new Set(terms) }));
        const naive = similarToSome(all, threshold);
        const found = findSimilarSets(all, threshold);
        expect(found.length > 0).toBe(naive.size > 0);
        for (const { first, second } of found) {
          expect(first).toBeLessThan(second);
          expect(naive.has(first) && naive.has(second)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
