/** All that the skills may know of a message. */
import { localDay } from '../clock.ts';
import { languageOfTalk } from '../language/talk/read-talk.ts';
import type { IncomingMessage } from '../message.ts';
import type { Retriever } from '../retrieval/finding.ts';
import { helpAside } from '../skills/asides.ts';
import { readTap } from '../skills/buttons.ts';
import type { Conversation } from '../skills/conversation.ts';
import { helpFollowUp } from '../skills/follow-up.ts';
import type { Turn } from '../skills/skill.ts';

export function openTurn(
  message: IncomingMessage,
  conversation: Conversation,
  retriever: Retriever,
  now: Date,
): Turn {
  const { text } = message;
  const asked = retriever.ask(text, {
    language: languageOfTalk(text, conversation.language),
    previous: conversation.language,
    today: localDay(now),
  });
  const alone = helpAside(asked, { retriever, now });
  const finding = helpFollowUp(alone, { conversation, retriever, now });
  const tap = readTap(message.choiceId, conversation.dialogue);
  return { message, text, tap, language: finding.language, conversation, finding, retriever, now };
}
