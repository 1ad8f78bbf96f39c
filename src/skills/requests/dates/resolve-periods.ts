/** Periods as they were said → days of the calendar, or why they are asked for again. */
import { addDays, addMonths, daysBetween, isoDay, mondayOf, weekdayOf } from '../calendar.ts';
import { countDays, type Period } from '../periods.ts';
import type { DateFault } from './date-fault.ts';
import { bothEnds } from './parse-periods.ts';
import { type DayContext, type Resolved, resolveDay } from './resolve-day.ts';
import type { Duration, SaidDay, SaidPeriod, SaidPeriods, SaidWeek } from './said.ts';
import { shareMonths } from './share-months.ts';

export type PeriodsReading = { readonly periods: readonly Period[] } | { readonly fault: DateFault };
type PeriodReading = { readonly period: Period } | { readonly fault: DateFault };

/** A range that goes into the next month or year without saying so is no longer than this. */
const LONGEST_CROSSING = { month: 14, year: 183 } as const;
/** More are no list that people write. */
const MOST_PERIODS = 10;
const UNCLEAR = { fault: { is: 'unclear' } } as const;

export function resolvePeriods(said: SaidPeriods, context: DayContext): PeriodsReading {
  if (said.periods.length > MOST_PERIODS) return UNCLEAR;
  const all = shareMonths(joined(said.periods));
  const durations = all.flatMap((each) => (each.is === 'duration' ? [each.duration] : []));
  const isWeek = (each: SaidPeriod) => each.is === 'week' && !each.weekend;
  const weeks = all.flatMap((each) => (each.is === 'week' && !each.weekend ? [each.week] : []));
  const others = all.filter((each) => each.is !== 'duration' && !isWeek(each));
  if (others.length === 0 && weeks.length === 0) return lasting(durations);
  const periods =
    weeks.length > 0 && others.length > 0
      ? withinWeek(weeks, others, context)
      : resolveAll(
          all.filter(({ is }) => is !== 'duration'),
          context,
        );
  if ('fault' in periods) return periods;
  // "the 7th and the 9th in the morning": of one or of both?
  const isHalf = periods.periods.map(({ half }) => half !== undefined);
  if (isHalf.at(-1) === true && isHalf.includes(false)) return UNCLEAR;
  return durations.every((duration) => agrees(duration, periods.periods)) ? periods : UNCLEAR;
}

/** Two ends that were said for themselves are one period. */
function joined(periods: readonly SaidPeriod[]): readonly SaidPeriod[] {
  const [one, other, third] = periods;
  const whole = one && other && !third ? bothEnds(one, other) : undefined;
  return whole ? [whole] : periods;
}

function lasting([duration, second]: readonly Duration[]): PeriodsReading {
  return duration && !second ? { fault: { is: 'lasting', duration } } : UNCLEAR;
}

/** "2 days: 3 and 4 August"; a week may be five days or seven. */
function agrees({ days, months }: Duration, periods: readonly Period[]): boolean {
  const count = Math.ceil(countDays(periods));
  if (months > 0) return Math.abs(count - months * 30) <= 3;
  return days % 7 === 0 ? count <= days && count >= days - 2 : count === days;
}

function resolveAll(all: readonly SaidPeriod[], context: DayContext): PeriodsReading {
  const periods: Period[] = [];
  for (const said of all) {
    const before = periods.at(-1);
    const after = before ? addDays(before.to, 1) : context.after;
    const reading = resolveOne(said, { ...context, after });
    if ('fault' in reading) return reading;
    // Out of order, something else was meant: "in 3 weeks, the Monday and the Tuesday".
    if (before && reading.period.from <= before.to) return UNCLEAR;
    periods.push(reading.period);
  }
  return { periods };
}

function resolveOne(said: SaidPeriod, context: DayContext): PeriodReading {
  switch (said.is) {
    case 'day':
      return resolveSingle(said.day, context);
    case 'range':
      return resolveRange(said, context);
    case 'lasting': {
      const from = resolveDay(said.from, context);
      if ('fault' in from) return from;
      if (said.from.half) return UNCLEAR;
      return periodOr({ from: from.day, to: lastOf(from.day, said.duration) });
    }
    case 'open': {
      const day = resolveDay(said.day, context);
      if ('fault' in day) return day;
      return { fault: said.day.half ? { is: 'unclear' } : { is: 'open', side: said.side, day: day.day } };
    }
    case 'week':
      return said.weekend ? resolveWeekend(said.week, context) : resolveWeek(said.week, context);
    case 'month': {
      const year = said.year ?? nextYearOf(said.month, context.today);
      const from = isoDay(year, said.month, 1);
      return from === undefined ? UNCLEAR : periodOr({ from, to: addDays(addMonths(from, 1), -1) });
    }
    case 'duration':
      return UNCLEAR;
  }
}

function periodOr(period: Period): PeriodReading {
  return period.to < period.from ? UNCLEAR : { period };
}

/** @returns the last of so many days */
export function lastOf(from: string, { days, months }: Duration): string {
  return addDays(months > 0 ? addMonths(from, months) : addDays(from, days), -1);
}

function nextYearOf(month: number, today: string): number {
  const [year = 0, present = 0] = today.split('-').map(Number);
  return month <= present ? year + 1 : year;
}

function resolveSingle(said: SaidDay, context: DayContext): PeriodReading {
  if (said.what.is === 'unit end') return UNCLEAR;
  const resolved = resolveDay(said, context);
  if ('fault' in resolved) return resolved;
  const { day } = resolved;
  if (said.half === 'either') return { fault: { is: 'which-half', day } };
  return { period: { from: day, to: day, ...(said.half && { half: said.half }) } };
}

function resolveRange(
  { from, to }: { readonly from: SaidDay; readonly to: SaidDay },
  context: DayContext,
): PeriodReading {
  if (from.half || to.half || from.what.is === 'unit end') return UNCLEAR;
  const first = resolveFirst(from, to, context);
  if ('fault' in first) return first;
  const last = resolveDay(to, {
    ...context,
    prefer: 'future',
    after: afterFirst(from, to, first.day),
    before: undefined,
  });
  if ('fault' in last) return last;
  return isInOrder(from, to, first.day, last.day)
    ? { period: { from: first.day, to: last.day } }
    : { fault: { is: 'order', ...asSaid(first.day, last.day) } };
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
function resolveWeek(week: SaidWeek, context: DayContext): PeriodReading {
  const monday = mondayOfWeek(week, context);
  if ('fault' in monday) return monday;
  // Of a week that has begun, nobody knows which days are left.
  if ('ahead' in week && week.ahead === 0 && context.today !== monday.day) return UNCLEAR;
  const first = 'begins' in week ? resolveDay(week.holding, context) : monday;
  if ('fault' in first) return first;
  // A week that begins on another day has no Friday that all would agree upon.
  if (first.day !== monday.day) return { fault: { is: 'open', side: 'from', day: first.day } };
  return { period: { from: monday.day, to: addDays(monday.day, 4) } };
}

/** "Next weekend", said on a Monday, may be either of two. */
function resolveWeekend(week: SaidWeek, context: DayContext): PeriodReading {
  const monday = mondayOfWeek(week, context);
  if ('fault' in monday) return monday;
  const saturday = addDays(monday.day, 5);
  if ('ahead' in week && week.ahead === 1)
    return { fault: { is: 'either', days: [addDays(saturday, -7), saturday] } };
  if ('holding' in week) {
    const day = resolveDay(week.holding, context);
    if ('fault' in day || (day.day !== saturday && day.day !== addDays(saturday, 1))) return UNCLEAR;
  }
  return { period: { from: saturday, to: addDays(saturday, 1) } };
}

function mondayOfWeek(week: SaidWeek, context: DayContext): Resolved {
  if ('ahead' in week) return { day: mondayOf(addDays(context.today, 7 * week.ahead)) };
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
  const placed = others.flatMap((said): Period[] => {
    if (said.is === 'day' && said.day.half !== 'either') {
      const day = weekdayOfWeek(said.day, monday.day);
      return day === undefined ? [] : [{ from: day, to: day, ...(said.day.half && { half: said.day.half }) }];
    }
    if (said.is !== 'range' || said.from.half || said.to.half) return [];
    const [from, to] = [weekdayOfWeek(said.from, monday.day), weekdayOfWeek(said.to, monday.day)];
    return from === undefined || to === undefined || to < from ? [] : [{ from, to }];
  });
  const inOrder = placed.every(({ from }, at) => from > (placed[at - 1]?.to ?? ''));
  return placed.length === others.length && inOrder ? { periods: placed } : UNCLEAR;
}

function weekdayOfWeek({ what, shift }: SaidDay, monday: string): string | undefined {
  if (what.is !== 'weekday' || what.which || what.later || shift !== 0) return undefined;
  return addDays(monday, (what.weekday - weekdayOf(monday) + 7) % 7);
}
