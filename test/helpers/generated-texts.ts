/** Some 5,000 texts that nobody writes: one character or a pair, of every class of Unicode, over and over. */

/** The general categories of Unicode (Unicode Standard, table 4-4). */
const CATEGORIES =
  'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn';

/** What normalization grows or must put in order, and what takes many code points for one character. */
const GROWING = ['㏂', 'ﷺ', '㍿', '⑽', 'ΐ', '각', 'ẞ', 'İ', 'ﬃ', 'Ⅷ', '½'];
const STACKED = [
  '\u0315\u0300',
  '\u0327\u0301',
  'ﾞ\u0316',
  '\u1100\u1161\u11a8',
  '👩🏽‍💻',
  '🇫🇷',
  '✌🏽',
  '1️⃣',
  '\u0600',
];

/** What the desk's own patterns look for: signs of dates, numbers, addresses, sentences and formatting. */
const SIGNS = [...' \n\t.,;:-_\'’"/\\@+#*~`?!()[]{}<>=|&%$€·•0'];
const WORDS = [
  'a',
  'n',
  'I',
  'é',
  'r.h.',
  "l'",
  'IT ',
  'not ',
  'hi ',
  ', thanks',
  'from 3 to 5 May ',
  'at x dot com ',
];

/** In the order in which they are paired; each is at most a few characters. */
export const UNITS: readonly string[] = [
  ...new Set([...CATEGORIES.split(' ').map(characterOf), ...GROWING, ...STACKED, ...SIGNS, ...WORDS]),
];

/** The first character of a category that has no other place in the list: letters and signs beyond ASCII. */
function characterOf(category: string): string {
  const pattern = new RegExp(`^\\p{${category}}$`, 'u');
  const isOf = (code: number) => pattern.test(String.fromCodePoint(code));
  for (let code = 0x80; code <= 0x10_ff_ff; code++) if (isOf(code)) return String.fromCodePoint(code);
  throw new Error(`no character is of the category ${category}`);
}

/** What is repeated in each of the texts. The other order of a pair, repeated, would be the same text. */
export const REPEATED: readonly string[] = UNITS.flatMap((first, at) =>
  UNITS.slice(at).map((second) => (first === second ? first : first + second)),
);

/** @returns the unit over and over, to at least so many UTF-16 units; twice the length is twice the text */
export function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

/** A unit as a report names it: letters and signs as they are, the rest by their code points. */
export function nameOf(unit: string): string {
  return Array.from(unit, (character) =>
    /^[\x21-\x7e]$/.test(character)
      ? character
      : `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
