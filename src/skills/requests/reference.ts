/** A request's number: four letters and digits that cannot be mistaken for one another, such as 7F3K. */
import { randomInt } from 'node:crypto';
import { plain } from './plain.ts';

/** Without 0 and O, 1, I and L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 4;

/**
 * One of some 650,000, drawn from the system's randomness. With a letter and a digit it is neither a
 * word nor a year. That it is unique is the store's to see: it refuses a number that it has already.
 *
 * @param pick a whole number from 0 to below its argument
 */
export function drawReference(pick: (below: number) => number = randomInt): string {
  for (;;) {
    const drawn = Array.from({ length: LENGTH }, () => ALPHABET[pick(ALPHABET.length)]).join('');
    if (isReference(drawn)) return drawn;
  }
}

/** Whether a text could be a number of ours. */
export function isReference(text: string): boolean {
  return (
    text.length === LENGTH &&
    [...text].every((character) => ALPHABET.includes(character)) &&
    /\d/.test(text) &&
    /[A-Z]/.test(text) &&
    // "the 24th"
    !/^\d{2}(?:ST|ND|RD|TH)$/.test(text)
  );
}

/** The number that a message names. */
export function referenceIn(text: string): string | undefined {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.toUpperCase()).find(isReference);
}
