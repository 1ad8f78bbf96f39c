/** The last turns of a person, as far as a model may know of them: few, young, short, and without who it is. */
import type { Retriever } from '../../retrieval/finding.ts';
import type { Conversation } from '../conversation.ts';
import type { Outcome, Turn } from '../skill.ts';
import { estimateTokens } from './chat-model.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { type RedactOptions, redact } from './redact.ts';
import { isConfidential, isConfidentialTurn } from './sources.ts';

export interface MemoryLimits {
  readonly turns: number;
  readonly minutes: number;
  /** Of all questions kept, together. */
  readonly tokens: number;
}

export const DEFAULT_MEMORY: MemoryLimits = { turns: 4, minutes: 30, tokens: 400 };

const LONGEST_QUESTION = 300;

/** The turns that still count, oldest first. */
export function recall(
  conversation: Conversation,
  { now, retriever, limits = DEFAULT_MEMORY }: { now: Date; retriever: Retriever; limits?: MemoryLimits },
): readonly EarlierTurn[] {
  const oldest = now.getTime() - limits.minutes * 60_000;
  const young = (conversation.turns ?? [])
    .filter(({ at }) => Date.parse(at) > oldest)
    // An entry may have become confidential since.
    .filter(({ entryId }) => entryId === null || !isConfidential(entryId, retriever));
  const kept: EarlierTurn[] = [];
  let tokens = 0;
  for (const turn of young.slice(-limits.turns).reverse()) {
    tokens += estimateTokens(turn.question);
    if (tokens > limits.tokens) break;
    kept.unshift(turn);
  }
  return kept;
}

/** What is remembered after a turn: nothing of dialogues, which hold personal data, nor of confidential topics. */
export function remember(
  turn: Turn,
  outcome: Outcome,
  { limits = DEFAULT_MEMORY, ...redaction }: RedactOptions & { readonly limits?: MemoryLimits } = {},
): readonly EarlierTurn[] {
  const { conversation, retriever, now, text } = turn;
  const before = recall(conversation, { now, retriever, limits });
  const answered = outcome.remember?.lastTopics?.[0];
  const inDialogue = (conversation.dialogue ?? outcome.remember?.dialogue ?? null) !== null;
  const isSecret =
    isConfidentialTurn(turn) || (answered !== undefined && isConfidential(answered, retriever));
  if (inDialogue || isSecret || text.trim() === '') return before;
  const known = Object.values(conversation.facts);
  const question = redact(text.slice(0, LONGEST_QUESTION), { ...redaction, known });
  return [...before, { at: now.toISOString(), question, entryId: answered ?? null }].slice(-limits.turns);
}
