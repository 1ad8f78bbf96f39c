import { describe, expect, it } from 'vitest';
import { recall, remember } from '../../../src/skills/model/memory.ts';
import { entryOf } from '../../helpers/index-of.ts';
import { turnOf } from './desk.ts';

const answered = { replies: [], remember: { lastTopics: ['leave'] } };

describe('memory', () => {
  it('keeps the question, redacted, and the entry', () => {
    expect(remember(turnOf('I am Xolani, leave?'), answered)).toEqual([
      { at: '2026-06-15T10:00:00.000Z', question: 'I am [name-1], leave?', entryId: 'leave' },
    ]);
  });

  it('keeps nothing of dialogues and of what is confidential', () => {
    const dialogue = { skill: 'x', state: null, expires: '2026-06-16T10:00:00Z' };
    const secret = entryOf({ id: 'leave', questions: ['Secret?'], confidential: true });
    expect(remember(turnOf('x', { conversation: { dialogue } }), answered)).toEqual([]);
    expect(remember(turnOf('x'), { replies: [], remember: { dialogue } })).toEqual([]);
    expect(remember(turnOf('x', { entries: [secret] }), answered)).toEqual([]);
  });

  it('is short: by count, by age and by tokens', () => {
    const turns = Array.from({ length: 9 }, (_, at) => ({
      at: `2026-06-15T09:5${at}:00.000Z`,
      question: 'x'.repeat(30),
      entryId: null,
    }));
    const turn = turnOf('y', { conversation: { turns } });
    const { conversation, now, retriever } = turn;
    const kept = (limits: { turns: number; minutes: number; tokens: number }) =>
      recall(conversation, { now, retriever, limits }).length;
    expect(kept({ turns: 3, minutes: 60, tokens: 1000 })).toBe(3);
    expect(kept({ turns: 9, minutes: 5, tokens: 1000 })).toBe(3);
    expect(kept({ turns: 9, minutes: 60, tokens: 25 })).toBe(2);
    expect(remember(turn, answered)).toHaveLength(4);
  });
});
