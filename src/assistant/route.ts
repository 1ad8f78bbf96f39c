/** Which skill takes a turn: the first stage in which any claims it, there the most confident. */
import { type Claim, type Skill, STAGES, type Turn } from '../skills/skill.ts';

export interface Route extends Claim {
  readonly skill: Skill;
}

/** @throws when no skill claims the turn, which a list ending with `fallback` rules out */
export function route(turn: Turn, skills: readonly Skill[]): Route {
  for (const stage of STAGES) {
    const routes = skills
      .filter((skill) => skill.stage === stage)
      .flatMap((skill) => {
        const claim = skill.claim(turn);
        return claim ? [{ skill, ...claim }] : [];
      });
    const [first, ...others] = routes;
    if (first) return others.reduce((best, next) => (next.confidence > best.confidence ? next : best), first);
  }
  throw new Error('no skill claimed the message: the list of skills must end with one that always does');
}
