/** Messages that name a topic rather than ask a question. */
import type { QuestionWord } from './question-word.ts';

/** As many as "what is a payslip" has. */
const TOPIC_WORDS = 4;

/** Whether one word of the corpus is all that it is about: "my payslip", not "can I quote you on that". */
export function isTopic(words: readonly QuestionWord[]): boolean {
  const [first, second] = words.filter(({ kind }) => kind !== 'stopword');
  return words.length <= TOPIC_WORDS && first?.kind === 'known' && first.term >= 0 && second === undefined;
}
