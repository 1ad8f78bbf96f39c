import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/message.ts';
import { buildLexicon, type Lexicon } from '../../src/retrieval/lexicon.ts';
import { readQuestion } from '../../src/retrieval/read-question.ts';
import { stringAt } from '../../src/retrieval/string-table.ts';

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

  const FRENCH = [
    'comment imprimer une page',
    'la carte du restaurant',
    'la note de frais',
    'ne pas partir du lieu de travail',
    'enfant né le 3',
    'salaire dû',
    'partir du bureau, ne rien dire',
  ];
  const readFrench = (text: string) => {
    const texts = FRENCH.map((phrasing) => ({ text: phrasing, language: 'fr' as const }));
    const { lexicon: built } = buildLexicon([...texts, { text: 'the printer', language: 'en' }], true);
    return { built, read: readQuestion(text, built, LANGUAGES.fr) };
  };
  const takenFor = (text: string) => {
    const { built, read } = readFrench(text);
    return read
      .filter(({ kind }) => kind === 'corrected')
      .map(({ text: written, word: meant }) => `${written} ${stringAt(built.words, meant)}`);
  };

  it.each(['pointer le matin', 'le notaire est un pote', 'un carré de soie', 'une cage verte', 'salades'])(
    'leaves words as they stand that a French dictionary has: %s',
    (text) => {
      expect(takenFor(text)).toEqual([]);
    },
  );

  it.each([
    ['imprmer la cartte', ['imprmer imprimer', 'cartte carte']],
    ['la note de frai', ['frai frais']],
  ])('corrects what is no word, or what its neighbours speak for: %s', (text, corrected) => {
    expect(takenFor(text)).toEqual(corrected);
  });

  it.each([
    ['travaux', 'travail'],
    ['je paierais la carte', 'la carte'],
    ['vous partez', 'partir'],
    ['des salaires', 'salaire'],
  ])('meets the other forms of a word of the corpus: %s', (text, known) => {
    const terms = (asked: string) => readFrench(asked).read.flatMap(({ term }) => (term >= 0 ? [term] : []));
    expect(terms(text)).toEqual(expect.arrayContaining(terms(known)));
  });

  it('takes a word that is written with accents and without for what it is most', () => {
    const { read } = readFrench('ne né du dû');
    expect(read.map(({ kind }) => kind)).toEqual(['stopword', 'stopword', 'stopword', 'stopword']);
  });
});
