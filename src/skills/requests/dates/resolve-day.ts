/** A day as it was said → the day of the calendar. */
import { addDays, addMonths, isoDay, mondayOf, weekdayOf } from '../calendar.ts';
import type { Period } from '../periods.ts';
import type { DateFault } from './date-fault.ts';
import { holidayIn } from './holidays.ts';
import type { SaidDay } from './said.ts';

export interface DayContext {
  readonly today: string;
  /** From this day on is a day without a month, in place of today. */
  readonly around?: string | undefined;
  /** `future`: a day without a year is the next such day; else the one nearest to what is known. */
  readonly prefer: 'future' | 'nearest';
  /** The day behind which it comes, if one was said: the first of a period. */
  readonly after?: string | undefined;
  /** The last day of the period that it begins, if that is known already. */
  readonly before?: string | undefined;
  /** What was said right before, which "the day after" is counted from. */
  readonly previous?: Period | undefined;
  /** The text, for what is quoted. */
  readonly text: string;
}

export type Resolved = { readonly day: string } | { readonly fault: DateFault };

export function resolveDay(said: SaidDay, context: DayContext): Resolved {
  const resolved = unshifted(said, context);
  return 'day' in resolved ? { day: addDays(resolved.day, said.shift) } : resolved;
}

function unshifted(said: SaidDay, context: DayContext): Resolved {
  const { what } = said;
  const { today, after } = context;
  switch (what.is) {
    case 'relative':
      return { day: addDays(today, what.days) };
    case 'holiday': {
      const base = after ?? today;
      const years = what.year === undefined ? [0, 1].map((ahead) => yearOf(base) + ahead) : [what.year];
      return dayOr(
        years
          .map((year) => holidayIn(what.id, year))
          .find((day) => what.year !== undefined || (day ?? '') >= base),
        said,
        context,
      );
    }
    case 'unit end':
      return { day: unitEnd(what, context) };
    case 'beside':
      return beside(what, context);
    case 'weekday':
      return weekday(what, context);
    case 'day': {
      const passed = context.prefer === 'future' && after === undefined ? justPassed(what, today) : undefined;
      if (passed) return { fault: { is: 'either', days: passed } };
      const resolved = dayOr(dated(what, context), said, context);
      const wrong =
        'day' in resolved && what.weekday !== undefined && weekdayOf(resolved.day) !== what.weekday;
      if (!wrong) return resolved;
      return { fault: { is: 'weekday', day: resolved.day, weekday: what.weekday ?? 0 } };
    }
  }
}

function dayOr(day: string | undefined, { start, end }: SaidDay, { text }: DayContext): Resolved {
  return day === undefined ? { fault: { is: 'impossible', said: text.slice(start, end) } } : { day };
}

function unitEnd(
  { of, ahead = 0, month }: Extract<SaidDay['what'], { is: 'unit end' }>,
  { today, after }: DayContext,
): string {
  if (ahead > 0)
    return lastOfUnit(
      of,
      of === 'week' ? addDays(mondayOf(today), 7 * ahead) : addMonths(`${today.slice(0, 7)}-01`, ahead),
    );
  const base = after ?? today;
  if (month === undefined) return lastOfUnit(of, base);
  const year = month < Number(base.slice(5, 7)) ? yearOf(base) + 1 : yearOf(base);
  return lastOfUnit('month', isoDay(year, month, 1) ?? base);
}

/** The day, or the weekday, before or behind another. */
function beside(
  { of, side, weekday: wanted }: Extract<SaidDay['what'], { is: 'beside' }>,
  context: DayContext,
): Resolved {
  const { previous } = context;
  const known = side === 'after' ? previous?.to : previous?.from;
  const anchor = of ? resolveAnchor(of, context) : known === undefined ? undefined : { day: known };
  if (!anchor) return { fault: { is: 'unclear' } };
  if ('fault' in anchor) return anchor;
  const next = addDays(anchor.day, side === 'after' ? 1 : -1);
  if (wanted === undefined) return { day: next };
  const away = side === 'after' ? wanted - weekdayOf(next) : weekdayOf(next) - wanted;
  return { day: addDays(next, ((away + 7) % 7) * (side === 'after' ? 1 : -1)) };
}

/** The coming holiday, though the period may begin behind it: "Tuesday to Friday after the bank holiday". */
function resolveAnchor(of: SaidDay, context: DayContext): Resolved {
  return resolveDay(of, of.what.is === 'holiday' ? { ...context, after: undefined } : context);
}

/** Of a week, its Friday; where that has passed, its Sunday. */
function lastOfUnit(of: 'week' | 'month' | 'year', base: string): string {
  if (of === 'year') return `${base.slice(0, 4)}-12-31`;
  if (of === 'month') return addDays(addMonths(`${base.slice(0, 7)}-01`, 1), -1);
  const friday = addDays(mondayOf(base), 4);
  return friday < base ? addDays(friday, 2) : friday;
}

/** The next such weekday; "next Friday", said on a Monday, may be either of two. */
function weekday(
  { weekday: wanted, which, later = 0 }: Extract<SaidDay['what'], { is: 'weekday' }>,
  { today, after }: DayContext,
): Resolved {
  const base = which === undefined && after !== undefined ? after : addDays(today, 1);
  const coming = addDays(base, (wanted - weekdayOf(base) + 7) % 7);
  if (which === undefined) return { day: addDays(coming, later) };
  const ofWeek = (weeks: number) => addDays(mondayOf(today), 7 * weeks + ((wanted + 6) % 7));
  if (which === 'this') return { day: addDays(ofWeek(0), later) };
  if (which === 'last') return { day: ofWeek(0) < today ? ofWeek(0) : ofWeek(-1) };
  return coming === ofWeek(1) ? { day: coming } : { fault: { is: 'either', days: [coming, ofWeek(1)] } };
}

function dated(
  { day, month, year }: Extract<SaidDay['what'], { is: 'day' }>,
  { today, around, prefer, after, before }: DayContext,
): string | undefined {
  const base = after ?? before ?? today;
  if (month === undefined)
    return before === undefined ? monthlyFrom(after ?? around ?? today, day) : monthlyUntil(before, day);
  if (year !== undefined) return isoDay(year, month, day);
  const years = [-1, 0, 1, 2, 3, 4].map((ahead) => isoDay(yearOf(base) + ahead, month, day));
  return prefer === 'future'
    ? years.find((each) => each !== undefined && each >= base)
    : nearestTo(base, years);
}

/** So many days back, a day without a year is more likely to be that one than the next year's. */
const LATELY = 45;

/** "8 June", said on the 15th: of this year, which has passed, or of the next. */
function justPassed(
  { day, month, year }: Extract<SaidDay['what'], { is: 'day' }>,
  today: string,
): readonly [string, string] | undefined {
  if (month === undefined || year !== undefined) return undefined;
  const [passed, coming] = [isoDay(yearOf(today), month, day), isoDay(yearOf(today) + 1, month, day)];
  const isLately = passed !== undefined && passed < today && passed >= addDays(today, -LATELY);
  return isLately && coming !== undefined ? [passed, coming] : undefined;
}

function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** The first such day of a month from a day on. */
function monthlyFrom(base: string, day: number): string | undefined {
  return [0, 1, 2]
    .map((ahead) => ofMonth(base, ahead, day))
    .find((each) => each !== undefined && each >= base);
}

/** The last such day before a day: "from the 4th", when it is known to end on the 15th of January. */
function monthlyUntil(before: string, day: number): string | undefined {
  return [0, -1, -2]
    .map((ahead) => ofMonth(before, ahead, day))
    .find((each) => each !== undefined && each <= before);
}

function ofMonth(iso: string, ahead: number, day: number): string | undefined {
  const months = yearOf(iso) * 12 + Number(iso.slice(5, 7)) - 1 + ahead;
  return isoDay(Math.floor(months / 12), (months % 12) + 1, day);
}

function nearestTo(base: string, days: readonly (string | undefined)[]): string | undefined {
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(base));
  return days
    .flatMap((day) => day ?? [])
    .reduce<string | undefined>(
      (best, day) => (best === undefined || away(day) < away(best) ? day : best),
      undefined,
    );
}
