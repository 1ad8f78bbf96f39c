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

export interface AskOptions {
  /** What else the skill remembers with the question, as JSON. */
  readonly state?: Readonly<Record<string, unknown>>;
  readonly minutes?: number;
}

/** Asked again, it remembers what the first one interrupted. */
export function askQuestion(
  skill: string,
  turn: Turn,
  { state = {}, minutes = MINUTES }: AskOptions = {},
): Dialogue {
  const { conversation, now } = turn;
  const before = openQuestion(skill, turn)?.interrupted ?? conversation.dialogue;
  const interrupted =
    before && before.skill !== skill && Date.parse(before.expires) > now.getTime() ? before : null;
  const expires = new Date(now.getTime() + minutes * 60_000).toISOString();
  // Asked anew it is another question, which a button of before does not answer.
  return { skill, state: { ...state, interrupted }, expires, question: questionKey(skill, expires) };
}

/** The turn as it would be, had the question never been asked. */
export function withoutQuestion(turn: Turn, { interrupted }: OpenQuestion): Turn {
  return { ...turn, conversation: { ...turn.conversation, dialogue: interrupted } };
}
