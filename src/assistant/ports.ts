/** What the outer folders may know of the assistant, and what the assistant asks of them. */
import type { IncomingMessage, Language, Reply } from '../message.ts';
import type { Conversation } from '../skills/conversation.ts';
import type { Effect } from '../skills/effect.ts';

/** The whole assistant as a channel sees it: a message in, its replies out. */
export type HandleMessage = (message: IncomingMessage, signal?: AbortSignal) => Promise<Handled>;

export interface Handled {
  /** In order. */
  readonly replies: readonly Reply[];
  /** To be carried out once, together with the end of the message. */
  readonly effects: readonly Effect[];
  readonly record: TurnRecord;
}

/** What became of a message, for the log, the metrics and later insights. */
export interface TurnRecord {
  /** What was answered: as it was typed, or heard. */
  readonly text: string;
  /** The skill that took it. */
  readonly skill: string;
  /** How sure the FAQ was. */
  readonly decision: string;
  readonly language: Language;
  /** The entry that was answered with. */
  readonly entryId: string | null;
  readonly confidence: number;
  /** The text must not be kept: it is about a confidential entry, or part of a dialogue. */
  readonly confidential: boolean;
}

/** The assistant for one message: where its conversation is kept. */
export type Assistant = (conversations: ConversationStore) => HandleMessage;

/** One person on one channel. */
export interface PersonKey {
  readonly channel: string;
  readonly person: string;
}

/** Where conversations are kept; an adapter forgets them when they are old. */
export interface ConversationStore {
  /** @returns a new conversation for a person who has none, or whose last one has expired */
  load(person: PersonKey): Promise<Conversation>;
  save(person: PersonKey, conversation: Conversation): Promise<void>;
}
