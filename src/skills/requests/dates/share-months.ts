/** "3 to 7 August", "Tuesday and Friday after Easter": what is said once behind days is that of the days before it. */
import type { SaidDay, SaidPeriod } from './said.ts';

export function shareMonths(periods: readonly SaidPeriod[]): SaidPeriod[] {
  const shared: SaidPeriod[] = [];
  let following: SaidDay | undefined;
  for (const period of [...periods].reverse()) {
    const lent = lendMonth(period, following);
    following = firstDay(lent);
    shared.unshift(lent);
  }
  return shared;
}

function firstDay(period: SaidPeriod): SaidDay | undefined {
  if (period.is === 'day' || period.is === 'open') return period.day;
  return period.is === 'range' || period.is === 'lasting' ? period.from : undefined;
}

/** "5 to 12 August, no, 6 to 12": the month of what is taken back. */
export function lendMonth(period: SaidPeriod, following: SaidDay | undefined): SaidPeriod {
  switch (period.is) {
    case 'day':
      return { ...period, day: withMonth(period.day, following) };
    case 'range': {
      const to = withMonth(period.to, following);
      return { ...period, to, from: withMonth(period.from, to) };
    }
    default:
      return period;
  }
}

export function withMonth(day: SaidDay, following: SaidDay | undefined): SaidDay {
  const [own, next] = [day.what, following?.what];
  if (own.is === 'weekday' && !own.which && !own.later && next?.is === 'beside' && next.of)
    return { ...day, what: { ...next, weekday: own.weekday } };
  if (own.is !== 'day' || own.month !== undefined || next?.is !== 'day' || next.month === undefined)
    return day;
  return { ...day, what: { ...own, month: next.month, year: next.year } };
}
