/** Conversations about requests: the sample corpus' requests beside a small FAQ, through the whole assistant. */
import { readFileSync } from 'node:fs';
import { createHandleMessage } from '../../src/assistant/handle-message.ts';
import { numberChoices } from '../../src/channels/number-choices.ts';
import { readRequests } from '../../src/corpus/requests/read-requests.ts';
import type { RequestCatalog } from '../../src/corpus/requests/schema.ts';
import { composeRequest } from '../../src/mail/compose.ts';
import type { Index } from '../../src/retrieval/open-index.ts';
import type { Conversation } from '../../src/skills/conversation.ts';
import type { Effect } from '../../src/skills/effect.ts';
import type { BookedRequest } from '../../src/skills/requests/book.ts';
import { createRequestSkills } from '../../src/skills/requests/index.ts';
import type { Skill } from '../../src/skills/skill.ts';
import { deaf } from '../../src/skills/voice/hear.ts';
import { createListen } from '../../src/skills/voice/listen.ts';
import { memoryConversations } from '../../src/store/memory-conversations.ts';
import { skills } from './basic-skills.ts';
import { deskIndex } from './index-of.ts';
import { messageOf } from './transcript.ts';

/** The requests that the project ships. */
export function sampleRequests(): RequestCatalog {
  const text = readFileSync(new URL('../../corpus/requests.yaml', import.meta.url), 'utf8');
  const { catalog } = readRequests(text, 'requests.yaml');
  if (!catalog) throw new Error('the sample requests have faults');
  return catalog;
}

interface Setting {
  readonly index?: Index;
  readonly catalog?: () => RequestCatalog;
  readonly booked?: readonly BookedRequest[];
  readonly facts?: Conversation['facts'];
  readonly start?: string;
}

/** A desk on Monday 15 June 2026, whose clock moves when told to, and whose first reference is 7F3K. */
export function requestDesk({ index = deskIndex(), catalog, booked = [], facts, start }: Setting = {}) {
  let now = new Date(start ?? '2026-06-15T10:00:00');
  const clock = () => now;
  const effects: Effect[] = [];
  const taken: string[] = [];
  const references = ['7F3K', '8G4M', '9H5N'];
  const sample = sampleRequests();
  /** Those that there were before, and those that were sent since. */
  const all = (): readonly BookedRequest[] => [
    ...booked,
    ...effects.flatMap((effect): BookedRequest[] => {
      if (effect.kind !== 'open-request') return [];
      const { reference, requestKind } = effect;
      return [{ reference, requestKind, state: 'waiting', openedAt: now }];
    }),
  ];
  const requests = createRequestSkills({
    catalog: catalog ?? (() => sample),
    compose: composeRequest,
    book: {
      find: async ({ person }, reference) =>
        person === 'someone' ? all().find((each) => each.reference === reference) : undefined,
      recent: async ({ person }, most) => (person === 'someone' ? all().toReversed().slice(0, most) : []),
    },
    others: () => skills,
    reference: () => references.shift() ?? 'ZZZ9',
  });
  const recorded = [...requests.skills, ...skills].map(
    (skill): Skill => ({
      ...skill,
      async reply(turn) {
        const outcome = await skill.reply(turn);
        effects.push(...(outcome.effects ?? []));
        return outcome;
      },
    }),
  );
  const conversations = memoryConversations(clock);
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: {
      load: async (key) => ({ ...(await conversations.load(key)), ...(facts && { facts }) }),
      save: conversations.save,
    },
    skills: recorded,
    clock,
    listen: createListen(deaf),
  });
  async function say(text: string): Promise<string> {
    const { replies, record } = await handle(messageOf(text));
    taken.push(record.skill);
    return replies.map(numberChoices).join('\n');
  }
  return {
    say,
    effects,
    taken,
    resume: requests.resume,
    conversation: () => conversations.load({ channel: 'test', person: 'someone' }),
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    /** Says the lines that begin with `>`, and writes below each what is answered. */
    async replay(script: string): Promise<string> {
      const played: string[] = [];
      for (const line of tidy(script)
        .split('\n')
        .filter((each) => each.startsWith('> '))) {
        played.push(line, ...(await say(line.slice(2))).split('\n'));
      }
      return played.join('\n');
    },
  };
}

/** A transcript without the indentation that it has in a test. */
export function tidy(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
