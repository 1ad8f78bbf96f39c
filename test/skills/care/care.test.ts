/** People in distress, in every place where somebody may write: what they are answered, and what is kept of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../../src/assistant/handle-message.ts';
import type { ConversationStore } from '../../../src/assistant/ports.ts';
import { type Conversation, NEW_CONVERSATION } from '../../../src/skills/conversation.ts';
import { beginSilence } from '../../../src/skills/people/silence-state.ts';
import { createListen } from '../../../src/skills/voice/listen.ts';
import { WORDING } from '../../../src/skills/wording.ts';
import { messageOf } from '../../helpers/transcript.ts';
import { type WholeDesk, wholeDesk } from '../../helpers/whole-desk.ts';

const NOW = new Date('2026-06-15T10:00:00');
const LATER = new Date('2026-06-15T11:00:00');

let desk: WholeDesk;
beforeAll(async () => {
  desk = await wholeDesk('2026-06-15');
}, 60_000);
afterAll(() => desk?.close());

function deskIn(begin: Partial<Conversation> = {}) {
  let conversation: Conversation = { ...NEW_CONVERSATION, ...begin };
  const conversations: ConversationStore = {
    load: async () => conversation,
    save: async (_, next) => {
      conversation = next;
    },
  };
  const remembered: string[] = [];
  const handle = createHandleMessage({
    retriever: () => desk.index,
    conversations,
    skills: desk.skills,
    listen: createListen(async () => ({ kind: 'failed', why: 'off' })),
    rememberTurn: (turn) => {
      remembered.push(turn.text);
      return [];
    },
    clock: () => NOW,
  });
  return {
    remembered,
    conversation: () => conversation,
    async say(text: string) {
      const handled = await handle(messageOf(text));
      return { ...handled, text: handled.replies.map((reply) => reply.text).join('\n---\n') };
    },
  };
}

const URGENT = [
  ['i want to kill myself', 'en', '116 123'],
  ['je veux me suicider', 'fr', '3114'],
  ["quelqu'un est inconscient", 'fr', '*15*'],
  ['fire in the lab', 'en', '999'],
  ['my boss gropes me', 'en', 'not your fault'],
  ['mon mari me frappe', 'fr', '3919'],
  ['i had a miscarriage', 'en', 'so sorry'],
  ['my mom died this morning', 'en', 'sorry for your loss'],
  ['jveu me suicidé', 'fr', '3114'],
  ['my husbnad hits me', 'en', '0808 2000 247'],
  ['mon colegue respire plus', 'fr', '*15*'],
  ['j arrive plus a me lever je pleure tout le temps', 'fr', '3114'],
  ['MY DAUGHTER HAS LEUKEMIA', 'en', 'very sorry'],
  [
    'Hello, I know that this is not what you are for. I was late three times and my manager asked why. The truth is that my partner has been beating me since March and I hide the bruises. How do I correct my hours?',
    'en',
    '999',
  ],
] as const;

describe('a person in distress', () => {
  it.each(URGENT)('writes "%s"', async (text, language, help) => {
    const { say, conversation } = deskIn();
    const { text: reply, record, effects } = await say(text);
    expect(reply).toContain(help);
    expect(reply).not.toContain(WORDING[language].fallback([]).slice(0, 20));
    expect(record).toMatchObject({ skill: 'care', text: '', entryId: null, language, confidential: true });
    expect(effects).toEqual([]);
    expect(conversation().lastTopics).toEqual([]);
  });

  it('within a request: is answered, the request is kept and its question asked again', async () => {
    for (const [wish, distress, help, asked] of [
      ['I need a work certificate', 'my mom died this morning', 'sorry for your loss', 'full name'],
      ['je voudrais une attestation de travail', 'mon mari me frappe', '3919', 'nom complet'],
    ] as const) {
      const { say, conversation } = deskIn();
      expect((await say(wish)).text).toContain(asked);
      const dialogue = conversation().dialogue;
      expect(dialogue).not.toBeNull();
      const { text } = await say(distress);
      expect(text).toContain(help);
      expect(text.slice(text.lastIndexOf('---'))).toContain(asked);
      expect(conversation().dialogue).toEqual(dialogue);
    }
  });

  it('while people have the conversation: is answered, nothing is mailed, and the desk is silent again', async () => {
    const silence = beginSilence('AB12', LATER);
    const { say, conversation } = deskIn({ dialogue: silence });
    const { text, effects } = await say('i want to kill myself');
    expect(text).toContain('116 123');
    expect(effects).toEqual([]);
    expect(conversation().dialogue).toEqual(silence);
  });

  it('on a photo that the desk read: is answered once the person says that it was the question', async () => {
    const question = { asks: 'is-this-your-question', text: 'je veux me suicider', employeeId: '' };
    const state = { question, interrupted: null };
    const { say } = deskIn({
      language: 'fr',
      dialogue: { skill: 'badge', state, expires: LATER.toISOString() },
    });
    const { text, record } = await say('oui');
    expect(text).toContain('3114');
    expect(record).toMatchObject({ text: '', confidential: true });
  });

  it('is not remembered for a language model', async () => {
    const { say, remembered } = deskIn();
    await say('my husband hits me');
    expect(remembered).toEqual([]);
    await say('When is payday?');
    expect(remembered).toEqual(['When is payday?']);
  });

  it('keeps the "did you mean" before it', async () => {
    const pendingChoices = [{ id: 'payday', title: 'When is payday?' }];
    const { say, conversation } = deskIn({ pendingChoices });
    await say('i want to die');
    expect(conversation().pendingChoices).toEqual(pendingChoices);
  });
});

describe('what only sounds like distress', () => {
  it.each([
    'this deadline is killing me',
    'how do I kill a process',
    'fire drill on Monday',
    'je suis mort de fatigue, il me reste des RTT ?',
    'where is the form for sick leave',
    "I can't take it anymore, this mouse is slow",
    'combien de jours pour un décès dans la famille',
    '2',
    '',
  ])('%j is left to the others', async (text) => {
    expect((await deskIn().say(text)).record.skill).not.toBe('care');
  });
});
