/** The people behind the desk and the person before it: handing over, feedback, forgetting, languages. */
import type { Skill } from '../skill.ts';
import type { PeopleDeps } from './deps.ts';
import { createFeedbackSkill } from './feedback.ts';
import { createForgetSkills } from './forget.ts';
import { createHandOverSkills } from './hand-over.ts';
import { createSilenceSkill } from './silence.ts';
import { switchLanguage } from './switch-language.ts';

export type { HandOver, HandOverDeps, HandOvers, PeopleDeps, Said, Transcript, Who } from './deps.ts';
export { readFeedback } from './feedback.ts';

/** In the order in which they belong into the desk's list: before whatever else leads dialogues. */
export function createPeopleSkills({ handOver, answer }: PeopleDeps): readonly Skill[] {
  return [
    ...(handOver ? [createSilenceSkill(handOver.handOvers, answer)] : []),
    ...createForgetSkills(answer),
    ...(handOver ? createHandOverSkills(handOver, answer) : []),
    createFeedbackSkill({ offersPerson: handOver !== undefined }),
    switchLanguage,
  ];
}
