/** TF-IDF vectors over the features of phrasings: sparse, of length 1. */
import type { Ints } from './container.ts';
import type { Lexicon } from './lexicon.ts';
import { FEATURES, KINDS } from './parameters.ts';

/** Vectors one after the other (compressed sparse rows). */
export interface SparseVectors {
  /** One number more than vectors: where each begins. */
  readonly starts: Ints;
  /** Rows of the vector space. */
  readonly ids: Ints;
  readonly values: Float32Array;
}

/** The features that phrasings have, as the rows of a vector space. */
export interface Space {
  readonly rows: number;
  /** Feature → row; `NO_ROW` for a feature that only answers have. */
  readonly rowOf: Uint32Array;
  /** Each row's inverse document frequency times its kind's weight. */
  readonly weights: Float32Array;
}

export const NO_ROW = 0xffffffff;

/** The features of one text and how often it has each. */
export interface Counted {
  readonly features: Uint32Array;
  readonly frequencies: Float32Array;
}

/** The features of many texts, one text after the other. */
export interface CountedTexts extends Counted {
  /** One number more than texts: where each begins. */
  readonly starts: Uint32Array;
}

export function kindOf(feature: number, { termCount, pairCount }: Lexicon): number {
  if (feature < termCount) return KINDS.term;
  return feature < termCount + pairCount ? KINDS.pair : KINDS.piece;
}

/** Inverse document frequency: 1 + ln((N + 1) / (df + 1)). */
export function buildSpace({ starts, features }: CountedTexts, lexicon: Lexicon): Space {
  const phrasings = starts.length - 1;
  const frequency = new Uint32Array(lexicon.featureCount);
  for (const feature of features) frequency[feature]!++;
  const rowOf = new Uint32Array(lexicon.featureCount).fill(NO_ROW);
  const weights: number[] = [];
  frequency.forEach((count, feature) => {
    if (count === 0) return;
    rowOf[feature] = weights.length;
    const idf = 1 + Math.log((phrasings + 1) / (count + 1));
    weights.push(FEATURES.weights[kindOf(feature, lexicon)]! * idf);
  });
  return { rows: weights.length, rowOf, weights: Float32Array.from(weights) };
}

/** Rows follow the order of features: from this one on they are of pieces. */
export function firstPieceRow({ rowOf }: Space, { termCount, pairCount }: Lexicon): number {
  return rowOf.subarray(0, termCount + pairCount).filter((row) => row !== NO_ROW).length;
}

/**
 * Writes a text's vector into arrays that hold as many numbers as the text has features.
 *
 * @returns how many it has in the space
 */
export function writeVector(
  { features, frequencies }: Counted,
  count: number,
  { rowOf, weights }: Space,
  ids: Uint32Array,
  values: Float32Array,
): number {
  let written = 0;
  let squares = 0;
  for (let at = 0; at < count; at++) {
    const row = rowOf[features[at]!]!;
    if (row === NO_ROW) continue;
    const frequency = frequencies[at]!;
    const value = weights[row]! * (frequency <= 1 ? frequency : 1 + Math.log(frequency));
    ids[written] = row;
    values[written++] = value;
    squares += value * value;
  }
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let at = 0; at < written; at++) values[at]! *= scale;
  return written;
}

export function buildVectors(phrasings: CountedTexts, space: Space): SparseVectors {
  const { features, frequencies } = phrasings;
  const starts = new Uint32Array(phrasings.starts.length);
  const ids = new Uint32Array(features.length);
  const values = new Float32Array(features.length);
  for (let text = 0; text + 1 < starts.length; text++) {
    const from = phrasings.starts[text]!;
    const to = phrasings.starts[text + 1]!;
    const own = { features: features.subarray(from, to), frequencies: frequencies.subarray(from, to) };
    const at = starts[text]!;
    starts[text + 1] = at + writeVector(own, to - from, space, ids.subarray(at), values.subarray(at));
  }
  return { starts, ids, values };
}
