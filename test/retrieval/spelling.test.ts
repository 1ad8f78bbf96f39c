import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSpelling, isOneEditApart, nearestWord } from '../../src/retrieval/spelling.ts';
import { packStrings } from '../../src/retrieval/string-table.ts';

/** Damerau's distance, adjacent swaps included, by its recursive definition's table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => i + j),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
      }
    }
  }
  return rows[a.length]![b.length]!;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 8 });

describe('spelling', () => {
  it('knows when two words are at most one edit apart', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneEditApart(a, b)).toBe(distance(a, b) <= 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a word one edit away exactly when there is one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (words, asked) => {
        const found = nearestWord(buildSpelling(words), packStrings(words), asked);
        const near = words.filter((each) => distance(each, asked) <= 1);
        if (found < 0) expect(near).toEqual([]);
        else expect(near).toContain(words[found]);
      }),
      { numRuns: 500 },
    );
  });

  it('prefers the same first letter, then the more frequent word', () => {
    const words = ['balance', 'valance', 'balanced'];
    expect(nearestWord(buildSpelling(words), packStrings(words), 'valanc')).toBe(1);
    expect(nearestWord(buildSpelling(words), packStrings(words), 'balanxe')).toBe(0);
  });

  it('leaves short words and numbers alone', () => {
    const words = ['vpn', 'rtt', '1234', 'badge'];
    const spelling = buildSpelling(words);
    expect(nearestWord(spelling, packStrings(words), 'vpm')).toBe(-1);
    expect(nearestWord(spelling, packStrings(words), '1235')).toBe(-1);
  });
});
