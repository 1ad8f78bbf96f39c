/** A conversation with the whole assistant, written down as people read it. */
import { createHandleMessage } from '../../src/assistant/handle-message.ts';
import { numberChoices } from '../../src/channels/number-choices.ts';
import type { Clock } from '../../src/clock.ts';
import type { IncomingMessage } from '../../src/message.ts';
import type { Index } from '../../src/retrieval/open-index.ts';
import { deaf } from '../../src/skills/voice/hear.ts';
import { createListen } from '../../src/skills/voice/listen.ts';
import { memoryConversations } from '../../src/store/memory-conversations.ts';
import { skills } from './basic-skills.ts';

export function messageOf(text: string, more: Partial<IncomingMessage> = {}): IncomingMessage {
  return {
    id: `m-${Math.random()}`,
    channel: 'test',
    person: 'someone',
    text,
    attachments: [],
    receivedAt: new Date(),
    ...more,
  };
}

/** @returns a function that says each text in turn and gives the replies, one string a message */
export function conversationWith(index: Index, clock: Clock = () => new Date('2026-06-15T10:00:00')) {
  const handled: { skill: string; decision: string }[] = [];
  const handle = createHandleMessage({
    retriever: () => index,
    conversations: memoryConversations(clock),
    skills,
    clock,
    listen: createListen(deaf),
  });
  async function say(text: string, more: Partial<IncomingMessage> = {}): Promise<string> {
    const { replies, record } = await handle(messageOf(text, more));
    handled.push(record);
    return replies.map(numberChoices).join('\n---\n');
  }
  return { say, handle, handled };
}
