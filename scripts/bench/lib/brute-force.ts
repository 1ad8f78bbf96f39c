/** The nearest phrasings in the plainest way, for the clever one to be checked against. */
import type { Ints } from '../../../src/retrieval/container.ts';
import { type SearchIndex, weighQuestion } from '../../../src/retrieval/cosine.ts';
import type { QuestionWord } from '../../../src/retrieval/question-word.ts';

export interface Exactness {
  readonly questions: number;
  /** Between the cosines at the same rank. */
  readonly largestDifference: number;
}

/** Rounding in 32 bits explains this much. */
export const TOLERANCE = 4e-6;

/**
 * Every phrasing against the question, in 64 bits, from the lists of its terms alone.
 *
 * @returns the cosines of the best concepts, best first
 */
export function createBruteForce({ termStarts, terms, idf }: SearchIndex, conceptOf: Ints) {
  const frequency = new Uint32Array(idf.length);
  for (const term of terms) frequency[term]!++;
  const weightOf = Float64Array.from(
    frequency,
    (documents) => 1 + Math.log((1 + conceptOf.length) / (1 + documents)),
  );
  return (words: readonly QuestionWord[], weighed: ReturnType<typeof weighQuestion>, limit: number) => {
    const asked = new Float64Array(idf.length);
    words.forEach(({ term }, at) => {
      if (term >= 0) asked[term]! += weighed.weights[at]!;
    });
    const best = new Map<number, number>();
    for (let phrasing = 0; phrasing < conceptOf.length; phrasing++) {
      let dot = 0;
      let squares = 0;
      for (let at = termStarts[phrasing]!; at < termStarts[phrasing + 1]!; at++) {
        const term = terms[at]!;
        dot += asked[term]! * weightOf[term]!;
        squares += weightOf[term]! ** 2;
      }
      if (dot === 0) continue;
      const cosine = Math.min(1, dot / Math.sqrt(squares) / weighed.length);
      const concept = conceptOf[phrasing]!;
      if (cosine > (best.get(concept) ?? 0)) best.set(concept, cosine);
    }
    return [...best.values()].sort((a, b) => b - a).slice(0, limit);
  };
}

/** @param search what is checked: the cosines of the best `limit` concepts, best first */
export function checkExactness(
  questions: readonly (readonly QuestionWord[])[],
  search: (words: readonly QuestionWord[]) => readonly number[],
  index: SearchIndex,
  conceptOf: Ints,
  limit: number,
): Exactness {
  const bruteForce = createBruteForce(index, conceptOf);
  const differences = questions.flatMap((words) => {
    const expected = bruteForce(words, weighQuestion(words, index), limit);
    const found = search(words);
    return Array.from({ length: limit }, (_, at) => Math.abs((expected[at] ?? 0) - (found[at] ?? 0)));
  });
  return { questions: questions.length, largestDifference: Math.max(0, ...differences) };
}
