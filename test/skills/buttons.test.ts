import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameButtons, questionKey, readTap } from '../../src/skills/buttons.ts';
import type { Dialogue } from '../../src/skills/conversation.ts';
import { textReply } from '../../src/skills/skill.ts';

const question = questionKey('request', 1);
const dialogue: Dialogue = { skill: 'request', state: {}, expires: '2030-01-01T00:00:00.000Z', question };

describe('a button', () => {
  it('names the entry that it offers', () => {
    const choices = [{ id: 'leave', title: 'Annual leave' }];
    const [reply] = nameButtons([{ ...textReply('Which?'), choices }], {
      pendingChoices: choices,
      dialogue,
    });
    expect(reply?.choices).toEqual([{ id: 'entry:leave', title: 'Annual leave' }]);
    expect(readTap('entry:leave', null)).toEqual({ kind: 'entry', entryId: 'leave' });
  });

  it('names the question that it answers', () => {
    const [reply] = nameButtons([{ ...textReply('Send it?'), choices: [{ id: 'yes', title: 'Yes' }] }], {
      pendingChoices: [],
      dialogue,
    });
    const id = reply?.choices[0]?.id;
    expect(readTap(id, dialogue)).toEqual({ kind: 'answer', answer: 'yes' });
    expect(readTap(id, { ...dialogue, question: questionKey('request', 2) })).toEqual({ kind: 'old' });
    expect(readTap(id, null)).toEqual({ kind: 'old' });
  });

  it.each(['yes', 'no', 'cancel', 'badge-yes', 'people-cancel', 'voice:no'])(
    'of before, whose question nobody knows any more, is old: %s',
    (id) => {
      expect(readTap(id, dialogue)).toEqual({ kind: 'old' });
    },
  );

  it.each(['PAYLOAD_1', '{"go":"locker"}', 'answer:', 'answer:x', 'entry:', `entry:${'x'.repeat(300)}`])(
    'of somebody else is none of ours: %s',
    (id) => {
      expect(readTap(id, dialogue)).toEqual({ kind: 'other' });
    },
  );

  it('is nothing where nothing was tapped', () => {
    expect(readTap(undefined, dialogue)).toBeUndefined();
    expect(readTap('', dialogue)).toBeUndefined();
  });

  it('never answers a question that it does not name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (id) => {
        expect(readTap(id, dialogue)?.kind).not.toBe('answer');
      }),
    );
  });
});
