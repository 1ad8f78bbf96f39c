/** A skill threw while it answered: which one, and the entry that the turn was about, for the log. */
import { CodedError } from '../errors.ts';

export class SkillFailed extends CodedError<'SKILL_FAILED'> {
  override readonly name = 'SkillFailed';
  readonly skill: string;
  /** undefined: none was found, or it is confidential. */
  readonly entry: string | undefined;

  constructor(skill: string, entry: string | undefined, cause: unknown) {
    const what = cause instanceof Error ? cause.constructor.name : typeof cause;
    super('SKILL_FAILED', `the skill ${skill} threw ${what}`, { cause });
    this.skill = skill;
    this.entry = entry;
  }
}
