import { describe, expect, it } from 'vitest';
import { idPattern } from '../../../src/media/badge/employee-id.ts';
import { understand } from '../../../src/skills/badge/understand.ts';

const said = (text: string, proposed = '48213') => understand(text, idPattern().match, proposed);

describe('understand', () => {
  it.each(['yes', 'Yes!', 'oui', 'Oui, merci.', 'c’est ça', 'Exactement', "that's right", '✅', '👍🏽'])(
    'yes: %s',
    (text) => {
      expect(said(text)).toEqual({ kind: 'yes' });
    },
  );

  it.each(['no', 'Non.', 'nope', 'ce n’est pas ça', 'wrong', '👎', '❌'])('no: %s', (text) => {
    expect(said(text)).toEqual({ kind: 'no' });
  });

  it.each(['cancel', 'Annuler', 'laisse tomber', 'stop', 'never mind'])('cancel: %s', (text) => {
    expect(said(text)).toEqual({ kind: 'cancel' });
  });

  it.each([
    ['E-20518', 'E20518'],
    ['E 20518', 'E20518'],
    ['désolé, 48 231', '48231'],
    ['yes, 48213', '48213'],
    ['not 48213 but 48231', '48231'],
  ])('a number: %s', (text, id) => {
    expect(said(text)).toEqual({ kind: 'id', id });
  });

  it.each([
    'yes but where is the canteen',
    'no 12345 and 67890',
    'my colleague is 48231',
    '482',
    'call 04 72 10 33 18',
    '😀',
    '',
  ])('something else: %s', (text) => {
    expect(said(text)).toBeUndefined();
  });

  it('comes to an end with what is made to be slow', () => {
    for (const text of ['1 '.repeat(5000), 'a-'.repeat(5000), '👍'.repeat(5000), 'non '.repeat(2500)]) {
      expect(() => said(text)).not.toThrow();
    }
  });
});
