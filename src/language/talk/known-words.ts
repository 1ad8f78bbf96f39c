/** A word as it was typed → the word of small talk that is meant: letters held down, swapped or left out. */
import { squeezed } from '../held-letters.ts';

/** Shorter words are a slip away from too many others. */
const SHORTEST_CORRECTED = 6;

/** `haha`, `hihihihi`, `ahahah`, `jajaja`. */
const LAUGHTER = /^a?(?:ha|he|hé|hi|ho|ja){2,}h?$/u;

export interface KnownWords {
  has(word: string): boolean;
  /** The known word that is meant; undefined for one that is no small talk. */
  meant(word: string): string | undefined;
}

export function knownWords(words: ReadonlySet<string>): KnownWords {
  const bySqueezed = new Map<string, string>();
  const bySlip = new Map<string, string>();
  for (const word of words) {
    if (!bySqueezed.has(squeezed(word))) bySqueezed.set(squeezed(word), word);
    if (word.length < SHORTEST_CORRECTED || /\d/.test(word)) continue;
    for (const slip of slipsOf(word)) if (!words.has(slip) && !bySlip.has(slip)) bySlip.set(slip, word);
  }
  return {
    has: (word) => words.has(word),
    meant(word) {
      if (words.has(word)) return word;
      if (LAUGHTER.test(word)) return 'haha';
      const short = squeezed(word);
      return (short === word ? undefined : bySqueezed.get(short)) ?? bySlip.get(word);
    },
  };
}

/** Two neighbours swapped, or a letter left out; the first letter is seldom wrong. */
function slipsOf(word: string): string[] {
  const slips: string[] = [];
  for (let at = 1; at < word.length; at++) {
    slips.push(word.slice(0, at) + word.slice(at + 1));
    const [first, second] = [word.charAt(at), word.charAt(at + 1)];
    if (second !== '') slips.push(word.slice(0, at) + second + first + word.slice(at + 2));
  }
  return slips;
}
