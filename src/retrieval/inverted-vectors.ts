/**
 * The vectors of phrasings turned round: for each row of the space the concepts that have it, and for each of
 * these its phrasings. A question reads the few phrasings that share a row with it, of the concepts it wants.
 */
import { type Container, type Ints, narrow, type Section } from './container.ts';
import { VOTE } from './parameters.ts';
import type { SparseVectors } from './vectors.ts';

export interface InvertedVectors {
  /** One number more than rows: where each row's run of concepts begins. */
  readonly conceptStarts: Ints;
  /** Ascending within a run. */
  readonly concepts: Ints;
  /** One number more than `concepts`: where the phrasings of each begin. */
  readonly phrasingStarts: Ints;
  /** Ascending within a concept. */
  readonly phrasings: Ints;
  /** What the row weighs in each of `phrasings`. */
  readonly values: Float32Array;
}

/**
 * Pieces that many concepts have are left out, and the vectors brought to length 1 without them: they are most of
 * the reading and tell little.
 *
 * @param vectors of the phrasings, in the order of their concepts
 * @param conceptOf the concept of each phrasing
 * @param rows of the vector space
 * @param firstPiece rows from this one on are of pieces
 */
export function invertVectors(
  vectors: SparseVectors,
  conceptOf: Uint32Array,
  rows: number,
  firstPiece: number,
): InvertedVectors {
  const { starts, phrasings, values } = turnRound(vectors, conceptOf.length, rows);
  const most = Math.max(VOTE.leastCommon, VOTE.commonPiece * (1 + (conceptOf.at(-1) ?? -1)));
  const squares = new Float64Array(conceptOf.length);
  const conceptStarts = new Uint32Array(rows + 1);
  const concepts: number[] = [];
  const phrasingStarts: number[] = [];
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    const start = starts[row]!;
    const end = starts[row + 1]!;
    const runs = runsOf(phrasings.subarray(start, end), conceptOf);
    if (row < firstPiece || runs.length <= most) {
      for (const run of runs) {
        concepts.push(conceptOf[phrasings[start + run]!]!);
        phrasingStarts.push(kept + run);
      }
      for (let at = start; at < end; at++) squares[phrasings[at]!]! += values[at]! ** 2;
      phrasings.copyWithin(kept, start, end);
      values.copyWithin(kept, start, end);
      kept += end - start;
    }
    conceptStarts[row + 1] = concepts.length;
  }
  for (let at = 0; at < kept; at++) values[at]! /= Math.sqrt(squares[phrasings[at]!]!);
  return {
    conceptStarts: narrow(conceptStarts),
    concepts: narrow(Uint32Array.from(concepts)),
    phrasingStarts: narrow(Uint32Array.from([...phrasingStarts, kept])),
    phrasings: narrow(phrasings.slice(0, kept)),
    values: values.slice(0, kept),
  };
}

/** The phrasings of each row, ascending, and what it weighs in them. */
function turnRound(vectors: SparseVectors, count: number, rows: number) {
  const end = vectors.starts[count]!;
  const starts = new Uint32Array(rows + 1);
  for (let at = 0; at < end; at++) starts[vectors.ids[at]! + 1]!++;
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const phrasings = new Uint32Array(end);
  const values = new Float32Array(end);
  for (let phrasing = 0; phrasing < count; phrasing++) {
    for (let at = vectors.starts[phrasing]!; at < vectors.starts[phrasing + 1]!; at++) {
      const place = next[vectors.ids[at]!]!++;
      phrasings[place] = phrasing;
      values[place] = vectors.values[at]!;
    }
  }
  return { starts, phrasings, values };
}

/** Where a run of phrasings of one concept begins. */
function runsOf(phrasings: Uint32Array, conceptOf: Uint32Array): number[] {
  const runs: number[] = [];
  phrasings.forEach((phrasing, at) => {
    if (at === 0 || conceptOf[phrasing] !== conceptOf[phrasings[at - 1]!]) runs.push(at);
  });
  return runs;
}

export function packInvertedVectors(inverted: InvertedVectors): Record<string, Section> {
  return {
    'vector-concept-starts': inverted.conceptStarts,
    'vector-concepts': inverted.concepts,
    'vector-phrasing-starts': inverted.phrasingStarts,
    'vector-phrasings': inverted.phrasings,
    'vector-values': inverted.values,
  };
}

export function openInvertedVectors(container: Container): InvertedVectors {
  return {
    conceptStarts: container.ints('vector-concept-starts'),
    concepts: container.ints('vector-concepts'),
    phrasingStarts: container.ints('vector-phrasing-starts'),
    phrasings: container.ints('vector-phrasings'),
    values: container.f32('vector-values'),
  };
}
