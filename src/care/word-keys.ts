/** A word → what it is compared by: its lemma or stem, each letter once, so that spellings of a word agree. */
import { lemmatize } from '../language/lemmatize.ts';
import type { Language } from '../message.ts';

/** "pass" is not "pas". */
const SHORTEST_SINGLE = 4;
const DOUBLED = /(\p{L})\1+/gu;

/** @param word small, without accents */
export function keyOf(word: string, language: Language): string {
  const lemma = lemmatize(word, language);
  const single = lemma.replace(DOUBLED, '$1');
  return single.length < SHORTEST_SINGLE ? lemma : single;
}

/** Shorter words are too near one another. */
const SHORTEST_MISTYPED = 5;
const LONGEST_MISTYPED = 24;
/** In a shorter one another letter makes another word: "strike", "stroke". */
const SHORTEST_OTHER_LETTER = 8;

export interface Spellings {
  /** The keys of known words that a mistyped one is nearest to; one letter too many, missing, other or swapped. */
  near(word: string): readonly string[];
}

/**
 * Found by what remains when any one letter is left out, so that a look-up costs the word's length and not
 * the number of known words.
 *
 * @param known words, small and without accents
 */
export function createSpellings(known: Iterable<string>, language: Language): Spellings {
  const byRest = new Map<string, Set<string>>();
  for (const word of known) {
    if (word.length < SHORTEST_MISTYPED) continue;
    for (const rest of restsOf(word.replace(DOUBLED, '$1'))) {
      const words = byRest.get(rest) ?? new Set();
      words.add(word);
      byRest.set(rest, words);
    }
  }
  return {
    near(word) {
      const single = word.replace(DOUBLED, '$1');
      if (word.length < SHORTEST_MISTYPED || single.length > LONGEST_MISTYPED) return [];
      const near = new Set(restsOf(single).flatMap((rest) => [...(byRest.get(rest) ?? [])]));
      // Whoever mistypes a word begins it right, but for one letter that is missing.
      return [...near]
        .filter((known) => known[0] === word[0] && isOneSlip(single, known.replace(DOUBLED, '$1')))
        .map((known) => keyOf(known, language));
    },
  };
}

function restsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Two words that share a rest may still differ in two places. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const restA = a.slice(from);
  const restB = b.slice(from);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (a.length >= SHORTEST_OTHER_LETTER && restA.slice(1) === restB.slice(1)) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
