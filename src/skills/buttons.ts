/**
 * What a button says by its id, however late it is tapped and whoever's client gives the id back. An entry's button
 * names the entry, so it works for ever. An answer's button names the question that it belongs to, so an old "yes"
 * can never confirm something newer.
 */
import { createHash } from 'node:crypto';
import type { Choice, Reply } from '../message.ts';
import type { Conversation, Dialogue } from './conversation.ts';

export type Tap =
  | { readonly kind: 'entry'; readonly entryId: string }
  /** One of the answers to the question that is open. */
  | { readonly kind: 'answer'; readonly answer: string }
  /** An answer to a question that is over. */
  | { readonly kind: 'old' }
  /** A button that the desk did not make: its words count, as if typed, though never as an answer. */
  | { readonly kind: 'other' };

/** Longer ids are none of ours: no channel sends them. */
const MOST_CHARACTERS = 256;

const ENTRY = /^entry:(.+)$/s;
const ANSWER = /^answer:([\w-]{1,40}):(.+)$/s;

/** As answers' ids were before they named their question: it can no longer be told which that was. */
const BEFORE = /^(?:(?:badge-|people-|voice:)?(?:yes|no|cancel))$/;

export function readTap(choiceId: string | undefined, dialogue: Dialogue | null): Tap | undefined {
  if (choiceId === undefined || choiceId === '') return undefined;
  if (choiceId.length > MOST_CHARACTERS) return { kind: 'other' };
  const entryId = ENTRY.exec(choiceId)?.[1];
  if (entryId !== undefined) return { kind: 'entry', entryId };
  const [, question, answer] = ANSWER.exec(choiceId) ?? [];
  if (question === undefined || answer === undefined) {
    return { kind: BEFORE.test(choiceId) ? 'old' : 'other' };
  }
  return question === dialogue?.question ? { kind: 'answer', answer } : { kind: 'old' };
}

/** Names a question by what it asks: whatever changes that makes another question of it. */
export function questionKey(...asked: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 12);
}

/** The replies as they leave, with what each button stands for in its id: an entry that is offered, or an answer. */
export function nameButtons(
  replies: readonly Reply[],
  { pendingChoices, dialogue }: Pick<Conversation, 'pendingChoices' | 'dialogue'>,
): readonly Reply[] {
  const entries = new Set(pendingChoices.map(({ id }) => id));
  const question = dialogue?.question;
  const named = ({ id, title }: Choice): Choice => {
    if (entries.has(id)) return { id: `entry:${id}`, title };
    return question === undefined ? { id, title } : { id: `answer:${question}:${id}`, title };
  };
  return replies.map((reply) =>
    reply.choices.length === 0 ? reply : { ...reply, choices: reply.choices.map(named) },
  );
}
