/**
 * Near spellings by symmetric deletion: two words are one edit apart only if they are the same
 * after one letter of each has gone, or of one (Wolf Garbe, SymSpell).
 */
import { areNeighbours } from '../language/keyboard.ts';
import type { Language } from '../message.ts';
import { buildHashTable, lookUp } from './hash-table.ts';
import { FEATURES, SPELLING } from './parameters.ts';
import { type StringTable, stringAt } from './string-table.ts';

export interface Spelling {
  /** A word with a letter gone, or whole → the start of its run in `candidates`. */
  readonly reduced: Uint32Array;
  /** Runs of word numbers, each ended by `END`. */
  readonly candidates: Uint32Array;
}

const END = 0xffffffff;

/** @param words without accents, frequent ones first */
export function buildSpelling(words: readonly string[]): Spelling {
  const runs = new Map<string, number[]>();
  const add = (form: string, number: number) => {
    const run = runs.get(form);
    if (!run) runs.set(form, [number]);
    else if (run.at(-1) !== number) run.push(number);
  };
  words.forEach((word, number) => {
    if (!isCorrected(word)) return;
    add(word, number);
    for (let at = 0; at < word.length; at++) add(word.slice(0, at) + word.slice(at + 1), number);
  });
  const starts: number[] = [];
  const candidates: number[] = [];
  for (const run of runs.values()) {
    starts.push(candidates.length);
    for (const number of run) candidates.push(number);
    candidates.push(END);
  }
  return { reduced: buildHashTable([...runs.keys()], starts), candidates: Uint32Array.from(candidates) };
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
  { reduced, candidates }: Spelling,
  words: StringTable,
  word: string,
  language: Language,
  oddsHere: (number: number) => number = () => 0,
): number {
  let best = -1;
  let bestOdds = word.length < SPELLING.alwaysCorrected ? SPELLING.leastShort : Number.NEGATIVE_INFINITY;
  for (const form of [word, ...deletions(word)]) {
    const start = lookUp(reduced, form);
    if (start < 0) continue;
    for (let at = start; candidates[at] !== END; at++) {
      const number = candidates[at]!;
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
  }
  return best;
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

function deletions(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
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
