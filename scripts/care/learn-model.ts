/** Examples of distress and of ordinary messages → the model that tells them apart. */
import { type DistressModel, vectorOf } from '../../src/care/distress-model.ts';
import { featuresOf } from '../../src/care/features.ts';
import { wordsAsMeant } from '../../src/language/how-people-type.ts';
import { buildHashTable } from '../../src/retrieval/hash-table.ts';
import { seededRandom } from '../../src/retrieval/random.ts';
import { trainSoftmax } from '../../src/retrieval/softmax.ts';

export type LearnedModel = Omit<DistressModel, 'examples'>;

export interface Example {
  readonly text: string;
  /** null: no distress. */
  readonly kind: string | null;
}

/** A feature of fewer examples tells more of these than of what people write. */
const FEWEST_EXAMPLES = { words: 2, letters: 3 } as const;
/** More make it surer of what it has seen, and no better on what it has not. */
const EPOCHS = 12;
const SEED = 1;
const MOST_WORDS = 1000;
/** Weights are kept in 127 steps either way. */
const STEPS = 127;

export function learnModel(examples: readonly Example[]): LearnedModel {
  const kinds = [...new Set(examples.flatMap(({ kind }) => (kind === null ? [] : [kind])))].sort();
  const classes = kinds.length + 1;
  const texts = examples.map(({ text }) => wordsAsMeant(text, MOST_WORDS));
  const { names, seenIn } = commonFeatures(texts);
  const rowsByName = new Map(names.map((name, row) => [name, row]));
  const rarity = Float32Array.from(seenIn, (count) => Math.log((1 + texts.length) / (1 + count)) + 1);

  const starts = [0];
  const ids: number[] = [];
  const values: number[] = [];
  for (const words of texts) {
    for (const { row, value } of vectorOf(words, (name) => rowsByName.get(name) ?? -1, rarity)) {
      ids.push(row);
      values.push(value);
    }
    starts.push(ids.length);
  }
  const { weights, bias } = trainSoftmax(
    { starts: Uint32Array.from(starts), ids: Uint32Array.from(ids), values: Float32Array.from(values) },
    Uint32Array.from(examples, ({ kind }) => (kind === null ? kinds.length : kinds.indexOf(kind))),
    classes,
    names.length,
    seededRandom(SEED),
    EPOCHS,
  );
  const rows = buildHashTable(
    names,
    names.map((_, row) => row),
  );
  return { kinds, rows, rarity, bias, ...quantized(weights, classes) };
}

function commonFeatures(texts: readonly (readonly string[])[]) {
  const counts = new Map<string, { kind: 'words' | 'letters'; count: number; last: number }>();
  texts.forEach((words, at) => {
    for (const { kind, name } of featuresOf(words)) {
      const known = counts.get(name);
      if (known === undefined) counts.set(name, { kind, count: 1, last: at });
      else if (known.last !== at) {
        known.count += 1;
        known.last = at;
      }
    }
  });
  const kept = [...counts].filter(([, { kind, count }]) => count >= FEWEST_EXAMPLES[kind]);
  return { names: kept.map(([name]) => name), seenIn: kept.map(([, { count }]) => count) };
}

function quantized(weights: Float32Array, classes: number) {
  const most = new Float32Array(classes);
  weights.forEach((weight, at) => {
    most[at % classes] = Math.max(most[at % classes] ?? 0, Math.abs(weight));
  });
  const steps = most.map((each) => each / STEPS || 1);
  return {
    steps,
    weights: Int8Array.from(weights, (weight, at) => Math.round(weight / (steps[at % classes] ?? 1))),
  };
}
