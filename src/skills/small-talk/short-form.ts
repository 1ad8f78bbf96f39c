/** The short form of an answer: what it begins with, and what its editor has set in bold. */

/** So many lines are still short. */
const MOST_LINES = 3;

const BOLD = /\*\S[^*\n]*\*/;

/** @returns at most three sentences of the answer, each on a line of its own, in its own words */
export function shortForm(answer: string): string {
  const sentences = answer
    .split(/\n+|(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  // A heading alone says nothing: what stands below it comes along.
  const first = sentences.findIndex((sentence) => !sentence.endsWith(':')) + 1;
  const others = sentences.slice(first).filter((sentence) => BOLD.test(sentence));
  return [...sentences.slice(0, first), ...others].slice(0, MOST_LINES).join('\n');
}
