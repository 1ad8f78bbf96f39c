/** The reader against the file read naively, and the spelling distance against the plain one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../src/corpus/suggest.ts';
import { wordnetFolder } from '../../../../src/skills/words/wordnet/folder.ts';
import { createLemmaIndex } from '../../../../src/skills/words/wordnet/lemma-index.ts';

const file = readFileSync(join(wordnetFolder(), 'index.adv'));
const lines = file
  .toString()
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith(' '));
const lemmas = lines.map((line) => line.split(' ')[0] ?? '');
const index = createLemmaIndex(file);

describe('createLemmaIndex', () => {
  it('finds every lemma, the first and the last too', () => {
    const wrong = lines.filter((line) => {
      const [lemma = '', , senses] = line.split(' ');
      const found = index.find(lemma);
      return found?.lemma !== lemma || found.offsets.length !== Number(senses);
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBe(4475);
  });

  it('reads what a line says', () => {
    expect(index.find('well')).toMatchObject({ lemma: 'well', taggedSenses: 8 });
    expect(index.find('well')?.offsets).toHaveLength(13);
  });

  it('finds nothing between, before and behind the lemmas', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (word) => {
        expect(index.find(word) !== undefined).toBe(lemmas.includes(word));
      }),
    );
    for (const word of ['', '!', '\uffff', 'zzz', 'wel', 'wells', '  1'])
      expect(index.find(word)).toBeUndefined();
  });

  it('is near to what the plain edit distance says', () => {
    const typed = fc
      .constantFrom(...lemmas.filter((lemma) => lemma.length > 4))
      .chain((lemma) =>
        fc
          .tuple(fc.nat(lemma.length - 1), fc.constantFrom('', 'x', 'ee'))
          .map(([at, letters]) => lemma.slice(0, at) + letters + lemma.slice(at + 1)),
      );
    fc.assert(
      fc.property(typed, fc.constantFrom(1, 2), (word, edits) => {
        const near = index.near(word, edits).map(({ line, distance }) => `${line.lemma} ${distance}`);
        const naive = lemmas
          .filter((lemma) => Math.abs(lemma.length - word.length) <= edits)
          .map((lemma) => ({ lemma, distance: editDistance(word, lemma) }))
          .filter(({ distance }) => distance <= edits)
          .map(({ lemma, distance }) => `${lemma} ${distance}`);
        expect(near.sort()).toEqual(naive.sort());
      }),
      { numRuns: 25 },
    );
  });

  it('is empty for an empty file', () => {
    const empty = createLemmaIndex(Buffer.from('  1 a licence\n'));
    expect(empty.find('a')).toBeUndefined();
    expect(empty.near('abc', 2)).toEqual([]);
  });
});
