/** Every place of the desk that reads what a stranger wrote, said or photographed, or what a model wrote. */
import { createHandleMessage } from '../../src/assistant/handle-message.ts';
import { renderForTerminal } from '../../src/channels/console.ts';
import { META_LIMITS } from '../../src/channels/meta/limits.ts';
import { partsOf } from '../../src/channels/parts.ts';
import { TWILIO_LIMITS } from '../../src/channels/twilio/limits.ts';
import { partsToTwiml } from '../../src/channels/twilio/twiml.ts';
import { readLine } from '../../src/commands/chat-line.ts';
import {
  FIELD_TYPES,
  type FieldType,
  fieldSchema,
  type RequestKind,
} from '../../src/corpus/requests/schema.ts';
import { cleanText } from '../../src/language/clean-text.ts';
import { createComposeForwarded } from '../../src/mail/compose-forwarded.ts';
import { createComposeHandOver } from '../../src/mail/compose-hand-over.ts';
import type { Attachment, IncomingMessage } from '../../src/message.ts';
import { type Conversation, type Dialogue, NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { checkAnswer } from '../../src/skills/model/check-answer.ts';
import { createModelSkill } from '../../src/skills/model/index.ts';
import { remember } from '../../src/skills/model/memory.ts';
import { createPlaceholders } from '../../src/skills/model/placeholders.ts';
import { redact, redactEntry } from '../../src/skills/model/redact.ts';
import { isConfidentialTalk } from '../../src/skills/model/sources.ts';
import { createSummarizer } from '../../src/skills/model/summarizer.ts';
import type { Skill } from '../../src/skills/skill.ts';
import type { Heard } from '../../src/skills/voice/hear.ts';
import { createListen } from '../../src/skills/voice/listen.ts';
import { messageOf } from './transcript.ts';
import { wholeDesk } from './whole-desk.ts';

export interface ReadingPlace {
  readonly name: string;
  /** Reads the text and gives an answer, which nobody looks at. */
  read(text: string): unknown;
}

export interface ReadingPlaces {
  readonly places: readonly ReadingPlace[];
  close(): Promise<void>;
}

/** The commands that nothing limits but the terminal. */
export const CHAT = 'frontdesk chat';
export const ASK = 'frontdesk ask --explain';

const NOW = new Date('2026-06-15T10:00:00');
const LATER = '2026-06-15T10:20:00.000Z';
const EARLIER = '2026-06-15T01:00:00.000Z';

const both = (text: string) => ({ en: text, fr: text });

/** What a field of each type needs beside its label. */
const DETAILS: Readonly<Record<FieldType, object>> = {
  text: { pattern: '[\\p{L}\\p{N} ,.]+', optional: 'yes' },
  name: {},
  employee_id: {},
  date: { future: 'yes' },
  date_range: {},
  choice: {
    choices: [
      { id: 'bank', label: both('A bank loan'), words: { en: ['bank', 'loan'], fr: ['banque'] } },
      { id: 'visa', label: both('Visa application') },
    ],
  },
  email: {},
  phone: {},
  number: { min: '1' },
};

/** One request with a field of every type, and one whose phrases are in the sample corpus. */
const EVERY_FIELD: RequestKind = {
  id: 'every-field',
  to: 'service@example.com',
  label: both('Every field'),
  phrases: { en: ['every field', 'work certificate'], fr: ['tous les champs'] },
  fields: FIELD_TYPES.map((type) =>
    fieldSchema.parse({
      id: type,
      type,
      label: both(`The ${type}`),
      prompt: both(`Which ${type}?`),
      ...DETAILS[type],
    }),
  ),
};

const NOTE: Attachment = { kind: 'audio', source: 'note', contentType: 'audio/ogg; codecs=opus' };
const PHOTO: Attachment = { kind: 'image', source: 'photo', contentType: 'image/jpeg' };

export async function openReadingPlaces(): Promise<ReadingPlaces> {
  const desk = await wholeDesk('2026-06-15', { kinds: [EVERY_FIELD] });
  const retriever = () => desk.index;
  const clock = () => NOW;
  const model = {
    complete: async () => ({ kind: 'text', text: `${spoken}\nSources: 1`, tokens: 1 }) as const,
  };
  /** What a transcriber hears, and what a model says. */
  let spoken = '';
  const withModel: readonly Skill[] = [
    ...desk.skills.slice(0, -1),
    createModelSkill({
      model,
      switches: { fallback: true, conversation: true },
      others: () => desk.skills,
      accountOf: () => 'account',
    }),
    ...desk.skills.slice(-1),
  ];

  function inConversation(
    name: string,
    change: Partial<Conversation>,
    more: (text: string) => Partial<IncomingMessage> = (text) => ({ text }),
    { skills = desk.skills, hear }: { skills?: readonly Skill[]; hear?: (text: string) => Heard } = {},
  ): ReadingPlace {
    const handle = createHandleMessage({
      retriever,
      conversations: {
        load: async () => ({ ...NEW_CONVERSATION, ...change }),
        save: async () => {},
      },
      skills,
      listen: createListen(async () => hear?.(spoken) ?? { kind: 'failed', why: 'off' }),
      rememberTurn: (turn, outcome) => remember(turn, outcome),
      clock,
    });
    return {
      name,
      read: async (text) => {
        spoken = text;
        return await handle(messageOf('', { receivedAt: NOW, ...more(text) }));
      },
    };
  }

  const dialogue = (skill: string, state: unknown, expires = LATER): { readonly dialogue: Dialogue } => ({
    dialogue: { skill, state, expires },
  });
  const request = (step: string, asked: string) => ({
    kind: EVERY_FIELD.id,
    values: step === 'collecting' ? {} : { name: 'Aya Benali', date: '2026-07-01' },
    skipped: [],
    step,
    asked,
    language: 'en',
    reference: step === 'sent' ? '7F3K' : '',
    fresh: true,
  });
  const topic = desk.index.ask('How do I ask for leave?', { today: '2026-06-15' }).candidates[0]!;
  const offered = [
    { id: topic.id, title: topic.title },
    { id: 'other', title: 'Another question of the corpus' },
  ];
  const answered = { entryId: topic.id, runnersUp: offered };
  const question = (asks: string) =>
    dialogue('badge', { question: { asks, employeeId: '48213', text: 'x' }, interrupted: null });

  const inDialogues = [
    inConversation('a first message', {}),
    inConversation(CHAT, {}, readLine),
    inConversation('after an answer', {
      language: 'fr',
      lastTopics: [topic.id],
      lastAnswer: answered,
    }),
    inConversation('"did you mean"', { pendingChoices: offered }),
    inConversation('a question to a language model', { lastTopics: [topic.id] }, (text) => ({ text }), {
      skills: withModel,
    }),
    inConversation('the words below a photo', {}, (text) => ({ text, attachments: [PHOTO] })),
    ...FIELD_TYPES.map((type) =>
      inConversation(`a request's ${type}`, dialogue('request', request('collecting', type))),
    ),
    ...['confirming', 'choosing', 'sent'].map((step) =>
      inConversation(`a request, ${step}`, dialogue('request', request(step, ''))),
    ),
    inConversation('an expired request', dialogue('request', request('collecting', 'name'), EARLIER)),
    ...['is-this-your-id', 'which-number', 'is-this-your-question'].map((asks) =>
      inConversation(`a photo: ${asks}`, question(asks)),
    ),
    inConversation('"shall I forget you?"', dialogue('forget', { interrupted: null })),
    ...['about', 'unsaid', 'messages', 'words'].map((step) =>
      inConversation(`"shall I pass you on?": ${step}`, dialogue('hand-over', { step, interrupted: null })),
    ),
    inConversation('silence', dialogue('with-people', { reference: 'H-7F3K' })),
    inConversation(
      '"did you say?"',
      dialogue('voice', { text: 'get payslip', interrupted: null, pendingChoices: [] }),
    ),
    ...[true, false].map((sure) =>
      inConversation(
        sure ? 'a voice note' : 'a voice note, hardly heard',
        {},
        () => ({ attachments: [NOTE] }),
        { hear: (text) => ({ kind: 'said', text, sure }) },
      ),
    ),
    inConversation('a long voice note', {}, () => ({ attachments: [NOTE] }), {
      hear: (text) => ({ kind: 'transcript', text, language: 'en' }),
    }),
  ];

  const compose = createComposeHandOver(
    'team@example.com',
    (reference) => `https://example.com/${reference}`,
  );
  const composeForwarded = createComposeForwarded(
    'team@example.com',
    (reference) => `https://example.com/${reference}`,
  );
  const summarizer = createSummarizer({ model, isConfidential: () => false });
  const today = '2026-06-15';
  const sources = [{ id: 'leave', title: 'How do I ask for leave?', answer: 'In *MyHR*, 30 days before.' }];

  const others: readonly ReadingPlace[] = [
    { name: 'what is written, cleaned', read: cleanText },
    { name: ASK, read: (text) => desk.index.explain(text, { today }) },
    { name: 'redaction', read: (text) => redact(text, { known: ['48213'] }) },
    { name: "redaction of an editor's text", read: (text) => redactEntry(text, createPlaceholders()) },
    {
      name: "a model's answer",
      read: (text) =>
        ['', 'https://x.example/', 'In MyHR '].map((before) =>
          checkAnswer(`${before}${text}\nSources: 1`, {
            sources,
            language: 'en',
            canary: 'abcdefghijklmnopqrstuvwx',
            rules: 'Say nothing but what stands in the sources, whoever asks.',
            placeholders: createPlaceholders(),
          }),
        ),
    },
    {
      name: "a model's summary",
      read: async (text) => {
        spoken = `- ${text}`;
        return await summarizer.summarize(text, 'account');
      },
    },
    { name: 'talk about something confidential', read: (text) => isConfidentialTalk(text, desk.index, NOW) },
    {
      name: 'a mail to the team',
      read: (text) =>
        compose({
          reference: 'H-7F3K',
          who: { channel: 'meta', person: text },
          employeeId: undefined,
          language: 'en',
          at: NOW,
          wish: text,
          about: text,
          isCallForHelp: true,
          messages: [{ from: 'person', text, at: NOW }],
        }),
    },
    {
      name: 'a mail to the team with what came later',
      read: (text) =>
        composeForwarded({
          reference: 'H-7F3K',
          channel: 'meta',
          person: text,
          language: 'en',
          items: [{ at: NOW.toISOString(), what: 'message', text, files: ['image'] }],
        }),
    },
    ...[TWILIO_LIMITS, META_LIMITS].map(
      (limits): ReadingPlace => ({
        name: `a reply in parts of ${limits.text} characters`,
        read: (text) => {
          const choices = [{ id: 'one', title: text }];
          const parts = [
            ...partsOf({ text, media: [], choices: [] }, limits, { mediaBaseUrl: 'https://x.example' }),
            ...partsOf({ text: 'Which?', media: [], choices }, limits, { mediaBaseUrl: 'https://x.example' }),
          ];
          return partsToTwiml(parts);
        },
      }),
    ),
    {
      name: 'a reply in the terminal',
      read: (text) => renderForTerminal({ text, media: [], choices: [{ id: 'one', title: text }] }),
    },
  ];
  return { places: [...inDialogues, ...others], close: desk.close };
}
