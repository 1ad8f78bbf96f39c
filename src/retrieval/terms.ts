/** A question's terms as text. */
import { lemmatize } from '../language/lemmatize.ts';
import type { Language } from '../message.ts';
import type { Lexicon } from './lexicon.ts';
import type { QuestionWord } from './read-question.ts';
import { stringAt } from './string-table.ts';

export function termOf({ term, text }: QuestionWord, lexicon: Lexicon, language: Language): string {
  return term >= 0 ? stringAt(lexicon.terms, term) : lemmatize(text, language);
}

/** Without the stopwords. */
export function termsOf(words: readonly QuestionWord[], lexicon: Lexicon, language: Language): string[] {
  return words.filter(({ kind }) => kind !== 'stopword').map((word) => termOf(word, lexicon, language));
}
