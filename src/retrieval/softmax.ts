/** Softmax regression on sparse vectors by stochastic AdaGrad (Duchi et al. 2011) with feature dropout. */
import { SOFTMAX } from './parameters.ts';
import type { Promising } from './promising.ts';
import { type Random, shuffle } from './random.ts';
import type { SparseVectors } from './vectors.ts';

export interface SoftmaxModel {
  /** rows × classes. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/**
 * @param vectors one per example; their features are rows of the matrix
 * @param labels the class of each example
 */
export function trainSoftmax(
  vectors: SparseVectors,
  labels: Uint32Array,
  classes: number,
  rows: number,
  random: Random,
  epochs: number,
  onEpoch: (epoch: number) => void = () => undefined,
): SoftmaxModel {
  const { starts, ids, values } = vectors;
  const { dropout, rate, scale, leastGradient } = SOFTMAX;
  // Row 2f holds the weights of feature f, row 2f + 1 their sums of squares: side by side, both are soon at hand.
  const matrix = new Float32Array(2 * rows * classes);
  for (let row = 1; row < 2 * rows; row += 2) matrix.fill(SOFTMAX.start, row * classes, (row + 1) * classes);
  const bias = new Float32Array(classes);
  const order = Uint32Array.from(labels, (_, at) => at);
  const chances = new Float32Array(classes);
  const active = new Uint32Array(classes);
  const gradients = new Float32Array(classes);
  const widest = labels.reduce((most, _, at) => Math.max(most, starts[at + 1]! - starts[at]!), 0);
  const kept = new Uint32Array(widest);
  const inputs = new Float32Array(widest);
  const amplified = scale / (1 - dropout);

  for (let epoch = 0; epoch < epochs; epoch++) {
    onEpoch(epoch);
    shuffle(order, random);
    for (const example of order) {
      let count = 0;
      for (let at = starts[example]!, end = starts[example + 1]!; at < end; at++) {
        if (random() < dropout) continue;
        kept[count] = 2 * ids[at]!;
        inputs[count++] = values[at]! * amplified;
      }
      chances.set(bias);
      addRows(chances, matrix, kept, inputs, count);
      toChances(chances);
      let moved = 0;
      for (let label = 0; label < classes; label++) {
        const gradient = chances[label]! - (label === labels[example] ? 1 : 0);
        if (gradient < leastGradient && gradient > -leastGradient) continue;
        active[moved] = label;
        gradients[moved++] = gradient;
      }
      for (let at = 0; at < count; at++) {
        const row = kept[at]! * classes;
        const input = inputs[at]!;
        for (let each = 0; each < moved; each++) {
          const cell = row + active[each]!;
          const gradient = input * gradients[each]!;
          const square = matrix[cell + classes]! + gradient * gradient;
          matrix[cell + classes] = square;
          matrix[cell]! -= (rate * gradient) / Math.sqrt(square);
        }
      }
      for (let each = 0; each < moved; each++) bias[active[each]!]! -= 0.01 * gradients[each]!;
    }
  }
  return { weights: scaledWeights(matrix, rows, classes), bias };
}

/** The weights without their squares, moved together in place. */
function scaledWeights(matrix: Float32Array, rows: number, classes: number): Float32Array {
  for (let row = 0; row < rows; row++) {
    const to = row * classes;
    for (let label = 0; label < classes; label++)
      matrix[to + label] = matrix[2 * to + label]! * SOFTMAX.scale;
  }
  return matrix.subarray(0, rows * classes);
}

/**
 * sums += Σ inputs[at] · matrix row rows[at]. Eight rows at a time, as the sums are then loaded and
 * stored once for eight products: less than half the time of one by one.
 *
 * @param matrix rows of as many numbers as there are sums
 */
export function addRows(
  sums: Float32Array,
  matrix: Float32Array,
  rows: Uint32Array,
  inputs: Float32Array,
  count: number,
): void {
  const width = sums.length;
  let at = 0;
  for (; at + 8 <= count; at += 8) {
    const a = rows[at]! * width;
    const b = rows[at + 1]! * width;
    const c = rows[at + 2]! * width;
    const d = rows[at + 3]! * width;
    const e = rows[at + 4]! * width;
    const f = rows[at + 5]! * width;
    const g = rows[at + 6]! * width;
    const h = rows[at + 7]! * width;
    const ofA = inputs[at]!;
    const ofB = inputs[at + 1]!;
    const ofC = inputs[at + 2]!;
    const ofD = inputs[at + 3]!;
    const ofE = inputs[at + 4]!;
    const ofF = inputs[at + 5]!;
    const ofG = inputs[at + 6]!;
    const ofH = inputs[at + 7]!;
    for (let column = 0; column < width; column++) {
      sums[column]! +=
        ofA * matrix[a + column]! +
        ofB * matrix[b + column]! +
        (ofC * matrix[c + column]! + ofD * matrix[d + column]!) +
        (ofE * matrix[e + column]! + ofF * matrix[f + column]!) +
        (ofG * matrix[g + column]! + ofH * matrix[h + column]!);
    }
  }
  for (; at < count; at++) {
    const row = rows[at]! * width;
    const input = inputs[at]!;
    for (let column = 0; column < width; column++) sums[column]! += input * matrix[row + column]!;
  }
}

/**
 * The same for some columns alone: sums[at] += Σ inputs · the column columns.concepts[at] of their rows.
 *
 * @param width of the matrix: its number of columns
 */
export function addColumns(
  sums: Float32Array,
  columns: Promising,
  matrix: Int8Array,
  width: number,
  rows: Uint32Array,
  inputs: Float32Array,
  count: number,
): void {
  const { concepts, count: columnCount } = columns;
  let at = 0;
  for (; at + 4 <= count; at += 4) {
    const a = rows[at]! * width;
    const b = rows[at + 1]! * width;
    const c = rows[at + 2]! * width;
    const d = rows[at + 3]! * width;
    const x = inputs[at]!;
    const y = inputs[at + 1]!;
    const z = inputs[at + 2]!;
    const w = inputs[at + 3]!;
    for (let each = 0; each < columnCount; each++) {
      const column = concepts[each]!;
      sums[each]! +=
        x * matrix[a + column]! + y * matrix[b + column]! + z * matrix[c + column]! + w * matrix[d + column]!;
    }
  }
  for (; at < count; at++) {
    const row = rows[at]! * width;
    const input = inputs[at]!;
    for (let each = 0; each < columnCount; each++) sums[each]! += input * matrix[row + concepts[each]!]!;
  }
}

function toChances(sums: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > most) most = sum;
  let total = 0;
  for (let at = 0; at < sums.length; at++) {
    const power = Math.exp(sums[at]! - most);
    sums[at] = power;
    total += power;
  }
  for (let at = 0; at < sums.length; at++) sums[at]! /= total;
}
