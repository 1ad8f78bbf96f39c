/** Periods as they were said → days of the calendar, or why they are asked for again. */
import type { Language } from '../../../message.ts';
import { addDays, addMonths, daysBetween, isoDay, mondayOf, weekdayOf } from '../calendar.ts';
import { countDays, type Period } from '../periods.ts';
import type { DateFault } from './date-fault.ts';
import { isFree } from './holidays.ts';
import { bothEnds } from './parse-periods.ts';
import { type DayContext, type Resolved, resolveDay } from './resolve-day.ts';
import type { Duration, SaidDay, SaidPeriod, SaidPeriods, SaidWeek } from './said.ts';
import { shareMonths } from './share-months.ts';

export type PeriodsReading = { readonly periods: readonly Period[] } | { readonly fault: DateFault };

/** A range that goes into the next month or year without saying so is no longer than this. */
const LONGEST_CROSSING = { month: 14, year: 183 } as const;
/** More are no list that people write. */
const MOST_PERIODS = 10;
/** Every Friday of half a year. */
const MOST_REPEATED = 27;
const UNCLEAR = { fault: { is: 'unclear' } } as const;

export function resolvePeriods(said: SaidPeriods, context: DayContext): PeriodsReading {
  if (said.periods.length > MOST_PERIODS) return UNCLEAR;
  const reading = resolveMarked(shareMonths(said.periods), context);
  const around =
    'fault' in reading && reading.fault.is === 'mark' ? monthBefore(reading.fault.day) : undefined;
  if (around === undefined || around <= context.today) return reading;
  // "du 20 au 31, retour le 3 août": the days need not be of the month of return.
  const again = resolveMarked(said.periods, { ...context, around });
  return 'periods' in again ? again : reading;
}

function monthBefore(day: string): string {
  return addMonths(`${day.slice(0, 7)}-01`, -1);
}

function resolveMarked(all: readonly SaidPeriod[], context: DayContext): PeriodsReading {
  const marks = all.filter(isMark);
  const plainly = all.filter((each) => !isMark(each));
  const days = plainly.filter(({ is }) => is !== 'duration');
  const [day, second] = days;
  const [mark, other] = marks;
  if (!mark || second || (day && (other || !bothEnds(day, mark))))
    return fitting(resolvePlain(plainly, context), marks, context);
  // "off on friday, back on monday": the day itself is all.
  if (day?.is === 'day') {
    const alone = fitting(resolvePlain(plainly, context), marks, context);
    if ('periods' in alone) return alone;
  }
  const lengths = plainly.filter(({ is }) => is === 'duration');
  const reading = resolvePlain([...joined([...days, ...marks]), ...lengths], context);
  // "Last day friday, back monday" leaves a weekend: the last day was one of leave.
  return 'periods' in reading && reading.periods.every(isAllFree) ? UNCLEAR : reading;
}

function isAllFree({ from, to }: Period): boolean {
  return daysAfter(addDays(from, -1), to)?.every(isFreeDay) === true;
}

function isFreeDay(day: string): boolean {
  return isFree(day, 'en') || isFree(day, 'fr');
}

type Open = Extract<SaidPeriod, { is: 'open' }>;

/** Whether a day at work shows one end. */
export function isMark(said: SaidPeriod): said is Open {
  return said.is === 'open' && said.mark === true;
}

function resolvePlain(said: readonly SaidPeriod[], context: DayContext): PeriodsReading {
  const durations = said.flatMap((each) => (each.is === 'duration' ? [each.duration] : []));
  const days = joined(said.filter(({ is }) => is !== 'duration'));
  const isWeek = (each: SaidPeriod) => each.is === 'week' && !each.weekend;
  const weeks = days.flatMap((each) => (each.is === 'week' && !each.weekend ? [each.week] : []));
  const others = days.filter((each) => !isWeek(each));
  if (others.length === 0 && weeks.length === 0) return lasting(durations);
  if (isHalfUnsure(days)) return UNCLEAR;
  const periods =
    weeks.length > 0 && others.length > 0
      ? withinWeek(weeks, others, context)
      : resolveAll(lengthened(days, durations), context);
  if ('fault' in periods) return periods;
  return durations.every((duration) => agrees(duration, periods.periods)) ? periods : UNCLEAR;
}

/** "the 7th and the 9th in the morning": of one or of both? */
function isHalfUnsure(said: readonly SaidPeriod[]): boolean {
  const last = said.at(-1);
  if (last?.is !== 'day' || last.day.half === undefined || last.day.plainly) return false;
  return said.some((each) => each.is !== 'day' || (each.day.half === undefined && !each.day.plainly));
}

/** "22/6, 4 days": a single day and a length that is none are the first day and how many there are. */
function lengthened(
  days: readonly SaidPeriod[],
  [duration, second]: readonly Duration[],
): readonly SaidPeriod[] {
  const [only, other] = days;
  const begins = (only?.is === 'day' || (only?.is === 'open' && only.side === 'from')) && !other;
  if (!begins || !duration || second || only.day.half) return days;
  if (duration.days === 1 && !duration.working) return days;
  return [{ is: 'lasting', from: only.day, duration }];
}

/** Days off that reach to the day of return, and begin behind the last day at work, but for days that are free. */
function fitting(reading: PeriodsReading, marks: readonly Open[], context: DayContext): PeriodsReading {
  if ('fault' in reading) return reading;
  const [first, last] = [reading.periods[0], reading.periods.at(-1)];
  if (!first || !last) return reading;
  for (const { side, day } of marks) {
    const known = side === 'to' ? { after: last.to } : { before: first.from };
    const isNear = side === 'from' && day.what.is === 'weekday' && !day.what.which;
    const placed = isNear
      ? { day: addDays(lastWeekday(day, first.from), day.shift) }
      : resolveDay(day, { ...context, ...known });
    if ('fault' in placed) return placed;
    const end = placed.day;
    const between =
      side === 'to' ? daysAfter(last.to, end) : daysAfter(addDays(end, -1), addDays(first.from, -1));
    const inOrder = side === 'to' ? end >= last.to : end <= first.from;
    if (inOrder && between?.every(isFreeDay)) continue;
    // By itself, it may be another day than one that is looked for behind the period.
    const alone = resolveDay(day, context);
    const told = addDays('day' in alone ? alone.day : end, side === 'to' ? 1 : -1);
    return { fault: { is: 'mark', understood: reading.periods, side, day: told } };
  }
  return reading;
}

/** The last such weekday before a day. */
function lastWeekday({ what }: SaidDay, before: string): string {
  const wanted = what.is === 'weekday' ? what.weekday : weekdayOf(before);
  return addDays(before, -(((weekdayOf(before) - wanted + 6) % 7) + 1));
}

/** More are no weekend with holidays around it. */
const LONGEST_FREE = 6;

/** The days behind one up to another; undefined for too many. */
function daysAfter(first: string, last: string): string[] | undefined {
  const count = daysBetween(first, last);
  if (count > LONGEST_FREE) return undefined;
  return Array.from({ length: Math.max(0, count) }, (_, ahead) => addDays(first, ahead + 1));
}

/** Two ends that were said for themselves are one period. */
function joined(periods: readonly SaidPeriod[]): readonly SaidPeriod[] {
  const [one, other, third] = periods;
  const whole = one && other && !third ? bothEnds(one, other) : undefined;
  return whole ? shareMonths([whole]) : periods;
}

function lasting([duration, second]: readonly Duration[]): PeriodsReading {
  return duration && !second ? { fault: { is: 'lasting', duration } } : UNCLEAR;
}

/** "2 days: 3 and 4 August"; a week may be five days or seven. */
function agrees({ days, months, working }: Duration, periods: readonly Period[]): boolean {
  if (working) {
    const [only, second] = periods;
    return (
      only !== undefined &&
      !second &&
      days <= MOST_WORKING_DAYS &&
      lastWorking(only.from, days, working) === only.to
    );
  }
  const count = Math.ceil(countDays(periods));
  if (months > 0) return Math.abs(count - months * 30) <= 3;
  return days % 7 === 0 ? count <= days && count >= days - 2 : count === days;
}

function resolveAll(all: readonly SaidPeriod[], context: DayContext): PeriodsReading {
  const periods: Period[] = [];
  for (const said of all) {
    const before = periods.at(-1);
    const after = before ? addDays(before.to, 1) : context.after;
    const reading = resolveOne(said, { ...context, after, previous: before });
    if ('fault' in reading) return reading;
    const [first] = reading.periods;
    // "the 14th and the day before"
    const isBefore = said.is === 'day' && said.day.what.is === 'beside' && said.day.what.side === 'before';
    if (isBefore && periods.length === 1 && first && before && first.from < before.from) {
      periods.unshift(first);
      continue;
    }
    // Out of order, something else was meant: "in 3 weeks, the Monday and the Tuesday".
    if (before && (first?.from ?? '') <= before.to) return UNCLEAR;
    periods.push(...reading.periods);
  }
  return { periods };
}

function resolveOne(said: SaidPeriod, context: DayContext): PeriodsReading {
  switch (said.is) {
    case 'day':
      return resolveSingle(said.day, context);
    case 'range':
      return resolveRange(said, context);
    case 'lasting': {
      const from = resolveDay(said.from, context);
      if ('fault' in from) return from;
      if (said.from.half) return UNCLEAR;
      const { days, working } = said.duration;
      if (!working) return periodOr({ from: from.day, to: lastOf(from.day, said.duration) });
      if (days > MOST_WORKING_DAYS) return UNCLEAR;
      return periodOr({ from: from.day, to: lastWorking(from.day, days, working) });
    }
    case 'open': {
      const day = resolveDay(said.day, context);
      if ('fault' in day) return day;
      return { fault: said.day.half ? { is: 'unclear' } : { is: 'open', side: said.side, day: day.day } };
    }
    case 'week':
      return said.weekend ? resolveWeekend(said.week, context) : resolveWeek(said.week, context);
    case 'month':
      return resolveMonth(said, nextYearOf(said.month, context.today));
    case 'repeated':
      return resolveRepeated(said, context);
    case 'bridge':
      return resolveBridge(said.day, context);
    case 'duration':
      return UNCLEAR;
  }
}

function resolveMonth(
  { month, year, half }: Extract<SaidPeriod, { is: 'month' }>,
  coming: number,
): PeriodsReading {
  const from = isoDay(year ?? coming, month, half === 2 ? 16 : 1);
  if (from === undefined) return UNCLEAR;
  return periodOr({
    from,
    to: half === 1 ? addDays(from, 14) : addDays(addMonths(`${from.slice(0, 7)}-01`, 1), -1),
  });
}

/** The days that are still to come of those that repeat. */
function resolveRepeated(
  { weekdays, half, within }: Extract<SaidPeriod, { is: 'repeated' }>,
  context: DayContext,
): PeriodsReading {
  const span = spanOf(within, context);
  if ('fault' in span) return span;
  const [only, second] = span.periods;
  if (!only || second) return UNCLEAR;
  const count = daysBetween(only.from, only.to) + 1;
  if (count > MOST_REPEATED * 7) return UNCLEAR;
  const days = Array.from({ length: count }, (_, ahead) => addDays(only.from, ahead)).filter((day) =>
    weekdays.includes(weekdayOf(day)),
  );
  if (days.length === 0 || days.length > MOST_REPEATED) return UNCLEAR;
  return { periods: days.map((day) => ({ from: day, to: day, ...(half && { half }) })) };
}

function spanOf(within: SaidPeriod, context: DayContext): PeriodsReading {
  const { today } = context;
  if (within.is === 'open') {
    const to = resolveDay(within.day, context);
    return 'fault' in to ? to : periodOr({ from: addDays(today, 1), to: to.day });
  }
  if (within.is !== 'month') return resolveOne(within, context);
  // Of the month that has begun, what is left of it.
  const isPresent = within.year === undefined && within.month === Number(today.slice(5, 7));
  const month = resolveMonth(within, isPresent ? Number(today.slice(0, 4)) : nextYearOf(within.month, today));
  const [only] = 'periods' in month ? month.periods : [];
  if (within.until !== undefined && only) {
    const ahead = (within.until - within.month + 12) % 12;
    return periodOr({
      from: isPresent ? today : only.from,
      to: addDays(addMonths(`${only.from.slice(0, 7)}-01`, ahead + 1), -1),
    });
  }
  return isPresent && only ? periodOr({ ...only, from: today }) : month;
}

/** The Monday before a Tuesday, and the Friday behind a Thursday. */
function resolveBridge(said: SaidDay, context: DayContext): PeriodsReading {
  const holiday = resolveDay(said, context);
  if ('fault' in holiday) return holiday;
  const steps: Readonly<Record<number, number>> = { 2: -1, 4: 1 };
  const step = steps[weekdayOf(holiday.day)];
  if (step === undefined) return UNCLEAR;
  const day = addDays(holiday.day, step);
  return { periods: [{ from: day, to: day }] };
}

function periodOr(period: Period): PeriodsReading {
  return period.to < period.from ? UNCLEAR : { periods: [period] };
}

/** More are no leave. */
const MOST_WORKING_DAYS = 130;

function lastWorking(from: string, count: number, language: Language): string {
  let [day, left] = [from, isFree(from, language) ? count : count - 1];
  while (left > 0) {
    day = addDays(day, 1);
    if (!isFree(day, language)) left -= 1;
  }
  return day;
}

/** @returns the last of so many days */
export function lastOf(from: string, { days, months }: Duration): string {
  return addDays(months > 0 ? addMonths(from, months) : addDays(from, days), -1);
}

function nextYearOf(month: number, today: string): number {
  const [year = 0, present = 0] = today.split('-').map(Number);
  return month <= present ? year + 1 : year;
}

function resolveSingle(said: SaidDay, context: DayContext): PeriodsReading {
  if (said.what.is === 'unit end' || said.half === 'noon') return UNCLEAR;
  const resolved = resolveDay(said, context);
  if ('fault' in resolved) return resolved;
  const { day } = resolved;
  if (said.half === 'either') return { fault: { is: 'which-half', day } };
  return { periods: [{ from: day, to: day, ...(said.half && { half: said.half }) }] };
}

function resolveRange(
  { from, to }: { readonly from: SaidDay; readonly to: SaidDay },
  context: DayContext,
): PeriodsReading {
  // "3 to 7 August in the morning": the last morning, or each?
  if (from.what.is === 'unit end' || (to.loose && !from.half)) return UNCLEAR;
  const first = resolveFirst(from, to, context);
  if ('fault' in first) return first;
  const last = resolveDay(to, {
    ...context,
    prefer: 'future',
    after: afterFirst(from, to, first.day),
    previous: { from: first.day, to: first.day },
    before: undefined,
  });
  if ('fault' in last) return last;
  if (!isInOrder(from, to, first.day, last.day))
    return { fault: { is: 'order', ...asSaid(first.day, last.day) } };
  const unsure = [from, to].find(({ half }) => half === 'either');
  if (unsure) return { fault: { is: 'which-half', day: unsure === from ? first.day : last.day } };
  return withHalves(first.day, last.day, from.half, to.half);
}

/** "noon on Thursday to noon on Tuesday": half a day, the days between, half a day. */
function withHalves(
  from: string,
  to: string,
  begins: SaidDay['half'],
  ends: SaidDay['half'],
): PeriodsReading {
  const isLate = begins === 'pm' || begins === 'noon';
  const isEarly = ends === 'am' || ends === 'noon';
  if (!isLate && !isEarly) return periodOr({ from, to });
  if (from === to) {
    const half = isLate ? 'pm' : 'am';
    return isLate && isEarly ? UNCLEAR : { periods: [{ from, to, half }] };
  }
  const [start, end] = [isLate ? addDays(from, 1) : from, isEarly ? addDays(to, -1) : to];
  return {
    periods: [
      ...(isLate ? [{ from, to: from, half: 'pm' } as const] : []),
      ...(start <= end ? [{ from: start, to: end }] : []),
      ...(isEarly ? [{ from: to, to, half: 'am' } as const] : []),
    ],
  };
}

/** "21 December to 3 January 2027": the year that was said for the last day tells that of the first. */
function resolveFirst(from: SaidDay, to: SaidDay, context: DayContext): Resolved {
  const [a, b] = [from.what, to.what];
  if (
    a.is !== 'day' ||
    b.is !== 'day' ||
    a.year !== undefined ||
    b.year === undefined ||
    a.month === undefined
  ) {
    return resolveDay(from, context);
  }
  const year = b.month !== undefined && a.month > b.month ? b.year - 1 : b.year;
  return resolveDay({ ...from, what: { ...a, year } }, context);
}

/** "Monday to Monday" is a week. */
function afterFirst({ what: a }: SaidDay, { what: b }: SaidDay, first: string): string {
  return a.is === 'weekday' && b.is === 'weekday' && a.weekday === b.weekday ? addDays(first, 1) : first;
}

/** Whether the last day comes behind the first, and no further than people leave unsaid. */
function isInOrder({ what: a }: SaidDay, { what: b }: SaidDay, first: string, last: string): boolean {
  if (last < first) return false;
  const length = daysBetween(first, last);
  const crossesMonth = first.slice(0, 7) !== last.slice(0, 7);
  const crossesYear = first.slice(0, 4) !== last.slice(0, 4);
  if (b.is === 'day' && b.month === undefined) return !crossesMonth || length <= LONGEST_CROSSING.month;
  const years = [a, b].every((what) => what.is !== 'day' || what.year !== undefined);
  return years || !crossesYear || length <= LONGEST_CROSSING.year;
}

/** The last day as it was meant to be: of the year before, where it went over into the next. */
function asSaid(first: string, last: string): { from: string; to: string } {
  const before = last < first ? last : addMonths(last, daysBetween(first, last) > 31 ? -12 : -1);
  return { from: first, to: before };
}

/** Its Monday to Friday. */
function resolveWeek(week: SaidWeek, context: DayContext): PeriodsReading {
  const monday = mondayOfWeek(week, context);
  if ('fault' in monday) return monday;
  // Of a week that has begun, nobody knows which days are left.
  if ('ahead' in week && week.ahead === 0 && context.today !== monday.day) return UNCLEAR;
  const first = 'begins' in week ? resolveDay(week.holding, context) : monday;
  if ('fault' in first) return first;
  // A week that begins on another day has no Friday that all would agree upon.
  if (first.day !== monday.day) return { fault: { is: 'open', side: 'from', day: first.day } };
  return { periods: [{ from: monday.day, to: addDays(monday.day, 4) }] };
}

/** "Next weekend", said on a Monday, may be either of two. */
function resolveWeekend(week: SaidWeek, context: DayContext): PeriodsReading {
  const monday = mondayOfWeek(week, context);
  if ('fault' in monday) return monday;
  const saturday = addDays(monday.day, 5);
  if ('ahead' in week && week.ahead === 1)
    return { fault: { is: 'either', days: [addDays(saturday, -7), saturday] } };
  if ('holding' in week) {
    const day = resolveDay(week.holding, context);
    if ('fault' in day || (day.day !== saturday && day.day !== addDays(saturday, 1))) return UNCLEAR;
  }
  return { periods: [{ from: saturday, to: addDays(saturday, 1) }] };
}

function mondayOfWeek(week: SaidWeek, context: DayContext): Resolved {
  if ('ahead' in week) return { day: mondayOf(addDays(context.today, 7 * week.ahead)) };
  if ('follows' in week)
    return context.previous ? { day: addDays(mondayOf(context.previous.to), 7) } : UNCLEAR;
  const day = resolveDay(week.holding, context);
  return 'day' in day ? { day: mondayOf(day.day) } : day;
}

/** "Wednesday to Friday of next week": weekdays alone, of one week. */
function withinWeek(
  [week, second]: readonly SaidWeek[],
  others: readonly SaidPeriod[],
  context: DayContext,
): PeriodsReading {
  const monday = week && !second ? mondayOfWeek(week, context) : UNCLEAR;
  if ('fault' in monday) return monday;
  const placed = others.map((said) => placedInWeek(said, monday.day));
  const periods = placed.flatMap((each) => each ?? []);
  const inOrder = periods.every(({ from }, at) => from > (periods[at - 1]?.to ?? ''));
  return placed.every((each) => each !== undefined) && inOrder ? { periods } : UNCLEAR;
}

function placedInWeek(said: SaidPeriod, monday: string): readonly Period[] | undefined {
  if (said.is !== 'day' && said.is !== 'range') return undefined;
  const [first, last] = said.is === 'day' ? [said.day, said.day] : [said.from, said.to];
  const [from, to] = [weekdayOfWeek(first, monday), weekdayOfWeek(last, monday)];
  if (from === undefined || to === undefined || to < from) return undefined;
  if ([first, last].some(({ half }) => half === 'either')) return undefined;
  if (said.is === 'range') {
    const range = withHalves(from, to, first.half, last.half);
    return 'periods' in range ? range.periods : undefined;
  }
  const { half } = said.day;
  return half === 'noon' || half === 'either' ? undefined : [{ from, to, ...(half && { half }) }];
}

function weekdayOfWeek({ what, shift }: SaidDay, monday: string): string | undefined {
  if (what.is !== 'weekday' || what.which || what.later || shift !== 0) return undefined;
  return addDays(monday, (what.weekday - weekdayOf(monday) + 7) % 7);
}
