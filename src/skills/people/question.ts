/**
 * A question that only the next message answers. Whatever else is said, the desk answers that, so that a
 * later "yes" to something else never erases or passes on anything.
 */
import * as z from 'zod';
import { questionKey } from '../buttons.ts';
import { type Dialogue, dialogueSchema } from '../conversation.ts';
import type { Turn } from '../skill.ts';

const MINUTES = 15;

const stateSchema = z.object({
  /** What was under way when the question was asked, to go on with when it comes to nothing. */
  interrupted: dialogueSchema.nullable(),
});

export interface OpenQuestion {
  readonly interrupted: Dialogue | null;
  readonly expired: boolean;
}

export function openQuestion(
  skill: string,
  { conversation: { dialogue }, now }: Turn,
): OpenQuestion | undefined {
  if (dialogue?.skill !== skill) return undefined;
  const state = stateSchema.safeParse(dialogue.state).data;
  return state && { ...state, expired: now.getTime() > Date.parse(dialogue.expires) };
}

export function askQuestion(skill: string, { conversation, now }: Turn): Dialogue {
  const before = conversation.dialogue;
  const interrupted =
    before && before.skill !== skill && Date.parse(before.expires) > now.getTime() ? before : null;
  const expires = new Date(now.getTime() + MINUTES * 60_000).toISOString();
  // Asked anew it is another question, which a button of before does not answer.
  return { skill, state: { interrupted }, expires, question: questionKey(skill, expires) };
}

/** The turn as it would be, had the question never been asked. */
export function withoutQuestion(turn: Turn, { interrupted }: OpenQuestion): Turn {
  return { ...turn, conversation: { ...turn.conversation, dialogue: interrupted } };
}
