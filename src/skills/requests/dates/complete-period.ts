/** A period of which one end was known before: "until 15 January", then "from the 4th". */
import { lastOf, type PeriodsReading } from './resolve-periods.ts';

/** The ends of a period that are known; the other one is asked for. */
export interface Ends {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function completePeriod(reading: PeriodsReading, known: Ends): PeriodsReading {
  if ('fault' in reading && reading.fault.is === 'lasting' && known.from !== undefined) {
    return inOrder(known.from, lastOf(known.from, reading.fault.duration));
  }
  const day = dayIn(reading, known);
  if (day === undefined) return reading;
  return inOrder(known.from ?? day, known.from === undefined ? (known.to ?? day) : day);
}

/** The one day that was said for the end that was missing. */
function dayIn(reading: PeriodsReading, known: Ends): string | undefined {
  if ('fault' in reading) {
    const { fault } = reading;
    const missing = known.from === undefined ? 'from' : 'to';
    return fault.is === 'open' && fault.side === missing ? fault.day : undefined;
  }
  const [period, second] = reading.periods;
  return period && !second && !period.half && period.from === period.to ? period.from : undefined;
}

function inOrder(from: string, to: string): PeriodsReading {
  return to < from ? { fault: { is: 'order', from, to } } : { periods: [{ from, to }] };
}
