/** Days off as people read them: with weekdays, by which a slip is noticed, and counted. */
import type { Language } from '../../message.ts';
import { showDay } from './calendar.ts';
import type { Duration } from './dates/said.ts';
import { countDays, holdsWeekend, type Period } from './periods.ts';

const HALVES: Readonly<Record<Language, Readonly<Record<'am' | 'pm', string>>>> = {
  en: { am: 'morning', pm: 'afternoon' },
  fr: { am: 'matin', pm: 'après-midi' },
};
const AND: Readonly<Record<Language, string>> = { en: ' and ', fr: ' et ' };
const WEEKENDS: Readonly<Record<Language, string>> = { en: 'weekends included', fr: 'week-ends compris' };

/** `Monday 3 August 2026 → Friday 7 August 2026 (5 days)` */
export function showPeriods(periods: readonly Period[], language: Language): string {
  const length = [showLength(periods, language), ...(holdsWeekend(periods) ? [WEEKENDS[language]] : [])].join(
    ', ',
  );
  return `${showDays(periods, language)} (${length})`;
}

/** Without their number. */
export function showDays(periods: readonly Period[], language: Language): string {
  const shown = periods.map(({ from, to, half }) => {
    if (half) return `${showDay(from, language)}, ${HALVES[language][half]}`;
    return from === to ? showDay(from, language) : `${showDay(from, language)} → ${showDay(to, language)}`;
  });
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)]
    .filter((part) => part !== '')
    .join(AND[language]);
}

/** `5 days`, `half a day`: on the calendar. */
export function showLength(periods: readonly Period[], language: Language): string {
  const count = countDays(periods);
  if (count === 0.5) return language === 'fr' ? 'une demi-journée' : 'half a day';
  const number = count.toLocaleString(language);
  if (language === 'fr') return `${number} ${count < 2 ? 'jour' : 'jours'}`;
  return `${number} ${count === 1 ? 'day' : 'days'}`;
}

/** `3 days`, `1 month`: as it was said. */
export function showDuration({ days, months, working }: Duration, language: Language): string {
  if (working) return language === 'fr' ? `${days} jours ouvrés` : `${days} working days`;
  if (months > 0)
    return language === 'fr' ? `${months} mois` : `${months} ${months === 1 ? 'month' : 'months'}`;
  if (language === 'fr') return `${days} ${days === 1 ? 'jour' : 'jours'}`;
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}
