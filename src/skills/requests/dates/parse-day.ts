/** Pieces → one day as it was said: "3rd of August", "lundi prochain", "the morning of the 17th". */
import type { Role } from './date-words.ts';
import type { Duration, SaidDay } from './said.ts';
import type { SignAt } from './significant.ts';

export interface Parsed<What> {
  readonly what: What;
  /** The piece behind it. */
  readonly next: number;
}

export type Signs = readonly SignAt[];

export function roleAt(signs: Signs, at: number): Role | undefined {
  const what = signs[at]?.what;
  return what?.is === 'grammar' ? what.role : undefined;
}

/** So many small words may come before a day, and no text can make it a long search. */
const MOST_BEFORE = 5;

type Which = 'this' | 'next' | 'last' | 'following';

export function parseDay(signs: Signs, start: number): Parsed<SaidDay> | undefined {
  const half = halfAt(signs, start);
  const lead = skipLead(signs, half ? skipComma(signs, half.next) : start);
  const inner = shiftedDay(signs, lead.next) ?? dayItself(signs, lead);
  const [first, last] = [signs[start], signs[(inner?.next ?? 0) - 1]];
  if (!inner || !first || !last) return undefined;
  const after = half ?? halfBehind(signs, inner.next);
  const next = half ? inner.next : (after?.next ?? inner.next);
  const whole = after === undefined && roleAt(signs, next) === 'one day';
  return {
    what: {
      start: first.start,
      end: last.end,
      shift: 0,
      ...inner.what,
      ...(after && { half: after.what.half }),
      ...((after?.what.loose || after?.what.only) && { loose: true }),
      ...((whole || lead.whole || after?.what.only) && { plainly: true }),
    },
    next: whole ? next + 1 : next,
  };
}

function skipComma(signs: Signs, at: number): number {
  return signs[at]?.what.is === 'comma' ? at + 1 : at;
}

type Inner = Parsed<Pick<SaidDay, 'what'> & Partial<Pick<SaidDay, 'shift'>>>;

interface Lead {
  readonly next: number;
  readonly introduced: boolean;
  readonly which?: Which | undefined;
  /** "all of wednesday" */
  readonly whole?: true;
}

/** "on the", "this", "le … prochain" before a day. A pause may stand between: "from the, erm, the 14th". */
function skipLead(signs: Signs, start: number): Lead {
  let at = start;
  let which: Which | undefined;
  let whole = false;
  for (; at - start < MOST_BEFORE; at += 1) {
    const role = roleAt(signs, at);
    if (role === 'this' || role === 'next' || role === 'last' || role === 'following') which = role;
    else if (role === 'whole') whole = true;
    else if (role !== 'the' && role !== 'of' && !(at > start && signs[at]?.what.is === 'comma')) break;
  }
  return { next: at, introduced: at > start, which, ...(whole && { whole }) };
}

type SaidHalf = Extract<SignAt['what'], { is: 'half' }>;

export function halfAt(signs: Signs, start: number): Parsed<SaidHalf> | undefined {
  const lead = roleAt(signs, start) === 'the' || roleAt(signs, start) === 'a' ? start + 1 : start;
  const what = signs[lead]?.what;
  return what?.is === 'half' ? { what, next: lead + 1 } : undefined;
}

/** "tomorrow morning", and "tomorrow, just the morning". */
function halfBehind(signs: Signs, at: number): Parsed<SaidHalf> | undefined {
  const half = halfAt(signs, skipComma(signs, at));
  return half?.what.only || skipComma(signs, at) === at ? half : undefined;
}

/** "the day after Christmas", "la veille du 3", and "the day after" what was said before. */
function shiftedDay(signs: Signs, at: number): Inner | undefined {
  const what = signs[at]?.what;
  if (what?.is !== 'shift') return undefined;
  const day = dayItself(signs, skipLead(signs, at + 1));
  if (day) return { what: { ...day.what, shift: what.days }, next: day.next };
  return { what: { what: { is: 'beside', side: what.days < 0 ? 'before' : 'after' } }, next: at + 1 };
}

function dayItself(signs: Signs, lead: Lead): Inner | undefined {
  const at = lead.next;
  const what = signs[at]?.what;
  switch (what?.is) {
    case 'unit end':
      return { what: { what }, next: at + 1 };
    case 'relative':
      return lead.which ? undefined : { what: { what }, next: at + 1 };
    case 'date':
      return {
        what: { what: { is: 'day', day: what.day, month: what.month, year: what.year, introduced: true } },
        next: at + 1,
      };
    case 'holiday':
      return what.anchor ? undefined : holiday(signs, at, what.id);
    case 'weekday':
      return weekdayDay(signs, lead, what);
    case 'month':
      return monthFirst(signs, at);
    case 'number':
      return numberFirst(signs, at, lead.introduced);
    default:
      return inUnits(signs, at) ?? weekOn(signs, at);
  }
}

function holiday(signs: Signs, at: number, id: number): Inner {
  const year = yearAt(signs, at + 1);
  return { what: { what: { is: 'holiday', id, year } }, next: at + (year === undefined ? 1 : 2) };
}

/** The day that others are counted from: "after Easter", "before the 14th". */
function parseAnchor(signs: Signs, start: number): Parsed<SaidDay> | undefined {
  const lead = skipLead(signs, start);
  const what = signs[lead.next]?.what;
  const isDay = what?.is === 'date' || what?.is === 'month' || what?.is === 'number';
  const inner =
    what?.is === 'holiday' ? holiday(signs, lead.next, what.id) : isDay ? dayItself(signs, lead) : undefined;
  const [first, last] = [signs[start], signs[(inner?.next ?? 0) - 1]];
  if (!inner || !first || !last) return undefined;
  return { what: { start: first.start, end: last.end, shift: 0, ...inner.what }, next: inner.next };
}

/** "3rd of August 2026", "the 3rd". */
function numberFirst(signs: Signs, at: number, introduced: boolean): Inner | undefined {
  const number = signs[at]?.what;
  if (number?.is !== 'number' || number.value > 31 || number.value < 1) return undefined;
  const after = roleAt(signs, at + 1) === 'of' ? at + 2 : at + 1;
  const month = signs[after]?.what;
  const bare = {
    is: 'day',
    day: number.value,
    introduced: introduced || number.ordinal === true,
  } as const;
  if (signs[at + 1]?.what.is === 'unit') return weekOn(signs, at);
  if (month?.is !== 'month') return { what: { what: bare }, next: at + 1 };
  return withYear(signs, after + 1, { ...bare, introduced: true, month: month.month });
}

/** "August 3rd, 2026", "August the 3rd". */
function monthFirst(signs: Signs, at: number): Inner | undefined {
  const month = signs[at]?.what;
  const place = roleAt(signs, at + 1) === 'the' ? at + 2 : at + 1;
  const number = signs[place]?.what;
  if (month?.is !== 'month' || number?.is !== 'number' || number.value > 31 || number.value < 1)
    return undefined;
  return withYear(signs, place + 1, {
    is: 'day',
    day: number.value,
    month: month.month,
    introduced: true,
  });
}

function withYear(signs: Signs, at: number, day: Extract<SaidDay['what'], { is: 'day' }>): Inner {
  const place = signs[at]?.what.is === 'comma' ? at + 1 : at;
  const year = yearAt(signs, place);
  return year === undefined
    ? { what: { what: day }, next: at }
    : { what: { what: { ...day, year } }, next: place + 1 };
}

function yearAt(signs: Signs, at: number): number | undefined {
  const what = signs[at]?.what;
  return what?.is === 'year' ? what.year : undefined;
}

/** "Monday 3 August", "next monday", "lundi prochain", "lundi en huit". */
function weekdayDay(
  signs: Signs,
  { next: at, which }: Lead,
  { weekday, plural }: { readonly weekday: number; readonly plural?: boolean },
): Inner | undefined {
  const comma = signs[at + 1]?.what.is === 'comma' ? at + 2 : at + 1;
  const dated = isDated(signs, comma) ? dayItself(signs, skipThe(signs, comma)) : undefined;
  if (dated?.what.what.is === 'day' && (comma === at + 1 || dated.what.what.month !== undefined)) {
    const { what } = dated.what;
    return which ? undefined : { what: { what: { ...what, weekday, introduced: true } }, next: dated.next };
  }
  // "on Fridays" repeats.
  if (plural) return undefined;
  const after = roleAt(signs, at + 1);
  if (after === 'after' || after === 'before') {
    const anchor = parseAnchor(signs, at + 2);
    return {
      what: { what: { is: 'beside', side: after, weekday, ...(anchor && { of: anchor.what }) } },
      next: anchor?.next ?? at + 2,
    };
  }
  if (after === 'following' || which === 'following') {
    return {
      what: { what: { is: 'beside', side: 'after', weekday } },
      next: after === 'following' ? at + 2 : at + 1,
    };
  }
  const later =
    after === 'in eight' || isUnit(signs, at + 1, 7) ? 7 : after === 'in fifteen' ? 14 : undefined;
  if (later !== undefined) return { what: { what: { is: 'weekday', weekday, later } }, next: at + 2 };
  // "friday next week" is of a week, which is read with it.
  const behind = (after === 'next' || after === 'last') && !isUnit(signs, at + 2, 7) ? after : undefined;
  return {
    what: { what: { is: 'weekday', weekday, which: behind ?? which } },
    next: behind ? at + 2 : at + 1,
  };
}

function isDated(signs: Signs, at: number): boolean {
  const what = signs[skipThe(signs, at).next]?.what;
  return what?.is === 'number' || what?.is === 'month' || what?.is === 'date';
}

function skipThe(signs: Signs, at: number): Lead {
  const next = roleAt(signs, at) === 'the' ? at + 1 : at;
  return { next, introduced: true };
}

function isUnit(signs: Signs, at: number, days: number): boolean {
  const what = signs[at]?.what;
  return what?.is === 'unit' && what.days === days;
}

/** "in 3 days", "dans trois jours"; weeks are read as weeks, but for "jour pour jour". */
function inUnits(signs: Signs, at: number): Inner | undefined {
  if (roleAt(signs, at) !== 'in') return undefined;
  const duration = parseDuration(signs, at + 1);
  if (!duration || duration.what.months > 0 || duration.what.working) return undefined;
  const { days } = duration.what;
  const toTheDay = roleAt(signs, duration.next) === 'to the day';
  if (!toTheDay && days % 7 === 0) return undefined;
  return { what: { what: { is: 'relative', days } }, next: duration.next + (toTheDay ? 1 : 0) };
}

/** "a week on thursday", "two weeks today". */
function weekOn(signs: Signs, at: number): Inner | undefined {
  const duration = parseDuration(signs, at);
  if (!duration || duration.what.days % 7 !== 0 || duration.what.days === 0) return undefined;
  const { days } = duration.what;
  const isOn = roleAt(signs, duration.next) === 'the';
  const place = isOn ? duration.next + 1 : duration.next;
  const what = signs[place]?.what;
  if (what?.is === 'weekday' && isOn)
    return { what: { what: { is: 'weekday', weekday: what.weekday, later: days } }, next: place + 1 };
  if (what?.is === 'relative' && !isOn && what.days >= 0)
    return { what: { what: { is: 'relative', days: what.days + days } }, next: place + 1 };
  return undefined;
}

/** "3 days", "a week", "for two weeks", "one day only". */
export function parseDuration(signs: Signs, start: number): Parsed<Duration> | undefined {
  const at = roleAt(signs, start) === 'for' ? start + 1 : start;
  if (roleAt(signs, at) === 'one day') return { what: { days: 1, months: 0 }, next: at + 1 };
  const length = signs[at]?.what;
  if (length?.is === 'length') {
    const { days, working } = length;
    return { what: { days, months: 0, ...(working && { working }) }, next: at + 1 };
  }
  const count = countAt(signs, at);
  const unit = signs[at + 1]?.what;
  if (count === undefined || unit?.is !== 'unit') return undefined;
  const { working } = unit;
  return {
    what: { days: count * unit.days, months: count * unit.months, ...(working && { working }) },
    next: at + 2,
  };
}

/** "a" is read as the French "à" as well. */
export function countAt(signs: Signs, at: number): number | undefined {
  const sign = signs[at];
  if (sign?.what.is === 'number') return sign.what.ordinal ? undefined : sign.what.value;
  const role = roleAt(signs, at);
  return role === 'a' || (role === 'to' && sign && sign.end - sign.start === 1) ? 1 : undefined;
}
