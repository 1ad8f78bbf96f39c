/** How much of a question is in words that the corpus knows. */
import type { QuestionWord } from './question-word.ts';

/** Of the words that are no stopwords; a corrected one counts half. 0..1; 1 for a question of stopwords alone. */
export function knownShareOf(words: readonly QuestionWord[]): number {
  let known = 0;
  let all = 0;
  for (const { kind, term } of words) {
    if (kind === 'stopword') continue;
    all++;
    if (term >= 0) known += kind === 'corrected' ? 0.5 : 1;
  }
  return all === 0 ? 1 : known / all;
}
