/**
 * How much a message sounds like each kind of distress: a softmax regression over the message's features, learned
 * beforehand by `npm run learn-care` from the examples in `examples/` and kept in the file beside this one.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { openContainer, packContainer } from '../retrieval/container.ts';
import { lookUp } from '../retrieval/hash-table.ts';
import { FEATURE_KINDS, featuresOf } from './features.ts';

export interface DistressModel {
  /** SHA-256 of the examples, by which a test tells that the file was made of those that are there. */
  readonly examples: string;
  /** The names of the kinds, without the last class, which is no distress at all. */
  readonly kinds: readonly string[];
  /** From a feature's name to its row. */
  readonly rows: Uint32Array;
  /** Of each row: the rarer its feature in the examples, the larger. */
  readonly rarity: Float32Array;
  /** Rows × classes, each class in steps of its own. */
  readonly weights: Int8Array;
  readonly steps: Float32Array;
  readonly bias: Float32Array;
}

export interface Sounds {
  /** Of each kind of the model, 0..1; what is left to 1 is the chance that it is no distress. */
  readonly chances: Float64Array;
  /** The words that speak most for a kind, at most 3. */
  tellingWords(kind: number): readonly string[];
}

interface Told {
  readonly row: number;
  value: number;
  readonly words: string;
}

/** @param words as `wordsAsMeant` returns them */
export function soundsLike(model: Omit<DistressModel, 'examples'>, words: readonly string[]): Sounds {
  const classes = model.kinds.length + 1;
  const told = vectorOf(words, (name) => lookUp(model.rows, name), model.rarity);
  const speaks = ({ row, value }: Told, label: number) =>
    value * (model.weights[row * classes + label] ?? 0) * (model.steps[label] ?? 0);
  const sums = Float64Array.from(model.bias);
  for (const each of told) {
    for (let label = 0; label < classes; label++) sums[label] = (sums[label] ?? 0) + speaks(each, label);
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return {
    chances: powers.slice(0, -1).map((power) => power / total),
    tellingWords(kind) {
      const strongest = [...told].sort((a, b) => speaks(b, kind) - speaks(a, kind));
      return [...new Set(strongest.map((each) => each.words))].slice(0, 3);
    },
  };
}

/** A message of a word or two says less than one of a sentence, so it is not drawn out to the same length. */
const SHORTEST = { words: 14, letters: 24 } as const;

/**
 * Known features with what each counts: (1 + ln of how often it is there) × rarity, of length 1 within its kind
 * (the usual sublinear TF-IDF).
 *
 * @param rowOf -1 for an unknown feature
 */
export function vectorOf(
  words: readonly string[],
  rowOf: (name: string) => number,
  rarity: Float32Array,
): readonly Told[] {
  const byKind = { words: new Map<number, Told>(), letters: new Map<number, Told>() };
  for (const { kind, name, words: own } of featuresOf(words)) {
    const row = rowOf(name);
    if (row < 0) continue;
    const known = byKind[kind].get(row);
    if (known) known.value += 1;
    else byKind[kind].set(row, { row, value: 1, words: own });
  }
  return FEATURE_KINDS.flatMap((kind) => {
    const told = [...byKind[kind].values()];
    for (const each of told) each.value = (1 + Math.log(each.value)) * (rarity[each.row] ?? 0);
    const length = Math.max(SHORTEST[kind], Math.sqrt(told.reduce((sum, { value }) => sum + value ** 2, 0)));
    for (const each of told) each.value /= length;
    return told;
  });
}

/** Of the source, also when the compiled program reads it. */
export const MODEL_FILE = fileURLToPath(new URL('../../src/care/distress.model', import.meta.url));
const metaSchema = z.object({ examples: z.string(), kinds: z.array(z.string()).min(1) });

/** Whether a word stands in more than one of the examples. */
export function isKnownWord({ rows }: DistressModel, word: string): boolean {
  return lookUp(rows, word) >= 0;
}

export function packModel({ examples, kinds, ...sections }: DistressModel): Uint8Array {
  return packContainer({ examples, kinds }, sections);
}

/** @throws FrontdeskError INDEX_INVALID for a file that is damaged or of another version */
export function openModel(bytes: Uint8Array, source: string): DistressModel {
  // A copy begins at a multiple of 8, as the sections must.
  const container = openContainer(Uint8Array.from(bytes).buffer, source);
  return {
    ...metaSchema.parse(container.meta),
    rows: container.u32('rows'),
    rarity: container.f32('rarity'),
    weights: container.i8('weights'),
    steps: container.f32('steps'),
    bias: container.f32('bias'),
  };
}

export function shippedModel(): DistressModel {
  return openModel(readFileSync(MODEL_FILE), MODEL_FILE);
}
