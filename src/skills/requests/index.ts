/** Administrative requests: taken in the chat, confirmed, mailed to a service, and asked about later. */
import type { Reply } from '../../message.ts';
import type { Skill, Turn } from '../skill.ts';
import { offeringBelow } from './at-hand.ts';
import type { RequestSkillDeps } from './deps.ts';
import { createRequestDialogue } from './dialogue.ts';
import { createDetailsSkill, createNoneOpenSkill } from './none-open.ts';
import { drawReference } from './reference.ts';
import { createStartSkills } from './start.ts';
import { createStatusSkill } from './status.ts';

export interface RequestSkills {
  /** In the order in which they belong into the desk's list. */
  readonly skills: readonly Skill[];
  /** A skill that answers from the FAQ, with a request offered below what it can do as well. */
  below(answering: Skill): Skill;
  /**
   * The next question of an open dialogue, or its summary, with what is remembered of the person filled in; null
   * when none is open. For a skill that answered something else, such as a photo of a badge.
   */
  resume(turn: Pick<Turn, 'conversation' | 'now'>): Reply | null;
}

export function createRequestSkills(deps: RequestSkillDeps): RequestSkills {
  const { catalog, book, minutes = 30 } = deps;
  const start = createStartSkills({ catalog, minutes });
  const status = createStatusSkill({ catalog, book });
  const { skill, resume } = createRequestDialogue({
    ...deps,
    minutes,
    reference: deps.reference ?? (() => drawReference()),
    others: () => [status, start.kinds, ...deps.others()],
    start: [start.command, start.open, start.offer],
  });
  const { offered, kinds, command, open, offer, which, way } = start;
  const noneOpen = [createNoneOpenSkill(catalog), createDetailsSkill(catalog)];
  return {
    skills: [skill, offered, status, kinds, ...noneOpen, command, open, offer, which, way],
    below: (answering) => offeringBelow(answering, catalog),
    resume,
  };
}
