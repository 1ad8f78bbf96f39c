/** Whether a word is another one with a slip of the finger. */
import { editDistance } from '../../../corpus/suggest.ts';

/** From this length on, a word with two slips is still the same. */
const TWO_SLIPS_FROM = 8;

/** The first letter is right. */
export function isMisspelt(word: string, right: string): boolean {
  const most = right.length >= TWO_SLIPS_FROM ? 2 : 1;
  if (word.length < 5 || word[0] !== right[0] || Math.abs(word.length - right.length) > most) return false;
  return editDistance(word, right) <= most;
}
