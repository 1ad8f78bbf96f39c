/** The people behind the desk and the person before it: handing over, feedback, forgetting, languages. */
import type { Outcome, Skill, Turn } from '../skill.ts';
import { callForHelp } from './call-for-help.ts';
import type { HandOverDeps, PeopleDeps } from './deps.ts';
import { createFeedbackSkill } from './feedback.ts';
import { createForgetSkills } from './forget.ts';
import { createHandOverSkills, offerWithoutWhy } from './hand-over.ts';
import { createSilenceSkill } from './silence.ts';
import { switchLanguage } from './switch-language.ts';

export type { HandOver, HandOverDeps, HandOvers, PeopleDeps, Said, Transcript, Who } from './deps.ts';
export { readFeedback } from './feedback.ts';
export { type Forwarded, type ForwardedItem, forwardedSchema } from './forwarded.ts';

/** In the order in which they belong into the desk's list: before whatever else leads dialogues. */
export function createPeopleSkills({ handOver, answer, commandOf }: PeopleDeps): readonly Skill[] {
  return [
    ...(handOver ? [createSilenceSkill(handOver.handOvers, answer)] : []),
    ...createForgetSkills(answer),
    ...(handOver ? createHandOverSkills(handOver, { answer, commandOf }) : []),
    createFeedbackSkill({ offersPerson: handOver !== undefined }),
    switchLanguage,
  ];
}

/** What the team learns when somebody asks for help, and what the person is asked; null: they want nobody of it. */
export async function tellTeamOfHelp(turn: Turn, { handOvers }: HandOverDeps): Promise<Outcome | null> {
  return (await callForHelp(turn, handOvers)) ?? offerWithoutWhy(turn);
}
