/** What is remembered of one person between two messages. */
import * as z from 'zod';
import type { Choice, Language } from '../message.ts';
import type { EarlierTurn } from './model/earlier-turn.ts';

export interface Conversation {
  /** The language of the last message. */
  readonly language: Language | undefined;
  /** The titles offered by the last reply; empty when it offered none. */
  readonly pendingChoices: readonly Choice[];
  /** The ids of the entries answered last, newest first, at most 5. */
  readonly lastTopics: readonly string[];
  /** What the last reply answered with, thanks and feedback aside; undefined when it was something else. */
  readonly lastAnswer?: LastAnswer | undefined;
  /** What the next message may take up of a request; undefined when the last reply spoke of none. */
  readonly requestAtHand?: RequestAtHand | undefined;
  /** The last reply offered a person of the team, so that a mere yes asks for one. */
  readonly offeredPerson?: boolean | undefined;
  /** A skill's dialogue that is under way, which may span many messages. */
  readonly dialogue: Dialogue | null;
  /** What the person agreed to have remembered, such as `employeeId`. */
  readonly facts: Readonly<Record<string, string>>;
  /** The last questions, oldest first, where a language model may know of them. */
  readonly turns?: readonly EarlierTurn[] | undefined;
}

export interface RequestAtHand {
  /** The kind that was offered. */
  readonly kind?: string | undefined;
  /** Details that were given while no request was open, as they were written. */
  readonly said?: string | undefined;
}

export interface LastAnswer {
  readonly entryId: string;
  /** What the FAQ found next to it, for a person whom the answer did not help. */
  readonly runnersUp: readonly Choice[];
}

/** What a skill keeps of a dialogue that another one interrupts, too. */
export const dialogueSchema = z.object({
  /** The name of the skill that leads it. */
  skill: z.string(),
  /** JSON that the skill parses for itself. */
  state: z.unknown(),
  /** ISO 8601: when it is given up, with a word to the person who writes after that. */
  expires: z.string(),
  /** Names the question that is open, so that only its own buttons answer it; see `buttons.ts`. */
  question: z.string().optional(),
});
export type Dialogue = Readonly<z.infer<typeof dialogueSchema>>;

export const NEW_CONVERSATION: Conversation = {
  language: undefined,
  pendingChoices: [],
  lastTopics: [],
  dialogue: null,
  facts: {},
};

/** @returns the topics with the newest in front, each once */
export function rememberTopic(topics: readonly string[], id: string): readonly string[] {
  return [id, ...topics.filter((topic) => topic !== id)].slice(0, 5);
}
