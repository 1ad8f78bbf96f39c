/** Days that go by a name, in France, the United Kingdom and the United States. */
import type { Language } from '../../../message.ts';
import { addDays, isoDay, weekdayOf } from '../calendar.ts';

/** When a day with a name is, in any year. */
type Rule =
  | { readonly month: number; readonly day: number }
  | { readonly fromEaster: number }
  /** The `nth` such weekday of a month, from its end where `nth` is negative; `later` days after it. */
  | { readonly nth: number; readonly weekday: number; readonly month: number; readonly later?: number };

const MONDAY = 1;
const THURSDAY = 4;

/**
 * Names as `plain` writes them, without apostrophes. Names that mean several days ("Easter") or another day
 * elsewhere ("Labour Day") are left out, so that they are asked about.
 */
const HOLIDAYS: readonly (readonly [names: string, rule: Rule])[] = [
  ['new year|new years|new years day|new year s day|jour de l an|nouvel an', { month: 1, day: 1 }],
  ['epiphany|epiphanie', { month: 1, day: 6 }],
  ['valentines day|valentine s day|saint valentin|st valentin', { month: 2, day: 14 }],
  ['st patricks day|st patrick s day|saint patrick s day', { month: 3, day: 17 }],
  ['may day|fete du travail', { month: 5, day: 1 }],
  ['ve day|victory day|fete de la victoire|victoire 1945', { month: 5, day: 8 }],
  ['juneteenth', { month: 6, day: 19 }],
  ['independence day', { month: 7, day: 4 }],
  ['bastille day|fete nationale', { month: 7, day: 14 }],
  ['assumption day|assomption', { month: 8, day: 15 }],
  ['halloween', { month: 10, day: 31 }],
  ['all saints day|all saints|toussaint', { month: 11, day: 1 }],
  ['guy fawkes night|bonfire night', { month: 11, day: 5 }],
  ['armistice day|armistice|remembrance day|veterans day', { month: 11, day: 11 }],
  ['christmas eve|xmas eve|veille de noel|reveillon de noel', { month: 12, day: 24 }],
  ['christmas day|christmas|xmas day|xmas|jour de noel|noel', { month: 12, day: 25 }],
  ['boxing day|st stephens day|saint etienne', { month: 12, day: 26 }],
  [
    'new years eve|new year s eve|nye|saint sylvestre|st sylvestre|reveillon du nouvel an|reveillon du jour de l an|veille du jour de l an|veille du nouvel an',
    { month: 12, day: 31 },
  ],
  ['shrove tuesday|pancake day|mardi gras', { fromEaster: -47 }],
  ['ash wednesday|mercredi des cendres', { fromEaster: -46 }],
  ['maundy thursday|jeudi saint', { fromEaster: -3 }],
  ['good friday|vendredi saint', { fromEaster: -2 }],
  ['easter sunday|dimanche de paques', { fromEaster: 0 }],
  ['easter monday|lundi de paques', { fromEaster: 1 }],
  ['ascension day|ascension thursday|ascension|jeudi de l ascension|jour de l ascension', { fromEaster: 39 }],
  ['vendredi de l ascension|vendredi apres l ascension|friday after ascension', { fromEaster: 40 }],
  ['whit sunday|dimanche de pentecote|dimanche de la pentecote', { fromEaster: 49 }],
  ['whit monday|lundi de pentecote|lundi de la pentecote', { fromEaster: 50 }],
  ['martin luther king day|martin luther king jr day|mlk day', { nth: 3, weekday: MONDAY, month: 1 }],
  [
    'presidents day|president s day|washingtons birthday|washington s birthday',
    { nth: 3, weekday: MONDAY, month: 2 },
  ],
  [
    'early may bank holiday|first may bank holiday|may day bank holiday',
    { nth: 1, weekday: MONDAY, month: 5 },
  ],
  [
    'late may bank holiday|second may bank holiday|spring bank holiday|memorial day',
    { nth: -1, weekday: MONDAY, month: 5 },
  ],
  ['august bank holiday|summer bank holiday', { nth: -1, weekday: MONDAY, month: 8 }],
  ['labor day', { nth: 1, weekday: MONDAY, month: 9 }],
  ['columbus day|indigenous peoples day', { nth: 2, weekday: MONDAY, month: 10 }],
  ['thanksgiving day|thanksgiving', { nth: 4, weekday: THURSDAY, month: 11 }],
  ['black friday|day after thanksgiving', { nth: 4, weekday: THURSDAY, month: 11, later: 1 }],
];

/** The place of a holiday in the list, by each of its names. */
export const HOLIDAY_NAMES: ReadonlyMap<string, number> = new Map(
  HOLIDAYS.flatMap(([names], id) => names.split('|').map((name) => [name, id] as const)),
);

/** Of several days, by the one that others are counted from. */
export const ANCHOR_NAMES: ReadonlyMap<string, number> = new Map(
  [
    ['easter', 'easter sunday'],
    ['paques', 'easter sunday'],
    ['pentecote', 'whit sunday'],
    ['whitsun', 'whit sunday'],
  ].map(([name = '', day = '']) => [name, HOLIDAY_NAMES.get(day) ?? -1]),
);

/** The public holidays of France and of England, where the days of working life are counted. */
const FREE: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'new year',
    'good friday',
    'easter monday',
    'early may bank holiday',
    'late may bank holiday',
    'august bank holiday',
    'christmas day',
    'boxing day',
  ],
  fr: [
    'new year',
    'easter monday',
    'may day',
    've day',
    'ascension day',
    'whit monday',
    'bastille day',
    'assumption day',
    'all saints day',
    'armistice day',
    'christmas day',
  ],
};

/** Whether a day is no working day, where people speak a language: a Saturday, a Sunday or a public holiday. */
export function isFree(day: string, language: Language): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 || FREE[language].some((name) => isHoliday(name, day));
}

/** Whether a day with a name is a public holiday. */
export function isPublic(id: number): boolean {
  return Object.values(FREE).some((names) => names.some((name) => HOLIDAY_NAMES.get(name) === id));
}

function isHoliday(name: string, day: string): boolean {
  return holidayIn(HOLIDAY_NAMES.get(name) ?? -1, Number(day.slice(0, 4))) === day;
}

export function holidayIn(id: number, year: number): string | undefined {
  const rule = HOLIDAYS[id]?.[1];
  if (!rule) return undefined;
  if ('fromEaster' in rule) return addDays(easterSunday(year), rule.fromEaster);
  if ('day' in rule) return isoDay(year, rule.month, rule.day);
  return addDays(nthWeekday(rule, year), rule.later ?? 0);
}

function nthWeekday({ nth, weekday, month }: { nth: number; weekday: number; month: number }, year: number) {
  if (nth > 0) {
    const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  }
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1));
}

/** The anonymous Gregorian algorithm of 1876. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
