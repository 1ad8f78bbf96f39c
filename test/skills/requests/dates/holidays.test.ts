/** Days that go by a name, against the calendars of 2026 to 2028. */
import { expect, it } from 'vitest';
import { HOLIDAY_NAMES, holidayIn } from '../../../../src/skills/requests/dates/holidays.ts';

it.each([
  ['good friday', 2027, '2027-03-26'],
  ['easter monday', 2026, '2026-04-06'],
  ['lundi de paques', 2028, '2028-04-17'],
  ['ascension', 2027, '2027-05-06'],
  ['vendredi de l ascension', 2026, '2026-05-15'],
  ['lundi de pentecote', 2027, '2027-05-17'],
  ['presidents day', 2027, '2027-02-15'],
  ['martin luther king day', 2027, '2027-01-18'],
  ['early may bank holiday', 2027, '2027-05-03'],
  ['late may bank holiday', 2027, '2027-05-31'],
  ['august bank holiday', 2027, '2027-08-30'],
  ['labor day', 2027, '2027-09-06'],
  ['thanksgiving', 2027, '2027-11-25'],
  ['black friday', 2027, '2027-11-26'],
  ['toussaint', 2027, '2027-11-01'],
  ['christmas eve', 2026, '2026-12-24'],
])('%s of %i is %s', (name, year, day) => {
  expect(holidayIn(HOLIDAY_NAMES.get(name) ?? -1, year)).toBe(day);
});
