/** The one language whose part of the corpus holds a word: evidence of the language of a question. */
import { withoutHeldLetters } from '../language/held-letters.ts';
import { foldAccents } from '../language/normalize.ts';
import type { Language } from '../message.ts';
import { lookUp } from './hash-table.ts';
import type { Lexicon } from './lexicon.ts';
import { remembering } from './remembering.ts';
import { isCorrected, nearestWord } from './spelling.ts';
import { stringAt } from './string-table.ts';

/** So many words, the first, tell of a language however small the corpus is. */
const FREQUENT = 1000;

/** Of all words, so many are frequent enough to be no accident: the rest stand in a question or two. */
const RARE = 0.9;

/** An English entry that quotes a French word does not make it English. */
const FAR_OFTENER = 8;

/**
 * @param languages the corpus' languages; keys lie as in the first
 * @returns undefined for a word of several languages alike, or of none; an unknown word counts as the one it is taken for
 */
export function createLanguageOfWord(
  { tables, words, spelling, wordIsStopword }: Lexicon,
  languages: readonly [Language, ...Language[]],
): (word: string) => Language | undefined {
  const rarest = Math.max(FREQUENT, RARE * (words.offsets.length - 1));

  function languagesHolding(folded: string): readonly Language[] {
    return languages.filter((language) => lookUp(tables[language].words, folded) >= 0);
  }

  /** Stopwords tell of their language by themselves. */
  function isStopwordAnywhere(folded: string): boolean {
    return languages.some((language) => wordIsStopword[lookUp(tables[language].words, folded)] === 1);
  }

  /** Words are numbered by how often they occur: a word of many of one language's questions and hardly another's. */
  function farOftenerIn(folded: string): Language | undefined {
    const ranked = languages
      .map((language) => ({ language, rank: lookUp(tables[language].words, folded) + 1 }))
      .sort((a, b) => a.rank - b.rank);
    const [first, second] = ranked;
    return first && second && second.rank > Math.max(FREQUENT, FAR_OFTENER * first.rank)
      ? first.language
      : undefined;
  }

  function languageOf(word: string): Language | undefined {
    const typed = foldAccents(word);
    const isKnown = (spelling: string) => languagesHolding(spelling).length > 0;
    const folded = isKnown(typed) ? typed : (withoutHeldLetters(typed).find(isKnown) ?? typed);
    const holding = languagesHolding(folded);
    if (holding.length === 1) {
      const [only] = holding;
      return only && lookUp(tables[only].words, folded) < rarest ? only : undefined;
    }
    if (holding.length > 1) return isStopwordAnywhere(folded) ? undefined : farOftenerIn(folded);
    if (!isCorrected(folded)) return undefined;
    const near = nearestWord(spelling, words, folded, languages[0]);
    const meant = near < 0 ? [] : languagesHolding(stringAt(words, near));
    return meant.length === 1 ? meant[0] : undefined;
  }

  return remembering(languageOf);
}
