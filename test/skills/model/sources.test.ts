import { describe, expect, it } from 'vitest';
import { isConfidentialTalk } from '../../../src/skills/model/sources.ts';
import { indexOf } from '../../helpers/index-of.ts';

const index = indexOf(
  { id: 'vpn', questions: ['How do I reset my VPN password?', 'vpn password reset', 'forgot vpn password'] },
  { id: 'payslip', questions: ['Where is my payslip?', 'get payslip', 'salary statement'] },
  { id: 'leave', questions: ['How do I ask for leave?', 'book holidays', 'request days off'] },
  {
    id: 'harassment',
    questions: ['I am being harassed', 'my boss bullies me', 'who helps against harassment'],
  },
  {
    id: 'harassment.fr',
    language: 'fr',
    translation_of: 'harassment',
    questions: ['Je subis du harcèlement', 'mon chef me harcèle', 'qui aide contre le harcèlement'],
    confidential: true,
  },
);
const now = new Date('2026-06-15T10:00:00Z');
const CHATTER = 'I forgot the vpn password again and I would like to book holidays in August please';

describe('whether a recording is confidential', () => {
  it('is told by any stretch of it, in whichever language the entry is', () => {
    const long = `${`${CHATTER} `.repeat(6)} and my boss bullies me every day ${`${CHATTER} `.repeat(6)}`;
    expect(isConfidentialTalk(long, index, now)).toBe(true);
    expect(isConfidentialTalk('alors mon chef me harcèle et je ne dors plus', index, now)).toBe(true);
  });

  it('is not so of everything', () => {
    expect(isConfidentialTalk(`${CHATTER} `.repeat(12), index, now)).toBe(false);
    expect(isConfidentialTalk('', index, now)).toBe(false);
  });
});
