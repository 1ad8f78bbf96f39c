/** Conversations in memory: for one process, for trying it out, and for tests. */
import type { ConversationStore, PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import { type Conversation, NEW_CONVERSATION } from '../skills/conversation.ts';

export interface MemoryLimits {
  /** After so many hours of silence a conversation begins anew. */
  readonly hours: number;
  /** So many people are remembered; beyond, those silent for longest are forgotten. */
  readonly people: number;
}

const DEFAULT_LIMITS: MemoryLimits = { hours: 24, people: 10_000 };

export function memoryConversations(clock: Clock, limits: MemoryLimits = DEFAULT_LIMITS): ConversationStore {
  /** In order of the last message, oldest first. */
  const kept = new Map<string, { conversation: Conversation; expires: number }>();
  const keyOf = ({ channel, person }: PersonKey) => JSON.stringify([channel, person]);

  return {
    async load(person) {
      const found = kept.get(keyOf(person));
      return found && found.expires > clock().getTime() ? found.conversation : NEW_CONVERSATION;
    },
    async save(person, conversation) {
      const key = keyOf(person);
      kept.delete(key);
      kept.set(key, { conversation, expires: clock().getTime() + limits.hours * 3_600_000 });
      const [oldest] = kept.keys();
      if (kept.size > limits.people && oldest !== undefined) kept.delete(oldest);
    },
  };
}
