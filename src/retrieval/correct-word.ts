/** A word that the corpus does not hold → the word of the corpus that is likeliest meant. */
import { isDictionaryWord } from '../language/lemmatize.ts';
import { foldAccents } from '../language/normalize.ts';
import type { Language } from '../message.ts';
import { lookUp } from './hash-table.ts';
import type { Lexicon } from './lexicon.ts';
import { SPELLING } from './parameters.ts';
import type { QuestionWord } from './question-word.ts';
import { isCorrected, nearestWord } from './spelling.ts';
import { stringAt } from './string-table.ts';

/**
 * @param own the language that the question was taken for
 * @param besideOf how many of the neighbours, 0 to 2, the corpus has beside a word of its own
 * @returns the unknown word itself when none is near enough
 */
export function correctWord(
  unknown: QuestionWord,
  { spelling, words, wordTerm, wordIsStopword, tables }: Lexicon,
  own: Language,
  besideOf: (number: number) => number,
): QuestionWord {
  const folded = foldAccents(unknown.text);
  if (!isCorrected(folded)) return unknown;
  const isOwn = (number: number) => lookUp(tables[own].words, stringAt(words, number)) === number;
  const leastBeside = isDictionaryWord(unknown.text, own) ? SPELLING.besideDictionaryWord : 0;
  const near = nearestWord(spelling, words, folded, own, (number) => {
    const beside = besideOf(number);
    if (beside < leastBeside) return Number.NEGATIVE_INFINITY;
    return SPELLING.pair * beside + (isOwn(number) ? SPELLING.ownLanguage : 0);
  });
  if (near < 0) return unknown;
  return {
    ...unknown,
    kind: wordIsStopword[near] === 1 ? 'stopword' : 'corrected',
    term: wordTerm[near]!,
    word: near,
  };
}
