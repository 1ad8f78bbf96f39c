/** Numbers spelled out in English and French, and where they stand in a text. */
import { foldAccents } from '../../language/normalize.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const UNITES =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const DIZAINES = 'vingt trente quarante cinquante soixante septante huitante nonante';

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, value) => [word, value] as const),
  ...UNITES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, at) => [word, 20 + 10 * at] as const),
  ...DIZAINES.split(' ').map((word, at) => [word, 20 + 10 * at] as const),
  ['une', 1],
  ['vingts', 20],
  ['dozen', 12],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['octante', 80],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['hundreds', 100],
  ['cent', 100],
  ['cents', 100],
  ['thousand', 1000],
  ['mille', 1000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
]);

/** All of them, without accents. */
export const NUMBER_WORDS: readonly string[] = [...VALUES.keys(), ...SCALES.keys()];

export interface SpelledNumber {
  readonly value: number;
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** " and " with room around it. */
const LONGEST_GAP = 12;

/** Every run of number words; "and" and "et" join them only between two others. */
export function spelledNumbers(text: string): readonly SpelledNumber[] {
  const found: SpelledNumber[] = [];
  let run: { word: string; start: number; end: number }[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last) {
      const words = run.map(({ word }) => word);
      found.push({ words, value: numberOf(words), start: first.start, end: last.end });
    }
    run = [];
  };
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = foldAccents(match[0].toLowerCase());
    const start = match.index;
    const end = start + match[0].length;
    const previous = run.at(-1);
    if (previous && !joins(text.slice(previous.end, Math.min(start, previous.end + LONGEST_GAP)))) close();
    if (VALUES.has(word) || SCALES.has(word)) run.push({ word, start, end });
    else if (word !== 'and' && word !== 'et') close();
  }
  close();
  return found;
}

function joins(gap: string): boolean {
  if (gap.length === LONGEST_GAP) return false;
  return /^[\s,.\-‐-―]{1,3}$/.test(gap.replace(/\b(?:and|et)\b/giu, '').replace(/\s+/g, ' '));
}

/** Digits said one by one come to no sensible value, which no text holds either. */
function numberOf(words: readonly string[]): number {
  let total = 0;
  let part = 0;
  for (const word of words) {
    const scale = SCALES.get(word);
    if (scale === undefined) {
      const value = VALUES.get(word) ?? 0;
      // Quatre-vingts is four times twenty.
      part = part % 100 === 4 && /^vingts?$/.test(word) ? part - 4 + 80 : part + value;
    } else if (scale === 100) part = Math.max(part, 1) * 100;
    else {
      total += Math.max(part, 1) * scale;
      part = 0;
    }
  }
  return total + part;
}
