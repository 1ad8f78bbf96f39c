/** The days that an answer or a sentence says, if all that was said for them is understood. */
import { addMonths } from '../calendar.ts';
import type { Period } from '../periods.ts';
import { lex } from './lex.ts';
import { roleAt, type Signs } from './parse-day.ts';
import { bothEnds, parsePeriods } from './parse-periods.ts';
import { isMark, type PeriodsReading, resolvePeriods } from './resolve-periods.ts';
import type { SaidPeriods } from './said.ts';
import { significant } from './significant.ts';
import { unread } from './unread.ts';

export interface ReadOptions {
  readonly today: string;
  /** Whether days that have passed are refused. */
  readonly future: boolean;
  /** The first day of the month that a day without a month is of, if that is still to come. */
  readonly around?: string | undefined;
  /** The ends of the period that are known already. */
  readonly known?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
}

export interface FoundPeriods {
  readonly start: number;
  readonly end: number;
  readonly reading: PeriodsReading;
}

/** Further ahead, something else was meant. */
const MOST_MONTHS_AHEAD = 18;
const UNCLEAR: PeriodsReading = { fault: { is: 'unclear' } };

/** An answer to "which days?": nothing in it may be left that could mean other days. */
export function readPeriods(text: string, options: ReadOptions): PeriodsReading {
  const signs = significant(lex(text), options.today);
  const reading = readSigns(text, signs, options);
  return 'fault' in reading ? (readBehindRepair(text, signs, options) ?? reading) : reading;
}

function readSigns(text: string, signs: Signs, options: ReadOptions): PeriodsReading {
  const [found] = findAll(signs);
  if (!found) return UNCLEAR;
  // "In 2 years", "the next 2 weeks": not how long it is.
  const isLength = found.periods.every(({ is }) => is === 'duration');
  if (isLength && signs.some((_, at) => /^(?:in|next|last|this)$/.test(roleAt(signs, at) ?? '')))
    return UNCLEAR;
  const reading = checked(resolve(found, text, options), options);
  const rest = unread(text, signs, found.spans, 'answer');
  if (rest === undefined) return reading;
  return {
    fault: 'periods' in reading ? { is: 'partly', understood: reading.periods, rest } : { is: 'unclear' },
  };
}

/** "The 5th to the 12th, oh no that is the wrong week, scratch that, 6 to 12": a whole period takes the place of all. */
function readBehindRepair(text: string, signs: Signs, options: ReadOptions): PeriodsReading | undefined {
  const at = signs.findLastIndex((_, place) => roleAt(signs, place) === 'repair');
  const [first] = findAll(signs.slice(0, Math.max(0, at)));
  if (!first) return undefined;
  const before = resolve(first, text, options);
  const around = 'periods' in before ? before.periods[0]?.from : undefined;
  const again = readSigns(text, signs.slice(at + 1), {
    ...options,
    around: around && `${around.slice(0, 7)}-01`,
  });
  const isWhole = 'periods' in again && again.periods.some(({ from, to }) => from !== to);
  const wasDay = 'periods' in before && before.periods.every(({ from, to }) => from === to);
  return 'periods' in again && (isWhole || wasDay) ? again : undefined;
}

/** Days in a sentence that says other things, too: "leave from 3 to 7 August, Aya Benali, 48213". */
export function findPeriods(text: string, options: ReadOptions): FoundPeriods[] {
  const signs = significant(lex(text), options.today);
  const all = findAll(signs).filter(({ periods }) => periods.some(({ is }) => is !== 'duration'));
  const spans = all.flatMap((each) => each.spans);
  const rest = all.length > 0 ? unread(text, signs, spans, 'sentence') : undefined;
  return all.map((found) => {
    const [start, end] = [found.spans[0]?.start ?? 0, found.spans.at(-1)?.end ?? 0];
    const reading = checked(resolve(found, text, options), options);
    if (rest === undefined || 'fault' in reading) return { start, end, reading };
    return { start, end, reading: { fault: { is: 'partly', understood: reading.periods, rest } } };
  });
}

/** How long it is may be said apart from the days: "a week of leave, from 8 to 14 February". */
function findAll(signs: Signs): SaidPeriods[] {
  const all = findEach(signs);
  const isLength = ({ periods }: SaidPeriods) => periods.every(({ is }) => is === 'duration');
  const [days, second, third] = all.filter((each) => !isLength(each));
  // "I am back on the 20th, and away from the 6th"
  const areEnds = second && !third && haveBothEnds(days, second);
  if (!days || (second && !areEnds)) return all;
  return [{ periods: all.flatMap(({ periods }) => periods), spans: all.flatMap(({ spans }) => spans) }];
}

function haveBothEnds(one: SaidPeriods | undefined, other: SaidPeriods): boolean {
  const [first, second, third] = [...(one?.periods ?? []), ...other.periods];
  if (
    first &&
    second &&
    [one, other].some((each) => each?.periods.length === 1 && each.periods.every(isMark))
  )
    return true;
  if (!first || !second || third) return false;
  return [first, second].some(({ is }) => is === 'open') && bothEnds(first, second) !== undefined;
}

function findEach(signs: Signs): SaidPeriods[] {
  const found: SaidPeriods[] = [];
  for (let at = 0; at < signs.length; ) {
    const parsed = roleAt(signs, at) === 'repair' ? undefined : parsePeriods(signs, at);
    const [first, last] = [signs[at], signs[(parsed?.next ?? 0) - 1]];
    if (parsed && parsed.what.length > 0 && first && last) {
      found.push({ periods: parsed.what, spans: [{ start: first.start, end: last.end }] });
    }
    at = parsed?.next ?? at + 1;
  }
  return found;
}

function resolve(
  found: SaidPeriods,
  text: string,
  { today, future, around, known }: ReadOptions,
): PeriodsReading {
  return resolvePeriods(found, {
    today,
    around: around !== undefined && around > today ? around : undefined,
    prefer: future && known === undefined ? 'future' : 'nearest',
    after: known?.from,
    before: known?.to,
    text,
  });
}

function checked(reading: PeriodsReading, { today, future }: ReadOptions): PeriodsReading {
  if ('fault' in reading) {
    const { fault } = reading;
    return fault.is === 'open'
      ? (refused([{ from: fault.day, to: fault.day }], today, future) ?? reading)
      : reading;
  }
  return refused(reading.periods, today, future) ?? reading;
}

function refused(periods: readonly Period[], today: string, future: boolean): PeriodsReading | undefined {
  if (future && periods.some(({ from }) => from < today)) return { fault: { is: 'past', periods } };
  const latest = addMonths(today, MOST_MONTHS_AHEAD);
  return periods.some(({ to }) => to > latest) ? { fault: { is: 'far', periods } } : undefined;
}
