/** What the outer folders may know of the assistant, and what the assistant asks of them. */
import type { IncomingMessage, Reply } from '../message.ts';
import type { Conversation } from '../skills/conversation.ts';

/** The whole assistant as a channel sees it: a message in, its replies out, in order. */
export type HandleMessage = (message: IncomingMessage) => Promise<readonly Reply[]>;

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
