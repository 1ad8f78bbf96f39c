/** Days and periods as they were said, before anyone knows which days of the calendar they are. */

import type { Language } from '../../../message.ts';

export type Half = 'am' | 'pm';

export interface SaidDay {
  /** Where in the text it stands. */
  readonly start: number;
  readonly end: number;
  readonly what:
    | { readonly is: 'relative'; readonly days: number }
    /** Only the last day of a period. */
    | {
        readonly is: 'unit end';
        readonly of: 'week' | 'month' | 'year';
        readonly ahead?: number | undefined;
        readonly month?: number | undefined;
      }
    /** "the friday after Easter", "the day before", "le vendredi qui suit"; without `of`, beside what was said before. */
    | {
        readonly is: 'beside';
        readonly of?: SaidDay | undefined;
        readonly side: 'before' | 'after';
        readonly weekday?: number | undefined;
      }
    | { readonly is: 'holiday'; readonly id: number; readonly year?: number | undefined }
    | {
        readonly is: 'weekday';
        readonly weekday: number;
        /** "this friday", "next friday", "friday week". */
        readonly which?: 'this' | 'next' | 'last' | undefined;
        readonly later?: number | undefined;
      }
    | {
        readonly is: 'day';
        readonly day: number;
        readonly month?: number | undefined;
        readonly year?: number | undefined;
        /** That was said with it, and must agree. */
        readonly weekday?: number | undefined;
        /** Whether more than a number shows that it is a day: "the 3rd". */
        readonly introduced: boolean;
      };
  /** "the day after …" */
  readonly shift: number;
  /** `noon`: the half behind it where it begins, the half before it where it ends. */
  readonly half?: Half | 'either' | 'noon' | undefined;
  /** That all of it is meant, or nothing but the half, was said: "monday all day, tuesday only the morning". */
  readonly plainly?: true | undefined;
  /** Of a half: behind a period, it may be of all its days. */
  readonly loose?: true | undefined;
}

export interface Duration {
  readonly days: number;
  readonly months: number;
  /** Of working days, in the language that they were said in: the public holidays follow from it. */
  readonly working?: Language | undefined;
}

export type SaidWeek =
  /** In so many weeks; 1 is next week. */
  | { readonly ahead: number }
  /** `begins`: the day is said to be its first. */
  | { readonly holding: SaidDay; readonly begins?: true }
  /** The one behind what was said before. */
  | { readonly follows: true };

export type SaidPeriod =
  | { readonly is: 'day'; readonly day: SaidDay }
  | { readonly is: 'range'; readonly from: SaidDay; readonly to: SaidDay }
  | { readonly is: 'lasting'; readonly from: SaidDay; readonly duration: Duration }
  /** `mark`: said by a day at work, the one behind the last day off or the one before the first. */
  | { readonly is: 'open'; readonly side: 'from' | 'to'; readonly day: SaidDay; readonly mark?: true }
  /** `weekend`: its Saturday and Sunday. */
  | { readonly is: 'week'; readonly week: SaidWeek; readonly weekend?: true }
  /** `half`: its 1st to 15th, or the days behind these; `until`: to the end of another month. */
  | {
      readonly is: 'month';
      readonly month: number;
      readonly year?: number | undefined;
      readonly half?: 1 | 2 | undefined;
      readonly until?: number | undefined;
    }
  /** "every friday in august": the days of these weekdays within a month or a period. */
  | {
      readonly is: 'repeated';
      readonly weekdays: readonly number[];
      readonly half?: Half | undefined;
      readonly within: SaidPeriod;
    }
  /** The day between a public holiday and the weekend. */
  | { readonly is: 'bridge'; readonly day: SaidDay }
  | { readonly is: 'duration'; readonly duration: Duration };

/** All that belongs together, in order, and where it stands. */
export interface SaidPeriods {
  readonly periods: readonly SaidPeriod[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}
