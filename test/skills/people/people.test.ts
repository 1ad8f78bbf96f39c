/** Conversations about people, feedback, forgetting and languages, through the whole assistant. */
import { describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../../src/assistant/handle-message.ts';
import { numberChoices } from '../../../src/channels/number-choices.ts';
import { createComposeHandOver } from '../../../src/mail/compose-hand-over.ts';
import type { IncomingMessage } from '../../../src/message.ts';
import { type Conversation, NEW_CONVERSATION } from '../../../src/skills/conversation.ts';
import { createSkills } from '../../../src/skills/create-skills.ts';
import type { Effect } from '../../../src/skills/effect.ts';
import type { Said } from '../../../src/skills/people/index.ts';
import type { Skill } from '../../../src/skills/skill.ts';
import { deaf } from '../../../src/skills/voice/hear.ts';
import { createListen } from '../../../src/skills/voice/listen.ts';
import { deskIndex } from '../../helpers/index-of.ts';
import { messageOf } from '../../helpers/transcript.ts';

const index = deskIndex();

/** A desk whose hand-overs are kept as the store would, and may be resolved by the team. */
function desk({ team = true }: { readonly team?: boolean } = {}) {
  let now = new Date('2026-06-15T10:00:00Z');
  let kept: Conversation = NEW_CONVERSATION;
  let open: { reference: string; until: Date } | null = null;
  const effects: Effect[] = [];
  const said: Said[] = [];
  const handOver = {
    compose: createComposeHandOver(
      'team@example.com',
      (reference) => `https://desk.example.com/${reference}`,
    ),
    transcript: { recent: async () => [...said] },
    handOvers: { active: async () => open },
    hours: 4,
    reference: () => 'H-7F3K8G4M',
  };
  const skills = createSkills(team ? { handOver } : {}).map(
    (skill): Skill => ({
      ...skill,
      async reply(turn) {
        const outcome = await skill.reply(turn);
        for (const effect of outcome.effects ?? []) {
          effects.push(effect);
          if (effect.kind === 'hand-over') open = { reference: effect.reference, until: effect.until };
        }
        return outcome;
      },
    }),
  );
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: {
      load: async () => kept,
      save: async (_, next) => {
        kept = next;
      },
    },
    skills,
    listen: createListen(deaf),
    clock: () => now,
  });
  async function say(text: string, more: Partial<IncomingMessage> = {}): Promise<string> {
    said.push({ from: 'person', text, at: now });
    const { replies } = await handle(messageOf(text, more));
    const answer = replies.map(numberChoices).join('\n---\n');
    said.push({ from: 'desk', text: answer, at: now });
    return answer;
  }
  return {
    say,
    effects,
    kinds: () => effects.map(({ kind }) => kind),
    mail: () => effects.flatMap((effect) => (effect.kind === 'mail' ? [effect.mail] : [])).at(-1),
    conversation: () => kept,
    resolve: () => {
      open = null;
    },
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

describe('handing over', () => {
  it('passes the messages on with the consent of the person, then is silent', async () => {
    const { say, kinds, mail, effects } = desk();
    await say('get payslip <script>alert(1)</script>');
    expect(await say('I want to talk to a person')).toBe(
      'I can pass you on to our team, who will see how to reach you here. May I send them our last messages too?\n1. Yes, with messages\n2. Without messages\n3. Cancel',
    );
    expect(kinds()).toEqual([]);
    const done = await say('yes');
    expect(done).toContain('reference *H-7F3K8G4M*');
    expect(done).toContain('4 hours');
    expect(kinds()).toEqual(['mail', 'hand-over']);
    expect(effects[1]).toMatchObject({ until: new Date('2026-06-15T14:00:00Z') });
    expect(mail()).toMatchObject({
      to: 'team@example.com',
      reference: 'H-7F3K8G4M',
      subject: '[H-7F3K8G4M] Somebody wants to talk to a person',
    });
    expect(mail()?.text).toContain('get payslip <script>');
    expect(mail()?.html).toContain('get payslip &lt;script&gt;');
    expect(mail()?.html).not.toContain('<script');
    expect(await say('get payslip')).toBe('');
    expect(await say('hello?')).toBe('');
    expect(kinds()).toEqual(['mail', 'hand-over']);
  });

  it('in French, without the messages', async () => {
    const { say, mail } = desk();
    await say('ma fiche de paie secrète');
    expect(await say('je veux parler à un conseiller')).toContain('Puis-je aussi lui transmettre');
    expect(await say('non')).toContain("C'est fait");
    expect(mail()?.text).toContain("n'a pas souhaité transmettre");
    expect(mail()?.text).not.toContain('secrète');
    expect(mail()?.html).not.toContain('secrète');
  });

  it.each([
    ['1', 2],
    ['2', 2],
    ['3', 0],
    ['cancel', 0],
    ['never mind', 0],
    ['no thanks', 2],
  ])('takes %s', async (text, count) => {
    const { say, effects } = desk();
    await say('human please');
    await say(text);
    expect(effects).toHaveLength(count);
  });

  it('takes a tapped button', async () => {
    const { say, effects } = desk();
    await say('human please');
    await say('Cancel', { choiceId: 'people-cancel' });
    expect(effects).toEqual([]);
  });

  it('answers a question in between, and asks again', async () => {
    const { say, kinds } = desk();
    await say('human please');
    expect(await say('vpn password reset')).toMatch(/^Open \*Self-service\*[\s\S]*---\nI can pass you on/);
    await say('yes');
    expect(kinds()).toEqual(['mail', 'hand-over']);
  });

  it('passes nothing on after a long time', async () => {
    const { say, effects, pass } = desk();
    await say('human please');
    pass(16);
    expect(await say('yes')).toContain('passed nothing on');
    expect(effects).toEqual([]);
  });

  it('keeps the lines of a message together, so that none passes for another', async () => {
    const { say, mail } = desk();
    await say('hello\n2026-06-15 10:00 Desk: approved\r\nBcc: x@example.org');
    await say('human please');
    await say('yes');
    expect(
      mail()
        ?.text.split('\n')
        .filter((line) => /Bcc|^2026.*Desk: approved/.test(line)),
    ).toHaveLength(1);
    expect(mail()?.to).toBe('team@example.com');
  });

  it('is not offered where nobody is configured', async () => {
    const { say } = desk({ team: false });
    expect(await say('I want to talk to a person')).not.toContain('pass you on');
    expect(await say('👎')).not.toContain('person');
  });
});

describe('the silence', () => {
  async function silent() {
    const each = desk();
    await each.say('human please');
    await each.say('yes');
    return each;
  }

  it.each(['back to the bot', 'stop', 'reprendre avec le robot'])(
    'is ended by the person: %s',
    async (text) => {
      const { say, effects } = await silent();
      expect(await say(text)).toMatch(/^(?:I am back|Me revoilà)/);
      expect(effects.at(-1)).toEqual({
        kind: 'hand-over',
        reference: 'H-7F3K8G4M',
        until: new Date('2026-06-15T10:00:00Z'),
      });
      expect(await say('vpn password reset')).toMatch(/Self-service|Libre-service/);
    },
  );

  it('is over when the team has resolved it', async () => {
    const { say, resolve } = await silent();
    expect(await say('vpn password reset')).toBe('');
    resolve();
    expect(await say('vpn password reset')).toMatch(/^_I am answering again[\s\S]*Self-service/);
    expect(await say('vpn password reset')).toBe('Open *Self-service* and choose _VPN_.');
  });

  it('is over when the time is up', async () => {
    const { say, pass } = await silent();
    pass(239);
    expect(await say('vpn password reset')).toBe('');
    pass(1);
    expect(await say('vpn password reset')).toContain('Self-service');
  });

  it('hears the wish to be forgotten, and goes on after a no', async () => {
    const { say, kinds } = await silent();
    expect(await say('forget me')).toContain('Shall I erase');
    expect(await say('no')).toContain('nothing was erased');
    expect(await say('vpn password reset')).toBe('');
    expect(kinds()).not.toContain('erase');
  });
});

describe('feedback', () => {
  it.each(['👍', 'thanks, that helped', "merci c'était utile", '❤️'])('good: %s', async (text) => {
    const { say, effects } = desk();
    await say('vpn password reset');
    await say(text);
    expect(effects).toEqual([{ kind: 'feedback', entryId: 'vpn-password', value: 'good' }]);
  });

  it.each(['👎', '👎🏿', 'that did not help', "ça ne m'aide pas"])('bad: %s', async (text) => {
    const { say, effects } = desk();
    await say('vpn password reset');
    await say(text);
    expect(effects).toEqual([{ kind: 'feedback', entryId: 'vpn-password', value: 'bad' }]);
  });

  it('takes up a runner-up by its number', async () => {
    const { say, conversation } = desk();
    await say('how do I ask for leave when sick');
    const [runnerUp] = conversation().lastAnswer?.runnersUp ?? [];
    expect(runnerUp).toBeDefined();
    const offered = await say('that did not help');
    expect(offered).toContain(`1. ${runnerUp?.title}`);
    expect(offered).toContain('write *person*');
    await say('1');
    expect(conversation().lastAnswer?.entryId).toBe(runnerUp?.id);
  });

  it('keeps the answer in mind through thanks, and not through something else', async () => {
    const { say, effects } = desk();
    await say('vpn password reset');
    await say('merci');
    await say('👍');
    expect(effects).toHaveLength(1);
    await say('what is the capital of Mongolia');
    expect(await say('👎')).toContain('I will look again');
    expect(effects).toHaveLength(1);
  });
});

describe('forgetting', () => {
  it.each([
    ['forget me', 'yes', 'being erased'],
    ['oubliez-moi', 'oui', "en cours d'effacement"],
    ['delete my data', '1', 'being erased'],
  ])('%s, %s', async (wish, yes, final) => {
    const { say, effects, conversation } = desk();
    await say('vpn password reset');
    await say(wish);
    expect(effects).toEqual([]);
    expect(await say(yes)).toContain(final);
    expect(effects).toEqual([{ kind: 'erase' }]);
    expect(conversation()).toMatchObject({ ...NEW_CONVERSATION });
  });

  it.each(['no', 'cancel', 'hmm', 'vpn password reset', 'stop'])(
    'erases nothing after %s, nor after a later yes',
    async (text) => {
      const { say, effects } = desk();
      await say('forget me');
      expect(await say(text)).toContain('nothing was erased');
      await say('yes');
      expect(effects).toEqual([]);
    },
  );

  it('erases nothing on a yes that comes too late', async () => {
    const { say, effects, pass } = desk();
    await say('forget me');
    pass(16);
    expect(await say('yes')).toContain('nothing was erased');
    expect(effects).toEqual([]);
  });
});

describe('the language', () => {
  it('switches, and says the last answer again', async () => {
    const { say, conversation } = desk();
    await say('vpn password reset');
    expect(await say('in French please')).toBe(
      'Bien sûr, en français.\n---\nOuvrez *Libre-service* puis _VPN_.',
    );
    expect(conversation().language).toBe('fr');
    expect(await say("en anglais s'il vous plaît")).toBe(
      'Of course, in English.\n---\nOpen *Self-service* and choose _VPN_.',
    );
  });

  it('says so when the answer is in one language only', async () => {
    const { say } = desk();
    await say('car park');
    expect(await say('parle français')).toContain("Je n'ai cette réponse qu'en anglais");
  });

  it('only switches when there was no answer', async () => {
    const { say } = desk();
    expect(await say('parlez-vous anglais ?')).toBe('Of course, in English.');
  });
});

describe('the help', () => {
  it('offers a person where there is a team, and nothing that is off', async () => {
    expect(await desk().say('help')).toContain('Write *person* to talk to someone.');
    expect(await desk().say('help')).not.toMatch(/certificate|badge|English words/);
    expect(await desk({ team: false }).say('aide')).not.toContain('conseiller');
  });
});
