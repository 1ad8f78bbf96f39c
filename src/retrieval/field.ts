/**
 * Phrasings and answer of a concept as one document of two fields, with saturated frequencies and length
 * normalisation: BM25F (Robertson, Zaragoza, Taylor 2004) with a softer normalisation of the whole.
 */
import { type Ints, narrow } from './container.ts';
import type { Lexicon } from './lexicon.ts';
import { FIELD, KINDS } from './parameters.ts';
import { type CountedTexts, kindOf } from './vectors.ts';

/** Features → the concepts that have them, with weights. */
export interface Field {
  /** One number more than features. */
  readonly starts: Ints;
  readonly concepts: Ints;
  readonly values: Float32Array;
  /** What a feature weighs in a question; 0 for one that no document has. */
  readonly idf: Float32Array;
}

/** The texts of one field, those of one concept side by side. */
export interface FieldTexts {
  readonly counted: CountedTexts;
  /** One number more than concepts: where each one's texts begin. */
  readonly starts: Uint32Array;
}

/** @param told the answers; none of any concept when they say nothing */
export function buildField(asked: FieldTexts, told: FieldTexts, lexicon: Lexicon): Field {
  const concepts = asked.starts.length - 1;
  const documents = gatherDocuments(asked, told, lexicon);
  const isCommonPiece = (feature: number, count: number) =>
    kindOf(feature, lexicon) === KINDS.piece && count > FIELD.commonPiece * concepts;
  const counts = new Uint32Array(lexicon.featureCount);
  for (const feature of documents.features) counts[feature]!++;
  const idf = Float32Array.from(counts, (count, feature) =>
    count === 0 || isCommonPiece(feature, count)
      ? 0
      : FIELD.weights[kindOf(feature, lexicon)]! * Math.log(1 + (concepts - count + 0.5) / (count + 0.5)),
  );
  const powers = Float64Array.from(idf, (value) => value ** (FIELD.idfPower - 1));
  const starts = new Uint32Array(lexicon.featureCount + 1);
  counts.forEach((count, feature) => {
    starts[feature + 1] = starts[feature]! + (idf[feature] === 0 ? 0 : count);
  });
  const lists = { concepts: new Uint32Array(starts.at(-1)!), values: new Float32Array(starts.at(-1)!) };
  const next = starts.slice();
  for (let concept = 0; concept < concepts; concept++) {
    const from = documents.starts[concept]!;
    const to = documents.starts[concept + 1]!;
    let squares = 0;
    for (let at = from; at < to; at++)
      squares += (idf[documents.features[at]!]! * documents.saturated[at]!) ** 2;
    const norm = (squares || 1) ** (-FIELD.normPower / 2);
    for (let at = from; at < to; at++) {
      const feature = documents.features[at]!;
      if (idf[feature] === 0) continue;
      const item = next[feature]!++;
      lists.concepts[item] = concept;
      lists.values[item] = powers[feature]! * documents.saturated[at]! * norm;
    }
  }
  return { starts: narrow(starts), idf, concepts: narrow(lists.concepts), values: lists.values };
}

/** The distinct features of each concept's document, one document after the other. */
interface Documents {
  /** One number more than concepts. */
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  /** How much of each there is, 0..1. */
  readonly saturated: Float64Array;
}

function gatherDocuments(asked: FieldTexts, told: FieldTexts, lexicon: Lexicon): Documents {
  const fields = [
    { ...featuresOf(asked), boost: FIELD.phrasingBoost, divisors: divisorsOf(asked, lexicon) },
    { ...featuresOf(told), boost: 1, divisors: divisorsOf(told, lexicon) },
  ];
  const concepts = asked.starts.length - 1;
  const most = asked.counted.features.length + told.counted.features.length;
  const starts = new Uint32Array(concepts + 1);
  const features = new Uint32Array(most);
  const saturated = new Float64Array(most);
  /** Zero between documents. */
  const sums = new Float64Array(lexicon.featureCount);
  let end = 0;
  for (let concept = 0; concept < concepts; concept++) {
    for (const field of fields) {
      const divisors = field.divisors[concept]!;
      for (let at = field.starts[concept]!, last = field.starts[concept + 1]!; at < last; at++) {
        const feature = field.features[at]!;
        if (sums[feature] === 0) features[end++] = feature;
        sums[feature]! += (field.boost * field.frequencies[at]!) / divisors[kindOf(feature, lexicon)]!;
      }
    }
    for (let at = starts[concept]!; at < end; at++) {
      const sum = sums[features[at]!]!;
      saturated[at] = sum / (FIELD.saturation + sum);
      sums[features[at]!] = 0;
    }
    starts[concept + 1] = end;
  }
  return { starts, features: features.subarray(0, end), saturated };
}

/** Where each concept's features begin. */
function featuresOf({ counted: { starts: textStarts, features, frequencies }, starts }: FieldTexts) {
  return { starts: starts.map((text) => textStarts[text]!), features, frequencies };
}

/** For each concept and kind of feature: 1 at the mean length of the field, more beyond. */
function divisorsOf(texts: FieldTexts, lexicon: Lexicon): number[][] {
  const { starts, features, frequencies } = featuresOf(texts);
  const lengths = Array.from({ length: starts.length - 1 }, (_, concept) => {
    const ofKinds = [0, 0, 0];
    for (let at = starts[concept]!, end = starts[concept + 1]!; at < end; at++)
      ofKinds[kindOf(features[at]!, lexicon)]! += frequencies[at]!;
    return ofKinds;
  });
  const means = [0, 1, 2].map((kind) => {
    const some = lengths.map((ofKinds) => ofKinds[kind]!).filter((length) => length > 0);
    return some.reduce((sum, length) => sum + length, 0) / Math.max(1, some.length);
  });
  return lengths.map((ofKinds) =>
    ofKinds.map((length, kind) => 1 - FIELD.lengthNorm + FIELD.lengthNorm * (length / means[kind]!)),
  );
}
