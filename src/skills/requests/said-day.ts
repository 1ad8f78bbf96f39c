/** A day as it was said, and which one it is. */
import { addDays, isoDay, weekdayOf } from './calendar.ts';

export type SaidDay =
  | { readonly is: 'relative'; readonly days: number }
  | { readonly is: 'weekday'; readonly weekday: number }
  | { readonly is: 'day'; readonly day: number; readonly month?: number; readonly year?: number };

export interface DayOptions {
  readonly today: string;
  /** `future`: a day without a year is the next such day; else the one nearest to today. */
  readonly prefer: 'future' | 'nearest';
}

/**
 * @param notBefore of a period's last day: its first
 * @returns undefined for a day that does not exist
 */
export function resolveDay(
  said: SaidDay,
  { today, prefer }: DayOptions,
  notBefore?: string,
): string | undefined {
  if (said.is === 'relative') return addDays(today, said.days);
  if (said.is === 'weekday') {
    const base = notBefore ?? addDays(today, 1);
    return addDays(base, (said.weekday - weekdayOf(base) + 7) % 7);
  }
  const { day, month, year } = said;
  const base = notBefore ?? today;
  const [baseYear = 0, baseMonth = 0] = base.split('-').map(Number);
  if (month === undefined)
    return firstFrom(
      base,
      [0, 1, 2].map((ahead) => monthsOn(baseYear, baseMonth + ahead, day)),
    );
  if (year !== undefined) return isoDay(year, month, day);
  const around = [-1, 0, 1, 2, 3, 4].map((ahead) => isoDay(baseYear + ahead, month, day));
  return prefer === 'future' ? firstFrom(base, around) : nearestTo(base, around);
}

function monthsOn(year: number, month: number, day: number): string | undefined {
  return month > 12 ? isoDay(year + 1, month - 12, day) : isoDay(year, month, day);
}

function firstFrom(base: string, days: readonly (string | undefined)[]): string | undefined {
  return days.find((day) => day !== undefined && day >= base);
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
