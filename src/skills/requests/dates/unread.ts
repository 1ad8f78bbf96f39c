/** What stands beside the days and may change which are meant: "except the 25th", "every", "or the week after". */
import { roleAt, type Signs } from './parse-day.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * @param within `answer`: every word counts, unless it gives a reason; `sentence`: other words say other things
 * @returns the words from the first to the last that was not understood, as they were written
 */
export function unread(
  text: string,
  signs: Signs,
  read: readonly Span[],
  within: 'answer' | 'sentence',
): string | undefined {
  const isRead = findRead(signs, read);
  const apart = findApart(signs, isRead);
  const dated = findDated(signs);
  const adjacent = findAdjacent(signs, isRead);
  const left = signs.filter((_, at) => {
    const place = { apart: apart[at] ?? false, dated: dated[at] ?? false, adjacent: adjacent[at] ?? false };
    return !isRead[at] && mayChange(signs, at, place, within === 'sentence');
  });
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) return undefined;
  // From one side of the days to the other, they themselves would be quoted as well.
  const across = read.some(({ start, end }) => first.end <= start && last.start >= end);
  return text.slice(first.start, across ? first.end : last.end);
}

/** For each piece, whether it is part of the days. */
function findRead(signs: Signs, read: readonly Span[]): boolean[] {
  let at = 0;
  return signs.map(({ start, end }) => {
    while ((read[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const span = read[at];
    return span !== undefined && start >= span.start && end <= span.end;
  });
}

/** For each piece, whether a comma or the beginning of a reason parts it from the days. */
function findApart(signs: Signs, isRead: readonly boolean[]): boolean[] {
  const reasons = signs.map((_, at) => roleAt(signs, at) === 'for');
  const opens = signs.map(
    ({ what }, at) => what.is === 'comma' || what.is === 'clause' || reasons[at] === true,
  );
  const first = isRead.indexOf(true);
  const lastOpen = opens.lastIndexOf(true, first);
  let opened = false;
  return signs.map((_, at) => {
    // "I come back on the 3rd" is not about days off; "for my wedding the 3rd" is.
    const opener = at < first ? reasons[at] : opens[at];
    opened = !isRead[at] && (opened || opener === true);
    return opened || (at < first && at < lastOpen);
  });
}

/** For each piece, whether a day or a number stands in its clause. */
function findDated(signs: Signs): boolean[] {
  const clauses: number[] = [];
  let clause = 0;
  for (const { what } of signs) {
    if (what.is === 'comma') clause += 1;
    clauses.push(clause);
  }
  const dated = new Set(clauses.filter((_, at) => DAYS.has(signs[at]?.what.is ?? '')));
  return clauses.map((each) => dated.has(each));
}

const DAYS: ReadonlySet<string> = new Set(
  'number date month weekday holiday relative unit-end weekend year evening half length'
    .split(' ')
    .map((is) => is.replace('-', ' ')),
);

/**
 * For each piece, whether it stands right beside days that are no more than numbers, or before a holiday: "from 7 to 9
 * people", "lunar new year".
 */
function findAdjacent(signs: Signs, isRead: readonly boolean[]): boolean[] {
  const isClear = signs.some(
    ({ what }, at) => isRead[at] && /^(?:date|month|weekday|relative|unit end)$/.test(what.is),
  );
  return signs.map((_, at) => {
    const [before, behind] = [isRead[at - 1] ?? false, isRead[at + 1] ?? false];
    // "Christmas and pancake day"
    if (isRead[at - 2] && roleAt(signs, at - 1) === 'and') return true;
    return (before && !isClear) || (behind && (!isClear || signs[at + 1]?.what.is === 'holiday'));
  });
}

interface Place {
  readonly apart: boolean;
  readonly dated: boolean;
  readonly adjacent: boolean;
}

/** Roles that change which days are meant, wherever they stand. */
const CHANGING: ReadonlySet<string> = new Set(
  'week of|week after next|in eight|in fifteen|onwards|one day|following|one after|last day|rest of week|every|bridge|to the day'.split(
    '|',
  ),
);
/** Roles that do so beside a day. */
const PLACING: ReadonlySet<string> = new Set(['after', 'before', 'back', 'worked']);

function mayChange(
  signs: Signs,
  at: number,
  { apart, dated, adjacent }: Place,
  inSentence: boolean,
): boolean {
  const sign = signs[at];
  const what = sign?.what;
  switch (what?.is) {
    case undefined:
    case 'comma':
    case 'clause':
    case 'dash':
      return false;
    case 'unknown':
      return adjacent && !apart && !inSentence;
    case 'denial':
      return !apart;
    case 'work':
      return !apart && !inSentence;
    case 'placing':
      return !apart || dated;
    case 'unit':
      // "j'arrête": no days.
      return (!apart || dated) && sign !== undefined && sign.end - sign.start > 1;
    case 'number': {
      // "my 2 kids", "48213"
      const counts = !what.ordinal && (signs[at + 1]?.what.is === 'unknown' || what.value > 31);
      return !(counts && (apart || inSentence)) && !(inSentence && apart && !what.ordinal);
    }
    case 'grammar':
      return CHANGING.has(what.role) || (PLACING.has(what.role) && (!apart || dated));
    default:
      return true;
  }
}
