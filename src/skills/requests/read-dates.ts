/** Days and periods in a sentence, in both languages: "from 3 to 7 August", "du 3 au 7 août", "next week". */
import { addDays, weekdayOf } from './calendar.ts';
import { RANGE_OPENERS } from './date-words.ts';
import { type Parsed, parseDay, type Token, tokensOf } from './parse-day.ts';
import { type DayOptions, resolveDay, type SaidDay } from './said-day.ts';

export interface DateOptions extends DayOptions {
  /** Whether a bare "the 5th" is taken for a day, which it is when a day was asked for. */
  readonly bareDays?: boolean;
}

export interface FoundDate {
  /** Where in the text it stands. */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  /** The same as `from` for a single day. */
  readonly to: string;
}

/** All days and periods in order; what stands in one is not found again in another. */
export function readDates(text: string, options: DateOptions): FoundDate[] {
  const tokens = tokensOf(text);
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parsed =
      parseWeek(tokens, at, options) ?? parsePeriod(tokens, at, options) ?? parseSingle(tokens, at, options);
    const [first, last] = [tokens[at], tokens[(parsed?.next ?? 0) - 1]];
    if (parsed && first && last) found.push({ start: first.start, end: last.end, ...parsed.what });
    at = parsed?.next ?? at + 1;
  }
  return found;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** "next week", "la semaine prochaine": its Monday to Friday. */
function parseWeek(tokens: readonly Token[], at: number, { today }: DateOptions): Parsed<Span> | undefined {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.text);
  const english = words[0] === 'next' && words[1] === 'week';
  const french = words[0] === 'semaine' && words[1] === 'prochaine';
  if (!english && !french) return undefined;
  const monday = addDays(today, (8 - weekdayOf(today)) % 7 || 7);
  return { what: { from: monday, to: addDays(monday, 4) }, next: at + 2 };
}

function parseSingle(tokens: readonly Token[], at: number, options: DateOptions): Parsed<Span> | undefined {
  const day = parseDay(tokens, at, options.bareDays ?? false);
  const iso = day && resolveDay(day.what, options);
  return iso === undefined ? undefined : { what: { from: iso, to: iso }, next: day?.next ?? at + 1 };
}

/** Two days with a connector between them; the first may leave its month to the second, or lend it. */
function parsePeriod(tokens: readonly Token[], at: number, options: DateOptions): Parsed<Span> | undefined {
  const opener = tokens[at]?.text ?? '';
  const opened = RANGE_OPENERS.has(opener);
  const left = parseDay(tokens, opened ? at + 1 : at, true);
  const connected = left && skipConnector(tokens, left.next, /^(?:between|entre)$/.test(opener));
  const right = connected === undefined ? undefined : parseDay(tokens, connected, true);
  if (!left || !right) return undefined;
  const [first, last] = shareMonth(left.what, right.what);
  const bare = (day: SaidDay) => day.is === 'day' && day.month === undefined;
  if ((bare(first) || bare(last)) && !(options.bareDays && opened)) return undefined;
  const from = resolveDay(first, options);
  const to = from === undefined ? undefined : resolveDay(last, { ...options, prefer: 'future' }, from);
  return from === undefined || to === undefined ? undefined : { what: { from, to }, next: right.next };
}

/** "3 to 7 August" and "August 3 to 7" name the month once. */
function shareMonth(left: SaidDay, right: SaidDay): [SaidDay, SaidDay] {
  if (left.is !== 'day' || right.is !== 'day') return [left, right];
  const { month = right.month, year = left.month === undefined ? right.year : left.year } = left;
  const first = { ...left, ...(month !== undefined && { month }), ...(year !== undefined && { year }) };
  if (right.month !== undefined || left.month === undefined) {
    const crossing = left.month !== undefined && right.month !== undefined && left.month > right.month;
    if (left.year === undefined && right.year !== undefined && left.month !== undefined) {
      return [{ ...first, year: right.year - (crossing ? 1 : 0) }, right];
    }
    return [first, right];
  }
  return [first, { ...right, month: left.month, ...(left.year !== undefined && { year: left.year }) }];
}

/** @returns the token behind "to", "au", "-"; undefined when there is none */
function skipConnector(tokens: readonly Token[], at: number, between: boolean): number | undefined {
  const word = tokens[at]?.text ?? '';
  if (between && /^(?:and|et)$/.test(word)) return at + 1;
  if (/^(?:to|until|till|through|au|a|-)$/.test(word)) return at + 1;
  return word === 'jusqu' && /^(?:au|a)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : undefined;
}
