/** The pieces of a word: its runs of 2 to 4 characters, borders included, each packed into one number. */
import { FEATURES } from './parameters.ts';

/** Six bits a character: letters 1..26, digits 27..36, the word's border 37, everything else 63. */
const BITS = 6;
const BORDER = 37;
const CODES = new Uint8Array(128).fill(63);
for (let at = 0; at < 26; at++) CODES[97 + at] = at + 1;
for (let at = 0; at < 10; at++) CODES[48 + at] = at + 27;

/**
 * @param word without accents
 * @param keys gets the pieces' keys added, each below 2^27: the length, then the characters
 */
export function piecesOf(word: string, keys: number[]): void {
  const end = word.length + 1;
  for (let start = 0; start <= end; start++) {
    let key = 0;
    for (let at = start; at <= end && at < start + FEATURES.longestPiece; at++) {
      const code = at === 0 || at === end ? BORDER : codeOf(word.charCodeAt(at - 1));
      key = (key << BITS) | code;
      const length = at - start + 1;
      if (length >= FEATURES.shortestPiece) keys.push((length << 24) | key);
    }
  }
}

function codeOf(unit: number): number {
  return unit < 128 ? CODES[unit]! : 63;
}
