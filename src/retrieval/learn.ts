/** What is learned from the phrasings: a softmax regression, its matrix in bytes. */
import { SEED } from './parameters.ts';
import { seededRandom } from './random.ts';
import { trainSoftmax } from './softmax.ts';
import type { SparseVectors } from './vectors.ts';

/** All that learning needs, so that it can be done in a thread that has nothing else. */
export interface Lesson {
  readonly vectors: SparseVectors;
  /** The concept of each vector. */
  readonly labels: Uint32Array;
  readonly concepts: number;
  /** Of the vector space. */
  readonly rows: number;
  readonly epochs: number;
}

/** weight = scale of its row × byte. */
export interface Learned {
  /** rows × concepts. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** @returns the same for the same lesson, wherever it is learned */
export function learn(
  { vectors, labels, concepts, rows, epochs }: Lesson,
  onEpoch?: (epoch: number) => void,
): Learned {
  const random = seededRandom(SEED);
  const { weights, bias } = trainSoftmax(vectors, labels, concepts, rows, random, epochs, onEpoch);
  const scales = new Float32Array(rows);
  const bytes = new Int8Array(weights.length);
  for (let row = 0; row < rows; row++) {
    const from = row * concepts;
    const to = from + concepts;
    let largest = 0;
    for (let at = from; at < to; at++) largest = Math.max(largest, Math.abs(weights[at]!));
    if (largest === 0) continue;
    scales[row] = largest / 127;
    for (let at = from; at < to; at++) bytes[at] = Math.round(weights[at]! / scales[row]!);
  }
  return { weights: bytes, scales, bias };
}
