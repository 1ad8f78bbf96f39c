/** The whole story of a message, from the text to the replies. */
import { type Clock, localDay } from '../clock.ts';
import type { IncomingMessage, Reply } from '../message.ts';
import type { Retriever } from '../retrieval/finding.ts';
import type { Conversation } from '../skills/conversation.ts';
import type { Outcome, Skill, Turn } from '../skills/skill.ts';
import { languageOfSmallTalk } from '../skills/small-talk.ts';
import type { ConversationStore, Handled, HandleMessage } from './ports.ts';
import { route } from './route.ts';

export interface AssistantDeps {
  /** Asked anew for each message, as the index may be swapped between two. */
  readonly retriever: () => Retriever;
  readonly conversations: ConversationStore;
  readonly skills: readonly Skill[];
  readonly clock: Clock;
  /** Told what became of the message: for logs and metrics, without any text. */
  readonly onHandled?: (handled: Handled) => void;
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
      lastAnswer: undefined,
      ...remember,
    });
    deps.onHandled?.(handledOf(turn, skill, remember));
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

function handledOf(turn: Turn, skill: Skill, remember: Outcome['remember']): Handled {
  const { finding, conversation, retriever, language } = turn;
  const entryId = remember?.lastTopics?.[0] ?? null;
  const offered = finding.decision === 'fallback' ? [] : finding.candidates.slice(0, 3);
  const about = [...(entryId === null ? [] : [entryId]), ...offered.map(({ id }) => id)];
  return {
    skill: skill.name,
    decision: finding.decision,
    language,
    entryId,
    confidence: finding.confidence,
    confidential:
      (conversation.dialogue ?? remember?.dialogue ?? null) !== null ||
      about.some((id) => retriever.entry(id)?.confidential === true),
  };
}
