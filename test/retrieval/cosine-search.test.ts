/** The search that skips is checked against the plain sum over every phrasing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCosineIndex,
  createCosineScorer,
  type SearchIndex,
  weighQuestion,
} from '../../src/retrieval/cosine.ts';
import { createCosineSearch } from '../../src/retrieval/cosine-search.ts';
import { buildLexicon, type Lexicon, type Text } from '../../src/retrieval/lexicon.ts';
import { probeCosine } from '../../src/retrieval/probe-cosine.ts';
import type { QuestionWord } from '../../src/retrieval/question-word.ts';
import { seededRandom } from '../../src/retrieval/random.ts';
import { readQuestion } from '../../src/retrieval/read-question.ts';

interface Searched {
  /** In the index' order. */
  readonly texts: readonly Text[];
  readonly lexicon: Lexicon;
  readonly index: SearchIndex;
  readonly conceptOf: Uint32Array;
}

function searched(phrasings: readonly string[], concepts: number): Searched {
  const texts = phrasings.map((text) => ({ text, language: 'en' as const }));
  const { lexicon, read } = buildLexicon(texts, false);
  const { scales } = buildCosineIndex(read, lexicon);
  const order = [...read.keys()].sort((a, b) => scales[b]! - scales[a]! || a - b);
  const index = buildCosineIndex(
    order.map((at) => read[at]!),
    lexicon,
  );
  return {
    texts: order.map((at) => texts[at]!),
    lexicon,
    index,
    conceptOf: Uint32Array.from(order, (at) => at % concepts),
  };
}

interface Sought {
  readonly words: readonly QuestionWord[];
  readonly limit: number;
  readonly admits?: (concept: number) => boolean;
  readonly leftOut?: number;
}

/** Cosine by the definition, phrasing by phrasing; the best of each concept. */
function naive({ index, conceptOf }: Searched, { words, limit, admits = always, leftOut }: Sought): number[] {
  const { weights, length } = weighQuestion(words, index);
  const best = new Map<number, number>();
  conceptOf.forEach((concept, phrasing) => {
    if (!admits(concept) || phrasing === leftOut) return;
    const terms = new Set(index.terms.subarray(index.termStarts[phrasing], index.termStarts[phrasing + 1]));
    let dot = 0;
    words.forEach(({ term }, at) => {
      if (terms.has(term)) dot += weights[at]! * index.idf[term]!;
    });
    const own = Math.sqrt([...terms].reduce((sum, term) => sum + index.idf[term]! ** 2, 0));
    const cosine = dot / own / length;
    if (cosine > 0) best.set(concept, Math.max(best.get(concept) ?? 0, cosine));
  });
  return [...best.values()].sort((a, b) => b - a).slice(0, limit);
}

const always = () => true;

/** Some words as if they had been corrected: they weigh less than their idf. */
function blur(words: readonly QuestionWord[], random: () => number): QuestionWord[] {
  return words.map((word) =>
    word.kind === 'known' && random() < 0.2 ? { ...word, kind: 'corrected' } : word,
  );
}

/** Few words that are frequent and many that are rare, as in any language. */
function zipfText(random: () => number, vocabulary: number): string {
  const length = 1 + Math.floor(random() * 9);
  return Array.from({ length }, () => `w${Math.floor(vocabulary ** random())}x`).join(' ');
}

describe('cosine search', () => {
  it('finds what the plain sum over every phrasing finds', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (seed, count, concepts) => {
          const random = seededRandom(seed);
          const corpus = searched(
            Array.from({ length: count }, () => zipfText(random, 200)),
            concepts,
          );
          const limit = 1 + Math.floor(random() * 8);
          const search = createCosineSearch(corpus.index, corpus.conceptOf, limit);
          for (let at = 0; at < 10; at++) {
            const words = blur(readQuestion(zipfText(random, 250), corpus.lexicon, ['en']), random);
            const taken = Math.floor(random() * 3);
            const admits = (concept: number) => concept % 3 !== taken;
            const leftOut = Math.floor(random() * count);
            const found = search(words, admits, leftOut).map(({ cosine }) => cosine);
            const expected = naive(corpus, { words, limit, admits, leftOut });
            expect(found).toHaveLength(expected.length);
            found.forEach((cosine, rank) => {
              expect(cosine).toBeCloseTo(expected[rank]!, 5);
            });
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is exact where lists are long enough to be skipped', () => {
    const random = seededRandom(7);
    const corpus = searched(
      Array.from({ length: 20_000 }, () => zipfText(random, 3_000)),
      5_000,
    );
    const search = createCosineSearch(corpus.index, corpus.conceptOf, 8);
    for (let at = 0; at < 60; at++) {
      const words = readQuestion(zipfText(random, 3_000), corpus.lexicon, ['en']);
      const found = search(words, always);
      const expected = naive(corpus, { words, limit: 8 });
      found.forEach(({ cosine }, rank) => {
        expect(Math.abs(cosine - expected[rank]!)).toBeLessThan(4e-6);
      });
      expect(new Set(found.map(({ concept }) => concept)).size).toBe(found.length);
    }
  });

  it('passes over what is not admitted, and over the phrasing left out', () => {
    const corpus = searched(['red apple', 'red apple pie', 'green pear'], 3);
    const search = createCosineSearch(corpus.index, corpus.conceptOf, 3);
    const words = readQuestion('red apple', corpus.lexicon, ['en']);
    const [first] = search(words, always);
    expect(first?.cosine).toBeCloseTo(1, 5);
    expect(search(words, (concept) => concept !== first?.concept)[0]?.cosine).toBeLessThan(1);
    expect(search(words, always, first?.phrasing)[0]?.cosine).toBeLessThan(1);
  });

  it('probes phrasings that are longer than any question is read', () => {
    const long = Array.from({ length: 200 }, (_, at) => `w${at}x`).join(' ');
    const corpus = searched([long, `${long} more`, 'w1x w2x'], 3);
    const examples = probeCosine(corpus.index, corpus.lexicon, corpus.texts, corpus.conceptOf);
    const nearest = examples.map(({ list }) => list.nearest[0] ?? 0);
    // 150 words that the two long ones share, of 200 in each.
    expect(Math.max(...nearest.filter((cosine) => cosine < 0.95))).toBeCloseTo(Math.sqrt(150 / 200), 2);
    expect(nearest.every((cosine) => cosine >= 0 && cosine <= 1)).toBe(true);
  });

  it.each([
    [['reset password', 'reset pasword'], 0.75, 'taken for the word near it, which counts half'],
    [['reset password', 'reset frobnicator'], 0.5, 'unknown'],
  ])(
    'probes a phrasing of %j as if the corpus did not hold it: %d of it is known, its own word being %s',
    (phrasings, share) => {
      const corpus = searched(phrasings, 2);
      const examples = probeCosine(corpus.index, corpus.lexicon, corpus.texts, corpus.conceptOf);
      expect(examples.map(({ knownShare }) => knownShare)).toEqual(examples.map(() => share));
      expect(examples).not.toEqual([]);
    },
  );

  it('tells how many of the words of a question a phrasing holds', () => {
    const corpus = searched(['red apple', 'red apple pie', 'green pear'], 3);
    const search = createCosineSearch(corpus.index, corpus.conceptOf, 3);
    const ask = (text: string) => search(readQuestion(text, corpus.lexicon, ['en']), always);
    const sharedOf = (text: string) =>
      ask(text).map(({ phrasing, shared }) => [corpus.texts[phrasing]?.text, shared]);
    expect(sharedOf('red apple pie')).toEqual([
      ['red apple pie', 1],
      ['red apple', 2 / 3],
    ]);
    expect(sharedOf('the pear, the pear and a zebra')).toEqual([['green pear', 1 / 2]]);
  });

  it('agrees with the scorer that reads everything', () => {
    const random = seededRandom(3);
    const corpus = searched(
      Array.from({ length: 300 }, () => zipfText(random, 100)),
      300,
    );
    const search = createCosineSearch(corpus.index, corpus.conceptOf, 1);
    const scorer = createCosineScorer(corpus.index);
    for (let at = 0; at < 50; at++) {
      const words = readQuestion(zipfText(random, 100), corpus.lexicon, ['en']);
      scorer.score(words);
      expect(search(words, always)[0]?.cosine ?? 0).toBeCloseTo(scorer.nearest(0, 300).cosine, 5);
    }
  });
});
