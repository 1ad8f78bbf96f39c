/**
 * Near spellings: an edit leaves one half of a word as it was, the beginning or the end. Words are kept in
 * buckets by their length and each of their halves; the words of the few buckets that fit are compared.
 */
import { areNeighbours } from '../language/keyboard.ts';
import type { Language } from '../message.ts';
import type { Ints } from './container.ts';
import { hashOf } from './hash-table.ts';
import { FEATURES, SPELLING } from './parameters.ts';
import { type StringTable, stringAt } from './string-table.ts';

export interface Spelling {
  /** One number more than buckets: where the run of each begins in `words`. */
  readonly starts: Ints;
  /** Each word twice: with those of its length and beginning, and with those of its length and end. */
  readonly words: Ints;
}

/** @param words without accents, frequent ones first */
export function buildSpelling(words: readonly string[]): Spelling {
  const listed = words.flatMap((word, number) => (isCorrected(word) ? [number] : []));
  const buckets = listed.length;
  const halves = listed.map((number) => halvesOf(words[number]!, words[number]!.length, buckets));
  const starts = new Uint32Array(buckets + 1);
  for (const bucket of halves.flat()) starts[bucket + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice();
  const runs = new Uint32Array(2 * listed.length);
  listed.forEach((number, at) => {
    for (const bucket of halves[at]!) runs[next[bucket]!++] = number;
  });
  return { starts, words: runs };
}

/** The buckets of the words of so many letters that begin as this one does, and of those that end so. */
function halvesOf(word: string, length: number, buckets: number): [number, number] {
  const middle = length >> 1;
  return [
    hashOf(word.slice(0, middle), 2 * length) % buckets,
    hashOf(word.slice(word.length - (length - middle)), 2 * length + 1) % buckets,
  ];
}

/** Numbers are names of things, and short words are one edit from everything. */
export function isCorrected(word: string): boolean {
  const { shortestCorrected, longestCorrected } = FEATURES;
  return word.length >= shortestCorrected && word.length <= longestCorrected && !/\d/.test(word);
}

/**
 * The word most likely meant, by how people slip (a swap, a doubled letter, a key beside the right one), how
 * frequent the word is, and how well it fits its neighbours.
 *
 * @param words the corpus' words, as numbered for `buildSpelling`
 * @param oddsHere what speaks for a word where it stands, in log-odds; minus infinity for one that cannot be meant
 * @returns the word's number; -1 for none
 */
export function nearestWord(
  spelling: Spelling,
  words: StringTable,
  word: string,
  language: Language,
  oddsHere: (number: number) => number = () => 0,
): number {
  let best = -1;
  let bestOdds = word.length < SPELLING.alwaysCorrected ? SPELLING.leastShort : Number.NEGATIVE_INFINITY;
  for (const number of wordsNear(spelling, words, word)) {
    const odds =
      slipOdds(word, stringAt(words, number), language) +
      SPELLING.rank * Math.log(number + SPELLING.rankOffset) +
      oddsHere(number);
    if (odds > bestOdds || (odds === bestOdds && number < best)) {
      best = number;
      bestOdds = odds;
    }
  }
  return best;
}

/** The words one edit apart, some of them twice. */
function wordsNear({ starts, words: listed }: Spelling, words: StringTable, word: string): number[] {
  const buckets = starts.length - 1;
  if (buckets === 0) return [];
  const { length } = word;
  const near: number[] = [];
  for (const bucket of [
    ...halvesOf(word, length - 1, buckets),
    ...halvesOf(word, length, buckets),
    ...halvesOf(word, length + 1, buckets),
    halvesOf(swapMiddle(word), length, buckets)[0],
  ]) {
    for (let at = starts[bucket]!, end = starts[bucket + 1]!; at < end; at++) {
      const number = listed[at]!;
      if (isOneEditApart(word, words, number)) near.push(number);
    }
  }
  return near;
}

/** The one edit that touches both halves. */
function swapMiddle(word: string): string {
  const middle = word.length >> 1;
  return word.slice(0, middle - 1) + word[middle]! + word[middle - 1]! + word.slice(middle + 1);
}

function slipOdds(written: string, meant: string, language: Language): number {
  const first = written[0] === meant[0] ? 0 : SPELLING.firstLetter;
  return first + SPELLING[slipOf(written, meant, language)];
}

function slipOf(written: string, meant: string, language: Language) {
  let at = 0;
  while (at < meant.length && written[at] === meant[at]) at++;
  if (written.length < meant.length) return meant[at] === meant[at - 1] ? 'doubled' : 'missing';
  if (written.length > meant.length) return written[at] === written[at - 1] ? 'doubled' : 'extra';
  if (written[at + 1] === meant[at] && written[at] === meant[at + 1]) return 'swapped';
  return areNeighbours(written[at]!, meant[at]!, language) ? 'neighbour' : 'other';
}

/**
 * One letter more, less or other, or two neighbours swapped. The word of the table is compared as it is kept,
 * which a thousand times costs less than to decode it; with letters beyond ASCII it is near to none.
 */
export function isOneEditApart(written: string, { bytes, offsets }: StringTable, number: number): boolean {
  const from = offsets[number]!;
  const length = offsets[number + 1]! - from;
  const shorter = Math.min(written.length, length);
  let start = 0;
  while (start < shorter && written.charCodeAt(start) === bytes[from + start]) start++;
  const rest = shorter - start;
  let end = 0;
  while (end < rest && written.charCodeAt(written.length - 1 - end) === bytes[from + length - 1 - end]) end++;
  const inWritten = written.length - start - end;
  const inKept = length - start - end;
  if (inWritten <= 1 && inKept <= 1) return true;
  if (inWritten !== 2 || inKept !== 2) return false;
  const at = from + start;
  return written.charCodeAt(start) === bytes[at + 1] && written.charCodeAt(start + 1) === bytes[at];
}
