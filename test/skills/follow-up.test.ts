import { describe, expect, it } from 'vitest';
import { NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { helpFollowUp, leaningOf } from '../../src/skills/follow-up.ts';
import { deskIndex } from '../helpers/index-of.ts';

const retriever = deskIndex();
const now = new Date('2026-06-15T10:00:00');

function ask(text: string, lastTopics: readonly string[] = [], language?: 'en' | 'fr') {
  const finding = retriever.ask(text, { today: '2026-06-15', language });
  const conversation = { ...NEW_CONVERSATION, lastTopics };
  return { finding, helped: helpFollowUp(finding, { conversation, retriever, now }) };
}

describe('a follow-up without a model', () => {
  it.each([
    'and for interns?',
    'what about my car',
    'how much?',
    'until when?',
    'et pour les stagiaires ?',
    'combien ?',
    'quid des CDD ?',
    'et quand ?',
  ])('is seen in "%s"', (text) => expect(leaningOf(text)).toBeDefined());

  it.each([
    'how much leave do I have?',
    'where is the canteen?',
    'combien de jours de congés ?',
    'android phone',
    'étage du parking',
  ])('is not seen in "%s"', (text) => expect(leaningOf(text)).toBeUndefined());

  it('is asked again with the words of the last topic', () => {
    expect(ask('how?', ['vpn-password']).helped).toMatchObject({
      decision: 'answer',
      entry: { id: 'vpn-password' },
    });
    expect(ask('comment ?', ['payslip'], 'fr').helped).toMatchObject({ entry: { id: 'payslip.fr' } });
  });

  it('stays as it is without a topic, or when its own words are not in what is found', () => {
    for (const { finding, helped } of [ask('how?'), ask('and the weather?', ['vpn-password'])]) {
      expect(helped).toBe(finding);
    }
  });

  it('leaves a confident answer alone', () => {
    const { finding, helped } = ask('and where can I park?', ['vpn-password']);
    expect(helped).toBe(finding);
  });
});
