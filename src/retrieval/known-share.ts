/** How much of a question is in words that the corpus knows. */
import type { QuestionWord } from './read-question.ts';

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

/** As many as "what is a payslip" has. */
const TOPIC_WORDS = 4;

/** Whether one word of the corpus is all that it is about: "my payslip", not "can I quote you on that". */
export function isTopic(words: readonly QuestionWord[]): boolean {
  const [first, second] = words.filter(({ kind }) => kind !== 'stopword');
  return words.length <= TOPIC_WORDS && first?.kind === 'known' && first.term >= 0 && second === undefined;
}
