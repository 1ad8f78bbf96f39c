/** What editors' stories teach: how much a message sounds like each kind of distress, and which words tell it. */
import { rowsOf } from '../../corpus/care/phrase.ts';
import { wordsIn } from '../../corpus/care/read-care.ts';
import type { CareKind, CarePlan } from '../../corpus/care/schema.ts';
import { SENTENCE_END, wordsAsMeant } from '../../language/how-people-type.ts';
import { LANGUAGES } from '../../message.ts';
import { seededRandom } from '../../retrieval/random.ts';
import { trainSoftmax } from '../../retrieval/softmax.ts';

export interface Scored {
  readonly kind: CareKind;
  /** How sure it is that the message is about some distress, 0..1. */
  readonly chance: number;
  /** Those that spoke most for the kind, at most 3. */
  readonly words: readonly string[];
}

export interface Scorer {
  /** @param words as `wordsAsMeant` returns them */
  score(words: readonly string[]): Scored;
}

/** Raising the epochs makes it surer of what it has seen, and no better on what it has not. */
const LEARNING = { epochs: 12, seed: 1 } as const;
/** With so many harmless messages its threshold was set; with fewer, the odds are cut by the share's root. */
const ENOUGH_HARMLESS = 7000;
const CAUTION = 0.5;
/** A long story is read in pieces, as its ordinary parts would drown the one sentence that tells. */
const WINDOW = { words: 16, step: 8 } as const;
/** To this power a word that few examples hold counts more than a common one: lower, and "i", "want" alone alarm. */
const RARITY = 2;
/** How much each kind of feature weighs. */
const WEIGHT = { word: 1, beginning: 0.7, pair: 0.8, triple: 0.6 } as const;
const BEGINNING = 5;

interface Feature {
  readonly name: string;
  readonly weight: number;
  readonly word: string;
}

/** @param questions of the FAQ, which are no distress */
export function learnScorer(plan: CarePlan, questions: readonly string[]): Scorer {
  const examples = [
    ...examplesOf(plan),
    ...questions.map((text) => ({ words: readWhole(text), label: plan.kinds.length })),
  ];
  const seenIn = new Map<string, number>();
  for (const { words } of examples)
    for (const name of new Set(Array.from(featuresOf(words), (feature) => feature.name)))
      seenIn.set(name, (seenIn.get(name) ?? 0) + 1);
  const rarity = (name: string) => Math.log(examples.length / (seenIn.get(name) ?? 1)) ** RARITY;
  const ids = new Map<string, number>();
  const starts = [0];
  const rows: number[] = [];
  const values: number[] = [];
  for (const { words } of examples) {
    const vector = vectorOf(words, rarity, (name) => {
      const id = ids.get(name) ?? ids.size;
      ids.set(name, id);
      return id;
    });
    for (const { id, value } of vector) {
      rows.push(id);
      values.push(value);
    }
    starts.push(rows.length);
  }
  const classes = plan.kinds.length + 1;
  const { weights, bias } = trainSoftmax(
    { starts: Uint32Array.from(starts), ids: Uint32Array.from(rows), values: Float32Array.from(values) },
    Uint32Array.from(examples, ({ label }) => label),
    classes,
    ids.size,
    seededRandom(LEARNING.seed),
    LEARNING.epochs,
  );

  const harmless = examples.filter(({ label }) => label === plan.kinds.length).length;
  /** Who has learned from few harmless messages hears distress in strange words: so much more is asked of it. */
  const caution = CAUTION * Math.max(0, Math.log(ENOUGH_HARMLESS / harmless));

  function scorePiece(words: readonly string[]): Scored {
    const vector = vectorOf(words, rarity, (name) => ids.get(name));
    const sums = Float64Array.from(bias);
    for (const { id, value } of vector)
      for (let label = 0; label < classes; label++)
        sums[label] = (sums[label] ?? 0) + value * (weights[id * classes + label] ?? 0);
    sums[plan.kinds.length] = (sums[plan.kinds.length] ?? 0) + caution;
    const most = Math.max(...sums);
    const powers = sums.map((sum) => Math.exp(sum - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    let best = 0;
    for (let label = 1; label < plan.kinds.length; label++)
      if ((powers[label] ?? 0) > (powers[best] ?? 0)) best = label;
    const told = vector
      .map(({ id, value, word }) => ({ word, speaks: value * (weights[id * classes + best] ?? 0) }))
      .sort((a, b) => b.speaks - a.speaks);
    const kind = plan.kinds[best];
    if (!kind) throw new TypeError('care: expected at least one kind');
    return {
      kind,
      chance: 1 - (powers[plan.kinds.length] ?? 0) / total,
      words: [...new Set(told.map(({ word }) => word))].slice(0, 3),
    };
  }

  return {
    score: (words) =>
      piecesOf(words)
        .map(scorePiece)
        .reduce((best, each) => (each.chance > best.chance ? each : best)),
  };
}

interface Example {
  readonly words: readonly string[];
  readonly label: number;
}

function examplesOf(plan: CarePlan): readonly Example[] {
  const none = plan.kinds.length;
  return LANGUAGES.flatMap((language) => {
    const lists = wordsIn(plan.words, language);
    const wordsOfPhrase = (phrase: string): readonly string[] => {
      const made = rowsOf(phrase, lists);
      return 'fault' in made
        ? []
        : made.rows.slice(0, 1).flatMap((row) => row.map(({ words }) => words[0] ?? ''));
    };
    return [
      ...plan.ordinary[language].map((text) => ({ words: readWhole(text), label: none })),
      ...plan.meant_otherwise[language].map((phrase) => ({ words: wordsOfPhrase(phrase), label: none })),
      ...plan.kinds.flatMap(({ stories, phrases }, label) => [
        ...stories[language].map((text) => ({ words: readWhole(text), label })),
        ...phrases[language].map((phrase) => ({ words: wordsOfPhrase(phrase), label })),
      ]),
    ];
  });
}

const readWhole = (text: string) => wordsAsMeant(text, Number.POSITIVE_INFINITY);

/** The whole, and each piece of a longer one. */
function piecesOf(words: readonly string[]): readonly (readonly string[])[] {
  const pieces = [words];
  for (let from = 0; from + WINDOW.step < words.length && words.length > WINDOW.words; from += WINDOW.step)
    pieces.push(words.slice(from, from + WINDOW.words));
  return pieces;
}

/** Of length 1. */
function vectorOf(
  words: readonly string[],
  rarity: (name: string) => number,
  idOf: (name: string) => number | undefined,
) {
  const vector = new Map<number, { readonly id: number; value: number; readonly word: string }>();
  for (const { name, weight, word } of featuresOf(words)) {
    const id = idOf(name);
    if (id !== undefined && !vector.has(id)) vector.set(id, { id, value: weight * rarity(name), word });
  }
  const length = Math.sqrt([...vector.values()].reduce((sum, { value }) => sum + value ** 2, 0)) || 1;
  for (const each of vector.values()) each.value /= length;
  return [...vector.values()];
}

function* featuresOf(words: readonly string[]): Generator<Feature> {
  let before = '';
  let twoBefore = '';
  for (const word of words) {
    if (word !== SENTENCE_END) {
      yield { name: word, weight: WEIGHT.word, word };
      const beginning = word.slice(0, BEGINNING);
      if (word.length > BEGINNING) yield { name: `${beginning}*`, weight: WEIGHT.beginning, word };
      if (before !== '') yield { name: `${before} ${word}`, weight: WEIGHT.pair, word: `${before} ${word}` };
      if (twoBefore !== '' && before !== '')
        yield {
          name: `${twoBefore} ${before} ${word}`,
          weight: WEIGHT.triple,
          word: `${twoBefore} ${before} ${word}`,
        };
    }
    twoBefore = before;
    before = word === SENTENCE_END ? '' : word;
  }
}
