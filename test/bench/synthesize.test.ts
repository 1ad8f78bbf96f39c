import { beforeAll, describe, expect, it } from 'vitest';
import { fitLanguage, type LanguageFit } from '../../scripts/bench/lib/fit-language.ts';
import { inventWords } from '../../scripts/bench/lib/invent-words.ts';
import { synthesizeDocuments, synthesizeQuestions } from '../../scripts/bench/lib/synthesize.ts';
import { seededRandom } from '../../src/retrieval/random.ts';

const REAL = [
  'how do i reset the password of my vpn',
  'where do i find the payslip of last month',
  'who pays for the train to the other site',
  'how do i book the car park for a visitor',
  'the screen of my laptop is broken',
];

let fit: LanguageFit;
beforeAll(() => {
  fit = fitLanguage(REAL, 'en', seededRandom(1));
});

describe('fitLanguage', () => {
  it('keeps the lengths of the phrasings and the letters of common words', () => {
    expect([...fit.lengths].sort((a, b) => a - b)).toEqual([7, 9, 9, 9, 10]);
    expect(fit.lettersByOctave[0]).toEqual(['the'.length]);
    expect(fit.vocabulary.exponent).toBeGreaterThan(0.4);
    expect(fit.vocabulary.exponent).toBeLessThan(1);
  });
});

describe('synthesizeDocuments', () => {
  it('makes the same corpus from the same seed', () => {
    expect(synthesizeDocuments(fit, 50, 7)).toEqual(synthesizeDocuments(fit, 50, 7));
    expect(synthesizeDocuments(fit, 50, 7)).not.toEqual(synthesizeDocuments(fit, 50, 8));
  });

  it('is as long as the real ones, in entries whose phrasings resemble each other', () => {
    const documents = synthesizeDocuments(fit, 2000, 7);
    const words = documents.map(({ text }) => text.split(' '));
    expect(new Set(words.map(({ length }) => length))).toEqual(new Set(fit.lengths));
    expect(documents.at(-1)?.entry).toBe(199);
    const shared = (a: number, b: number) => words[a]!.filter((word) => words[b]!.includes(word)).length;
    const entries = Array.from({ length: 199 }, (_, entry) => entry * 10);
    const within = entries.reduce((sum, first) => sum + shared(first, first + 1), 0);
    const across = entries.reduce((sum, first) => sum + shared(first, first + 10), 0);
    expect(within).toBeGreaterThan(1.5 * across);
  });
});

describe('synthesizeQuestions', () => {
  it('asks mostly in words of the document that it was made from', () => {
    const documents = synthesizeDocuments(fit, 200, 7);
    const questions = synthesizeQuestions(documents, 300, 'en', 9);
    const own = questions.filter(({ text, entry }) => {
      const known = new Set(
        documents.filter((each) => each.entry === entry).flatMap((each) => each.text.split(' ')),
      );
      const words = text.split(' ');
      return words.filter((word) => known.has(word)).length > words.length / 2;
    });
    expect(own.length).toBeGreaterThan(240);
    expect(questions).toEqual(synthesizeQuestions(documents, 300, 'en', 9));
  });
});

describe('inventWords', () => {
  it('finds so many distinct words, none a stopword, longer where short ones run out', () => {
    const words = inventWords(3000, () => 2, seededRandom(2));
    expect(new Set(words).size).toBe(3000);
    expect(words).not.toContain('de');
    expect(words).not.toContain('to');
    expect(words.every((word) => /^[a-z]{2,8}$/.test(word))).toBe(true);
  });
});
