/** The whole story of a message, from what was written or said to the replies. */
import type { Clock } from '../clock.ts';
import type { Retriever } from '../retrieval/finding.ts';
import { nameButtons } from '../skills/buttons.ts';
import { CARE } from '../skills/care/index.ts';
import type { Outcome, Skill, Turn } from '../skills/skill.ts';
import { SkillFailed } from '../skills/skill-failed.ts';
import { warnOfSecret } from '../skills/small-talk/index.ts';
import { type Listen, type Listened, showHeard, VOICE } from '../skills/voice/listen.ts';
import { openTurn } from './open-turn.ts';
import type { ConversationStore, HandleMessage, TurnRecord } from './ports.ts';
import { route } from './route.ts';

export interface AssistantDeps {
  /** Asked anew for each message, as the index may be swapped between two. */
  readonly retriever: () => Retriever;
  readonly conversations: ConversationStore;
  readonly skills: readonly Skill[];
  /** Turns voice notes into text. */
  readonly listen: Listen;
  /** What a language model may later know of a turn; left out where none remembers. */
  readonly rememberTurn?: RememberTurn | undefined;
  readonly clock: Clock;
}

export type RememberTurn = (turn: Turn, outcome: Outcome) => Turn['conversation']['turns'];

export function createHandleMessage(deps: AssistantDeps): HandleMessage {
  return async (message, signal) => {
    const now = deps.clock();
    const stored = await deps.conversations.load(message);
    const heard = await deps.listen(message, stored, now, signal);
    const turn = openTurn(heard.message, heard.conversation, deps.retriever(), now);
    const { skill, outcome } = await answer(turn, heard, deps.skills);
    const { remember, effects = [] } = outcome;
    const conversation = {
      ...turn.conversation,
      language: turn.language,
      pendingChoices: [],
      lastAnswer: undefined,
      requestAtHand: undefined,
      offeredPerson: undefined,
      turns: outcome.confidential ? turn.conversation.turns : deps.rememberTurn?.(turn, outcome),
      ...remember,
    };
    await deps.conversations.save(message, conversation);
    const replies = nameButtons(outcome.replies, conversation);
    return {
      replies: heard.shown ? showHeard(heard.shown(turn.language), replies) : replies,
      effects,
      record: outcome.confidential ? confidentialRecord(turn, skill) : recordOf(turn, skill, remember),
    };
  };
}

/** The skill that takes the turn; a voice note that raises a question of its own is not routed. */
async function answer(
  turn: Turn,
  { instead }: Listened,
  skills: readonly Skill[],
): Promise<{ readonly skill: string; readonly outcome: Outcome }> {
  if (instead) return { skill: VOICE, outcome: instead(turn.language) };
  const { skill } = route(turn, skills);
  try {
    return { skill: skill.name, outcome: await skill.reply(turn) };
  } catch (error) {
    const id = turn.finding.candidates[0]?.id;
    const isConfidential = id !== undefined && turn.retriever.entry(id)?.confidential === true;
    throw new SkillFailed(skill.name, isConfidential ? undefined : id, error);
  }
}

/** That something was answered, and nothing of what. */
/** A posted password is told apart from a call for help, which is counted as such alone. */
function confidentialRecord({ language }: Turn, skill: string): TurnRecord {
  const told = skill === warnOfSecret.name ? skill : CARE;
  return {
    text: '',
    skill: told,
    decision: told,
    language,
    entryId: null,
    confidence: 0,
    confidential: true,
  };
}

function recordOf(turn: Turn, skill: string, remember: Outcome['remember']): TurnRecord {
  const { finding, conversation, retriever, language, text } = turn;
  const entryId = remember?.lastTopics?.[0] ?? null;
  const offered = finding.decision === 'fallback' ? [] : finding.candidates.slice(0, 3);
  const about = [...(entryId === null ? [] : [entryId]), ...offered.map(({ id }) => id)];
  return {
    text,
    skill,
    decision: finding.decision,
    language,
    entryId,
    confidence: finding.confidence,
    confidential:
      (conversation.dialogue ?? remember?.dialogue ?? null) !== null ||
      remember?.requestAtHand?.said !== undefined ||
      about.some((id) => retriever.entry(id)?.confidential === true),
  };
}
