/** Dates as people write them, on Monday 15 June 2026. */
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/skills/requests/read-dates.ts';

const today = '2026-06-15';

function read(text: string, more: { prefer?: 'future' | 'nearest'; bareDays?: boolean } = {}): string {
  return readDates(text, { today, prefer: 'future', ...more })
    .map(({ from, to }) => (from === to ? from : `${from}..${to}`))
    .join(' ');
}

describe('a day', () => {
  it.each([
    ['2026-08-03', '2026-08-03'],
    ['on 3 August please', '2026-08-03'],
    ['3rd of August', '2026-08-03'],
    ['August 3rd', '2026-08-03'],
    ['Aug. 3, 2027', '2027-08-03'],
    ['Monday 3 August 2026', '2026-08-03'],
    ['Monday, the 3rd of August', '2026-08-03'],
    ['le 3 août', '2026-08-03'],
    ['le 1er aout', '2026-08-01'],
    ['lundi 3 août 2026', '2026-08-03'],
    ['3/8', '2026-08-03'],
    ['03/08/2026', '2026-08-03'],
    ['3.8.26', '2026-08-03'],
    ['8/15/2026', '2026-08-15'],
    ['3 may', '2027-05-03'],
    ['15 june', '2026-06-15'],
    ['29 février', '2028-02-29'],
    ['today', '2026-06-15'],
    ["aujourd'hui", '2026-06-15'],
    ['tomorrow', '2026-06-16'],
    ['demain', '2026-06-16'],
    ['the day after tomorrow', '2026-06-17'],
    ['après-demain', '2026-06-17'],
    ['next monday', '2026-06-22'],
    ['lundi prochain', '2026-06-22'],
    ['friday', '2026-06-19'],
    ['in 3 days', '2026-06-18'],
    ['in two weeks', '2026-06-29'],
    ['dans une semaine', '2026-06-22'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('is the nearest one where the past counts as well', () => {
    expect(read('3 may', { prefer: 'nearest' })).toBe('2026-05-03');
    expect(read('20 novembre', { prefer: 'nearest' })).toBe('2026-11-20');
  });

  it('may be a bare number only when a day was asked for', () => {
    expect(read('the 20th')).toBe('');
    expect(read('the 20th', { bareDays: true })).toBe('2026-06-20');
    expect(read('le 3', { bareDays: true })).toBe('2026-07-03');
  });

  it.each([
    '31 February',
    '2026-02-30',
    '45/12/2026',
    '48213',
    'version 1.2.3',
    '12 rue de Mai',
    'I may come',
  ])('%s is none', (text) => {
    expect(read(text)).toBe('');
  });
});

describe('a period', () => {
  it.each([
    ['from 3 to 7 August', '2026-08-03..2026-08-07'],
    ['I need leave from the 3rd to the 7th of August', '2026-08-03..2026-08-07'],
    ['du 3 au 7 août', '2026-08-03..2026-08-07'],
    ['du lundi 3 au vendredi 7 août 2026', '2026-08-03..2026-08-07'],
    ['du 28 juillet au 3 août', '2026-07-28..2026-08-03'],
    ['3-7 August', '2026-08-03..2026-08-07'],
    ['August 3 to 7', '2026-08-03..2026-08-07'],
    ['between 3 and 7 august', '2026-08-03..2026-08-07'],
    ['entre le 3 et le 7 août', '2026-08-03..2026-08-07'],
    ["du 3 août jusqu'au 7", '2026-08-03..2026-08-07'],
    ['from 2026-08-03 to 2026-08-07', '2026-08-03..2026-08-07'],
    ['03/08 - 07/08', '2026-08-03..2026-08-07'],
    ['from tomorrow to friday', '2026-06-16..2026-06-19'],
    ['de lundi à mercredi', '2026-06-22..2026-06-24'],
    ['28 December to 3 January', '2026-12-28..2027-01-03'],
    ['du 28 décembre au 3 janvier 2027', '2026-12-28..2027-01-03'],
    ['next week', '2026-06-22..2026-06-26'],
    ['la semaine prochaine', '2026-06-22..2026-06-26'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('of bare numbers is one only when a period was asked for', () => {
    expect(read('from 20 to 24')).toBe('');
    expect(read('from 20 to 24', { bareDays: true })).toBe('2026-06-20..2026-06-24');
    expect(read('du 20 au 24', { bareDays: true })).toBe('2026-06-20..2026-06-24');
  });

  it('is not made of two separate days', () => {
    expect(read('3 August and 7 August')).toBe('2026-08-03 2026-08-07');
  });
});

it('bears hostile texts', () => {
  for (const piece of ['1/', '1 to ', 'the ', '3 of ', 'monday ', '-', 'in 1 ']) {
    const text = piece.repeat(10_000 / piece.length);
    expect(() => readDates(text, { today, prefer: 'future', bareDays: true })).not.toThrow();
  }
});
