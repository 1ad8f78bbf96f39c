/** The pieces that a date can be made of: without fillers, and with figures read as day, month and year. */
import type { Piece, What } from './lex.ts';

export type Sign =
  | Exclude<What, { is: 'figures' } | { is: 'filler' } | { is: 'leave' } | { is: 'year ahead' }>
  | { readonly is: 'date'; readonly day: number; readonly month: number; readonly year?: number | undefined };

export interface SignAt {
  readonly what: Sign;
  readonly start: number;
  readonly end: number;
}

/** @param today from which "next year" is told */
export function significant(pieces: readonly Piece[], today: string): SignAt[] {
  const monthFirst = isMonthFirst(pieces);
  return pieces.flatMap(({ what, start, end }, at): SignAt[] => {
    if (what.is === 'filler' || what.is === 'leave') return [];
    if (what.is === 'figures') return [{ what: dateOf(what.numbers, monthFirst), start, end }];
    if (what.is === 'year ahead')
      return [{ what: { is: 'year', year: Number(today.slice(0, 4)) + what.years }, start, end }];
    if (what.is === 'holiday' && isOfLeave(pieces, at)) return [{ what: { is: 'changing' }, start, end }];
    return [{ what, start, end }];
  });
}

/** The day before the month, unless that cannot be; the same for all dates of a text. */
function isMonthFirst(pieces: readonly Piece[]): boolean {
  return pieces.some(({ what }) => {
    if (what.is !== 'figures') return false;
    const [first = 0, second = 0] = what.numbers;
    return first <= 12 && second > 12 && first > 0;
  });
}

function dateOf([a = 0, b = 0, c]: readonly number[], monthFirst: boolean): Sign {
  if (a > 31 && c !== undefined) return { is: 'date', year: a, month: b, day: c };
  const year = c === undefined || c > 99 ? c : 2000 + c;
  return { is: 'date', day: monthFirst ? b : a, month: monthFirst ? a : b, year };
}

/** "the Christmas holidays", "vacances de Noël": not the day itself. */
function isOfLeave(pieces: readonly Piece[], at: number): boolean {
  const roleOf = (place: number) => {
    const what = pieces[place]?.what;
    return what?.is === 'grammar' ? what.role : undefined;
  };
  // "vacances de la Toussaint"
  const of = roleOf(at - 1) === 'the' ? at - 2 : at - 1;
  const ofHoliday = roleOf(of) === 'of';
  return pieces[at + 1]?.what.is === 'leave' || (ofHoliday && pieces[of - 1]?.what.is === 'leave');
}
