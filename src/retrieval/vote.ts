/** The vote: a question against every phrasing of the few concepts that are worth it. */
import type { Ints } from './container.ts';
import type { InvertedVectors } from './inverted-vectors.ts';
import { VOTE } from './parameters.ts';
import type { Shortlist } from './shortlist.ts';

/**
 * Fills in `nearest` and `vote` of a shortlist.
 *
 * @param rows of the question's vector, the first `count` of them
 * @param values of these rows
 */
export type Vote = (list: Shortlist, rows: Uint32Array, values: Float32Array, count: number) => void;

/** @param conceptStarts where each concept's phrasings begin; one number more than concepts */
export function createVote(vectors: InvertedVectors, conceptStarts: Ints): Vote {
  const { concepts, phrasingStarts, phrasings, values: weights } = vectors;
  const rowStarts = vectors.conceptStarts;
  /** 1 for the concepts of the shortlist, while they are compared. */
  const isListed = new Uint8Array(conceptStarts.length - 1);
  const cosines = new Float32Array(conceptStarts[conceptStarts.length - 1]!);
  const nearest = new Float32Array(VOTE.depth);
  const shares = sharesOfRanks();

  /** The question's vector is brought to length 1 without what was left out of the phrasings'. */
  function scaleFor(rows: Uint32Array, values: Float32Array, count: number): number {
    let squares = 0;
    for (let at = 0; at < count; at++) {
      const row = rows[at]!;
      if (rowStarts[row] !== rowStarts[row + 1]) squares += values[at]! ** 2;
    }
    return squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }

  function addUp(rows: Uint32Array, values: Float32Array, count: number): void {
    const scale = scaleFor(rows, values, count);
    for (let at = 0; at < count; at++) {
      const row = rows[at]!;
      const value = scale * values[at]!;
      for (let run = rowStarts[row]!, last = rowStarts[row + 1]!; run < last; run++) {
        if (isListed[concepts[run]!] === 0) continue;
        for (let item = phrasingStarts[run]!, end = phrasingStarts[run + 1]!; item < end; item++)
          cosines[phrasings[item]!]! += value * weights[item]!;
      }
    }
  }

  function insert(cosine: number): void {
    let at = VOTE.depth - 1;
    if (cosine <= nearest[at]!) return;
    for (; at > 0 && nearest[at - 1]! < cosine; at--) nearest[at] = nearest[at - 1]!;
    nearest[at] = cosine;
  }

  return (list, rows, values, count) => {
    for (let place = 0; place < list.count; place++) isListed[list.concepts[place]!] = 1;
    addUp(rows, values, count);
    for (let place = 0; place < list.count; place++) {
      const concept = list.concepts[place]!;
      const start = conceptStarts[concept]!;
      const end = conceptStarts[concept + 1]!;
      nearest.fill(0);
      for (let phrasing = start; phrasing < end; phrasing++) insert(cosines[phrasing]!);
      cosines.fill(0, start, end);
      isListed[concept] = 0;
      list.nearest[place] = nearest[0]!;
      list.vote[place] = nearest.reduce((sum, cosine, rank) => sum + shares[rank]! * cosine, 0);
    }
  };
}

/** What the nearest phrasing counts, the next, and so on: `decay` of the one before, 1 together. */
function sharesOfRanks(): number[] {
  const powers = Array.from({ length: VOTE.depth }, (_, rank) => VOTE.decay ** rank);
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / whole);
}
