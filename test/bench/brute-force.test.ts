import { describe, expect, it } from 'vitest';
import { checkExactness, TOLERANCE } from '../../scripts/bench/lib/brute-force.ts';
import { entriesOf } from '../../scripts/bench/lib/documents.ts';
import { fitLanguage } from '../../scripts/bench/lib/fit-language.ts';
import { scanPostings } from '../../scripts/bench/lib/scan-postings.ts';
import { synthesizeDocuments, synthesizeQuestions } from '../../scripts/bench/lib/synthesize.ts';
import { buildIndex } from '../../src/retrieval/build-index.ts';
import { openContainer } from '../../src/retrieval/container.ts';
import { openSearchIndex } from '../../src/retrieval/cosine.ts';
import { createCosineSearch } from '../../src/retrieval/cosine-search.ts';
import { openLexicon } from '../../src/retrieval/lexicon-sections.ts';
import { seededRandom } from '../../src/retrieval/random.ts';
import { readQuestion } from '../../src/retrieval/read-question.ts';

const fit = fitLanguage(['one two three four five', 'six two three', 'one two'], 'en', seededRandom(1));
const documents = synthesizeDocuments(fit, 500, 3);
const container = openContainer(
  buildIndex(entriesOf(documents, 'en'), { ranking: 'cosine' }).bytes.buffer,
  'test',
);
const index = openSearchIndex(container);
const conceptOf = container.ints('phrasing-concept');
const lexicon = openLexicon(container);
const questions = synthesizeQuestions(documents, 50, 'en', 4).map(({ text }) =>
  readQuestion(text, lexicon, ['en']),
);
const LIMIT = 3;

describe('checkExactness', () => {
  it('agrees with the search of the index', () => {
    const search = createCosineSearch(index, conceptOf, LIMIT);
    const found = checkExactness(
      questions,
      (words) => search(words, () => true).map(({ cosine }) => cosine),
      index,
      conceptOf,
      LIMIT,
    );
    expect(found.questions).toBe(50);
    expect(found.largestDifference).toBeLessThanOrEqual(TOLERANCE);
  });

  it('notices a search that misses the best', () => {
    const search = createCosineSearch(index, conceptOf, LIMIT + 1);
    const { largestDifference } = checkExactness(
      questions,
      (words) =>
        search(words, () => true)
          .slice(1)
          .map(({ cosine }) => cosine),
      index,
      conceptOf,
      LIMIT,
    );
    expect(largestDifference).toBeGreaterThan(TOLERANCE);
  });
});

describe('scanPostings', () => {
  it('reads the lists of the terms, each to its end', () => {
    const terms = [0, 1];
    const expected = terms
      .flatMap((term) => [...index.phrasings.subarray(index.starts[term], index.starts[term + 1])])
      .reduce((sum, phrasing) => sum + phrasing, 0);
    expect(scanPostings(index, terms)).toBe(expected);
  });
});
