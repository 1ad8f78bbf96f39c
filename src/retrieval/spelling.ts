/**
 * Near spellings: an edit leaves the beginning or the end of a word as it was, so two words one edit apart
 * share the one half or the other. Words are kept in buckets by their halves; what is found there is compared.
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

/**
 * Where the words are that have so many letters, and the same beginning as this one or the same end. The
 * letter between the two is left out, so that a swap of any two neighbours leaves one of them whole.
 */
function halvesOf(word: string, length: number, buckets: number): [number, number] {
  const beginning = (length - 1) >> 1;
  const end = length - 1 - beginning;
  const bucketOf = (half: string) => hashOf(half, length) % buckets;
  return [bucketOf(`${word.slice(0, beginning)}…`), bucketOf(`…${word.slice(word.length - end)}`)];
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
 * @param oddsHere what speaks for a word where it stands, in log-odds
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
  for (const number of wordsNear(spelling, word)) {
    const candidate = stringAt(words, number);
    if (!isOneEditApart(word, candidate)) continue;
    const odds =
      slipOdds(word, candidate, language) +
      SPELLING.rank * Math.log(number + SPELLING.rankOffset) +
      oddsHere(number);
    if (odds > bestOdds || (odds === bestOdds && number < best)) {
      best = number;
      bestOdds = odds;
    }
  }
  return best;
}

/** All words that may be one edit apart, some twice, and some that are not. */
function wordsNear({ starts, words }: Spelling, word: string): number[] {
  const near: number[] = [];
  const buckets = starts.length - 1;
  if (buckets === 0) return near;
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    for (const bucket of halvesOf(word, length, buckets)) {
      for (let at = starts[bucket]!, end = starts[bucket + 1]!; at < end; at++) near.push(words[at]!);
    }
  }
  return near;
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

/** One letter more, less or other, or two neighbours swapped. */
export function isOneEditApart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const inA = a.length - start - end;
  const inB = b.length - start - end;
  if (inA <= 1 && inB <= 1) return true;
  return inA === 2 && inB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
