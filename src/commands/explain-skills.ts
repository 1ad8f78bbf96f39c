/** Which skill would take a message, as the first one of a conversation, and why: for `ask --explain`. */
import { openTurn } from '../assistant/open-turn.ts';
import { type ExplainedClaim, explainRoute } from '../assistant/route.ts';
import { systemClock } from '../clock.ts';
import type { Environment } from '../config/config.ts';
import type { Language } from '../message.ts';
import type { Index } from '../retrieval/open-index.ts';
import { NEW_CONVERSATION } from '../skills/conversation.ts';
import { createChatMemory } from './chat-memory.ts';
import { openLocalSkills } from './local-skills.ts';

export async function explainSkills(
  text: string,
  retriever: Index,
  options: { readonly corpus?: string; readonly language?: Language },
  env: Environment,
): Promise<readonly ExplainedClaim[]> {
  const { skills, close } = await openLocalSkills(options, env, {
    ...createChatMemory(),
    retriever: () => retriever,
    onFault: () => {},
    onAsked: () => {},
  });
  try {
    const now = systemClock();
    const message = {
      id: 'explained',
      channel: 'console',
      person: 'you',
      text,
      attachments: [],
      receivedAt: now,
    };
    const conversation = { ...NEW_CONVERSATION, language: options.language };
    return explainRoute(openTurn(message, conversation, retriever, now), skills);
  } finally {
    await close();
  }
}
