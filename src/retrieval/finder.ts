/** Finds the concepts nearest to a question, by all that was learned or by the cosine alone. */
import type { Ints } from './container.ts';
import { type CosineIndex, createCosineScorer, type Match, type SearchIndex } from './cosine.ts';
import { createCosineSearch, type NearestPhrasing } from './cosine-search.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { RANKING } from './parameters.ts';
import { createRanker } from './ranker.ts';
import type { QuestionWord } from './read-question.ts';
import { emptyShortlist, fillByCosine, type Shortlist } from './shortlist.ts';

export interface Found {
  readonly list: Shortlist;
  /** The phrasing nearest by cosine of the concept at a place of the list. */
  readonly matchAt: (place: number) => Match;
}

/** @returns what was found; valid until the next question */
export type Finder = (words: readonly QuestionWord[], admits: (concept: number) => boolean) => Found;

/** @param conceptStarts where each concept's phrasings begin; one number more than concepts */
export function createLearnedFinder(
  lexicon: Lexicon,
  model: Model,
  cosineIndex: CosineIndex,
  conceptStarts: Ints,
  weights: readonly number[],
): Finder {
  const ranker = createRanker(model, lexicon, conceptStarts);
  const scorer = createCosineScorer(cosineIndex);
  let list = emptyShortlist(RANKING.shortlist);
  const matchAt = (place: number) => {
    const concept = list.concepts[place]!;
    return scorer.nearest(conceptStarts[concept]!, conceptStarts[concept + 1]!);
  };
  return (words, admits) => {
    list = ranker.rank(words, admits, weights);
    scorer.score(words);
    return { list, matchAt };
  };
}

/** @param conceptOf the concept of each phrasing; phrasings numbered by falling scale */
export function createCosineFinder(index: SearchIndex, conceptOf: Ints): Finder {
  const search = createCosineSearch(index, conceptOf, RANKING.candidates);
  const list = emptyShortlist(RANKING.candidates);
  let nearest: readonly NearestPhrasing[] = [];
  const matchAt = (place: number) => nearest[place]!;
  return (words, admits) => {
    nearest = search(words, admits);
    fillByCosine(list, nearest);
    return { list, matchAt };
  };
}
