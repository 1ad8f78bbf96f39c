/** Days and periods as they were said, before anyone knows which days of the calendar they are. */

export type Half = 'am' | 'pm';

export interface SaidDay {
  /** Where in the text it stands. */
  readonly start: number;
  readonly end: number;
  readonly what:
    | { readonly is: 'relative'; readonly days: number }
    /** Only the last day of a period. */
    | { readonly is: 'unit end'; readonly of: 'week' | 'month' | 'year' }
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
  readonly half?: Half | 'either' | undefined;
}

export interface Duration {
  readonly days: number;
  readonly months: number;
}

export type SaidWeek =
  /** In so many weeks; 1 is next week. */
  | { readonly ahead: number }
  /** `begins`: the day is said to be its first. */
  | { readonly holding: SaidDay; readonly begins?: true };

export type SaidPeriod =
  | { readonly is: 'day'; readonly day: SaidDay }
  | { readonly is: 'range'; readonly from: SaidDay; readonly to: SaidDay }
  | { readonly is: 'lasting'; readonly from: SaidDay; readonly duration: Duration }
  | { readonly is: 'open'; readonly side: 'from' | 'to'; readonly day: SaidDay }
  /** `weekend`: its Saturday and Sunday. */
  | { readonly is: 'week'; readonly week: SaidWeek; readonly weekend?: true }
  | { readonly is: 'month'; readonly month: number; readonly year?: number | undefined }
  | { readonly is: 'duration'; readonly duration: Duration };

/** All that belongs together, in order, and where it stands. */
export interface SaidPeriods {
  readonly periods: readonly SaidPeriod[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}
