/** What synthetic questions take from real ones: how words are used, how many there are, how long all is. */
import { normalize } from '../../../src/language/normalize.ts';
import { tokenize } from '../../../src/language/tokenize.ts';
import type { Language } from '../../../src/message.ts';
import { type Random, shuffled } from '../../../src/retrieval/random.ts';
import { fitZipf, type Zipf } from './zipf.ts';

export interface LanguageFit {
  readonly phrasings: number;
  readonly zipf: Zipf;
  /** Distinct words among n: factor · n ^ exponent (Heaps). */
  readonly vocabulary: { readonly factor: number; readonly exponent: number };
  /** Words in each phrasing. */
  readonly lengths: readonly number[];
  /** Letters of the words of rank 1, of 2 and 3, of 4 to 7, and so on. */
  readonly lettersByOctave: readonly (readonly number[])[];
}

export function fitLanguage(phrasings: readonly string[], language: Language, random: Random): LanguageFit {
  const read = Array.from(shuffled(phrasings.length, random), (at) =>
    tokenize(normalize(phrasings[at]!), language),
  ).filter((words) => words.length > 0);
  const counts = new Map<string, number>();
  for (const word of read.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const lettersByOctave: number[][] = [];
  ranked.forEach(([word], at) => {
    const octave = octaveOf(at);
    lettersByOctave[octave] ??= [];
    lettersByOctave[octave].push(word.length);
  });
  return {
    phrasings: read.length,
    zipf: fitZipf(ranked.map(([, count]) => count)),
    vocabulary: fitVocabulary(read.flat()),
    lengths: read.map((words) => words.length),
    lettersByOctave,
  };
}

/** @param place 0 for the commonest word */
export function octaveOf(place: number): number {
  return Math.floor(Math.log2(place + 1));
}

/** From the distinct words of all and of half of the text. */
function fitVocabulary(words: readonly string[]): LanguageFit['vocabulary'] {
  const half = words.slice(0, words.length >> 1);
  const distinct = new Set(words).size;
  const exponent = Math.log(distinct / new Set(half).size) / Math.log(words.length / half.length);
  return { factor: distinct / words.length ** exponent, exponent };
}
