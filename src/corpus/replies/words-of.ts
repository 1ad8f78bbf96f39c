/** A text → the words that keywords and patterns are compared by. */
import { foldAccents, inForm } from '../../language/normalize.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** As they were written; an apostrophe parts: `L'été` → `L`, `été`. */
export function writtenWords(text: string): readonly string[] {
  return inForm(text, 'NFKC').replace(INVISIBLE, '').match(WORD) ?? [];
}

/** One for each written word: lower case, no accents. */
export function wordsOf(text: string): readonly string[] {
  return writtenWords(text).map((word) => foldAccents(word.toLowerCase()));
}
