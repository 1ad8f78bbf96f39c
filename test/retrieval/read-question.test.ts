import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/message.ts';
import { buildLexicon, type Lexicon } from '../../src/retrieval/lexicon.ts';
import { readQuestion } from '../../src/retrieval/read-question.ts';

const lexicon = (rich: boolean): Lexicon =>
  buildLexicon(
    [
      { text: 'reset my password', language: 'en' },
      { text: 'réinitialiser mon mot de passe', language: 'fr' },
    ],
    rich,
  ).lexicon;

const LANGUAGES: Record<Language, [Language, Language]> = { en: ['en', 'fr'], fr: ['fr', 'en'] };
const word = fc.constantFrom('password', 'pasword', 'passe', 'reset', 'how', 'mon', 'my', 'vpn', 'résets');

describe('reading a question', () => {
  it.each([true, false])('reads a word as if it had never met one before, with pairs: %s', (rich) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(word, { maxLength: 4 }), fc.constantFrom<Language>('en', 'fr'))),
        (questions) => {
          const experienced = lexicon(rich);
          for (const [words, language] of questions) {
            const text = words.join(' ');
            expect(readQuestion(text, experienced, LANGUAGES[language])).toEqual(
              readQuestion(text, lexicon(rich), LANGUAGES[language]),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('forgets words rather than remember them without bound', () => {
    const experienced = lexicon(true);
    const [first] = readQuestion('password', experienced, LANGUAGES.en);
    expect(readQuestion('password', experienced, LANGUAGES.en)[0]).toBe(first);
    for (let at = 0; at < 5_000; at++) readQuestion(`word${at}`, experienced, LANGUAGES.en);
    const [again] = readQuestion('password', experienced, LANGUAGES.en);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  it('corrects words in corpora that are ranked by the cosine alone, too', () => {
    const read = readQuestion('rset my pasword frobnicated', lexicon(false), LANGUAGES.en);
    expect(read.map(({ kind }) => kind)).toEqual(['corrected', 'stopword', 'corrected', 'unknown']);
    expect(read.map(({ term }) => term)).toEqual(
      readQuestion('reset my password frobnicated', lexicon(false), LANGUAGES.en).map(({ term }) => term),
    );
  });
});
