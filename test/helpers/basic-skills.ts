/** What the desk can do without anything of the world around it. */
import { createSkills } from '../../src/skills/create-skills.ts';
import type { Skill } from '../../src/skills/skill.ts';

export const skills: readonly Skill[] = createSkills();
