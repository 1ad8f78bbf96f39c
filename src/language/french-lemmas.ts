/**
 * The lemma of each form of French, made beforehand by `npm run make-lemmas` from the words of dictionary-fr and kept
 * in the file beside this one: an automaton of the forms, and of each what is to be changed at its end.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldAccents } from './normalize.ts';
import { numberOfWord, type WordAutomaton } from './word-automaton.ts';

export interface FrenchLemmas {
  /** Forms without accents; with accents only those that are another word without, as `dû` is. */
  readonly forms: WordAutomaton;
  readonly changes: readonly Change[];
}

/** How a form without accents becomes its lemma: `travaux` drops 2 letters and adds `il`. */
export interface Change {
  readonly drop: number;
  readonly add: string;
}

/** Of the source, also when the compiled program reads it. */
export const LEMMAS_FILE = new URL('../../src/language/french.lemmas', import.meta.url);

let shipped: FrenchLemmas | undefined;

/** @param word as `tokenize` returns it @returns without accents; undefined for a word that the dictionary lacks */
export function frenchLemma(word: string): string | undefined {
  shipped ??= openLemmas(readFileSync(fileURLToPath(LEMMAS_FILE)));
  return lemmaIn(shipped, word);
}

export function lemmaIn({ forms, changes }: FrenchLemmas, word: string): string | undefined {
  const bare = foldAccents(word);
  const written = bare === word ? -1 : numberOfWord(forms, word);
  const change = changes[written >= 0 ? written : numberOfWord(forms, bare)];
  return change && bare.slice(0, bare.length - change.drop) + change.add;
}

/** The sections in their order, the widest numbers first, so that each lies where its numbers may lie. */
const SECTIONS = ['starts', 'targets', 'values', 'labels'] as const;
const SIZES = SECTIONS.length + 1;

export function packLemmas({ forms, changes }: FrenchLemmas): Uint8Array {
  const written = Buffer.from(changes.map(({ drop, add }) => `${drop}${add}`).join('\n'));
  const sections = [...SECTIONS.map((name) => forms[name]), written];
  const sizes = Uint32Array.from(sections, ({ byteLength }) => byteLength);
  return Buffer.concat(
    [sizes, ...sections].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
}

export function openLemmas(file: Uint8Array): FrenchLemmas {
  // A copy begins where numbers of four bytes may lie.
  const { buffer } = Uint8Array.from(file);
  const sizes = new Uint32Array(buffer, 0, SIZES);
  const begins = [...sizes].map((_, at) =>
    sizes.slice(0, at).reduce((sum, size) => sum + size, sizes.byteLength),
  );
  const [starts = 0, targets = 0, values = 0, labels = 0, changes = 0] = begins;
  const lines = Buffer.from(buffer, changes).toString().split('\n');
  return {
    forms: {
      starts: new Uint32Array(buffer, starts, (targets - starts) / 4),
      targets: new Uint32Array(buffer, targets, (values - targets) / 4),
      values: new Uint16Array(buffer, values, (labels - values) / 2),
      labels: new Uint8Array(buffer, labels, changes - labels),
    },
    changes: lines.map((line) => ({ drop: Number.parseInt(line, 10), add: line.replace(/^\d+/, '') })),
  };
}
