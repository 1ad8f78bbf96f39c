import { describe, expect, test } from 'vitest';
import { readPerson } from '../../src/channels/phone-numbers.ts';

/** Without the second reading of digits that are a number here and abroad. */
const digitsOf = (text: string, country?: string) => {
  const read = readPerson(text, country);
  if (read.kind === 'no country') return read.kind;
  const ids = read.kind === 'one' ? read.ids : read.atHome;
  return ids.filter(({ channel }) => channel === 'meta').map(({ person }) => person);
};

describe('a phone number with its country code', () => {
  test.each([
    '+33612345678',
    '0033612345678',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '00 33 6-12-34-56-78',
    '+33.6.12.34.56.78',
    '(+33) 6/12/34/56/78'.replace(/[()]/g, ' '),
    '+33\u00a06\u202f12\u201134\u201356\u221278',
    '\u202a+33612345678\u202c',
    '＋３３６１２３４５６７８',
    '+٣٣٦١٢٣٤٥٦٧٨',
    'whatsapp:+33612345678',
    'tel:+33-6-12-34-56-78',
    '  +33612345678 ',
  ])('%s is read with any country or none', (text) => {
    for (const country of [undefined, 'FR', 'US', 'DE'])
      expect(digitsOf(text, country)).toContain('33612345678');
  });
});

describe('a phone number as its country writes it', () => {
  test.each([
    ['06 12 34 56 78', 'FR', '33612345678'],
    ['0612345678', 'fr'.toUpperCase(), '33612345678'],
    ['(201) 555-0123', 'US', '12015550123'],
    ['011 33 6 12 34 56 78', 'US', '33612345678'],
    ['020 7946 0018', 'GB', '442079460018'],
    ['0151 23456789', 'DE', '4915123456789'],
    ['33612345678', 'FR', '33612345678'],
    ['15557654321', 'FR', '15557654321'],
  ])('%s in %s', (text, country, digits) => {
    expect(digitsOf(text, country)).toContain(digits);
  });

  test('is not guessed where no country is set', () => {
    expect(digitsOf('06 12 34 56 78')).toBe('no country');
  });

  test('and one abroad, when the same digits are that with a country code', () => {
    const number = (digits: string) => [
      { channel: 'meta', person: digits },
      { channel: 'twilio', person: `whatsapp:+${digits}` },
    ];
    expect(readPerson('2015550123', 'US')).toEqual({
      kind: 'two',
      atHome: number('12015550123'),
      abroad: number('2015550123'),
    });
  });
});

test('numbers of countries that changed them are looked for in both forms', () => {
  expect(digitsOf('+52 55 1234 5678')).toEqual(expect.arrayContaining(['525512345678', '5215512345678']));
  expect(digitsOf('5491123456789')).toEqual(expect.arrayContaining(['5491123456789', '541123456789']));
  expect(digitsOf('+55 11 96123-4567')).toEqual(expect.arrayContaining(['5511961234567', '551161234567']));
});

test.each(['US.13491208655302741918', 'employee 7', '+', '()'])('%j is an id', (id) => {
  expect(readPerson(` ${id} `, 'FR')).toEqual({
    kind: 'one',
    ids: [
      { channel: 'meta', person: id },
      { channel: 'twilio', person: id },
      { channel: 'twilio', person: `whatsapp:${id}` },
    ],
  });
});
