/** Text as it is compared in a dialogue. */
import { foldAccents, inForm, normalize } from '../../language/normalize.ts';

/** What is read of a message; a field's value is far shorter. */
const MOST_READ = 1000;

/** The text that a dialogue looks at: composed accents, single spaces, cut. */
export function readable(text: string): string {
  return inForm(text.slice(0, MOST_READ), 'NFC').slice(0, MOST_READ).replace(/\s+/g, ' ').trim();
}

/**
 * Lower case, without accents, one kind of apostrophe and hyphen, and exactly as long as the text,
 * so that what is found in it can be taken from the text as the person wrote it.
 */
export function plain(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, plainCharacter).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** As many as both languages have, many times over. */
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, string>();

function plainCharacter(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = foldAccents(normalize(character));
  const same = folded.length === character.length ? folded : character;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(character, same);
  return same;
}

/** The plain words, in order. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The plain words with single spaces: what whole-message phrases are compared with. */
export function said(text: string): string {
  return wordsOf(text).join(' ');
}

/** The same for a word and its plural. */
export function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
