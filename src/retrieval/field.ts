/**
 * Phrasings and answer of a concept as one document of two fields, with saturated frequencies and length
 * normalisation: BM25F (Robertson, Zaragoza, Taylor 2004) with a softer normalisation of the whole.
 */
import type { Ints } from './container.ts';
import type { Lexicon } from './lexicon.ts';
import { FEATURES, FIELD, KINDS } from './parameters.ts';
import { type Counted, kindOf } from './vectors.ts';

/** Features → the concepts that have them, with weights. */
export interface Field {
  /** One number more than features. */
  readonly starts: Ints;
  readonly concepts: Ints;
  readonly values: Float32Array;
  /** What a feature weighs in a question; 0 for one that no document has. */
  readonly idf: Float32Array;
}

/**
 * @param phrasings of each concept
 * @param answers of each concept; none when answers say nothing
 */
export function buildField(
  phrasings: readonly (readonly Counted[])[],
  answers: readonly (readonly Counted[])[],
  lexicon: Lexicon,
): Field {
  const concepts = phrasings.length;
  const asked = lengthsOf(phrasings, lexicon);
  const told = lengthsOf(answers, lexicon);
  const documents = phrasings.map((texts, concept) => {
    const document = new Map<number, number>();
    const add = (text: Counted, boost: number, lengths: Lengths) => {
      text.features.forEach((feature, at) => {
        const kind = kindOf(feature, lexicon);
        const relative = lengths.of[concept]![kind]! / lengths.mean[kind]!;
        const weight = (boost * text.frequencies[at]!) / (1 - FIELD.lengthNorm + FIELD.lengthNorm * relative);
        document.set(feature, (document.get(feature) ?? 0) + weight);
      });
    };
    for (const text of texts) add(text, FIELD.phrasingBoost, asked);
    for (const text of answers[concept] ?? []) add(text, 1, told);
    return document;
  });

  const isCommonPiece = (feature: number, count: number) =>
    kindOf(feature, lexicon) === KINDS.piece && count > FEATURES.commonPiece * concepts;
  const counts = new Uint32Array(lexicon.featureCount);
  for (const document of documents) for (const feature of document.keys()) counts[feature]!++;
  const idf = Float32Array.from(counts, (count, feature) =>
    count === 0 || isCommonPiece(feature, count)
      ? 0
      : FIELD.weights[kindOf(feature, lexicon)]! * Math.log(1 + (concepts - count + 0.5) / (count + 0.5)),
  );
  const starts = new Uint32Array(lexicon.featureCount + 1);
  counts.forEach((count, feature) => {
    starts[feature + 1] = starts[feature]! + (idf[feature] === 0 ? 0 : count);
  });
  const lists = { concepts: new Uint32Array(starts.at(-1)!), values: new Float32Array(starts.at(-1)!) };
  const next = starts.slice();
  documents.forEach((document, concept) => {
    const saturated = (weight: number) => weight / (FIELD.saturation + weight);
    let squares = 0;
    for (const [feature, weight] of document) squares += (idf[feature]! * saturated(weight)) ** 2;
    const norm = (squares || 1) ** (-FIELD.normPower / 2);
    for (const [feature, weight] of document) {
      if (idf[feature] === 0) continue;
      const at = next[feature]!++;
      lists.concepts[at] = concept;
      lists.values[at] = idf[feature]! ** (FIELD.idfPower - 1) * saturated(weight) * norm;
    }
  });
  return { starts, idf, ...lists };
}

interface Lengths {
  /** For each concept and kind of feature: the sum of frequencies. */
  readonly of: readonly (readonly number[])[];
  /** For each kind: the mean over concepts that have any. */
  readonly mean: readonly number[];
}

function lengthsOf(documents: readonly (readonly Counted[])[], lexicon: Lexicon): Lengths {
  const of = documents.map((texts) => {
    const lengths = [0, 0, 0];
    for (const { features, frequencies } of texts) {
      features.forEach((feature, at) => {
        lengths[kindOf(feature, lexicon)]! += frequencies[at]!;
      });
    }
    return lengths;
  });
  const mean = [0, 1, 2].map((kind) => {
    const some = of.map((lengths) => lengths[kind]!).filter((length) => length > 0);
    return some.reduce((sum, length) => sum + length, 0) / Math.max(1, some.length);
  });
  return { of, mean };
}
