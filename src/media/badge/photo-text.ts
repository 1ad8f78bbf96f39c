/** The text of a page in a line, when it is one that a person wrote to be read. */
import { cleanText } from '../../language/clean-text.ts';
import type { Page } from '../ocr/page.ts';
import { qualityOf } from '../ocr/quality.ts';
import { textOf } from './candidates.ts';
import { toLines } from './lines.ts';

const LEAST_CONFIDENCE = 0.6;
const LEAST_QUALITY = 0.7;
const LEAST_LETTERS = 6;

/** A question is short; of a whole document the beginning tells what it is about. */
const MOST_CHARACTERS = 300;

/** @returns undefined for a picture of no or next to no text */
export function photoText(page: Page): string | undefined {
  const words = page.words
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    // The reader takes a lone I for a bar.
    .map((word) => (word.text === '|' ? { ...word, text: 'I' } : word))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const text = cleanText(
    toLines(words)
      .map(({ words: line }) => textOf(line))
      .join(' ')
      .replace(/\s+/g, ' '),
  );
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters < LEAST_LETTERS || qualityOf(words) < LEAST_QUALITY) return undefined;
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS))} …`;
}
