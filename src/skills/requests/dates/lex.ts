/** A text → the pieces that dates are made of, each with what it means. */
import { plain } from '../plain.ts';
import { type Meaning, MISSPELT, ORDINAL_ENDINGS, OTHERWISE, PHRASES, WEAK } from './date-words.ts';
import { isMisspelt } from './misspelt.ts';

export type What =
  | Meaning
  /** `3/12/26`, `2026-12-03`, `3/12`: as it is written. */
  | { readonly is: 'figures'; readonly numbers: readonly number[] }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'dash' }
  | { readonly is: 'comma' }
  | { readonly is: 'unknown' };

export interface Piece {
  readonly what: What;
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Dates in figures, words and numbers, and the signs between them. */
const TOKEN =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\1\d{2,4}|\d{1,2}\/\d{1,2}|[\p{L}\p{M}\d]+|->|=>|→|[-–—>,;:.!?&+()]/gu;

export function lex(text: string): Piece[] {
  const tokens = tokensOf(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { what, next } = readAt(tokens, at);
    const [first, last] = [tokens[at], tokens[next - 1]];
    if (what && first && last) pieces.push({ what, start: first.start, end: last.end });
    at = next;
  }
  return pieces;
}

function tokensOf(text: string): Token[] {
  return Array.from(
    plain(text).matchAll(TOKEN),
    (match): Token => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }),
  ).flatMap(splitFigures);
}

/** "3rd" and "14h" are a number and letters; "2moro" and "2m1" are words. */
function splitFigures(token: Token): Token[] {
  if (!/^(?=.*\d)[^/.-]*\p{L}/u.test(token.text) || PHRASES.has(token.text)) return [token];
  return Array.from(token.text.matchAll(/\d+|\D+/g), (match) => ({
    text: match[0],
    start: token.start + match.index,
    end: token.start + match.index + match[0].length,
  }));
}

interface Read {
  /** undefined for what is no more than spelling, such as the hyphen of "après-demain". */
  readonly what: What | undefined;
  readonly next: number;
}

/** No phrase has more words. */
const LONGEST = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length));

function readAt(tokens: readonly Token[], at: number): Read {
  const text = tokens[at]?.text ?? '';
  if (/^\d+[/.-]\d/.test(text)) {
    return { what: { is: 'figures', numbers: text.split(/[/.-]/).map(Number) }, next: at + 1 };
  }
  if (/^\d+$/.test(text)) return readNumber(tokens, at);
  if (!/^[\p{L}\d]/u.test(text)) return readSign(tokens, at);
  return readPhrase(tokens, at) ?? { what: correct(tokens, at), next: at + 1 };
}

function readNumber(tokens: readonly Token[], at: number): Read {
  const [token, after] = [tokens[at], tokens[at + 1]];
  const phrase = readPhrase(tokens, at);
  if (phrase && phrase.next > at + 1) return phrase;
  const value = Number(token?.text);
  if (token?.text.length === 4 && value >= 1900 && value <= 2199) {
    return { what: { is: 'year', year: value }, next: at + 1 };
  }
  if (after && after.start === token?.end && ORDINAL_ENDINGS.has(after.text)) {
    return { what: { is: 'number', value, ordinal: true }, next: at + 2 };
  }
  // "10am", "14h30": a time of day, which no field holds.
  if (after && after.start === token?.end && /^(?:h|am|pm|hrs)$/.test(after.text)) {
    return { what: { is: 'changing' }, next: at + 2 };
  }
  if (value <= 12 && /^(?:am|pm)$/.test(after?.text ?? '')) return { what: { is: 'changing' }, next: at + 2 };
  return { what: { is: 'number', value }, next: at + 1 };
}

/** The longest phrase that begins here; hyphens within it do not count. */
function readPhrase(tokens: readonly Token[], at: number): Read | undefined {
  let phrase = '';
  let longest: Read | undefined;
  for (let words = 0, next = at; words < LONGEST; words += 1, next += 1) {
    if (words > 0 && isHyphen(tokens, next)) next += 1;
    const word = tokens[next]?.text ?? '';
    if (!/^[\p{L}\d]/u.test(word)) break;
    phrase = words === 0 ? word : `${phrase} ${word}`;
    const what = PHRASES.get(phrase);
    if (what) longest = { what, next: next + 1 };
  }
  const word = tokens[at]?.text ?? '';
  if (longest?.next !== at + 1 || !WEAK.has(word)) return longest;
  // "mon vendredi" is French.
  const isPossessive = word === 'mon' && PHRASES.get(tokens[at + 1]?.text ?? '')?.is === 'weekday';
  if (!isPossessive && isBesideDate(tokens, at)) return longest;
  return { what: OTHERWISE.get(word) ?? { is: 'unknown' }, next: at + 1 };
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return sign?.text === '-' && before?.end === sign.start && after?.start === sign.end;
}

/** Words between a weak word and the part of a date that shows what it is. */
const BETWEEN = /^(?:the|le|of|de|du|to|til|till|until|thru|through|au|a|and|et|-|–|,|\.)$/;

/** "may" is a month in "3 may" and "may to june", "mon" a weekday in "mon 7". */
function isBesideDate(tokens: readonly Token[], at: number): boolean {
  if (tokens.length === 1) return true;
  return [-1, 1].some((step) => {
    for (let place = at + step, seen = 0; seen < 3; place += step, seen += 1) {
      const text = tokens[place]?.text ?? '';
      if (/^\d/.test(text)) return true;
      const is = PHRASES.get(text)?.is;
      if (is === 'month' || is === 'weekday' || is === 'relative') return true;
      if (!BETWEEN.test(text) && !ORDINAL_ENDINGS.has(text)) return false;
    }
    return false;
  });
}

function readSign(tokens: readonly Token[], at: number): Read {
  const text = tokens[at]?.text ?? '';
  const next = at + 1;
  if (/^(?:->|=>|→|>|–|—)$/.test(text)) return { what: { is: 'dash' }, next };
  if (text === '&' || text === '+') return { what: { is: 'grammar', role: 'and' }, next };
  if (text === '-') return { what: isWithinWord(tokens, at) ? undefined : { is: 'dash' }, next };
  if (text === ':' && isEndLabel(tokens, at)) return { what: undefined, next };
  // "Aug. 3", "sam. 12": a point behind an abbreviation.
  if (text === '.' && isAbbreviation(tokens, at)) return { what: undefined, next };
  return { what: { is: 'comma' }, next };
}

/** "Jean-Pierre", but not "lundi-mercredi". */
function isWithinWord(tokens: readonly Token[], at: number): boolean {
  const isDay = (text = '') =>
    PHRASES.get(text)?.is === 'weekday' || /^\d/.test(text) || ORDINAL_ENDINGS.has(text);
  return isHyphen(tokens, at) && !(isDay(tokens[at - 1]?.text) && isDay(tokens[at + 1]?.text));
}

/** "From: 6 July To: 10 July" */
function isEndLabel(tokens: readonly Token[], at: number): boolean {
  const what = PHRASES.get(tokens[at - 1]?.text ?? '');
  return what?.is === 'grammar' && (what.role === 'from' || what.role === 'to' || what.role === 'of');
}

function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const [before, point] = [tokens[at - 1], tokens[at]];
  const is = PHRASES.get(before?.text ?? '')?.is;
  return (
    before?.end === point?.start && (before?.text.length ?? 0) <= 5 && (is === 'month' || is === 'weekday')
  );
}

/** A word with a slip of the finger; a month only beside a number. */
function correct(tokens: readonly Token[], at: number): What {
  const word = tokens[at]?.text ?? '';
  const meant = MISSPELT.filter((right) => isMisspelt(word, right)).map((right) => PHRASES.get(right));
  const [what] = meant;
  const same = meant.every((each) => JSON.stringify(each) === JSON.stringify(what));
  if (!what || !same || (what.is === 'month' && !isBesideDate(tokens, at))) return { is: 'unknown' };
  return what;
}
