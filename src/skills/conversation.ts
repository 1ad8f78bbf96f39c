/** What is remembered of one person between two messages. */
import type { Choice, Language } from '../message.ts';

export interface Conversation {
  /** The language of the last message. */
  readonly language: Language | undefined;
  /** The titles offered by the last reply; empty when it offered none. */
  readonly pendingChoices: readonly Choice[];
  /** The ids of the entries answered last, newest first, at most 5. */
  readonly lastTopics: readonly string[];
}

export const NEW_CONVERSATION: Conversation = { language: undefined, pendingChoices: [], lastTopics: [] };

/** @returns the topics with the newest in front, each once */
export function rememberTopic(topics: readonly string[], id: string): readonly string[] {
  return [id, ...topics.filter((topic) => topic !== id)].slice(0, 5);
}
