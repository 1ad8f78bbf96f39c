/** What ranks concepts beyond the cosine of lemmas: features, phrasing vectors, answers and what is learned from them. */
import type { Container, Section } from './container.ts';
import { countTexts } from './feature-counter.ts';
import { buildField, type Field } from './field.ts';
import {
  type InvertedVectors,
  invertVectors,
  openInvertedVectors,
  packInvertedVectors,
} from './inverted-vectors.ts';
import type { Learned, Lesson } from './learn.ts';
import type { Lexicon } from './lexicon.ts';
import { SOFTMAX } from './parameters.ts';
import { buildSpace, buildVectors, firstPieceRow, type Space } from './vectors.ts';

export interface Model {
  readonly concepts: number;
  readonly space: Space;
  /** Of the phrasings, in the order of their concepts. */
  readonly vectors: InvertedVectors;
  readonly field: Field;
  /** null where there are too few phrasings to learn from, or too many numbers to keep. */
  readonly learned: Learned | null;
}

/** A model before its lesson: `learned` is what is still missing. */
export interface Untaught {
  readonly model: Omit<Model, 'learned'>;
  /** null where nothing can be learned. */
  readonly lesson: Lesson | null;
}

/** Texts as the numbers of their words, those of one concept side by side. */
export interface ConceptTexts {
  readonly texts: readonly Uint32Array[];
  /** One number more than concepts: where each one's texts begin. */
  readonly starts: Uint32Array;
}

/**
 * @param told the answers that count
 * @param epochs of the lesson
 */
export function buildModel(
  asked: ConceptTexts,
  told: ConceptTexts,
  lexicon: Lexicon,
  epochs: number,
): Untaught {
  const concepts = asked.starts.length - 1;
  const phrasings = countTexts(asked.texts, lexicon);
  const answers = countTexts(told.texts, lexicon);
  const space = buildSpace(phrasings, lexicon);
  const vectors = buildVectors(phrasings, space);
  const labels = new Uint32Array(asked.texts.length);
  for (let concept = 0; concept < concepts; concept++)
    labels.fill(concept, asked.starts[concept], asked.starts[concept + 1]);
  const field = buildField(
    { counted: phrasings, starts: asked.starts },
    { counted: answers, starts: told.starts },
    lexicon,
  );
  const worthLearning =
    labels.length >= SOFTMAX.leastPhrasingsPerEntry * concepts &&
    concepts > 1 &&
    space.rows * concepts <= SOFTMAX.mostWeights;
  return {
    model: {
      concepts,
      space,
      vectors: invertVectors(vectors, labels, space.rows, firstPieceRow(space, lexicon)),
      field,
    },
    lesson: worthLearning ? { vectors, labels, concepts, rows: space.rows, epochs } : null,
  };
}

export function packModel({ space, vectors, field, learned }: Model): Record<string, Section> {
  return {
    'space-row': space.rowOf,
    'space-weight': space.weights,
    ...packInvertedVectors(vectors),
    'field-starts': field.starts,
    'field-concepts': field.concepts,
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
