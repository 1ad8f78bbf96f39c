/** The concepts worth comparing with a question, and what speaks for each. */
import type { NearestPhrasing } from './cosine-search.ts';

export interface Shortlist {
  /** The first `count` places of each array are filled. */
  readonly concepts: Uint32Array;
  /** The softmax regression's sum, before exponentiation; 0 where nothing is learned. */
  readonly learned: Float32Array;
  /** The vote of the nearest phrasings, or the cosine of the one that is all there is, 0..1. */
  readonly vote: Float32Array;
  /** The score of phrasings and answer as one document, or the share of the question's words, about 0..1. */
  readonly field: Float32Array;
  /** The nearest phrasing's cosine over all features, 0..1. */
  readonly nearest: Float32Array;
  count: number;
}

export function emptyShortlist(size: number): Shortlist {
  const numbers = () => new Float32Array(size);
  return {
    concepts: new Uint32Array(size),
    learned: numbers(),
    vote: numbers(),
    field: numbers(),
    nearest: numbers(),
    count: 0,
  };
}

/** Copies what a search keeps using for the next question. */
export function copyShortlist(list: Shortlist): Shortlist {
  const { count } = list;
  return {
    concepts: list.concepts.slice(0, count),
    learned: list.learned.slice(0, count),
    vote: list.vote.slice(0, count),
    field: list.field.slice(0, count),
    nearest: list.nearest.slice(0, count),
    count,
  };
}

/**
 * Fills a shortlist where there is but the nearest phrasing of each concept: what speaks for it is the cosine,
 * and how many of the question's words it holds.
 */
export function fillByCosine(list: Shortlist, nearest: readonly NearestPhrasing[]): void {
  for (let place = 0; place < nearest.length; place++) {
    const { concept, cosine, shared } = nearest[place]!;
    list.concepts[place] = concept;
    list.vote[place] = cosine;
    list.field[place] = shared;
    list.nearest[place] = cosine;
  }
  list.count = nearest.length;
}
