/** The one language whose part of the corpus holds a word: evidence of the language of a question. */
import { foldAccents } from '../language/normalize.ts';
import type { Language } from '../message.ts';
import { lookUp } from './hash-table.ts';
import type { Lexicon } from './lexicon.ts';
import { isCorrected, nearestWord } from './spelling.ts';
import { stringAt } from './string-table.ts';

/** Words repeat from question to question. */
const MOST_REMEMBERED = 5_000;

/**
 * @param languages the corpus' languages; keys lie as in the first
 * @returns undefined for a word of several languages or of none; an unknown word counts as the one it is taken for
 */
export function createLanguageOfWord(
  { tables, words, spelling }: Lexicon,
  languages: readonly [Language, ...Language[]],
): (word: string) => Language | undefined {
  const known = new Map<string, Language | undefined>();

  function languagesHolding(folded: string): readonly Language[] {
    return languages.filter((language) => lookUp(tables[language].words, folded) >= 0);
  }

  function languageOf(word: string): Language | undefined {
    const folded = foldAccents(word);
    const holding = languagesHolding(folded);
    if (holding.length === 1) return holding[0];
    if (holding.length > 1 || !isCorrected(folded)) return undefined;
    const near = nearestWord(spelling, words, folded, languages[0]);
    const meant = near < 0 ? [] : languagesHolding(stringAt(words, near));
    return meant.length === 1 ? meant[0] : undefined;
  }

  return (word) => {
    if (known.has(word)) return known.get(word);
    const language = languageOf(word);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, language);
    return language;
  };
}
