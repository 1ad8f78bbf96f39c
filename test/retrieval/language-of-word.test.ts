import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/message.ts';
import { createLanguageOfWord } from '../../src/retrieval/language-of-word.ts';
import { buildLexicon } from '../../src/retrieval/lexicon.ts';

describe('the language of a word', () => {
  const { lexicon } = buildLexicon(
    [
      { text: 'reset my vpn password', language: 'en' },
      { text: 'réinitialiser mon mot de passe vpn', language: 'fr' },
    ],
    false,
  );
  const languageOfWord = createLanguageOfWord(lexicon, ['en', 'fr']);

  it.each<[word: string, language: Language | undefined, why: string]>([
    ['password', 'en', 'English alone has it'],
    ['réinitialiser', 'fr', 'French alone has it'],
    ['reinitialiser', 'fr', 'without its accent'],
    ['vpn', undefined, 'both have it'],
    ['pasword', 'en', 'it is taken for "password"'],
    ['frobnicate', undefined, 'nothing is near it'],
  ])('%s: %s, as %s', (word, language) => {
    expect(languageOfWord(word)).toBe(language);
    expect(languageOfWord(word)).toBe(language);
  });

  it('is the same after more words than are remembered', () => {
    for (let at = 0; at < 6_000; at++) languageOfWord(`word${at}`);
    expect(languageOfWord('pasword')).toBe('en');
  });
});
