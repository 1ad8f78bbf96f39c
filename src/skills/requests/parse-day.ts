/** Words → a day as it was said: "2026-08-03", "le 1er août", "tomorrow", "next monday". */
import {
  AFTER_WEEKDAY,
  BEFORE_DAY,
  BEFORE_MONTH,
  COUNTS,
  MONTHS,
  ORDINALS,
  RELATIVE,
  UNITS,
  WEEKDAYS,
} from './date-words.ts';
import { plain } from './plain.ts';
import type { SaidDay } from './said-day.ts';

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Parsed<What> {
  readonly what: What;
  /** The token behind it. */
  readonly next: number;
}

/** Words, numbers and the signs that dates are written with. */
export function tokensOf(text: string): Token[] {
  return Array.from(plain(text).matchAll(/\d+|[a-z]+|[-/.,]/g), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "on the next": so many words may come before a day, and no text can make it a long search. */
const MOST_BEFORE = 3;

/** @param bare whether a number alone may be a day */
export function parseDay(
  tokens: readonly Token[],
  start: number,
  bare: boolean,
): Parsed<SaidDay> | undefined {
  let at = start;
  while (at - start < MOST_BEFORE && BEFORE_DAY.has(tokens[at]?.text ?? '')) at += 1;
  return (
    parseNumeric(tokens, at) ??
    parseRelative(tokens, at) ??
    parseWithMonth(tokens, at) ??
    parseWeekday(tokens, at, bare) ??
    (bare ? parseBare(tokens, at, at > start) : undefined)
  );
}

/** `2026-08-03`, `03/08/2026`, `3/8`: the day before the month, unless that cannot be. */
function parseNumeric(tokens: readonly Token[], at: number): Parsed<SaidDay> | undefined {
  const [a, first, b, second, c] = [0, 1, 2, 3, 4].map((step) => tokens[at + step]);
  if (!a || !first || !b || !isNumber(a) || !isNumber(b) || !/^[-/.]$/.test(first.text)) return undefined;
  if (first.start !== a.end || b.start !== first.end) return undefined;
  const whole =
    c && second?.text === first.text && second.start === b.end && c.start === second.end && isNumber(c);
  const [one, two, three] = [Number(a.text), Number(b.text), Number(c?.text)];
  if (whole && a.text.length === 4) {
    return { what: { is: 'day', year: one, month: two, day: three }, next: at + 5 };
  }
  if (a.text.length > 2 || b.text.length > 2) return undefined;
  const [day, month] = two > 12 && one <= 12 ? [two, one] : [one, two];
  if (whole && (c.text.length === 4 || c.text.length === 2)) {
    return {
      what: { is: 'day', day, month, year: c.text.length === 2 ? 2000 + three : three },
      next: at + 5,
    };
  }
  return first.text === '/' && !whole ? { what: { is: 'day', day, month }, next: at + 3 } : undefined;
}

/** "tomorrow", "dans trois jours". */
function parseRelative(tokens: readonly Token[], at: number): Parsed<SaidDay> | undefined {
  for (const { words, days } of RELATIVE) {
    const next = matchWords(tokens, at, words);
    if (next !== undefined) return { what: { is: 'relative', days }, next };
  }
  if (!/^(?:in|dans)$/.test(tokens[at]?.text ?? '')) return undefined;
  const said = tokens[at + 1]?.text ?? '';
  const count = /^\d{1,3}$/.test(said) ? Number(said) : COUNTS.get(said);
  const unit = UNITS.get(tokens[at + 2]?.text ?? '');
  return count === undefined || unit === undefined
    ? undefined
    : { what: { is: 'relative', days: count * unit }, next: at + 3 };
}

/** The hyphen of "après-demain" does not count. */
function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let next = at;
  for (const word of words) {
    if (next > at && tokens[next]?.text === '-') next += 1;
    if (tokens[next]?.text !== word) return undefined;
    next += 1;
  }
  return next;
}

/** "Monday 3 August 2026", "le 1er août", "August 3rd, 2026". */
function parseWithMonth(tokens: readonly Token[], start: number): Parsed<SaidDay> | undefined {
  let at = start;
  if (WEEKDAYS.has(tokens[at]?.text ?? '')) at += 1;
  if (tokens[at]?.text === ',') at += 1;
  const afterWeekday = at;
  while (at > start && at - afterWeekday < MOST_BEFORE && BEFORE_DAY.has(tokens[at]?.text ?? '')) at += 1;
  const monthFirst = MONTHS.get(tokens[at]?.text ?? '');
  if (monthFirst !== undefined) {
    const afterMonth = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    const number = readDayNumber(tokens, tokens[afterMonth]?.text === 'the' ? afterMonth + 1 : afterMonth);
    return number && withYear(tokens, number.next, { day: number.what, month: monthFirst });
  }
  const number = readDayNumber(tokens, at);
  if (!number) return undefined;
  const at2 = BEFORE_MONTH.has(tokens[number.next]?.text ?? '') ? number.next + 1 : number.next;
  const month = MONTHS.get(tokens[at2]?.text ?? '');
  return month === undefined ? undefined : withYear(tokens, at2 + 1, { day: number.what, month });
}

function withYear(
  tokens: readonly Token[],
  at: number,
  date: { day: number; month: number },
): Parsed<SaidDay> {
  const place = /^[.,]$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  const year = /^(?:19|20)\d{2}$/.exec(tokens[place]?.text ?? '');
  if (!year) return { what: { is: 'day', ...date }, next: at };
  return { what: { is: 'day', ...date, year: Number(year[0]) }, next: place + 1 };
}

function readDayNumber(tokens: readonly Token[], at: number): Parsed<number> | undefined {
  const token = tokens[at];
  if (!token || !/^\d{1,2}$/.test(token.text)) return undefined;
  const suffix = tokens[at + 1];
  const ordinal = suffix && suffix.start === token.end && ORDINALS.has(suffix.text);
  return { what: Number(token.text), next: ordinal ? at + 2 : at + 1 };
}

/** "next monday", "lundi prochain"; "monday 3" is the 3rd. */
function parseWeekday(tokens: readonly Token[], at: number, bare: boolean): Parsed<SaidDay> | undefined {
  const weekday = WEEKDAYS.get(tokens[at]?.text ?? '');
  if (weekday === undefined) return undefined;
  const number = bare ? readDayNumber(tokens, at + 1) : undefined;
  if (number) return { what: { is: 'day', day: number.what }, next: number.next };
  const next = AFTER_WEEKDAY.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return { what: { is: 'weekday', weekday }, next };
}

/** "the 5th": a number that is introduced or ends as a day does. */
function parseBare(tokens: readonly Token[], at: number, introduced: boolean): Parsed<SaidDay> | undefined {
  const number = readDayNumber(tokens, at);
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[number?.next ?? at]?.text ?? '';
  const connected = [before, after].some((word) =>
    /^(?:to|until|till|through|au|a|jusqu|-|and|et|from|du|de)$/.test(word),
  );
  const ordinal = number !== undefined && number.next === at + 2;
  return number && (introduced || ordinal || connected)
    ? { what: { is: 'day', day: number.what }, next: number.next }
    : undefined;
}

function isNumber({ text }: Token): boolean {
  return /^\d{1,4}$/.test(text);
}
