/** Before a message is routed: a voice note becomes the text that was said, with what was heard shown first. */
import * as z from 'zod';
import type { IncomingMessage, Language, Reply } from '../../message.ts';
import { understand } from '../badge/understand.ts';
import { questionKey, readTap } from '../buttons.ts';
import { type Conversation, type Dialogue, dialogueSchema } from '../conversation.ts';
import { HAND_OVER } from '../people/hand-over-question.ts';
import { SILENCE } from '../people/silence-state.ts';
import { type Outcome, textReply } from '../skill.ts';
import type { Hear, Heard } from './hear.ts';
import { VOICE_WORDING } from './wording.ts';

/** A message after listening: the one that came, unless it was spoken, or answers "did you say". */
export interface Listened {
  /** With the text that was said. */
  readonly message: IncomingMessage;
  /** As the skills are to see it: without a question of ours about a voice note. */
  readonly conversation: Conversation;
  /** Shown before the replies to it. */
  readonly shown?: ((language: Language) => string) | undefined;
  /** In place of routing: a question about what was heard, or why nothing was. */
  readonly instead?: ((language: Language) => Outcome) | undefined;
}

export type Listen = (
  message: IncomingMessage,
  conversation: Conversation,
  now: Date,
  signal?: AbortSignal,
) => Promise<Listened>;

export const VOICE = 'voice';
const MINUTES_TO_ANSWER = 15;

/** Of a long text the beginning is shown: the answer below it is what matters. */
const MOST_SHOWN = 300;
const MOST_OF_TRANSCRIPT = 1200;

const stateSchema = z.object({
  text: z.string(),
  /** What was under way when the voice note came. */
  interrupted: dialogueSchema.nullable(),
  pendingChoices: z.array(z.object({ id: z.string(), title: z.string() })),
});

export function createListen(hear: Hear): Listen {
  return async (message, stored, now, signal) => {
    const { asked, conversation } = putBack(stored, now);
    const note = message.attachments.find(({ kind }) => kind === 'audio');
    if (note && message.text.trim() === '') {
      return listenedTo(await hear(note, message, signal), message, conversation, now);
    }
    const answer = asked === undefined ? undefined : answerOf(message, stored.dialogue);
    if (asked !== undefined && answer === 'yes') {
      return { message: { ...message, text: asked, choiceId: undefined }, conversation };
    }
    if (answer === 'no') {
      const { dialogue, pendingChoices } = conversation;
      return {
        message,
        conversation,
        instead: (language) => ({
          replies: [textReply(VOICE_WORDING[language].sayAgain)],
          remember: { dialogue, pendingChoices },
        }),
      };
    }
    return { message, conversation };
  };
}

/** The replies with what was heard in front, in the same message as the first of them; a silent desk stays silent. */
export function showHeard(shown: string, replies: readonly Reply[]): readonly Reply[] {
  const [first, ...others] = replies;
  return first ? [{ ...first, text: `${shown}\n\n${first.text}` }, ...others] : [];
}

function listenedTo(heard: Heard, message: IncomingMessage, conversation: Conversation, now: Date): Listened {
  // While a person talks to people, the desk neither asks nor explains.
  const isSilent = conversation.dialogue?.skill === SILENCE;
  const isForPeople = isSilent || conversation.dialogue?.skill === HAND_OVER;
  if (isForPeople && (heard.kind === 'transcript' || heard.kind === 'summary')) {
    return { message: { ...message, text: wordsOf(heard) }, conversation };
  }
  if (isSilent && heard.kind !== 'said') return { message, conversation };
  if (heard.kind === 'said' && (heard.sure || isSilent)) {
    const shown = (language: Language) => VOICE_WORDING[language].heard(shorten(heard.text, MOST_SHOWN));
    return { message: { ...message, text: heard.text }, conversation, shown };
  }
  const { dialogue, pendingChoices } = conversation;
  if (heard.kind === 'said') {
    const instead = (language: Language): Outcome => {
      const { didYouSay, yes, no } = VOICE_WORDING[language];
      const choices = [
        { id: 'voice:yes', title: yes },
        { id: 'voice:no', title: no },
      ];
      const reply: Reply = { ...textReply(didYouSay(shorten(heard.text, MOST_SHOWN))), choices };
      return { replies: [reply], remember: { dialogue: dialogueOf(heard.text, conversation, now) } };
    };
    // Said in its own language, so that the question about it is in that language too.
    return { message: { ...message, text: heard.text }, conversation, instead };
  }
  const instead = (language: Language): Outcome => ({
    replies: [textReply(report(heard, language))],
    remember: { dialogue, pendingChoices },
  });
  // Its text is no question, so what language it is in tells what language to write in.
  const spoken = 'language' in heard ? { ...conversation, language: heard.language } : conversation;
  return { message, conversation: spoken, instead };
}

/** A long recording as people read it who get it by mail. */
function wordsOf(heard: Extract<Heard, { kind: 'transcript' | 'summary' }>): string {
  return heard.kind === 'transcript'
    ? heard.text
    : VOICE_WORDING[heard.language].inShort(heard.points.join('; '));
}

function report(heard: Exclude<Heard, { kind: 'said' }>, language: Language): string {
  const wording = VOICE_WORDING[language];
  switch (heard.kind) {
    case 'summary':
      return wording.summary(heard.points);
    case 'transcript':
      return wording.transcript(shorten(heard.text, MOST_OF_TRANSCRIPT));
    case 'silence':
      return wording.silence;
    case 'failed':
      return wording.failed[heard.why];
  }
}

function dialogueOf(text: string, { dialogue, pendingChoices }: Conversation, now: Date): Dialogue {
  const expires = new Date(now.getTime() + MINUTES_TO_ANSWER * 60_000).toISOString();
  const state = { text, interrupted: dialogue, pendingChoices };
  return { skill: VOICE, state, expires, question: questionKey(VOICE, text, expires) };
}

/** The conversation as it was before we asked about a voice note, and the text that we asked about. */
function putBack(
  stored: Conversation,
  now: Date,
): { asked?: string | undefined; conversation: Conversation } {
  const { dialogue } = stored;
  if (dialogue?.skill !== VOICE) return { conversation: stored };
  const state = stateSchema.safeParse(dialogue.state).data;
  const isOver = now.getTime() >= Date.parse(dialogue.expires);
  return {
    asked: isOver ? undefined : state?.text,
    conversation: {
      ...stored,
      dialogue: state?.interrupted ?? null,
      pendingChoices: isOver ? [] : (state?.pendingChoices ?? []),
    },
  };
}

function answerOf({ choiceId, text }: IncomingMessage, dialogue: Dialogue | null): 'yes' | 'no' | undefined {
  const tap = readTap(choiceId, dialogue);
  if (tap) return tap.kind === 'answer' ? ANSWERS[tap.answer] : undefined;
  const said = understand(text, () => undefined)?.kind;
  return said === 'cancel' ? 'no' : said === 'id' ? undefined : said;
}

const ANSWERS: Readonly<Record<string, 'yes' | 'no'>> = { 'voice:yes': 'yes', 'voice:no': 'no' };

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return `${text.slice(0, end > most / 2 ? end : most)} …`;
}
