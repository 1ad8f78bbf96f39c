/** Days as people write them: the value, or why they are asked again. */
import { describe, expect, it } from 'vitest';
import { findPeriods, readPeriods } from '../../../../src/skills/requests/dates/read-periods.ts';
import { writePeriods } from '../../../../src/skills/requests/periods.ts';
import { ENGLISH, FRENCH, IN_JUNE } from './expressions.ts';

const today = '2026-11-30';

type Reading = ReturnType<typeof readPeriods>;

function show(reading: Reading): string {
  if ('fault' in reading) return `ask: ${reading.fault.is}`;
  return writePeriods(reading.periods).replace(/^(\S+)\/\1$/, '$1');
}

function read(text: string, future = true): string {
  return show(readPeriods(text, { today, future }));
}

describe('an answer', () => {
  it.each(ENGLISH)('%s → %s', (said, taken) => expect(read(said)).toBe(taken));
  it.each(FRENCH)('%s → %s', (said, taken) => expect(read(said)).toBe(taken));

  it.each(IN_JUNE)('%s, in June → %s', (said, taken) => {
    expect(show(readPeriods(said, { today: '2026-06-15', future: true }))).toBe(taken);
  });

  it('is read in a hundred and fifty ways and more', () => {
    expect(ENGLISH.length + FRENCH.length).toBeGreaterThan(150);
  });

  it('may be a day of the past where the field takes it: the nearest one', () => {
    expect(read('20 novembre', false)).toBe('2026-11-20');
    expect(read('20 november')).toBe('ask: either');
    expect(read('yesterday', false)).toBe('2026-11-29');
  });
});

describe('what was understood', () => {
  it.each([
    ['21st to 31st except the 25th', { is: 'partly', rest: 'except the 25th' }],
    ['14 to 18 dec or the week after', { is: 'partly', rest: 'or the week after' }],
    ['peut-être le 10', { is: 'partly', rest: 'peut-être' }],
    ['31 nov to 2 dec', { is: 'impossible', said: '31 nov' }],
    ['vendredi 3 décembre', { is: 'weekday', day: '2026-12-03', weekday: 5 }],
    ['from 10 to 5 August', { is: 'order', from: '2027-08-10', to: '2027-08-05' }],
    ['from 3 may to 7 april', { is: 'order', from: '2027-05-03', to: '2027-04-07' }],
    ["jusqu'au 15 janvier", { is: 'open', side: 'to', day: '2027-01-15' }],
    ['from the 7th onwards', { is: 'open', side: 'from', day: '2026-12-07' }],
    ['vendredi prochain', { is: 'either', days: ['2026-12-04', '2026-12-11'] }],
    ['half day on friday', { is: 'which-half', day: '2026-12-04' }],
    ['3 jours', { is: 'lasting', duration: { days: 3, months: 0 } }],
    ['7 to 11 december but back on the 10th', { is: 'mark', side: 'to', day: '2026-12-10' }],
    ['back on the 11th', { is: 'open', side: 'to', day: '2026-12-10' }],
    ['my last day at work is the 11th', { is: 'open', side: 'from', day: '2026-12-12' }],
    ['the rest of the week', { is: 'open', side: 'to', day: '2026-12-04' }],
  ])('of %s is told', (said, fault) => {
    expect(readPeriods(said, { today, future: true })).toMatchObject({ fault });
  });
});

describe('a sentence', () => {
  const find = (text: string) =>
    findPeriods(text, { today, future: true }).map(({ reading }) => show(reading));

  it.each([
    ['leave from 3 to 7 August, Aya Benali, 48213', ['2027-08-03/2027-08-07']],
    ['7 to 9 dec, moving house', ['2026-12-07/2026-12-09']],
    ['a week off, from 8 to 14 february because my sister marries', ['2027-02-08/2027-02-14']],
    ["je pensais poser du 3 au 7, c'est possible", ['2026-12-03/2026-12-07']],
    ['du 7 au 11 sauf le mercredi, Aya Benali, 48213', ['ask: partly', 'ask: partly']],
    ['leave on 7 december, or on the 8th', ['ask: partly', 'ask: partly']],
    ['12 rue de Mai, 48213', []],
    ['48213', []],
  ])('%s → %j', (said, taken) => expect(find(said)).toEqual(taken));
});

it('bears hostile texts', () => {
  for (const piece of [
    '1/',
    '1 to ',
    'the ',
    '3 of ',
    'monday ',
    '-',
    'in 1 ',
    '1, ',
    'no ',
    'half ',
    'du ',
    'not next week ',
    'back 3 ',
    'last day ',
    'every monday ',
    'friday after ',
  ]) {
    const text = piece.repeat(10_000 / piece.length);
    expect(() => read(text)).not.toThrow();
    expect(() => findPeriods(text, { today, future: true })).not.toThrow();
  }
});
