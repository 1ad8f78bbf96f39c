/** How much of a question is in words that the corpus knows. */
import type { QuestionWord } from './read-question.ts';

/** A corrected word counts half. 0..1; 0 for a question without words. */
export function knownShareOf(words: readonly QuestionWord[]): number {
  let known = 0;
  for (const { kind, term } of words) {
    if (term >= 0) known += kind === 'corrected' ? 0.5 : 1;
  }
  return words.length === 0 ? 0 : known / words.length;
}
