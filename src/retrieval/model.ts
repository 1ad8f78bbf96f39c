/** What ranks concepts beyond the cosine of lemmas: features, phrasing vectors, answers and what is learned from them. */
import { type Container, narrow, type Section } from './container.ts';
import { createFeatureCounter } from './feature-counter.ts';
import { buildField, type Field } from './field.ts';
import {
  type InvertedVectors,
  invertVectors,
  openInvertedVectors,
  packInvertedVectors,
} from './inverted-vectors.ts';
import type { Lexicon } from './lexicon.ts';
import { SEED, SOFTMAX } from './parameters.ts';
import { seededRandom } from './random.ts';
import { trainSoftmax } from './softmax.ts';
import {
  buildSpace,
  buildVectors,
  type Counted,
  firstPieceRow,
  type Space,
  type SparseVectors,
} from './vectors.ts';

export interface Model {
  readonly concepts: number;
  readonly space: Space;
  /** Of the phrasings, in the order of their concepts. */
  readonly vectors: InvertedVectors;
  readonly field: Field;
  /** null where there are too few phrasings to learn from, or too many numbers to keep. */
  readonly learned: Learned | null;
}

/** The softmax regression with its matrix in bytes: weight = scale of its row × byte. */
export interface Learned {
  /** rows × concepts. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

export interface ConceptTexts {
  /** Numbers of the words of each phrasing, and of the answers that count. */
  readonly phrasings: readonly Uint32Array[];
  readonly answers: readonly Uint32Array[];
}

export function buildModel(
  concepts: readonly ConceptTexts[],
  lexicon: Lexicon,
  epochs: number,
  onEpoch?: (epoch: number) => void,
): Model {
  const counter = createFeatureCounter(lexicon);
  const count = (words: Uint32Array): Counted => {
    const met = counter.countText(words);
    return { features: counter.features.slice(0, met), frequencies: counter.frequencies.slice(0, met) };
  };
  const asked = concepts.map(({ phrasings }) => phrasings.map(count));
  const told = concepts.map(({ answers }) => answers.map(count));
  const all = asked.flat();
  const space = buildSpace(all, lexicon);
  const vectors = buildVectors(all, space);
  const labels = Uint32Array.from(asked.flatMap((texts, concept) => texts.map(() => concept)));
  const worthLearning =
    all.length >= SOFTMAX.leastPhrasingsPerEntry * concepts.length &&
    concepts.length > 1 &&
    space.rows * concepts.length <= SOFTMAX.mostWeights;
  return {
    concepts: concepts.length,
    space,
    vectors: invertVectors(vectors, labels, space.rows, firstPieceRow(space, lexicon)),
    field: buildField(asked, told, lexicon),
    learned: worthLearning ? learn(vectors, labels, concepts.length, space.rows, epochs, onEpoch) : null,
  };
}

function learn(
  vectors: SparseVectors,
  labels: Uint32Array,
  concepts: number,
  rows: number,
  epochs: number,
  onEpoch?: (epoch: number) => void,
): Learned {
  const { weights, bias } = trainSoftmax(
    vectors,
    labels,
    concepts,
    rows,
    seededRandom(SEED),
    epochs,
    onEpoch,
  );
  const scales = new Float32Array(rows);
  const bytes = new Int8Array(weights.length);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let at = row * concepts; at < (row + 1) * concepts; at++)
      largest = Math.max(largest, Math.abs(weights[at]!));
    if (largest === 0) continue;
    scales[row] = largest / 127;
    for (let at = row * concepts; at < (row + 1) * concepts; at++)
      bytes[at] = Math.round(weights[at]! / scales[row]!);
  }
  return { weights: bytes, scales, bias };
}

export function packModel({ space, vectors, field, learned }: Model): Record<string, Section> {
  return {
    'space-row': space.rowOf,
    'space-weight': space.weights,
    ...packInvertedVectors(vectors),
    'field-starts': narrow(field.starts),
    'field-concepts': narrow(field.concepts),
    'field-values': field.values,
    'field-idf': field.idf,
    ...(learned && {
      'learned-weights': learned.weights,
      'learned-scales': learned.scales,
      'learned-bias': learned.bias,
    }),
  };
}

export function openModel(container: Container, concepts: number): Model {
  const weights = container.f32('space-weight');
  return {
    concepts,
    space: { rows: weights.length, rowOf: container.u32('space-row'), weights },
    vectors: openInvertedVectors(container),
    field: {
      starts: container.ints('field-starts'),
      concepts: container.ints('field-concepts'),
      values: container.f32('field-values'),
      idf: container.f32('field-idf'),
    },
    learned: container.has('learned-weights')
      ? {
          weights: container.i8('learned-weights'),
          scales: container.f32('learned-scales'),
          bias: container.f32('learned-bias'),
        }
      : null,
  };
}
