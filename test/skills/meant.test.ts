import { describe, expect, it } from 'vitest';
import { meantIn } from '../../src/skills/meant.ts';

describe('meantIn', () => {
  it.each([
    ['*payslip', 'payslip'],
    ['parking*', 'parking'],
    ['*mutuelle pardon', 'mutuelle'],
    ['sorry, badge not budge', 'badge'],
    ['badge not budge', 'badge'],
    ['pas budge, badge', 'badge'],
    ['I meant parking not packing', 'parking'],
    ['pardon, je parlais de la cantine', 'la cantine'],
    ['typo, payslip', 'payslip'],
  ])('%s → %s', (text, meant) => {
    expect(meantIn(text)).toBe(meant);
  });

  it.each(['vpn not connecting', 'badge pas reçu', 'what do you mean?', 'sorry', 'where is the canteen', ''])(
    'nothing is put right: %s',
    (text) => {
      expect(meantIn(text)).toBeUndefined();
    },
  );
});
