/** Which skill takes a turn, and why that one. */
import { type Claimed, claimsAt, winningClaim } from '../skills/claims.ts';
import { type Skill, STAGES, type Stage, type Turn } from '../skills/skill.ts';

export type Route = Claimed;

/** @throws when no skill claims the turn, which a list ending with `fallback` rules out */
export function route(turn: Turn, skills: readonly Skill[]): Route {
  const winner = winningClaim(turn, skills);
  if (winner) return winner;
  throw new Error('no skill claimed the message: the list of skills must end with one that always does');
}

export interface ExplainedClaim {
  readonly skill: string;
  readonly stage: Stage;
  readonly confidence: number;
  readonly why: string;
}

/** For `--explain`: every claim in the order in which they were preferred; the first one takes the turn. */
export function explainRoute(turn: Turn, skills: readonly Skill[]): readonly ExplainedClaim[] {
  return STAGES.flatMap((stage) =>
    claimsAt(stage, turn, skills).map(({ skill, confidence, why }) => ({
      skill: skill.name,
      stage,
      confidence,
      why,
    })),
  );
}
