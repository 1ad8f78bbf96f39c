/** Why days that were said are asked for again. */
import type { Period } from '../periods.ts';
import type { Duration } from './said.ts';

export type DateFault =
  | { readonly is: 'unclear' }
  /** A part was understood, and `rest` not. */
  | { readonly is: 'partly'; readonly understood: readonly Period[]; readonly rest: string }
  /** As it was said: "31 February". */
  | { readonly is: 'impossible'; readonly said: string }
  /** The day is not the weekday that was said. */
  | { readonly is: 'weekday'; readonly day: string; readonly weekday: number }
  | { readonly is: 'past'; readonly periods: readonly Period[] }
  | { readonly is: 'far'; readonly periods: readonly Period[] }
  | { readonly is: 'order'; readonly from: string; readonly to: string }
  /** One end was said; the other one is missing. */
  | { readonly is: 'open'; readonly side: 'from' | 'to'; readonly day: string }
  | { readonly is: 'lasting'; readonly duration: Duration }
  /** Either may be meant: "next Friday". */
  | { readonly is: 'either'; readonly days: readonly [string, string] }
  | { readonly is: 'which-half'; readonly day: string }
  /** One day was said in place of several: the first, the last or the only one. */
  | { readonly is: 'which-end'; readonly day: string }
  /** Days off that do not reach to the day of return, or do not begin behind the last day at work. */
  | {
      readonly is: 'mark';
      readonly understood: readonly Period[];
      readonly side: 'from' | 'to';
      readonly day: string;
    }
  /** A field of one day was given several, or a half. */
  | { readonly is: 'one-day'; readonly understood: readonly Period[] };
