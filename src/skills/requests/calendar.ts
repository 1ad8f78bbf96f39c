/** Calendar days as `YYYY-MM-DD`, without hours and time zones. */
import type { Language } from '../../message.ts';

const DAY = 86_400_000;

/** @returns undefined for a day that does not exist, such as 30 February */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(iso).getUTCDay();
}

export function isIsoDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDay(Number(year), Number(month), Number(day)) === text;
}

const FORMATS = {
  en: new Intl.DateTimeFormat('en-GB', format()),
  fr: new Intl.DateTimeFormat('fr-FR', format()),
} as const satisfies Record<Language, Intl.DateTimeFormat>;

function format(): Intl.DateTimeFormatOptions {
  return { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
}

/** `Monday 3 August 2026`, `lundi 3 août 2026`: with the weekday, by which people notice a slip. */
export function showDay(iso: string, language: Language): string {
  return FORMATS[language].format(new Date(iso)).replace(',', '');
}

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function mondayOf(iso: string): string {
  return addDays(iso, -((weekdayOf(iso) + 6) % 7));
}
