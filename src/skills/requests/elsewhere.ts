/** What the rest of the desk makes of a message that interrupts a dialogue. */
import type { Skill, Turn } from '../skill.ts';
import type { Heard } from './steps.ts';

export interface Elsewhere {
  readonly skill: Skill;
  readonly kind: Exclude<Heard['elsewhere'], 'nothing'>;
}

/** The skill that would take the turn; undefined when only a fallback would, which claims with confidence 0. */
export function findElsewhere(turn: Turn, skills: readonly Skill[]): Elsewhere | undefined {
  for (const stage of ['command', 'open'] as const) {
    const [best] = skills
      .filter((skill) => skill.stage === stage)
      .flatMap((skill) => {
        const confidence = skill.claim(turn)?.confidence ?? 0;
        return confidence > 0 ? [{ skill, confidence }] : [];
      })
      .sort((a, b) => b.confidence - a.confidence);
    if (!best) continue;
    if (stage === 'command') return { skill: best.skill, kind: 'command' };
    return { skill: best.skill, kind: turn.finding.decision === 'answer' ? 'answer' : 'suggestion' };
  }
  return undefined;
}
