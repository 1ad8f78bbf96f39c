/** Days off as they are kept, counted and shown. */
import { describe, expect, it } from 'vitest';
import { countDays, readWritten, singlePeriod, writePeriods } from '../../../src/skills/requests/periods.ts';
import { showPeriods } from '../../../src/skills/requests/show-periods.ts';

describe('a kept value', () => {
  it.each([
    ['2026-12-07/2026-12-11', 5, 'Monday 7 December 2026 → Friday 11 December 2026 (5 days)'],
    ['2026-12-07/2026-12-07', 1, 'Monday 7 December 2026 (1 day)'],
    ['2026-12-24,2026-12-31', 2, 'Thursday 24 December 2026 and Thursday 31 December 2026 (2 days)'],
    ['2026-12-01 pm', 0.5, 'Tuesday 1 December 2026, afternoon (half a day)'],
    [
      '2026-12-28/2027-01-03',
      7,
      'Monday 28 December 2026 → Sunday 3 January 2027 (7 days, weekends included)',
    ],
    [
      '2026-12-07/2026-12-09,2026-12-14/2026-12-16',
      6,
      'Monday 7 December 2026 → Wednesday 9 December 2026 and Monday 14 December 2026 → Wednesday 16 December 2026 (6 days)',
    ],
  ])('%s is %d days, and is shown with them', (value, days, shown) => {
    const periods = readWritten(value);
    expect(writePeriods(periods)).toBe(value);
    expect(countDays(periods)).toBe(days);
    expect(showPeriods(periods, 'en')).toBe(shown);
  });

  it('is shown in French', () => {
    expect(showPeriods(readWritten('2026-12-01 am'), 'fr')).toBe(
      'mardi 1 décembre 2026, matin (une demi-journée)',
    );
    expect(showPeriods(readWritten('2026-12-04/2026-12-08'), 'fr')).toBe(
      'vendredi 4 décembre 2026 → mardi 8 décembre 2026 (5 jours, week-ends compris)',
    );
  });

  it('has ends only when it is one period of whole days', () => {
    expect(singlePeriod('2026-12-07/2026-12-11')).toEqual({ from: '2026-12-07', to: '2026-12-11' });
    for (const value of ['2026-12-24,2026-12-31', '2026-12-01 pm', 'soon', undefined]) {
      expect(singlePeriod(value)).toBeUndefined();
    }
  });
});
