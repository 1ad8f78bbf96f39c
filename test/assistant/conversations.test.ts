/** Conversations as people have them, through the whole assistant. */
import { describe, expect, it } from 'vitest';
import { deskIndex, indexOf } from '../helpers/index-of.ts';
import { conversationWith } from '../helpers/transcript.ts';

const index = deskIndex();

describe('answers', () => {
  it('in English', async () => {
    const { say } = conversationWith(index);
    expect(await say('Hi, how do I reset my vpn password?')).toBe('Open *Self-service* and choose _VPN_.');
  });

  it('in French, and stays there for words that say nothing of the language', async () => {
    const { say } = conversationWith(index);
    expect(await say('Bonjour, comment avoir ma fiche de paie ?')).toBe('Vos bulletins sont dans *MyHR*.');
    expect(await say('vpn password reset')).not.toContain('Désolé');
    expect(await say('merci')).toContain('Avec plaisir');
  });

  it('follows a person who changes the language', async () => {
    const { say } = conversationWith(index);
    expect(await say('où trouver ma fiche de paie')).toContain('Vos bulletins');
    expect(await say('and how do I ask for leave?')).toContain('Ask in *MyHR*');
  });

  it('says so when the answer exists in the other language only', async () => {
    const { say } = conversationWith(index);
    await say('bonjour');
    expect(await say('parking')).toBe("_Je n'ai cette réponse qu'en anglais :_\nLevel -1.");
  });

  it('brings the picture along', async () => {
    const { handle } = conversationWith(index);
    const { replies } = await handle({
      id: '1',
      channel: 'test',
      person: 'p',
      text: 'vpn password reset',
      attachments: [],
      receivedAt: new Date(),
    });
    expect(replies).toEqual([
      { text: 'Open *Self-service* and choose _VPN_.', media: ['media/vpn.png'], choices: [] },
    ]);
  });
});

describe('did you mean', () => {
  const passwords = indexOf(
    { id: 'vpn', questions: ['How do I reset my VPN password?', 'vpn password'], answer: 'VPN answer.' },
    { id: 'mail', questions: ['How do I reset my mail password?', 'mail password'], answer: 'Mail answer.' },
    { id: 'wifi', questions: ['How do I reset my wifi password?', 'wifi password'], answer: 'Wifi answer.' },
    { id: 'bike', questions: ['Where is the bike shed?', 'bicycle parking'], answer: 'Bike answer.' },
    { id: 'lunch', questions: ['When is lunch?', 'canteen hours'], answer: 'Lunch answer.' },
    { id: 'badge', questions: ['I lost my badge', 'new badge'], answer: 'Badge answer.' },
  );

  async function offered() {
    const conversation = conversationWith(passwords);
    const offer = await conversation.say('reset password');
    expect(offer.split('\n')).toHaveLength(4);
    const second = offer.split('\n')[2] ?? '';
    return { ...conversation, offer, second: second.replace('2. ', '') };
  }

  it('offers up to three titles, numbered', async () => {
    const { offer } = await offered();
    expect(offer).toMatch(
      /^I am not quite sure.*\n1\. How do I reset.*\n2\. How do I reset.*\n3\. How do I reset/,
    );
  });

  it.each(['2', 'the second one', '#2', 'title'])('takes %s', async (said) => {
    const { say, second } = await offered();
    const name = /my (\w+) password/.exec(second)?.[1] ?? '';
    const answer = await say(said === 'title' ? second : said);
    expect(answer.toLowerCase()).toBe(`${name.toLowerCase()} answer.`);
  });

  it('asks again when the number is none of those offered, and still takes the next', async () => {
    const { say } = await offered();
    expect(await say('7')).toContain('from 1 to 3');
    expect(await say('1')).toMatch(/answer\.$/);
  });

  it('lets go when none fits', async () => {
    const { say } = await offered();
    expect(await say('none of these')).toContain('other words');
    expect(await say('2')).toContain('No list is open');
  });

  it('takes anything else for a new question', async () => {
    const { say } = await offered();
    expect(await say('where is the bike shed')).toBe('Bike answer.');
  });
});

describe('small talk', () => {
  it.each([
    ['hi', 'greeting'],
    ['Hello!', 'greeting'],
    ['good morning', 'greeting'],
    ['Bonjour', 'greeting'],
    ['ça va ?', 'well-being'],
    ['thanks a lot!!', 'thanks'],
    ['merci beaucoup', 'thanks'],
    ['help', 'help'],
    ['what can you do?', 'help'],
    ['Que sais-tu faire ?', 'help'],
    ['aide', 'help'],
    ['bye', 'goodbye'],
    ['à bientôt', 'goodbye'],
    ['hi, how do I reset my vpn password', 'faq'],
    ['thanks, and my payslip?', 'faq'],
    ['bonjour, mot de passe vpn oublié', 'faq'],
    ['what is the capital of Mongolia', 'fallback'],
    ['   ', 'without-words'],
  ])('%s → %s', async (text, skill) => {
    const { say, handled } = conversationWith(index);
    await say(text);
    expect(handled.map((each) => each.skill)).toEqual([skill]);
  });

  it('answers in the language of the greeting', async () => {
    const { say } = conversationWith(index);
    expect(await say('bonjour')).toMatch(/^Bonjour/);
    expect(await say('good morning')).toMatch(/^Hello/);
  });

  it('tells what it knows', async () => {
    const { say } = conversationWith(index);
    expect(await say('help')).toContain('leave, it, offices, pay');
    expect(await say('aide')).toContain('informatique, paie');
  });
});

describe('the fallback', () => {
  it('is in the language of the question and points to what the desk knows', async () => {
    const { say } = conversationWith(index);
    expect(await say('what is the capital of Mongolia')).toMatch(/^Sorry, I don't know.*\n.*leave/);
    expect(await say('quelle est la capitale de la Mongolie')).toMatch(/^Désolé.*\n.*paie/);
  });
});

describe('a photo or voice note', () => {
  it('without text gets an honest answer in the language of the conversation', async () => {
    const { say } = conversationWith(index);
    await say('bonjour');
    const photo = { attachments: [{ kind: 'image', source: 'x', contentType: 'image/jpeg' }] as const };
    expect(await say('', photo)).toContain('pas regarder d’images');
  });
});
