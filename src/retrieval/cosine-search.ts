/**
 * The phrasings nearest to a question by cosine, exactly, without reading the long lists of frequent words
 * where they cannot change the result. Two bounds say where that is, both from q·d ≤ |q|·|d|:
 *
 * - A phrasing that shares only the terms F with the question has a dot product with it, divided by its own
 *   length, of at most |q_F|, the length of the question's part in F.
 * - It is also at most (Σ over F of the products) × the phrasing's scale; and phrasings are numbered by
 *   falling scale, so from some phrasing on none can be good enough.
 *
 * Compare MaxScore (Turtle and Flood 1995), which bounds each list by its largest weight; for a cosine
 * with one weight a term the bounds above are tighter and need nothing stored.
 */
import { type CosineIndex, weighQuestion } from './cosine.ts';
import type { QuestionWord } from './read-question.ts';

export interface NearestPhrasing {
  readonly concept: number;
  readonly phrasing: number;
  /** 0..1. */
  readonly cosine: number;
}

/** Lists up to so many phrasings in all are always read: they set a high mark for the others to pass. */
const SHORT_LISTS = 4096;
/** Phrasings scored together; their sums stay in the processor's first cache. */
const WINDOW = 4096;

interface List {
  readonly term: number;
  /** Weight in the question, and that times the term's idf. */
  readonly weight: number;
  readonly product: number;
  readonly start: number;
  readonly end: number;
}

export type CosineSearch = ReturnType<typeof createCosineSearch>;

/**
 * @param index its phrasings numbered by falling scale
 * @param conceptOf the concept of each phrasing
 */
export function createCosineSearch(index: CosineIndex, conceptOf: Uint32Array) {
  const { starts, phrasings, idf, scales, termStarts, terms } = index;
  const productOf = new Float32Array(idf.length);
  const sums = new Float32Array(WINDOW);
  const cursors: number[] = [];

  function listsOf(words: readonly QuestionWord[], weights: readonly number[]): List[] {
    return words
      .flatMap(({ term }, at): List[] => {
        const weight = weights[at]!;
        if (term < 0 || weight === 0) return [];
        return [{ term, weight, product: weight * idf[term]!, start: starts[term]!, end: starts[term + 1]! }];
      })
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  function exactDot(phrasing: number): number {
    let dot = 0;
    for (let at = termStarts[phrasing]!, end = termStarts[phrasing + 1]!; at < end; at++)
      dot += productOf[terms[at]!]!;
    return dot;
  }

  /** The rarest lists, read whole, each phrasing scored over all terms. */
  function readShortLists(lists: readonly List[], best: BestConcepts): number {
    let read = 0;
    let length = 0;
    for (const { start, end } of lists) {
      length += end - start;
      if (read > 0 && length > SHORT_LISTS) break;
      for (let at = start; at < end; at++) {
        const phrasing = phrasings[at]!;
        best.offer(conceptOf[phrasing]!, phrasing, exactDot(phrasing) * scales[phrasing]!);
      }
      read++;
    }
    return read;
  }

  /** The other lists, window by window, for phrasings that are in none of the lists read before. */
  function readLongLists(lists: readonly List[], best: BestConcepts): void {
    const most = lists.reduce((sum, { product }) => sum + product, 0);
    const longest = Math.sqrt(lists.reduce((sum, { weight }) => sum + weight * weight, 0));
    lists.forEach(({ start }, at) => {
      cursors[at] = start;
    });
    for (let from = 0; from < scales.length; from += WINDOW) {
      if (best.mark() >= Math.min(longest, most * scales[from]!)) return;
      const to = Math.min(scales.length, from + WINDOW);
      lists.forEach(({ product, end }, at) => {
        let cursor = cursors[at]!;
        for (; cursor < end && phrasings[cursor]! < to; cursor++) sums[phrasings[cursor]! - from]! += product;
        cursors[at] = cursor;
      });
      for (let phrasing = from; phrasing < to; phrasing++) {
        const sum = sums[phrasing - from]!;
        if (sum === 0) continue;
        sums[phrasing - from] = 0;
        const dot = sum * scales[phrasing]!;
        if (dot > best.mark()) best.offer(conceptOf[phrasing]!, phrasing, dot);
      }
    }
  }

  /**
   * @param admits which concepts may be found
   * @param leftOut a phrasing that is passed over, for cross-validation
   * @returns best first, one phrasing of each concept; on equal cosines the lower numbered phrasing
   */
  return function search(
    words: readonly QuestionWord[],
    admits: (concept: number) => boolean,
    limit: number,
    leftOut = -1,
  ): NearestPhrasing[] {
    const { weights, length } = weighQuestion(words, index);
    const lists = listsOf(words, weights);
    const best = createBestConcepts(limit, admits, leftOut);
    for (const { term, product } of lists) productOf[term] = product;
    const read = readShortLists(lists, best);
    for (const { term } of lists) productOf[term] = 0;
    if (read < lists.length) readLongLists(lists.slice(read), best);
    return best.list().map(({ dot, ...found }) => ({ ...found, cosine: Math.min(1, dot / length) }));
  };
}

type BestConcepts = ReturnType<typeof createBestConcepts>;

/** The best few concepts, each by its best phrasing. */
function createBestConcepts(limit: number, admits: (concept: number) => boolean, leftOut: number) {
  const best: { concept: number; phrasing: number; dot: number }[] = [];
  return {
    /** What must be exceeded to get in; -1 while there is room. */
    mark: () => (best.length < limit ? -1 : best[limit - 1]!.dot),
    offer(concept: number, phrasing: number, dot: number): void {
      const last = best[limit - 1];
      if (dot === 0 || phrasing === leftOut || (last && dot <= last.dot)) return;
      const known = best.findIndex((each) => each.concept === concept);
      if (known >= 0 && best[known]!.dot >= dot) return;
      if (known < 0 && !admits(concept)) return;
      if (known >= 0) best.splice(known, 1);
      let at = best.length;
      while (at > 0 && best[at - 1]!.dot < dot) at--;
      best.splice(at, 0, { concept, phrasing, dot });
      if (best.length > limit) best.pop();
    },
    list: () => best,
  };
}
