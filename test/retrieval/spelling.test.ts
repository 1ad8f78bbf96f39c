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
        expect(isOneEditApart(a, packStrings([b]), 0)).toBe(distance(a, b) <= 1);
      }),
      { numRuns: 2_000 },
    );
  });

  const nearest = (words: readonly string[], written: string) =>
    words[nearestWord(buildSpelling(words), packStrings(words), written, 'en')];

  it('finds a word one edit away exactly when there is one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (words, asked) => {
        const found = nearest(words, asked);
        const near = words.filter((each) => distance(each, asked) <= 1);
        if (found === undefined) expect(near).toEqual([]);
        else expect(near).toContain(found);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['valanc', ['balance', 'valance'], 'valance', 'the same first letter'],
    ['balanxe', ['balance', 'balanced'], 'balance', 'one edit, not two'],
    ['fomr', ['fort', 'form'], 'form', 'a swap rather than another letter'],
    ['badgr', ['badgs', 'badge'], 'badge', 'a key beside the right one'],
    ['leavee', ['leaved', 'leave'], 'leave', 'a letter doubled'],
    ['mett', ['meet', 'melt', 'mets'], 'meet', 'a swap, though it makes a double'],
    ['cany', ['candy', 'canny'], 'canny', 'half of a double missing'],
    ['hoist', ['foist', 'joist'], 'joist', 'the nearer key rather than the more frequent word'],
  ])('takes %s, of %j, for %s: %s', (written, words, meant) => {
    expect(nearest(words, written)).toBe(meant);
  });

  it('listens to what stands beside the word', () => {
    const words = ['date', 'rate'];
    const spelling = buildSpelling(words);
    const fitting = (wanted: number) =>
      nearestWord(spelling, packStrings(words), 'eate', 'en', (number) => (number === wanted ? 2 : 0));
    expect(fitting(0)).toBe(0);
    expect(fitting(1)).toBe(1);
  });

  it('corrects short words to frequent ones alone, and never numbers', () => {
    const frequent = ['the', 'new', 'how'];
    expect(nearest(frequent, 'hwo')).toBe('how');
    expect(nearest(frequent, 'nwe')).toBe('new');
    const many = Array.from(
      { length: 3_000 },
      (_, at) => `word${'x'.repeat(at % 9)}${String.fromCharCode(97 + (at % 26))}`,
    );
    expect(nearest([...new Set(many), ...frequent].concat('rtt'), 'vtt')).toBeUndefined();
    expect(nearest(['1234'], '1235')).toBeUndefined();
  });
});
