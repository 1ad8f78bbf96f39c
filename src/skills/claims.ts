/** Who wants a turn, and who gets it: the first stage in which any skill claims it, there the most confident. */
import { type Claim, type Skill, STAGES, type Stage, type Turn } from './skill.ts';

export interface Claimed extends Claim {
  readonly skill: Skill;
}

/** The claims of one stage, best first; of equal ones the earlier skill of the list. */
export function claimsAt(stage: Stage, turn: Turn, skills: readonly Skill[]): readonly Claimed[] {
  return skills
    .filter((skill) => skill.stage === stage)
    .flatMap((skill) => {
      const claim = skill.claim(turn);
      return claim ? [{ skill, ...claim }] : [];
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** The claim that wins. Later stages are not even asked once a stage has one. */
export function winningClaim(turn: Turn, skills: readonly Skill[]): Claimed | undefined {
  for (const stage of STAGES) {
    const [best] = claimsAt(stage, turn, skills);
    if (best) return best;
  }
  return undefined;
}
