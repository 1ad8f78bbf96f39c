/** From confidences to answer, "did you mean" or fallback. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/retrieval/confidence.ts';
import type { Decision } from '../../src/retrieval/finding.ts';
import { indexOf } from '../helpers/index-of.ts';

const bands = { answer: 0.75, suggest: 0.6 };

describe('decide', () => {
  const none = Number.NaN;
  const cases: [readonly number[], readonly number[], boolean, number, Decision, string][] = [
    [[0.8, 0.1], [0.7, 0.09], false, none, 'answer', 'sure of the first'],
    [[0.8, 0.1], [0.7, 0.09], false, 0.9, 'suggest', 'its entry wants more'],
    [[0.5, 0.2], [0.45, 0.2], false, 0.4, 'answer', 'its entry is content with less'],
    [[0.65, 0.1], [0.6, 0.1], false, none, 'suggest', 'rather sure'],
    [[0.5, 0.2, 0.2], [0.45, 0.18, 0.18], false, none, 'suggest', 'the others count half'],
    [[0.4, 0.2, 0.1], [0.4, 0.2, 0.1], false, none, 'fallback', 'a question whose answer is unclear'],
    [[0.4, 0.2, 0.1], [0.4, 0.2, 0.1], true, none, 'suggest', 'a topic: one of the three is likely meant'],
    [[0.8, 0.1], [0.4, 0.05], false, none, 'fallback', 'sure only as long as few ask something else'],
    [[0.3, 0.1, 0.1, 0.4], [0.3, 0.1, 0.1, 0.4], true, none, 'fallback', 'only three are offered'],
    [[], [], true, none, 'fallback', 'nothing found'],
  ];

  it.each(cases)(
    '%j, warily %j, a topic: %s, own threshold %d → %s: %s',
    (confidences, wary, isTopic, ownThreshold, expected) => {
      expect(decide({ confidences, wary, isTopic, ownThreshold }, { bands })).toBe(expected);
    },
  );
});

describe('the language of a question', () => {
  const index = indexOf(
    {
      id: 'salary-certificate',
      questions: ['Where do I get a proof of income?', 'income letter'],
      answer: 'From HR: https://my.orvane.example/income',
    },
    {
      id: 'salary-certificate.fr',
      translation_of: 'salary-certificate',
      language: 'fr',
      questions: ['Où obtenir une attestation ?', 'attestation employeur'],
      answer: 'Aux RH : https://my.orvane.example/salary-certificate',
    },
  );

  it.each(['salary certificate', 'income certificate'])(
    'of %s is English: neither a borrowed name nor a link is French',
    (text) => {
      expect(index.ask(text, { today: '2026-06-15', previous: undefined }).language).toBe('en');
    },
  );
});
