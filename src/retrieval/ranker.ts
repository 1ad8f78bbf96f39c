/**
 * Applies a model to questions: the field over all concepts, what was learned over those that it finds promising,
 * then the phrasings of the nearest.
 */
import type { Ints } from './container.ts';
import { createFeatureCounter } from './feature-counter.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { RANKING } from './parameters.ts';
import { createPromising, type Promising } from './promising.ts';
import type { QuestionWord } from './question-word.ts';
import { emptyShortlist, type Shortlist } from './shortlist.ts';
import { addColumns } from './softmax.ts';
import { writeVector } from './vectors.ts';
import { createVote } from './vote.ts';

export interface Ranker {
  /**
   * @param admits which concepts may be found
   * @param weights of the learned, vote and field channels
   * @returns valid until the next question
   */
  rank(
    words: readonly QuestionWord[],
    admits: (concept: number) => boolean,
    weights: readonly number[],
  ): Shortlist;
}

/** @param conceptStarts where each concept's phrasings begin; one number more than concepts */
export function createRanker(model: Model, lexicon: Lexicon, conceptStarts: Ints): Ranker {
  const { concepts, space, learned } = model;
  const { starts: fieldStarts, concepts: fieldConcepts, values: fieldValues, idf: fieldIdf } = model.field;
  const counter = createFeatureCounter(lexicon);
  const rows = new Uint32Array(lexicon.featureCount);
  const values = new Float32Array(lexicon.featureCount);
  const inputs = new Float32Array(lexicon.featureCount);
  const columnSums = new Float32Array(concepts);
  const learnedSums = new Float32Array(concepts);
  const fieldSums = new Float32Array(concepts);
  const sums = new Float32Array(RANKING.shortlist);
  const list = emptyShortlist(RANKING.shortlist);
  const choosePromising = createPromising(concepts);
  const everyConcept: Promising = {
    concepts: Uint32Array.from({ length: concepts }, (_, at) => at),
    count: concepts,
  };
  const vote = createVote(model.vectors, conceptStarts);

  function scoreField(met: number): void {
    fieldSums.fill(0);
    let squares = 0;
    for (let at = 0; at < met; at++) {
      const feature = counter.features[at]!;
      const weight = fieldIdf[feature]!;
      if (weight === 0) continue;
      squares += weight * weight;
      for (let item = fieldStarts[feature]!, end = fieldStarts[feature + 1]!; item < end; item++) {
        fieldSums[fieldConcepts[item]!]! += weight * fieldValues[item]!;
      }
    }
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let concept = 0; concept < concepts; concept++) fieldSums[concept]! *= scale;
  }

  /** Only of the promising: the matrix has a row for each feature and a column for each concept. */
  function scoreLearned(count: number, promising: Promising): void {
    if (!learned) return;
    for (let at = 0; at < count; at++) inputs[at] = values[at]! * learned.scales[rows[at]!]!;
    for (let at = 0; at < promising.count; at++) columnSums[at] = learned.bias[promising.concepts[at]!]!;
    addColumns(columnSums, promising, learned.weights, concepts, rows, inputs, count);
    for (let at = 0; at < promising.count; at++) learnedSums[promising.concepts[at]!] = columnSums[at]!;
  }

  /** The field stands in for the vote here, which only the shortlist gets. */
  function takeNearest(
    promising: Promising,
    admits: (concept: number) => boolean,
    [ofLearned = 0, ofVote = 0, ofField = 0]: readonly number[],
  ): void {
    list.count = 0;
    for (let each = 0; each < promising.count; each++) {
      const concept = promising.concepts[each]!;
      const sum = ofLearned * learnedSums[concept]! + (ofVote + ofField) * fieldSums[concept]!;
      const full = list.count === RANKING.shortlist;
      if (full && sum <= sums[list.count - 1]!) continue;
      if (!admits(concept)) continue;
      let at = full ? list.count - 1 : list.count++;
      for (; at > 0 && sums[at - 1]! < sum; at--) {
        sums[at] = sums[at - 1]!;
        list.concepts[at] = list.concepts[at - 1]!;
      }
      sums[at] = sum;
      list.concepts[at] = concept;
    }
    for (let at = 0; at < list.count; at++) {
      list.learned[at] = learnedSums[list.concepts[at]!]!;
      list.field[at] = fieldSums[list.concepts[at]!]!;
    }
  }

  return {
    rank(words, admits, weights) {
      const met = counter.countQuestion(words);
      const count = writeVector(counter, met, space, rows, values);
      scoreField(met);
      const promising = choosePromising(fieldSums);
      scoreLearned(count, promising);
      takeNearest(promising, admits, weights);
      // A filter may leave few of the promising: the others it admits may be any of all.
      if (list.count < RANKING.shortlist && promising.count < concepts) {
        scoreLearned(count, everyConcept);
        takeNearest(everyConcept, admits, weights);
      }
      vote(list, rows, values, count);
      return list;
    },
  };
}
