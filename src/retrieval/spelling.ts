/**
 * Near spellings by symmetric deletion: two words are one edit apart only if they are the same
 * after one letter of each has gone, or of one (Wolf Garbe, SymSpell).
 */
import { buildHashTable, lookUp } from './hash-table.ts';
import { FEATURES } from './parameters.ts';
import { type StringTable, stringAt } from './string-table.ts';

export interface Spelling {
  /** A word with a letter gone, or whole → the start of its run in `candidates`. */
  readonly reduced: Uint32Array;
  /** Runs of word numbers, each ended by `END`. */
  readonly candidates: Uint32Array;
}

const END = 0xffffffff;

/** @param words without accents; the most frequent of equally near words should come first */
export function buildSpelling(words: readonly string[]): Spelling {
  const runs = new Map<string, number[]>();
  words.forEach((word, number) => {
    if (!isCorrected(word)) return;
    for (const form of [word, ...deletions(word)]) {
      const run = runs.get(form);
      if (run) run.push(number);
      else runs.set(form, [number]);
    }
  });
  const keys = [...runs.keys()];
  const starts: number[] = [];
  const candidates: number[] = [];
  for (const key of keys) {
    starts.push(candidates.length);
    candidates.push(...new Set(runs.get(key)), END);
  }
  return { reduced: buildHashTable(keys, starts), candidates: Uint32Array.from(candidates) };
}

/** Numbers are names of things, and short words are one edit from everything. */
export function isCorrected(word: string): boolean {
  const { shortestCorrected, longestCorrected } = FEATURES;
  return word.length >= shortestCorrected && word.length <= longestCorrected && !/\d/.test(word);
}

/**
 * @param words the corpus' words, as numbered for `buildSpelling`
 * @returns the number of the nearest word, with the same first letter if there is one; -1 for none
 */
export function nearestWord({ reduced, candidates }: Spelling, words: StringTable, word: string): number {
  let best = -1;
  let bestKeepsFirst = false;
  for (const form of [word, ...deletions(word)]) {
    const start = lookUp(reduced, form);
    if (start < 0) continue;
    for (let at = start; candidates[at] !== END; at++) {
      const number = candidates[at]!;
      const candidate = stringAt(words, number);
      if (!isOneEditApart(word, candidate)) continue;
      const keepsFirst = candidate[0] === word[0];
      if (best < 0 || (keepsFirst && !bestKeepsFirst) || (keepsFirst === bestKeepsFirst && number < best)) {
        best = number;
        bestKeepsFirst = keepsFirst;
      }
    }
  }
  return best;
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
