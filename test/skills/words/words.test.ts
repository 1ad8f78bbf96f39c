/** The dictionary as people talk to it, through the whole assistant. */
import { afterAll, describe, expect, it } from 'vitest';
import { createHandleMessage } from '../../../src/assistant/handle-message.ts';
import { NEW_CONVERSATION } from '../../../src/skills/conversation.ts';
import type { Turn } from '../../../src/skills/skill.ts';
import { deaf } from '../../../src/skills/voice/hear.ts';
import { createListen } from '../../../src/skills/voice/listen.ts';
import type { Dictionary } from '../../../src/skills/words/dictionary.ts';
import { openWordNet } from '../../../src/skills/words/wordnet/wordnet.ts';
import { createWordsSkills } from '../../../src/skills/words/words.ts';
import { memoryConversations } from '../../../src/store/memory-conversations.ts';
import { skills } from '../../helpers/basic-skills.ts';
import { deskIndex } from '../../helpers/index-of.ts';
import { messageOf } from '../../helpers/transcript.ts';

const wordnet = await openWordNet();
afterAll(() => wordnet.close());
const index = deskIndex();
const clock = () => new Date('2026-06-15T10:00:00');

function desk(dictionary: Dictionary = wordnet) {
  const handled: string[] = [];
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: memoryConversations(clock),
    skills: [
      ...createWordsSkills({ dictionary, knows: wordnet.knows }),
      ...skills.filter(({ name }) => name !== 'words'),
    ],
    clock,
    listen: createListen(deaf),
  });
  const say = async (text: string) => {
    const { replies, record } = await handle(messageOf(text));
    handled.push(record.skill);
    return replies.map((reply) => reply.text).join('\n---\n');
  };
  return { say, handled };
}

describe('a conversation in English', () => {
  it.each([
    [
      'Define serendipity, please',
      '*serendipity*\n_noun_: good luck in making unexpected and fortunate discoveries',
    ],
    [
      'synonyms of happy',
      'Synonyms of *happy*\n_adjective_: felicitous, glad, well-chosen\n_close:_ blessed, fortunate, willing, blissful, bright, golden, laughing',
    ],
    ["what's the opposite of huge?", 'Antonyms of *huge*\n_adjective_: small'],
    [
      'examples for amazing',
      'Examples for *amazing*\n- she does an amazing amount of work\n- New York is an amazing city',
    ],
    [
      'define serendipty',
      "I don't have *serendipty* in my dictionary, which holds only English words for now.\nDid you mean *serendipity* or *serenity*? Write for example _define serendipity_.",
    ],
    ['define xqzwvkjh', "I don't have *xqzwvkjh* in my dictionary, which holds only English words for now."],
    ['antonyms of serendipity', 'I know *serendipity*, but no word that means the opposite.'],
  ])('%s', async (text, reply) => {
    expect(await desk().say(text)).toBe(reply);
  });
});

describe('a conversation in French', () => {
  it.each([
    [
      "C'est quoi serendipity ?",
      '*serendipity* (mot anglais)\n_nom_ : good luck in making unexpected and fortunate discoveries',
    ],
    ['le contraire de huge', 'Contraires de *huge* (mot anglais)\n_adjectif_ : small'],
    [
      'définis sérendipité',
      "Mon dictionnaire ne contient pour l'instant que des mots anglais, et je n'y trouve pas *sérendipité*.\nPensiez-vous à *serendipity* ? Écrivez par exemple _définis serendipity_.",
    ],
    [
      "c'est quoi une libellule",
      "Mon dictionnaire ne contient pour l'instant que des mots anglais, et je n'y trouve pas *libellule*.",
    ],
  ])('%s', async (text, reply) => {
    expect(await desk().say(text)).toBe(reply);
  });

  it('stays French for the next word', async () => {
    const { say } = desk();
    await say("c'est quoi serendipity");
    expect(await say('merci')).toContain('plaisir');
  });
});

describe('layout', () => {
  it.each(['run', 'break', 'set', 'light', 'running', 'breathe', 'down'])(
    'of %s fits a phone: at most ten lines',
    async (word) => {
      for (const text of [
        `define ${word}`,
        `synonyms of ${word}`,
        `antonyms of ${word}`,
        `examples for ${word}`,
      ]) {
        const reply = await desk().say(text);
        expect(reply.split('\n').length, text).toBeLessThanOrEqual(10);
        expect(reply.length, text).toBeLessThan(1600);
      }
    },
  );

  it('shows the common part of speech first and says how much it leaves out', async () => {
    const reply = await desk().say('define run');
    expect(reply).toMatch(
      /^\*run\*\n_verb_\n1\. move fast .*\n2\. .*\n3\. .*\n_noun_\n1\. [\s\S]*more meanings\._$/,
    );
  });

  it('names the form under which a word stands', async () => {
    expect(await desk().say('define mice')).toMatch(/^\*mice\*\n_noun_ \(mouse\)/);
  });
});

describe('beside the FAQ', () => {
  it.each([
    ['define leave', 'words'],
    ['definition of leave', 'words'],
    ['define payslips', 'words'],
    ['define serendipty', 'words'],
    ['synonymes de congé', 'words'],
    ['where do I find my payslip', 'faq'],
    ['vpn password', 'faq'],
    ['what does serendipity mean', 'words'],
    ['que veut dire serendipity', 'words'],
    ['hi', 'greeting'],
    ['how do I define my objectives', 'fallback'],
    ['what does that mean', 'simpler'],
    ["c'est quoi la procédure interne numéro douze", 'fallback'],
  ])('%s → %s', async (text, skill) => {
    const { say, handled } = desk();
    await say(text);
    expect(handled).toEqual([skill]);
  });

  function openClaim(text: string, decision: 'answer' | 'suggest' | 'fallback') {
    const [command, open] = createWordsSkills({ dictionary: wordnet, knows: wordnet.knows });
    const finding = { ...index.ask(text, { today: '2026-06-15' }), decision };
    const turn: Turn = {
      message: messageOf(text),
      text,
      language: 'en',
      conversation: NEW_CONVERSATION,
      finding,
      retriever: index,
      now: clock(),
    };
    expect(command.claim(turn)).toBeNull();
    return open.claim(turn)?.confidence ?? null;
  }

  it.each([
    ['what does payslip mean', 'answer', null],
    ['what does payslip mean', 'suggest', 0.4],
    ['what does serendipity mean', 'suggest', 0.95],
    ['meaning of life', 'answer', 0.95],
    ["c'est quoi serendipity", 'answer', 0.95],
    ['what does xqzwvkjh mean', 'suggest', 0.74],
    ['what does xqzwvkjh qqq mean', 'fallback', null],
    ['examples for serendipity', 'answer', 0.95],
    ['examples of leave', 'answer', null],
    ['examples of leave', 'suggest', 0.4],
    ['define xqzwvkjh', 'suggest', 0.95],
    ['define vpn password', 'answer', null],
    ['define vpn password', 'suggest', 0.1],
  ] as const)('%s, of which the FAQ says %s: %s', (text, decision, confidence) => {
    expect(openClaim(text, decision)).toBe(confidence);
  });
});

it('apologizes when the dictionary cannot be read', async () => {
  const broken: Dictionary = { lookUp: async () => Promise.reject(new Error('gone')) };
  expect(await desk(broken).say('define run')).toContain('cannot be read');
  expect(await desk(broken).say('définis run')).toContain("n'arrive pas à lire");
});
