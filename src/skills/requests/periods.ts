/** Days off as they are kept: periods in order, `2026-08-03/2026-08-07`, `2026-08-03`, `2026-08-03 pm`, with commas. */
import { addDays, daysBetween, isIsoDay, weekdayOf } from './calendar.ts';

export interface Period {
  readonly from: string;
  /** The same as `from` for a single day. */
  readonly to: string;
  /** Of a single day. */
  readonly half?: 'am' | 'pm' | undefined;
}

export function writePeriods(periods: readonly Period[]): string {
  return periods
    .map(({ from, to, half }) =>
      half ? `${from} ${half}` : from === to && periods.length > 1 ? from : `${from}/${to}`,
    )
    .join(',');
}

/** @returns none for what is no such value */
export function readWritten(value: string): readonly Period[] {
  const periods = value.split(',').map((part): Period | undefined => {
    const [days = '', half] = part.split(' ');
    const [from = '', to = from] = days.split('/');
    if (!isIsoDay(from) || !isIsoDay(to)) return undefined;
    return half === 'am' || half === 'pm' ? { from, to, half } : { from, to };
  });
  return periods.every((period) => period !== undefined) ? periods.flatMap((period) => period ?? []) : [];
}

/** The one period without halves that a value is, if it is one: only of such a one can an end be changed. */
export function singlePeriod(value: string | undefined): Period | undefined {
  const [period, second] = value === undefined ? [] : readWritten(value);
  return period && !second && !period.half ? period : undefined;
}

/** Calendar days; a half counts as one half. */
export function countDays(periods: readonly Period[]): number {
  return periods.reduce((sum, { from, to, half }) => sum + (half ? 0.5 : daysBetween(from, to) + 1), 0);
}

/** Whether a range goes over a Saturday or Sunday, which some would not count. */
export function holdsWeekend(periods: readonly Period[]): boolean {
  return periods.some(({ from, to }) => {
    const length = Math.min(daysBetween(from, to), 6);
    const days = Array.from({ length: length + 1 }, (_, ahead) => weekdayOf(addDays(from, ahead)));
    return length > 0 && days.some((weekday) => weekday === 0 || weekday === 6);
  });
}
