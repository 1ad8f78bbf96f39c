/**
 * While a person talks to people, the desk is silent. The silence is the conversation's dialogue, so that it is known
 * at once; when it ends, the team's word counts.
 */
import * as z from 'zod';
import { LANGUAGES } from '../../message.ts';
import { questionKey } from '../buttons.ts';
import type { Dialogue } from '../conversation.ts';
import type { Effect } from '../effect.ts';
import type { Turn } from '../skill.ts';
import type { HandOvers } from './deps.ts';
import { type ForwardedItem, forwardedSchema } from './forwarded.ts';

export const SILENCE = 'with-people';

const language = z.enum(LANGUAGES);

const stateSchema = z.object({
  reference: z.string(),
  /** The id of the mail to the team; an earlier version kept neither this nor the language. */
  opening: z.string().optional(),
  /** Of the mails to the team. */
  language: language.optional(),
  /** Words that asked for help: the very next message can agree to pass them on. */
  asked: z
    .object({ item: forwardedSchema.shape.items.element, language, expires: z.iso.datetime() })
    .optional(),
  /** The person did not want such words to be passed on, and is not asked again. */
  keepsToThemselves: z.boolean().optional(),
});

export type SilenceState = z.output<typeof stateSchema>;

/** A silence that still holds. */
export interface Silence {
  readonly state: SilenceState;
  readonly until: Date;
}

export function beginSilence(state: SilenceState, until: Date): Dialogue {
  return {
    skill: SILENCE,
    state,
    expires: until.toISOString(),
    question: questionKey(SILENCE, state.asked?.expires),
  };
}

/** As the conversation has it, whether it still holds or not. */
export function silenceState({ conversation: { dialogue } }: Turn): SilenceState | undefined {
  return dialogue?.skill === SILENCE ? stateSchema.safeParse(dialogue.state).data : undefined;
}

/** undefined: the desk is to answer, as the silence is over or there is none. */
export async function silenceIn(turn: Turn, handOvers: HandOvers): Promise<Silence | undefined> {
  const state = silenceState(turn);
  if (!state) return undefined;
  const { channel, person } = turn.message;
  const active = await handOvers.active({ channel, person }, turn.now);
  return active && active.until.getTime() > turn.now.getTime() ? { state, until: active.until } : undefined;
}

/** To the people who have the conversation. */
export function forward(turn: Turn, { reference, opening, language }: SilenceState, item: ForwardedItem) {
  const { channel, person } = turn.message;
  return {
    kind: 'forward',
    forwarded: {
      reference,
      channel,
      person,
      language: language ?? turn.language,
      ...(opening !== undefined && { opening }),
      items: [item],
    },
  } as const satisfies Effect;
}
