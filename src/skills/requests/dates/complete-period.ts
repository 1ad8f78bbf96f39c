/** A period of which a part was known before: "until 15 January", then "from the 4th". */
import { lastOf, type PeriodsReading } from './resolve-periods.ts';
import type { Duration } from './said.ts';

/** What is known of a period: one end, or how long it is. The rest is asked for. */
export interface PeriodPart {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly duration?: Duration | undefined;
}

export function isKnown({ from, to, duration }: PeriodPart): boolean {
  return from !== undefined || to !== undefined || duration !== undefined;
}

export function completePeriod(reading: PeriodsReading, known: PeriodPart): PeriodsReading {
  if (!isKnown(known)) return reading;
  const { from, to, duration } = known;
  if ('fault' in reading && reading.fault.is === 'lasting' && from !== undefined) {
    return inOrder(from, lastOf(from, reading.fault.duration));
  }
  const day = dayIn(reading, from === undefined ? 'from' : 'to');
  if (day === undefined) return reading;
  if (from !== undefined) return inOrder(from, day);
  return duration ? inOrder(day, lastOf(day, duration)) : inOrder(day, to ?? day);
}

/** The one day that was said for the end that was missing. */
function dayIn(reading: PeriodsReading, missing: 'from' | 'to'): string | undefined {
  if ('fault' in reading) {
    const { fault } = reading;
    return fault.is === 'open' && fault.side === missing ? fault.day : undefined;
  }
  const [period, second] = reading.periods;
  return period && !second && !period.half && period.from === period.to ? period.from : undefined;
}

function inOrder(from: string, to: string): PeriodsReading {
  return to < from ? { fault: { is: 'order', from, to } } : { periods: [{ from, to }] };
}
