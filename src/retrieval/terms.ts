/** What the words of a question are compared by, in letters. */
import { lemmatize } from '../language/lemmatize.ts';
import type { Language } from '../message.ts';
import type { Lexicon } from './lexicon.ts';
import type { QuestionWord } from './question-word.ts';
import { stringAt } from './string-table.ts';

export type TermOf = (word: QuestionWord, language: Language) => string;

/** Terms are decoded when they are first met. */
export function createTermOf({ terms, termCount }: Lexicon): TermOf {
  const known = Array.from({ length: termCount }, (): string | undefined => undefined);
  return ({ term, text }, language) => {
    if (term < 0) return lemmatize(text, language);
    const decoded = known[term] ?? stringAt(terms, term);
    known[term] = decoded;
    return decoded;
  };
}
