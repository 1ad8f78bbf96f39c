/** Pieces → days, periods and lists of them as they were said: "from 3 to 7 August", "le 24 et le 31". */
import { isPublic } from './holidays.ts';
import { countAt, halfAt, type Parsed, parseDay, parseDuration, roleAt, type Signs } from './parse-day.ts';
import { parseRepeated } from './parse-repeated.ts';
import type { SaidDay, SaidPeriod, SaidWeek } from './said.ts';
import { lendMonth, withMonth } from './share-months.ts';

/**
 * What stands together, one behind the other; the first that does not fit ends it.
 *
 * @returns none where there are only numbers that nothing shows to be days
 */
export function parsePeriods(signs: Signs, start: number): Parsed<readonly SaidPeriod[]> | undefined {
  const first = parsePeriod(signs, start);
  if (!first) return undefined;
  const periods: SaidPeriod[] = [first.what];
  let { next } = first;
  for (;;) {
    const place = skipSeparators(signs, next);
    const [before] = periods.slice(-1);
    const parsed = (before && parseLastDay(signs, place.next, before)) ?? parsePeriod(signs, place.next);
    if (!parsed || !before) break;
    if (
      place.next === next &&
      !mayAdjoin(before, parsed.what) &&
      !isNextDay(signs, next, before, parsed.what)
    )
      break;
    // "7 to 9 dec, 12 rue …"
    if (isBare(parsed.what) && signs[parsed.next]?.what.is === 'unknown') break;
    // "tomorrow + 2 days": two in all, or three?
    if (place.joins && parsed.what.is === 'duration') return undefined;
    if (place.repairs) replaceLast(periods, parsed.what);
    else periods.push(parsed.what);
    next = parsed.next;
  }
  return { what: periods.some((period) => !isBare(period)) ? periods : [], next };
}

/** A number that only its neighbours show to be a day. */
function isBare(period: SaidPeriod): boolean {
  const bare = ({ what }: SaidDay) => what.is === 'day' && !what.introduced;
  return period.is === 'day' && bare(period.day);
}

/** How long it is, or in which week, may be said right before or behind. */
function mayAdjoin(before: SaidPeriod, after: SaidPeriod): boolean {
  return (
    [before, after].some(
      (each) =>
        each.is === 'duration' || (each.is === 'week' && !each.weekend) || (each.is === 'open' && each.mark),
    ) || bothEnds(before, after) !== undefined
  );
}

/** "until the 10th, from the 6th": each end said for itself; "le 7, retour le 20". */
export function bothEnds(one: SaidPeriod, other: SaidPeriod): SaidPeriod | undefined {
  if (other.is === 'day' && one.is === 'open') return bothEnds(other, one);
  if (other.is !== 'open') return undefined;
  if (one.is === 'day')
    return other.side === 'to' ? { is: 'range', from: halved(one.day), to: other.day } : undefined;
  if (one.is !== 'open' || one.side === other.side) return undefined;
  return one.side === 'from'
    ? { is: 'range', from: one.day, to: other.day }
    : { is: 'range', from: other.day, to: one.day };
}

/** "Half day on the 9th, then off till the 14th": the second half. */
function halved(day: SaidDay): SaidDay {
  return day.half === 'either' ? { ...day, half: 'pm' } : day;
}

/** "le 6 le 7 et le 8", "wed thurs fri" */
function isNextDay(signs: Signs, at: number, before: SaidPeriod, after: SaidPeriod): boolean {
  if (before.is !== 'day' || after.is !== 'day') return false;
  const [a, b] = [before.day.what, after.day.what];
  const follows = a.is === 'weekday' && b.is === 'weekday' && b.weekday === (a.weekday + 1) % 7;
  return follows || roleAt(signs, at) === 'the';
}

interface Separators {
  readonly next: number;
  readonly repairs: boolean;
  readonly joins: boolean;
}

const MOST_SEPARATORS = 8;

function skipSeparators(signs: Signs, start: number): Separators {
  let at = start;
  let repairs = false;
  let joins = false;
  for (; at - start < MOST_SEPARATORS; at += 1) {
    const role = roleAt(signs, at);
    if (role === 'repair') repairs = true;
    else if (role === 'and') joins = true;
    else if (signs[at]?.what.is !== 'comma' && !isDashBeforeBack(signs, at)) break;
  }
  return { next: at, repairs, joins };
}

/** "6 july - back 20 july" */
function isDashBeforeBack(signs: Signs, at: number): boolean {
  return signs[at]?.what.is === 'dash' && roleAt(signs, at + 1) === 'back';
}

/** "…the 14th, no sorry the 15th": the last is taken back; a single day takes the place of a range's end. */
function replaceLast(periods: SaidPeriod[], said: SaidPeriod): void {
  const last = periods.pop();
  const period = last ? lendMonth(said, lastDay(last)) : said;
  const isEnd = period.is === 'day' || (period.is === 'open' && !period.mark);
  if (last?.is !== 'range' || !isEnd) periods.push(period);
  else if (period.is === 'open' && period.side === 'from') periods.push({ ...last, from: period.day });
  else periods.push({ ...last, to: period.day });
}

function lastDay(period: SaidPeriod): SaidDay | undefined {
  if (period.is === 'range')
    return period.to.what.is === 'day' && period.to.what.month === undefined ? period.from : period.to;
  if (period.is === 'lasting') return period.from;
  return period.is === 'day' || period.is === 'open' ? period.day : undefined;
}

function parsePeriod(signs: Signs, at: number): Parsed<SaidPeriod> | undefined {
  return (
    parseRepeated(signs, at, parseRange) ??
    parseBridge(signs, at) ??
    parseMark(signs, at) ??
    parseWeek(signs, at) ??
    parseMonth(signs, at) ??
    parseLasting(signs, at) ??
    parseRange(signs, at) ??
    parseLength(signs, at)
  );
}

/** "first day the 6th, last day the 10th"; alone, it may be the last day at work. */
function parseLastDay(signs: Signs, at: number, before: SaidPeriod): Parsed<SaidPeriod> | undefined {
  const isLast = roleAt(signs, at) === 'last day' && before.is === 'open' && before.side === 'from';
  return isLast ? parseUntil(signs, at) : undefined;
}

/** "je fais le pont du 14 juillet" */
function parseBridge(signs: Signs, at: number): Parsed<SaidPeriod> | undefined {
  if (roleAt(signs, at) !== 'bridge') return undefined;
  const day = parseDay(signs, at + 1);
  return day && { what: { is: 'bridge', day: day.what }, next: day.next };
}

/** So many small words may stand before the day of return. */
const MOST_BEFORE_MARK = 3;

/** No more stands between the last day and the day of return. */
const MOST_TO_RETURN = 12;

/** "back on the 11th", "je bosse jusqu'au 24": the first or the last day at work shows one end. */
function parseMark(signs: Signs, start: number): Parsed<SaidPeriod> | undefined {
  const role = roleAt(signs, start);
  if (role === 'rest of week') {
    const { start: from = 0, end: to = 0 } = signs[start] ?? {};
    const day: SaidDay = { start: from, end: to, shift: 0, what: { is: 'unit end', of: 'week' } };
    return { what: { is: 'open', side: 'to', day }, next: start + 1 };
  }
  // "my last day is the 17th, and I return on the 3rd"
  const isLastAtWork =
    role === 'last day' &&
    signs
      .slice(start, start + MOST_TO_RETURN)
      .some(({ what }) => what.is === 'grammar' && what.role === 'back');
  if (role !== 'back' && role !== 'worked' && !isLastAtWork) return undefined;
  let at = start + 1;
  while (
    at - start <= MOST_BEFORE_MARK &&
    (/^(?:from|of|one day)$/.test(roleAt(signs, at) ?? '') || signs[at]?.what.is === 'comma')
  )
    at += 1;
  const parsed = parseRepaired(signs, at);
  if (!parsed) return undefined;
  const { half, ...day } = parsed.what;
  if (role === 'back') {
    const back = half === undefined || half === 'am' ? day : parsed.what;
    return {
      what: { is: 'open', side: 'to', day: { ...back, shift: day.shift - 1 }, mark: true },
      next: parsed.next,
    };
  }
  // "I work until noon on Friday": off from then on.
  if (half === 'noon' || half === 'am')
    return { what: { is: 'day', day: { ...day, half: 'pm' } }, next: parsed.next };
  return {
    what: { is: 'open', side: 'from', day: { ...day, shift: day.shift + 1 }, mark: true },
    next: skipEvening(signs, parsed.next),
  };
}

/** "until friday evening" is all of friday. */
function skipEvening(signs: Signs, at: number): number {
  const place = roleAt(signs, at) === 'the' ? at + 1 : at;
  return signs[place]?.what.is === 'evening' ? place + 1 : at;
}

function parseLength(signs: Signs, at: number): Parsed<SaidPeriod> | undefined {
  const duration = parseDuration(signs, at);
  return duration && { what: { is: 'duration', duration: duration.what }, next: duration.next };
}

/** "next week", "la semaine du 14", "the week after next", "in 2 weeks". */
function parseWeek(signs: Signs, start: number): Parsed<SaidPeriod> | undefined {
  let at = start;
  while (at - start < 4 && /^(?:the|of|whole|from)$/.test(roleAt(signs, at) ?? '')) at += 1;
  const week = (what: SaidWeek, next: number): Parsed<SaidPeriod> => ({
    what: { is: 'week', week: what },
    next,
  });
  const role = roleAt(signs, at);
  const after = parseWeekAfter(signs, start);
  if (after !== undefined) return week({ ahead: 2 }, after);
  if (role === 'week after next') return week({ ahead: 2 }, at + 1);
  if (role === 'week of') {
    const day = parseDay(signs, at + 1);
    return day && week({ holding: day.what, begins: true }, day.next);
  }
  if (role === 'in') {
    const duration = parseDuration(signs, at + 1);
    const weeks = (duration?.what.days ?? 0) / 7;
    const isDay = duration && roleAt(signs, duration.next) === 'to the day';
    return duration && !isDay && Number.isInteger(weeks) && weeks > 0
      ? week({ ahead: weeks }, duration.next)
      : undefined;
  }
  const isWeek = (place: number) => {
    const what = signs[place]?.what;
    return what?.is === 'unit' && what.days === 7;
  };
  const weekend = parseWeekend(signs, at);
  if (weekend) return weekend;
  if (isWeek(at) && roleAt(signs, at + 1) === 'of') {
    const day = parseDay(signs, at + 1);
    if (day) return week({ holding: day.what }, day.next);
  }
  const ahead = { this: 0, next: 1, last: -1 };
  if ((role === 'this' || role === 'next' || role === 'last') && isWeek(at + 1)) {
    return week({ ahead: ahead[role] }, at + 2);
  }
  const behind = roleAt(signs, at + 1);
  if (isWeek(at) && (behind === 'next' || behind === 'last')) return week({ ahead: ahead[behind] }, at + 2);
  if (isWeek(at) && (behind === 'following' || behind === 'after')) return week({ follows: true }, at + 2);
  if (role === 'following' && isWeek(at + 1)) return week({ follows: true }, at + 2);
  return undefined;
}

/** "pas la semaine prochaine, celle d'après", "not next week but the week after": the place behind it. */
function parseWeekAfter(signs: Signs, start: number): number | undefined {
  const isDenial = (at: number) => signs[at]?.what.is === 'denial';
  if (!isDenial(start) || isDenial(start + 1)) return undefined;
  const next = parseWeek(signs, start + 1);
  if (next?.what.is !== 'week' || !('ahead' in next.what.week) || next.what.week.ahead !== 1)
    return undefined;
  const at = signs[next.next]?.what.is === 'comma' ? next.next + 1 : next.next;
  if (roleAt(signs, at) === 'one after') return at + 1;
  const after = isDenial(at) ? undefined : parseWeek(signs, at);
  return after?.what.is === 'week' && 'follows' in after.what.week ? after.next : undefined;
}

/** "this weekend", "le week-end du 11"; without more, nobody knows which. */
function parseWeekend(signs: Signs, at: number): Parsed<SaidPeriod> | undefined {
  const isWeekend = (place: number) => signs[place]?.what.is === 'weekend';
  const weekend = (week: SaidWeek, next: number): Parsed<SaidPeriod> => ({
    what: { is: 'week', week, weekend: true },
    next,
  });
  const ahead = { this: 0, next: 1, last: -1 };
  const before = roleAt(signs, at);
  if ((before === 'this' || before === 'next' || before === 'last') && isWeekend(at + 1)) {
    return weekend({ ahead: ahead[before] }, at + 2);
  }
  if (!isWeekend(at)) return undefined;
  const behind = roleAt(signs, at + 1);
  if (behind === 'next' || behind === 'last') return weekend({ ahead: ahead[behind] }, at + 2);
  const day = behind === 'of' ? parseDay(signs, at + 1) : undefined;
  return day && weekend({ holding: day.what }, day.next);
}

/** "all of January", "the second half of august": without "all", a month only says when about. */
function parseMonth(signs: Signs, start: number): Parsed<SaidPeriod> | undefined {
  const lead = roleAt(signs, start) === 'the' || roleAt(signs, start) === 'from' ? start + 1 : start;
  const part = signs[lead]?.what;
  const half = part?.is === 'month half' ? part.half : undefined;
  if (half === undefined && roleAt(signs, start) !== 'whole') return undefined;
  let at = half === undefined ? start + 1 : lead + 1;
  while (at - start < 6 && (/^(?:the|of)$/.test(roleAt(signs, at) ?? '') || isMonthUnit(signs, at))) at += 1;
  const month = signs[at]?.what;
  if (month?.is !== 'month') return undefined;
  const year = signs[at + 1]?.what;
  return {
    what: { is: 'month', month: month.month, half, ...(year?.is === 'year' && { year: year.year }) },
    next: at + (year?.is === 'year' ? 2 : 1),
  };
}

function isMonthUnit(signs: Signs, at: number): boolean {
  const what = signs[at]?.what;
  return what?.is === 'unit' && what.months === 1;
}

/** "2 weeks from the 3rd", "toute la journée du 3"; "5 days from 7 to 11 August" is a range, and how long it is. */
function parseLasting(signs: Signs, at: number): Parsed<SaidPeriod> | undefined {
  // "A week starting the 14th" is seven days; "the week starting the 14th" is a week of work.
  const weeks = countAt(signs, at);
  if (weeks !== undefined && roleAt(signs, at + 1) === 'week of') {
    const day = parseDay(signs, at + 2);
    return (
      day && {
        what: { is: 'lasting', from: day.what, duration: { days: weeks * 7, months: 0 } },
        next: day.next,
      }
    );
  }
  const duration = parseDuration(signs, at);
  if (!duration) return undefined;
  if (roleAt(signs, at) === 'one day' && roleAt(signs, duration.next) === 'of') {
    const day = parseDay(signs, duration.next);
    return day && { what: { is: 'day', day: day.what }, next: day.next };
  }
  if (!/^(?:from|of)$/.test(roleAt(signs, duration.next) ?? '')) return undefined;
  const range = parseRange(signs, duration.next);
  if (range?.what.is !== 'open' || range.what.side !== 'from') return undefined;
  const { day } = range.what;
  // "A week from Thursday" is a day as well.
  if (day.what.is === 'weekday' && duration.what.days === 7) return undefined;
  return { what: { is: 'lasting', from: day, duration: duration.what }, next: range.next };
}

/** "from 3 to 7 August", "du 3", "until the 7th", "from tomorrow for a week", "the 3rd". */
function parseRange(signs: Signs, start: number): Parsed<SaidPeriod> | undefined {
  let at = start;
  while (at - start < 3 && /^(?:from|of)$/.test(roleAt(signs, at) ?? '')) at += 1;
  const opened = at > start;
  const between = roleAt(signs, at) === 'between';
  if (!opened && roleAt(signs, at) === 'to' && !isLetter(signs, at)) return parseUntil(signs, at);
  const left = parseRepaired(signs, between ? at + 1 : at);
  if (!left) return undefined;
  const connected = skipConnectors(signs, left.next, between);
  const right = connected === undefined ? undefined : parseRepaired(signs, connected, true);
  if (right) {
    const range = { is: 'range', from: left.what, to: right.what } as const;
    return { what: between ? within(range) : range, next: skipEvening(signs, right.next) };
  }
  const half = halfOf(signs, left.next, connected);
  if (half) return { what: { is: 'day', day: { ...left.what, half: half.what } }, next: half.next };
  if (between) return undefined;
  // "je pars vendredi soir, je reprends lundi"
  const evening = skipEvening(signs, left.next);
  if (evening > left.next && roleAt(signs, skipSeparators(signs, evening).next) === 'back') {
    const day = { ...left.what, shift: left.what.shift + 1 };
    return { what: { is: 'open', side: 'from', day, mark: true }, next: evening };
  }
  const duration = roleAt(signs, left.next) === 'for' ? parseDuration(signs, left.next) : undefined;
  if (duration) {
    return { what: { is: 'lasting', from: left.what, duration: duration.what }, next: duration.next };
  }
  const onwards = roleAt(signs, left.next) === 'onwards';
  if (opened || onwards) {
    return { what: { is: 'open', side: 'from', day: left.what }, next: left.next + (onwards ? 1 : 0) };
  }
  return { what: { is: 'day', day: left.what }, next: left.next };
}

/** "until yeah until the 30th" */
function skipConnectors(signs: Signs, at: number, between: boolean): number | undefined {
  if (!isConnector(signs, at, between)) return undefined;
  return roleAt(signs, at + 1) === 'to' && !isLetter(signs, at + 1) ? at + 2 : at + 1;
}

/** "between Christmas and New Year": on both, people are free anyway. */
function within(range: Extract<SaidPeriod, { is: 'range' }>): SaidPeriod {
  const { from, to } = range;
  const areFree = [from.what, to.what].every((what) => what.is === 'holiday' && isPublic(what.id));
  if (!areFree) return range;
  return { ...range, from: { ...from, shift: from.shift + 1 }, to: { ...to, shift: to.shift - 1 } };
}

/** "le 3 jusqu'à midi", "friday from noon", "le 3 je bosse jusqu'à midi": half of the day before it. */
function halfOf(signs: Signs, at: number, connected: number | undefined): Parsed<'am' | 'pm'> | undefined {
  const place = signs[at]?.what.is === 'comma' ? at + 1 : at;
  const role = roleAt(signs, place);
  const half = halfAt(signs, connected ?? place + 1);
  if (half?.what.half !== 'noon' || parseDay(signs, half.next)) return undefined;
  if (connected !== undefined) return { what: 'am', next: half.next };
  return role === 'from' || role === 'worked' ? { what: 'pm', next: half.next } : undefined;
}

/** "a", which is an article as well as the French "à". */
function isLetter(signs: Signs, at: number): boolean {
  const sign = signs[at];
  return sign !== undefined && sign.end - sign.start === 1;
}

function parseUntil(signs: Signs, at: number): Parsed<SaidPeriod> | undefined {
  const day = parseRepaired(signs, at + 1);
  return day && { what: { is: 'open', side: 'to', day: day.what }, next: day.next };
}

function isConnector(signs: Signs, at: number, between: boolean): boolean {
  const role = roleAt(signs, at);
  return role === 'to' || signs[at]?.what.is === 'dash' || (between && role === 'and');
}

/**
 * "the 14th, no sorry the 15th" is the 15th.
 *
 * @param isEnd of a range; "7 to 11, no, 8 to 12" takes the whole range back, not its end alone
 */
function parseRepaired(signs: Signs, at: number, isEnd = false): Parsed<SaidDay> | undefined {
  const day = parseDay(signs, at);
  if (!day) return undefined;
  const { next, repairs } = skipSeparators(signs, day.next);
  const better = repairs ? parseDay(signs, next) : undefined;
  if (!better || (isEnd && isConnector(signs, better.next, false))) return day;
  return { ...better, what: withMonth(better.what, day.what) };
}
