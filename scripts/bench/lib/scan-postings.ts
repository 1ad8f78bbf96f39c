/** The bound of any search that reads the postings: to run over their bytes and do nothing with them. */
import type { CosineIndex } from '../../../src/retrieval/cosine.ts';

/** @returns a sum, so that the engine below cannot leave the reading out */
export function scanPostings({ starts, phrasings }: CosineIndex, terms: readonly number[]): number {
  let sum = 0;
  for (const term of terms) {
    for (let at = starts[term]!, end = starts[term + 1]!; at < end; at++) sum = (sum + phrasings[at]!) | 0;
  }
  return sum;
}
