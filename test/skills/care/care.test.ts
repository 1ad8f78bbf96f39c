/** People in distress, in every place where somebody may write: what they are answered, and what is kept of it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../../src/assistant/handle-message.ts';
import type { ConversationStore } from '../../../src/assistant/ports.ts';
import type { IncomingMessage } from '../../../src/message.ts';
import { type Conversation, NEW_CONVERSATION } from '../../../src/skills/conversation.ts';
import type { Effect } from '../../../src/skills/effect.ts';
import type { HandOvers } from '../../../src/skills/people/index.ts';
import { beginSilence } from '../../../src/skills/people/silence-state.ts';
import { createListen } from '../../../src/skills/voice/listen.ts';
import { WORDING } from '../../../src/skills/wording.ts';
import { messageOf } from '../../helpers/transcript.ts';
import { type WholeDesk, wholeDesk } from '../../helpers/whole-desk.ts';

const NOW = new Date('2026-06-15T10:00:00');
const LATER = new Date('2026-06-15T11:00:00');

let desk: WholeDesk;
let handOver: Awaited<ReturnType<HandOvers['active']>> = null;
beforeAll(async () => {
  desk = await wholeDesk('2026-06-15', undefined, { active: async () => handOver });
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
    async say(text: string, more: Partial<IncomingMessage> = {}) {
      const handled = await handle(messageOf(text, more));
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

  it.each([
    ['my husband hits me', 'yes please'],
    ['my husband hits me', "i'd like someone to call me back"],
    ['my husband hits me', 'please have somebody contact me'],
    ['mon mari me frappe', 'oui'],
    ['mon mari me frappe', "oui je veux bien qu'on me rappelle"],
    ['mon mari me frappe', 'je voudrais être contactée'],
  ])('writes "%s", then "%s": is asked what the team should know', async (distress, wish) => {
    const { say, conversation } = deskIn();
    await say(distress);
    await say(wish);
    expect(conversation().dialogue?.skill).toBe('hand-over');
  });

  it('says yes to nothing later than the next message', async () => {
    const { say, conversation } = deskIn();
    await say('my husband hits me');
    await say('thank you');
    await say('yes');
    expect(conversation().dialogue).toBeNull();
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

  describe('while people have the conversation', () => {
    const SAID = 'i want to kill myself';
    const silent = () => {
      handOver = { reference: 'AB12', until: LATER };
      return deskIn({ language: 'en', dialogue: beginSilence({ reference: 'AB12', language: 'en' }, LATER) });
    };
    afterEach(() => {
      handOver = null;
    });
    const mailed = (effects: readonly Effect[]) =>
      effects.flatMap((effect) =>
        effect.kind === 'forward' ? effect.forwarded.items.map(({ what, text }) => [what, text]) : [],
      );

    it('is answered; people learn that help was asked for, and no word of it', async () => {
      const { say } = silent();
      const { text, effects, record } = await say(SAID);
      expect(text).toContain('116 123');
      expect(text).toMatch(/If they may read it, answer \*yes\*; otherwise I keep it to myself\.$/);
      expect(text).not.toContain('write *person*');
      expect(mailed(effects)).toEqual([['help', '']]);
      expect(effects).toMatchObject([{ isUrgent: true }]);
      expect(JSON.stringify(effects)).not.toContain('kill');
      expect(record).toMatchObject({ text: '', confidential: true });
    });

    it.each(['yes', 'Yes, pass it on', '1', 'please do', 'oui'])(
      '%s: passes on that message',
      async (yes) => {
        const { say } = silent();
        await say(SAID);
        const { text, effects } = await say(yes);
        expect(text).toBe('I have passed it on.');
        expect(mailed(effects)).toEqual([['agreed', SAID]]);
        expect(mailed((await say('yes')).effects)).toEqual([['message', 'yes']]);
      },
    );

    it.each(['no', 'No', '2', 'cancel'])('%s: it stays with the desk, which asks no more', async (no) => {
      const { say } = silent();
      await say(SAID);
      const { text, effects } = await say(no);
      expect(text).toBe('All right, I keep it to myself.');
      expect(effects).toEqual([]);
      const again = await say(SAID);
      expect(again.text).not.toContain('answer *yes*');
      expect(mailed(again.effects)).toEqual([['help', '']]);
    });

    it.each(['my extension is 5511', 'yes but call me first', '?', 'forget me'])(
      '%j is no yes, and neither is a yes after it',
      async (other) => {
        const { say } = silent();
        await say(SAID);
        const all = [await say(other), await say('no'), await say('yes')];
        expect(JSON.stringify(all.map(({ effects }) => effects))).not.toContain('kill');
      },
    );

    it('a tap on an older yes is none', async () => {
      const { say } = silent();
      await say(SAID);
      const { effects } = await say('Yes, with messages', { choiceId: 'hand-over-yes' });
      expect(mailed(effects)).toEqual([['message', 'Yes, with messages']]);
    });

    it('in French', async () => {
      const { say } = silent();
      const { text } = await say('mon mari me frappe');
      expect(text).toContain("J'ai seulement dit à l'équipe que vous avez demandé de l'aide");
      expect((await say('oui')).text).toBe("Je l'ai transmis.");
    });
  });

  it('while the desk asks what it is about: is answered, and offered a person without any why', async () => {
    const { say, conversation } = deskIn();
    await say('I want to talk to a person');
    const { text, effects } = await say('i want to kill myself');
    expect(text).toContain('116 123');
    expect(text).toContain('You need not explain anything.');
    expect(effects).toEqual([]);
    const handed = await say('yes');
    const [mail] = handed.effects.flatMap((effect) => (effect.kind === 'mail' ? [effect.mail] : []));
    expect(mail?.text).toContain('The person has asked for help.');
    expect(mail?.text).toContain('About: (not said)');
    expect(JSON.stringify([handed.effects, conversation()])).not.toContain('kill myself');
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
