/** What an employee id looks like, and the letters that a reader takes its digits for. */
import { fits } from '../../corpus/requests/pattern.ts';

/** Five digits, perhaps after a letter, as on the sample badges. */
export const DEFAULT_ID_PATTERN = '[A-Z]?\\d{5}';

export interface IdPattern {
  /** @returns the id in capitals, without spaces and dashes; undefined when the text is none */
  match(text: string): string | undefined;
  /** As `match`, but for a text in which letters may stand for digits. */
  matchMisread(text: string): string | undefined;
}

/** Longer than any id; no pattern is tried on more. */
const LONGEST = 24;

/** @param source a regular expression for the whole id in capitals, such as `[A-Z]?\d{5}` */
export function idPattern(source: string = DEFAULT_ID_PATTERN): IdPattern {
  const match = (text: string) => {
    const bare = text.toUpperCase().replace(/[\s-]/g, '');
    return bare.length <= LONGEST && fits(source, bare) ? bare : undefined;
  };
  return {
    match,
    matchMisread(text) {
      const mended = mendDigits(text);
      return mended === undefined ? undefined : match(mended);
    },
  };
}

const MISREAD: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  I: '1',
  l: '1',
  '|': '1',
  i: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  B: '8',
};

/** Letters among digits as the digits they look like; undefined unless digits are the most of it. */
function mendDigits(text: string): string | undefined {
  const bare = text.replace(/[\s-]/g, '');
  const digits = bare.replace(/\D/g, '').length;
  if (bare.length > LONGEST || digits * 2 <= bare.length || digits === bare.length) return undefined;
  return bare.replace(/[^\d]/g, (letter) => MISREAD[letter] ?? letter);
}
