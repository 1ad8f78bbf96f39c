/** Text as thumbs write it: one error in two words, from a seed, so that everyone measures the same errors. */
import { KEYBOARDS } from '../../../src/language/keyboard.ts';
import { foldAccents } from '../../../src/language/normalize.ts';
import type { Language } from '../../../src/message.ts';
import type { Random } from '../../../src/retrieval/random.ts';

/** Share of the words that get an error. */
const ERROR_SHARE = 0.5;

type Slip = (word: string, random: Random, language: Language) => string;

const SLIPS: readonly Slip[] = [swapNeighbours, dropLetter, hitNeighbour, doubleLetter];

/** @param share of the words that get an error */
export function addNoise(text: string, random: Random, language: Language, share = ERROR_SHARE): string {
  return text.replace(/\p{L}{2,}/gu, (word) => (random() < share ? misspell(word, random, language) : word));
}

/** One error; a word with accents may lose them instead. */
export function misspell(word: string, random: Random, language: Language): string {
  const slips = foldAccents(word) === word ? SLIPS : [...SLIPS, foldAccents];
  return slips[pick(slips.length, random)]!(word, random, language);
}

export function neighboursOf(letter: string, language: Language): string[] {
  const rows = KEYBOARDS[language];
  const row = rows.findIndex((keys) => keys.includes(letter));
  if (row < 0) return [];
  const at = rows[row]!.indexOf(letter);
  return [-1, 0, 1].flatMap((down) =>
    [-1, 0, 1].flatMap((right) => {
      const key = rows[row + down]?.[at + right];
      return key && key !== letter ? [key] : [];
    }),
  );
}

function swapNeighbours(word: string, random: Random): string {
  const at = pick(word.length - 1, random);
  return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
}

function dropLetter(word: string, random: Random): string {
  const at = pick(word.length, random);
  return word.slice(0, at) + word.slice(at + 1);
}

function doubleLetter(word: string, random: Random): string {
  const at = pick(word.length, random);
  return word.slice(0, at) + word[at]! + word.slice(at);
}

function hitNeighbour(word: string, random: Random, language: Language): string {
  const at = pick(word.length, random);
  const neighbours = neighboursOf(foldAccents(word[at]!.toLowerCase()), language);
  const hit = neighbours[pick(neighbours.length, random)] ?? '';
  return word.slice(0, at) + hit + word.slice(at + 1);
}

function pick(count: number, random: Random): number {
  return Math.floor(random() * count);
}
