import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../src/assistant/handle-message.ts';
import { numberChoices } from '../../src/channels/number-choices.ts';
import { deaf } from '../../src/skills/voice/hear.ts';
import { createListen } from '../../src/skills/voice/listen.ts';
import { memoryConversations } from '../../src/store/memory-conversations.ts';
import { messageOf } from '../helpers/transcript.ts';
import { type WholeDesk, wholeDesk } from '../helpers/whole-desk.ts';

let desk: WholeDesk;
beforeAll(async () => {
  desk = await wholeDesk('2026-06-15');
}, 60_000);
afterAll(() => desk.close());

/** @returns the last reply of a conversation that has just begun */
async function lastReply(...texts: readonly string[]): Promise<string> {
  const clock = () => new Date('2026-06-15T10:00:00');
  const handle = createHandleMessage({
    retriever: () => desk.index,
    conversations: memoryConversations(clock),
    skills: desk.skills,
    clock,
    listen: createListen(deaf),
  });
  let reply = '';
  for (const text of texts) {
    const { replies } = await handle(messageOf(text));
    reply = replies.map(numberChoices).join('\n');
  }
  return reply;
}

const WIFI = 'how do I connect to the office wifi';
const PARKING = 'where can I park my car';
const REMOTE = 'combien de jours de télétravail ai-je droit';

describe('what leans on the last answer', () => {
  it.each([
    [WIFI, 'which network do I choose', 'Orvane-Staff'],
    [PARKING, 'is it free', 'Lyon'],
    [PARKING, 'and in Paris?', 'Paris'],
    [REMOTE, 'je suis encore en essai', "une fois la période d'essai passée"],
    ['how many days of annual leave do we get per year', "and if i'm part time?", 'Part-timers'],
  ])('%s, then "%s": the line of the answer that tells', async (first, then, line) => {
    const reply = await lastReply(first, then);
    expect(reply).toMatch(/^(?:My answer to|Ma réponse à) _/);
    expect(reply).toContain(line);
  });

  it.each([
    [WIFI, 'and for interns?', 'office Wi-Fi', 'person'],
    [WIFI, 'where is that?', 'office Wi-Fi', 'person'],
    [PARKING, 'and for motorbikes', 'park my car', 'person'],
    [REMOTE, 'et si je suis à temps partiel ?', 'télétravail', 'conseiller'],
    [REMOTE, 'et pour les stagiaires', 'télétravail', 'conseiller'],
  ])('%s, then "%s": there is no more to say, but a person', async (first, then, title, person) => {
    const reply = await lastReply(first, then);
    expect(reply).toMatch(/All that I know about this stands in|Tout ce que j'en sais est dans/);
    expect(reply).toContain(title);
    expect(reply).toContain(`*${person}*`);
  });

  it.each([
    [WIFI, 'is it a yes'],
    [REMOTE, "c'est oui ou non ?"],
  ])('%s, then "%s": what the answer was about', async (first, then) => {
    expect(await lastReply(first, then)).toMatch(
      /^(?:My last answer was about|Ma dernière réponse portait sur) _/,
    );
  });

  it.each([
    [WIFI, 'what do you mean', 'Orvane-Staff'],
    [WIFI, 'too long, whats the gist', 'Orvane-Staff'],
    [WIFI, 'can you explain that in simple words', 'Orvane-Staff'],
    [REMOTE, "j'ai rien compris", 'télétravail'],
    [REMOTE, 'vous pouvez faire plus court ?', 'télétravail'],
  ])('%s, then "%s": the answer in short, and a person', async (first, then, told) => {
    const reply = await lastReply(first, then);
    expect(reply).toMatch(/short form|en bref/);
    expect(reply).toContain(told);
    expect(reply).toMatch(/\*(?:person|conseiller)\*/);
  });

  it('gives the last answer again to somebody who does not understand its language', async () => {
    const reply = await lastReply(REMOTE, "i don't understand french sorry");
    expect(reply).toMatch(/^No problem, we go on in English\./);
    expect(reply).toMatch(/remote/i);
  });

  it('lets a question of its own be answered', async () => {
    expect(await lastReply(PARKING, 'and printers?')).toContain('Toner');
    expect(await lastReply('how do I claim expenses', 'what if i lost the receipt')).toContain(
      'Receipt lost',
    );
  });
});

describe('a word of the other language', () => {
  it.each([
    ['hello', 'congés', /^This is what I know/],
    ['bonjour', 'payroll', /^Voici ce que je sais/],
  ])('%s, then "%s": the conversation keeps its language', async (first, then, reply) => {
    expect(await lastReply(first, then)).toMatch(reply);
  });
});

describe('a list', () => {
  it.each([
    ['wifi', 'guest', 'Orvane-Guest'],
    ['mot de passe', 'celui du vpn', 'VPN'],
  ])('%s, then "%s": the one title that has the word', async (first, then, answer) => {
    expect(await lastReply(first, then)).toContain(answer);
  });
});

describe('a posted secret', () => {
  it('is not repeated, and its question is answered', async () => {
    const reply = await lastReply("password: abc123XYZ can't log in");
    expect(reply).toMatch(/^Please never send a password/);
    expect(reply).toContain('password.orvane.example');
    expect(reply).not.toContain('abc123XYZ');
  });

  it.each([
    'my password is expired',
    'password reset 2026',
    'mot de passe oublié !',
    'le code pin de ma carte',
  ])('is not seen in "%s"', async (text) =>
    expect(await lastReply(text)).not.toMatch(/never send|N'envoyez/),
  );
});
