/** How much a page looks like something that people wrote. */
import type { Word } from './page.ts';
import { OCR } from './parameters.ts';

/** The mean confidence of the letters and digits, 0..1; those of a picture on its side score low. */
export function qualityOf(words: readonly Word[]): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of words) {
    const count = countLetters(text);
    // Single letters are what specks and edges are read as, often with confidence.
    const weight = count <= 1 ? 0.5 : count;
    letters += weight;
    sum += weight * confidence;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** How much was read well: the letters in it, each by its confidence, so that more beats less. */
export function yieldOf(words: readonly Word[]): number {
  return words
    .filter(({ text }) => countLetters(text) > 1)
    .reduce((sum, { text, confidence }) => sum + countLetters(text) * confidence ** 3, 0);
}

export function isGood(words: readonly Word[]): boolean {
  const letters = words.reduce((sum, { text }) => sum + countLetters(text), 0);
  return letters >= OCR.goodLetters && qualityOf(words) >= OCR.goodQuality;
}

/** Whether the little that was read was read well: a photo the right way up, of which much is in the dark. */
export function isUpright(words: readonly Word[]): boolean {
  return yieldOf(words) >= OCR.uprightYield && qualityOf(words) >= OCR.goodQuality;
}

function countLetters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
