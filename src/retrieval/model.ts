/** What ranks concepts beyond the cosine of lemmas: features, phrasing vectors, answers and what is learned from them. */
import { type Container, narrow, type Section } from './container.ts';
import { countTexts } from './feature-counter.ts';
import { buildField, type Field } from './field.ts';
import type { Lexicon } from './lexicon.ts';
import { SEED, SOFTMAX } from './parameters.ts';
import { seededRandom } from './random.ts';
import { trainSoftmax } from './softmax.ts';
import { buildSpace, buildVectors, type Space, type SparseVectors } from './vectors.ts';

export interface Model {
  readonly concepts: number;
  readonly space: Space;
  /** Of the phrasings, in the order of their concepts. */
  readonly vectors: SparseVectors;
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

/** Texts as the numbers of their words, those of one concept side by side. */
export interface ConceptTexts {
  readonly texts: readonly Uint32Array[];
  /** One number more than concepts: where each one's texts begin. */
  readonly starts: Uint32Array;
}

/** @param told the answers that count */
export function buildModel(
  asked: ConceptTexts,
  told: ConceptTexts,
  lexicon: Lexicon,
  epochs: number,
  onEpoch?: (epoch: number) => void,
): Model {
  const concepts = asked.starts.length - 1;
  const phrasings = countTexts(asked.texts, lexicon);
  const answers = countTexts(told.texts, lexicon);
  const space = buildSpace(phrasings, lexicon);
  const vectors = buildVectors(phrasings, space);
  const labels = new Uint32Array(asked.texts.length);
  for (let concept = 0; concept < concepts; concept++)
    labels.fill(concept, asked.starts[concept], asked.starts[concept + 1]);
  const worthLearning =
    labels.length >= SOFTMAX.leastPhrasingsPerEntry * concepts &&
    concepts > 1 &&
    space.rows * concepts <= SOFTMAX.mostWeights;
  return {
    concepts,
    space,
    vectors,
    field: buildField(
      { counted: phrasings, starts: asked.starts },
      { counted: answers, starts: told.starts },
      lexicon,
    ),
    learned: worthLearning ? learn(vectors, labels, concepts, space.rows, epochs, onEpoch) : null,
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
    'vector-starts': narrow(vectors.starts),
    'vector-rows': narrow(vectors.ids),
    'vector-values': vectors.values,
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
    vectors: {
      starts: container.ints('vector-starts'),
      ids: container.ints('vector-rows'),
      values: container.f32('vector-values'),
    },
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
