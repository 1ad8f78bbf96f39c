/** What people say around a question, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { withoutCourtesy } from '../../src/language/courtesy.ts';

describe('withoutCourtesy', () => {
  it.each([
    ['Good morning, when is my salary paid?', 'when is my salary paid'],
    ['Hello there team! my badge is lost, thanks in advance', 'my badge is lost'],
    ['hi where is my payslip', 'where is my payslip'],
    ['Bonjour à tous, comment poser des congés ? Merci d’avance', 'comment poser des congés'],
    ['Bonsoir, ma paie n’est pas arrivée. Cordialement', 'ma paie n’est pas arrivée'],
    ['salut, bonjour, où est le parking', 'où est le parking'],
  ])('%s → %s', (text, question) => {
    expect(withoutCourtesy(text).trim()).toBe(question);
  });

  it.each([
    'hi',
    'Bonjour !',
    'merci beaucoup',
    'thank you for the answer but where is it',
    'How do I say thanks',
    'hit the road',
    'Salutations distinguées',
    '',
    '🎉',
  ])('leaves alone: %j', (text) => {
    expect(withoutCourtesy(text)).toBe(text);
  });

  it.each([
    ['hi all hands meeting when', 'all hands meeting when'],
    ['hello team building budget', 'team building budget'],
    ['bonjour tous les combien ai-je un entretien', 'tous les combien ai-je un entretien'],
  ])('takes no word of the question for somebody greeted: %s', (text, question) => {
    expect(withoutCourtesy(text)).toBe(question);
  });

  it.each(['hi ', ', ', 'thanks, ', ',thanks in advance ', 'bonjour tous ', '- '])(
    'comes to an end over 10,000 characters of %j',
    (piece) => {
      expect(() => withoutCourtesy(piece.repeat(10_000 / piece.length))).not.toThrow();
    },
  );
});
