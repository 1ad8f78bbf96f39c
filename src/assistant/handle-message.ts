/** The whole story of a message, from the text to the replies. */
import { type Clock, localDay } from '../clock.ts';
import type { IncomingMessage, Reply } from '../message.ts';
import type { Retriever } from '../retrieval/finding.ts';
import type { Conversation } from '../skills/conversation.ts';
import type { Skill, Turn } from '../skills/skill.ts';
import { languageOfSmallTalk } from '../skills/small-talk.ts';
import type { ConversationStore, HandleMessage } from './ports.ts';
import { route } from './route.ts';

export interface AssistantDeps {
  /** Asked anew for each message, as the index may be swapped between two. */
  readonly retriever: () => Retriever;
  readonly conversations: ConversationStore;
  readonly skills: readonly Skill[];
  readonly clock: Clock;
  /** Told which skill took the message and how sure the FAQ was: for logs and metrics, without any text. */
  readonly onHandled?: (handled: { skill: string; decision: string }) => void;
}

export function createHandleMessage(deps: AssistantDeps): HandleMessage {
  return async (message): Promise<readonly Reply[]> => {
    const conversation = await deps.conversations.load(message);
    const turn = openTurn(message, conversation, deps.retriever(), deps.clock());
    const { skill } = route(turn, deps.skills);
    const { replies, remember } = await skill.reply(turn);
    await deps.conversations.save(message, {
      ...conversation,
      language: turn.language,
      pendingChoices: [],
      ...remember,
    });
    deps.onHandled?.({ skill: skill.name, decision: turn.finding.decision });
    return replies;
  };
}

/** All that the skills may know of a message. */
export function openTurn(
  message: IncomingMessage,
  conversation: Conversation,
  retriever: Retriever,
  now: Date,
): Turn {
  const finding = retriever.ask(message.text, {
    language: languageOfSmallTalk(message.text),
    previous: conversation.language,
    today: localDay(now),
  });
  return {
    message,
    text: message.text,
    language: finding.language,
    conversation,
    finding,
    retriever,
    now,
  };
}
