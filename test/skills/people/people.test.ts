/** Conversations about people, feedback, forgetting and languages, through the whole assistant. */
import { describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../../src/assistant/handle-message.ts';
import { numberChoices } from '../../../src/channels/number-choices.ts';
import { createComposeForwarded } from '../../../src/mail/compose-forwarded.ts';
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
function desk({ team = true, quiet = false }: { readonly team?: boolean; readonly quiet?: boolean } = {}) {
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
    transcript: { recent: async () => (quiet ? [] : [...said]) },
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
    forwarded: () =>
      effects.flatMap((effect) =>
        effect.kind === 'forward' ? effect.forwarded.items.map(({ text }) => text) : [],
      ),
    conversation: () => kept,
    resolve: () => {
      open = null;
    },
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

const ASKS =
  'Of course, our team can take over. What is it about? One or two sentences are enough, and you need not say if you would rather not.';
const WITH_MESSAGES = 'I will send them our last messages too.';

describe('handing over', () => {
  it('asks what it is about, mails that with the last messages, then mails on what is written', async () => {
    const { say, kinds, mail, effects, forwarded } = desk();
    await say('get payslip <script>alert(1)</script>');
    expect(await say('I want to talk to a person')).toBe(
      `${ASKS} ${WITH_MESSAGES}\n1. I'd rather not say\n2. Without messages\n3. Cancel`,
    );
    expect(kinds()).toEqual([]);
    const done = await say('A mistake of 42 <b>euros</b>\non my March payslip');
    expect(done).toContain('reference *H-7F3K8G4M*');
    expect(done).toContain('4 hours, and pass on to them by e-mail what you write here');
    expect(done).toContain('*back to the bot*');
    expect(kinds()).toEqual(['mail', 'hand-over']);
    expect(effects[1]).toMatchObject({ until: new Date('2026-06-15T14:00:00Z') });
    expect(mail()).toMatchObject({
      to: 'team@example.com',
      reference: 'H-7F3K8G4M',
      subject: '[H-7F3K8G4M] Somebody wants to talk to a person',
    });
    expect(mail()?.text).toContain('\nAbout: A mistake of 42 <b>euros</b> on my March payslip\n');
    expect(mail()?.html).toContain('42 &lt;b&gt;euros&lt;/b&gt; on my');
    expect(mail()?.text).toContain('get payslip <script>');
    expect(mail()?.html).toContain('get payslip &lt;script&gt;');
    expect(mail()?.html).not.toContain('<script');
    expect(await say('get payslip')).toBe('');
    expect(await say('hello?')).toBe('');
    expect(forwarded()).toEqual(['get payslip', 'hello?']);
    const { forwarded: last } = effects.at(-1) as Extract<Effect, { kind: 'forward' }>;
    expect(last).toMatchObject({ reference: 'H-7F3K8G4M', language: 'en', opening: mail()?.id });
  });

  it('in French, without the messages', async () => {
    const { say, mail } = desk();
    await say('ma fiche de paie secrète');
    expect(await say('je veux parler à un conseiller')).toMatch(
      /De quoi s'agit-il \?[\s\S]*nos derniers messages/,
    );
    expect(await say('Sans les messages')).toMatch(/sans nos messages. De quoi s'agit-il/);
    expect(await say('une erreur sur ma paie de mars')).toContain("C'est fait");
    expect(mail()?.text).toContain('Objet : une erreur sur ma paie de mars');
    expect(mail()?.text).toContain('Les messages précédents ne sont pas transmis.');
    expect(mail()?.text).not.toContain('secrète');
    expect(mail()?.html).not.toContain('secrète');
  });

  it('says nothing of messages where there are none', async () => {
    const { say, mail } = desk({ quiet: true });
    expect(await say('human please')).toBe(`${ASKS}\n1. I'd rather not say\n2. Cancel`);
    await say('my locker');
    expect(mail()?.text).toContain('The earlier messages are not passed on.');
  });

  it.each([
    ['vpn password reset', 'vpn password reset'],
    ["it's private", "it's private"],
    ['nothing in particular', 'nothing in particular'],
    ['Rien de spécial', 'Rien de spécial'],
    ['just someone from HR please, not my manager', 'just someone from HR please, not my manager'],
    ['I want to talk to a human', 'I want to talk to a human'],
    ['42', '42'],
    ['how do I ask for leave?', 'how do I ask for leave?'],
    ["I'd rather not say", '(not said)'],
    ['je préfère ne pas le dire', '(non précisé)'],
    ['1', '(not said)'],
  ])('takes %j for an answer', async (said, about) => {
    const { say, mail, kinds } = desk();
    await say('hello');
    await say('human please');
    await say(said);
    expect(kinds()).toEqual(['mail', 'hand-over']);
    expect(mail()?.text).toMatch(new RegExp(`^(?:About: |Objet : )${about.replace(/[?()]/g, '\\$&')}$`, 'm'));
  });

  it.each(['cancel', 'never mind', 'Cancel', '3', 'laisse tomber'])(
    '%s: stays with the desk',
    async (said) => {
      const { say, effects } = desk();
      await say('hello');
      await say('human please');
      expect(await say(said)).toMatch(/you stay with me|vous restez avec moi/);
      expect(effects).toEqual([]);
      expect(await say('vpn password reset')).toMatch(/Self-service|Libre-service/);
    },
  );

  it.each(['un instant', 'one moment please', 'hang on let me check my calendar', 'attendez, je réfléchis'])(
    '%j is met with patience',
    async (wait) => {
      const { say, effects, mail } = desk();
      await say('human please');
      expect(await say(wait)).toMatch(/^(?:Take your time|Prenez votre temps)/);
      expect(effects).toEqual([]);
      await say('my locker will not open');
      expect(mail()?.text).toContain('my locker will not open');
    },
  );

  it.each([
    ['yes', 'yes', 2],
    ['no', 'yes', 2],
    ['why do you ask?', 'Yes, pass me on', 2],
    ['ok', 'no', 0],
    ['no', 'cancel', 0],
  ])('%s, then %s: nobody has to say what it is about', async (first, second, count) => {
    const { say, effects, mail } = desk();
    await say('vpn password reset');
    await say('human please');
    expect(await say(first)).toContain('you need not say what it is about');
    await say(second);
    expect(effects).toHaveLength(count);
    if (count > 0) expect(mail()?.text).toMatch(/About: \(not said\)[\s\S]*are not passed on/);
  });

  it.each(['my locker', 'it is about my locker'])('yes, then %j', async (about) => {
    const { say, mail } = desk();
    await say('human please');
    await say('yes');
    await say(about);
    expect(mail()?.text).toContain(`About: ${about}`);
  });

  it.each([
    ['help', 'I answer questions'],
    ['hello', 'Hello again!'],
    ['in French please', 'Bien sûr, en français.'],
    ['who will see this?', 'It goes by e-mail to the one team that answers here'],
    ['??', 'I can pass on words only'],
    ['👍', 'I can pass on words only'],
    ['', 'I can pass on words only'],
  ])('%j is no subject: it is answered, and asked again', async (text, answer) => {
    const { say, effects } = desk();
    await say('human please');
    expect(await say(text)).toMatch(
      new RegExp(`^${answer.slice(0, 12)}[\\s\\S]*(?:What is it about|De quoi)`),
    );
    expect(effects).toEqual([]);
  });

  it.each([
    'can I talk to a human about my payslip, it is wrong',
    'I want a human, my payslip is wrong',
    'I need to speak to someone about my contract',
    'can i speak to a person please? it is about my contract',
  ])('does not ask what was said already: %s', async (said) => {
    const { say, mail } = desk();
    await say('vpn password reset');
    expect(await say(said)).toBe(
      'I can pass this on to our team. May I send them our last messages too?\n1. Yes, with messages\n2. Without messages\n3. Cancel',
    );
    expect(await say('it is since March')).toContain('May I send them');
    await say('yes');
    expect(mail()?.text).toContain(`About: ${said} it is since March\n`);
    expect(mail()?.text).toContain('vpn password reset');
  });

  it.each(["it's private", "c'est personnel", 'It is confidential.'])(
    '%j is told to the team, without the messages before it',
    async (said) => {
      const { say, mail } = desk();
      await say('vpn password reset');
      await say('human please');
      await say(said);
      expect(mail()?.text).toContain(said);
      expect(mail()?.text).not.toContain('vpn password reset');
    },
  );

  it('does not ask for messages that are not there', async () => {
    const { say, mail } = desk({ quiet: true });
    expect(await say('je veux parler à un humain, ma paie est fausse')).toMatch(
      /^Je peux transmettre cela à notre équipe\. Le voulez-vous/,
    );
    await say('oui');
    expect(mail()?.text).toContain('Objet : je veux parler à un humain, ma paie est fausse');
  });

  it('tells the team whom the person asked for', async () => {
    const { say, mail } = desk();
    expect(await say('ok then someone from payroll please')).toContain('What is it about?');
    await say('missing 6h overtime');
    expect(mail()?.text).toMatch(
      /Asked for: ok then someone from payroll please\nAbout: missing 6h overtime\n/,
    );
  });

  it('takes a tapped button, and none of another question', async () => {
    const { say, effects } = desk();
    await say('human please');
    expect(await say('Yes, erase it', { choiceId: 'forget-yes' })).toContain('What is it about, in');
    await say('Cancel', { choiceId: 'hand-over-cancel' });
    expect(effects).toEqual([]);
  });

  it('passes nothing on after a long time', async () => {
    const { say, effects, pass } = desk();
    await say('human please');
    pass(61);
    expect(await say('yes')).toContain('passed nothing on');
    expect(effects).toEqual([]);
    await say('human please');
    pass(61);
    expect(await say('vpn password reset')).toContain('Self-service');
    expect(effects).toEqual([]);
  });

  it('keeps the lines of a message together, so that none passes for another', async () => {
    const { say, mail } = desk();
    await say('hello\n2026-06-15 10:00 Desk: approved\r\nBcc: x@example.org');
    await say('human please');
    await say('my locker');
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
    await each.say('my locker');
    return each;
  }

  it.each([
    'back to the bot',
    'stop',
    'reprendre avec le robot',
    "never mind, it connected. i'm done with the person thanks",
    'ok you can take over again bot',
    "she called me, thank you. that's finished now",
    "c'est fini avec le technicien, merci à lui",
    'en fait laissez tomber, je rappellerai moi-même, on arrête là',
    "j'ai eu quelqu'un, merci, on peut clore",
    "I don't need anybody any more",
    "merci, c'est réglé",
    "c'est réglé, vous pouvez reprendre la main",
    "finalement j'ai plus besoin d'eux",
    "on m'a répondu, c'est bon",
    "ils m'ont rappelé, tout est ok",
    "tout est rentré dans l'ordre, merci",
    'je voudrais reparler avec le bot',
    'fin de la conversation',
    'back to the bot please',
    'ok sorted, you can come back bot',
    'nevermind the lady from payroll rang me, all sorted, you can have the conversation back',
    'they got back to me, all good',
    'no need for a person anymore',
    'can I have the bot back',
  ])('is ended by the person: %s', async (text) => {
    const { say, effects, forwarded } = await silent();
    expect(await say(text)).toMatch(/^(?:I am back|Me revoilà)/);
    expect(forwarded()).toEqual([text]);
    expect(effects.at(-1)).toEqual({
      kind: 'hand-over',
      reference: 'H-7F3K8G4M',
      until: new Date('2026-06-15T10:00:00Z'),
    });
    expect(await say('vpn password reset')).toMatch(/Self-service|Libre-service/);
  });

  it('"stop" is answered in the language of the conversation', async () => {
    const { say } = await silent();
    expect(await say('stop')).toBe('I am back. What can I do for you?');
  });

  it.each([
    'hello?',
    'are you there?',
    '??',
    '👍',
    'help',
    'in French please',
    'I want to talk to a person',
    "I've sent the form, it's done",
    'please end my contract',
    'never mind the typo above',
    'can we stop here?',
    'the meeting is over now',
    'yes',
    '1',
  ])('mails on %j without a word', async (text) => {
    const { say, forwarded } = await silent();
    expect(await say(text)).toBe('');
    expect(forwarded()).toEqual([text]);
  });

  it('tells of photos, documents and what has no words', async () => {
    const { say, effects } = await silent();
    const photo = { kind: 'image', source: '1', contentType: 'image/jpeg' } as const;
    const document = { kind: 'document', source: '2', contentType: 'application/pdf' } as const;
    await say('the left armrest', { attachments: [photo] });
    await say('', { attachments: [photo, document] });
    await say('');
    const compose = createComposeForwarded(
      'team@example.com',
      (reference) => `https://x.example/${reference}`,
    );
    const items = effects.flatMap((effect) => (effect.kind === 'forward' ? effect.forwarded.items : []));
    const [first] = effects.flatMap((effect) => (effect.kind === 'forward' ? [effect.forwarded] : []));
    const { text, html } = compose({ ...first!, items });
    for (const body of [text, html]) {
      expect(body).toContain('the left armrest (with it came a photo)');
      expect(body).toContain('(a photo, a document)');
      expect(body).toContain('something without words, such as a place or a contact');
      expect(body).toContain('Please ask the person to send them to you.');
    }
  });

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
