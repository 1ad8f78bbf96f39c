/**
 * The phrasings nearest to a question by cosine, exactly, without reading what cannot change the result.
 *
 * The lists of the question's terms are read from the rarest on. Once enough concepts are found, the mark m
 * is what a further phrasing d must exceed with q·d / |d|. If it holds none of the terms read so far, only
 * those of the rest r of the question, it does so only if
 *
 *   m < |r|                because q·d ≤ |r|·|d|,
 *   m < |d|                because a term's weight in q is at most its idf, so q·d ≤ |d|²,
 *   m < Σ products / |d|   because q·d is at most the sum of all the products that r has to offer.
 *
 * So reading ends with the first rest that is too short; and as phrasings are numbered by rising length
 * (falling scale, 1 / |d|), of the lists before it only a stretch is read. A phrasing in that stretch is
 * completed by its own terms if those of the unread lists could lift it above the mark: all of them, and
 * then those alone that its signature lets it have. Where a bound takes the scale, that of the block does,
 * which is hardly larger and always at hand.
 *
 * Compare MaxScore (Turtle and Flood 1995), which bounds each list by its largest weight; for a cosine
 * with one weight a term the bounds above are tighter and need nothing stored.
 */
import { createBestConcepts } from './best-concepts.ts';
import type { Ints } from './container.ts';
import { type SearchIndex, signatureBit, weighQuestion } from './cosine.ts';
import { FEATURES } from './parameters.ts';
import type { QuestionWord } from './question-word.ts';

export interface NearestPhrasing {
  readonly concept: number;
  readonly phrasing: number;
  /** 0..1. */
  readonly cosine: number;
  /** The share of the question's words that it holds, each counted once, 0..1. */
  readonly shared: number;
}

/** So much of the lists is read before the mark is used, and each further time so many times as much. */
const FIRST_READ = 200;
const GROWTH = 4;

/** A block is of 256 phrasings. */
const BLOCK_BITS = 8;

/**
 * @param index its phrasings numbered by falling scale
 * @param conceptOf the concept of each phrasing
 * @param limit so many concepts are found
 */
export function createCosineSearch(index: SearchIndex, conceptOf: Ints, limit: number) {
  const { starts, phrasings, idf, scales, signatures, termStarts, terms } = index;
  /** The question's lists, the shortest first: term, product of both weights, and what is to be read of it. */
  const listTerms = new Uint32Array(FEATURES.mostWords);
  const weights = new Float64Array(FEATURES.mostWords);
  const products = new Float64Array(FEATURES.mostWords);
  const from = new Uint32Array(FEATURES.mostWords);
  const to = new Uint32Array(FEATURES.mostWords);
  /** Of each list and all behind it: the length of that part of the question, and the sum of its products. */
  const restLength = new Float64Array(FEATURES.mostWords + 1);
  const restProducts = new Float64Array(FEATURES.mostWords + 1);
  /** Zero between questions. */
  const productOf = new Float32Array(idf.length);
  const sums = new Float32Array(scales.length);
  /** The largest scale of each block: that of its first phrasing. */
  const blockScales = Float32Array.from(
    { length: Math.ceil(scales.length / 2 ** BLOCK_BITS) },
    (_, block) => scales[block << BLOCK_BITS]!,
  );
  let count = 0;
  const best = createBestConcepts(limit);

  function gatherLists(words: readonly QuestionWord[], ofWords: readonly number[]): void {
    count = 0;
    for (let word = 0; word < words.length; word++) {
      const { term } = words[word]!;
      if (term < 0 || ofWords[word] === 0) continue;
      const length = starts[term + 1]! - starts[term]!;
      let at = count++;
      for (; at > 0; at--) {
        const before = listTerms[at - 1]!;
        if (starts[before + 1]! - starts[before]! <= length) break;
        listTerms[at] = before;
        weights[at] = weights[at - 1]!;
      }
      listTerms[at] = term;
      weights[at] = ofWords[word]!;
    }
    let squares = 0;
    restLength[count] = 0;
    restProducts[count] = 0;
    for (let at = count - 1; at >= 0; at--) {
      const term = listTerms[at]!;
      products[at] = weights[at]! * idf[term]!;
      productOf[term] = products[at]!;
      from[at] = starts[term]!;
      to[at] = starts[term + 1]!;
      squares += weights[at]! ** 2;
      restLength[at] = Math.sqrt(squares);
      restProducts[at] = restProducts[at + 1]! + products[at]!;
    }
  }

  /** Sums up the lists from `first` up to but without `end`, then offers what may be good enough. */
  function readLists(first: number, end: number, leftOut: number): void {
    for (let list = first; list < end; list++) {
      const product = products[list]!;
      for (let at = from[list]!, last = to[list]!; at < last; at++) sums[phrasings[at]!]! += product;
    }
    const unread = restProducts[end]!;
    let mark = best.mark();
    for (let list = first; list < end; list++) {
      for (let at = from[list]!, last = to[list]!; at < last; at++) {
        const phrasing = phrasings[at]!;
        const sum = sums[phrasing]!;
        sums[phrasing] = 0;
        const scale = blockScales[phrasing >> BLOCK_BITS]!;
        if ((sum + unread) * scale <= mark || sum === 0 || phrasing === leftOut) continue;
        if (unread > 0 && (sum + mostOfUnread(phrasing, end)) * scale <= mark) continue;
        const dot = unread === 0 ? sum : wholeDot(phrasing);
        best.offer(conceptOf[phrasing]!, phrasing, dot * scales[phrasing]!);
        mark = best.mark();
      }
    }
  }

  /** What a phrasing gets at most from the lists from `list` on, going by its signature. */
  function mostOfUnread(phrasing: number, list: number): number {
    const signature = signatures[phrasing]!;
    let most = 0;
    for (let at = list; at < count; at++)
      most += products[at]! * ((signature >>> signatureBit(listTerms[at]!)) & 1);
    return most;
  }

  function wholeDot(phrasing: number): number {
    let dot = 0;
    for (let at = termStarts[phrasing]!, end = termStarts[phrasing + 1]!; at < end; at++)
      dot += productOf[terms[at]!]!;
    return dot;
  }

  function sharedTerms(phrasing: number): number {
    let shared = 0;
    for (let at = termStarts[phrasing]!, end = termStarts[phrasing + 1]!; at < end; at++)
      if (productOf[terms[at]!]! > 0) shared++;
    return shared;
  }

  /** The first block of which no phrasing has a larger scale than this. */
  function firstWithin(scale: number): number {
    let low = 0;
    let high = blockScales.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (blockScales[middle]! > scale) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where in a list the phrasings from this one on begin. */
  function placeOf(phrasing: number, list: number): number {
    let low = from[list]!;
    let high = to[list]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (phrasings[middle]! < phrasing) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function searchLists(leftOut: number): void {
    let wanted = FIRST_READ;
    for (let first = 0; first < count; wanted *= GROWTH) {
      const mark = best.mark();
      // The block before the first may end with phrasings that are long enough.
      const longEnough = mark === 0 ? 0 : (firstWithin(1 / mark) - 1) << BLOCK_BITS;
      const tooLong = mark === 0 ? scales.length : firstWithin(mark / restProducts[first]!) << BLOCK_BITS;
      let end = first;
      for (let read = 0; end < count && restLength[end]! > mark; end++) {
        if (longEnough > 0) from[end] = placeOf(longEnough, end);
        if (tooLong < scales.length) to[end] = placeOf(tooLong, end);
        read += to[end]! - from[end]!;
        if (end > first && read > wanted) break;
      }
      if (end === first) return;
      readLists(first, end, leftOut);
      first = end;
    }
  }

  /**
   * @param words at most `FEATURES.mostWords`, as questions are read
   * @param admits which concepts may be found
   * @param leftOut a phrasing that is passed over, for cross-validation
   * @returns best first, one phrasing of each concept
   */
  return function search(
    words: readonly QuestionWord[],
    admits: (concept: number) => boolean,
    leftOut = -1,
  ): NearestPhrasing[] {
    const { weights: ofWords, length } = weighQuestion(words, index);
    gatherLists(words, ofWords);
    best.begin(admits);
    searchLists(leftOut);
    let counted = 0;
    for (const weight of ofWords) if (weight > 0) counted++;
    const found: NearestPhrasing[] = [];
    for (let rank = 0; rank < best.count(); rank++) {
      const phrasing = best.phrasings[rank]!;
      found.push({
        concept: best.concepts[rank]!,
        phrasing,
        cosine: Math.min(1, best.scores[rank]! / length),
        shared: sharedTerms(phrasing) / counted,
      });
    }
    for (let at = 0; at < count; at++) productOf[listTerms[at]!] = 0;
    return found;
  };
}
