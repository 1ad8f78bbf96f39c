/** Pieces → days that come again and again within a month or a period: "every friday in august". */
import { halfAt, type Parsed, roleAt, type Signs } from './parse-day.ts';
import type { SaidPeriod } from './said.ts';

/** So many small words may stand before a month. */
const MOST_BEFORE = 4;
const MOST_WEEKDAYS = 7;

type Parse = (signs: Signs, at: number) => Parsed<SaidPeriod> | undefined;

/** @param parseRange reads the period that they lie within */
export function parseRepeated(
  signs: Signs,
  start: number,
  parseRange: Parse,
): Parsed<SaidPeriod> | undefined {
  const before = parseMonthName(signs, start);
  const weekdays = parseWeekdays(signs, before ? skipComma(signs, before.next) : start);
  if (!weekdays) return undefined;
  const half = halfAt(signs, weekdays.next);
  const part = half?.what.half;
  if (part === 'either' || part === 'noon') return undefined;
  const next = half?.next ?? weekdays.next;
  const within = before ?? parseMonthName(signs, next) ?? parseRange(signs, next);
  const isBounded = within && /^(?:month|range)$/.test(within.what.is);
  const isUntil = within?.what.is === 'open' && within.what.side === 'to' && !within.what.mark;
  if (!within || !(isBounded || isUntil)) return undefined;
  return {
    what: { is: 'repeated', weekdays: weekdays.what, within: within.what, ...(part && { half: part }) },
    next: before ? next : within.next,
  };
}

function skipComma(signs: Signs, at: number): number {
  return signs[at]?.what.is === 'comma' ? at + 1 : at;
}

/** "every monday and tuesday", "les lundis"; "the monday" is one day. */
function parseWeekdays(signs: Signs, start: number): Parsed<readonly number[]> | undefined {
  const isEvery = roleAt(signs, start) === 'every';
  let at = isEvery || roleAt(signs, start) === 'the' ? start + 1 : start;
  const weekdays: number[] = [];
  let plural = isEvery;
  while (weekdays.length < MOST_WEEKDAYS) {
    const what = signs[at]?.what;
    if (what?.is !== 'weekday') break;
    plural ||= what.plural === true;
    weekdays.push(what.weekday);
    const joined = roleAt(signs, at + 1) === 'and' || signs[at + 1]?.what.is === 'comma' ? at + 2 : at + 1;
    const place = /^(?:the|every)$/.test(roleAt(signs, joined) ?? '') ? joined + 1 : joined;
    if (joined === at + 1 || signs[place]?.what.is !== 'weekday')
      return plural ? { what: weekdays, next: at + 1 } : undefined;
    at = place;
  }
  return undefined;
}

/** "in august", "du mois de septembre 2026" */
function parseMonthName(signs: Signs, start: number): Parsed<SaidPeriod> | undefined {
  let at = start;
  const isUnit = (place: number) => {
    const what = signs[place]?.what;
    return what?.is === 'unit' && what.months === 1;
  };
  while (
    at - start < MOST_BEFORE &&
    (/^(?:of|in|the|for|whole)$/.test(roleAt(signs, at) ?? '') || isUnit(at))
  )
    at += 1;
  const month = signs[at]?.what;
  if (month?.is !== 'month' || signs[at + 1]?.what.is === 'number') return undefined;
  // "in july and august"
  const other = /^(?:and|to)$/.test(roleAt(signs, at + 1) ?? '') ? signs[at + 2]?.what : undefined;
  const isBehind =
    other?.is === 'month' && (roleAt(signs, at + 1) === 'to' || other.month === (month.month % 12) + 1);
  const isLast = isBehind && signs[at + 3]?.what.is !== 'number';
  const until = isLast ? other.month : undefined;
  const last = until === undefined ? at : at + 2;
  const year = signs[last + 1]?.what;
  return {
    what: { is: 'month', month: month.month, until, ...(year?.is === 'year' && { year: year.year }) },
    next: last + (year?.is === 'year' ? 2 : 1),
  };
}
