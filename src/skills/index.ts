/** What the desk can do without anything of the world around it. */
import { createSkills } from './create-skills.ts';
import type { Skill } from './skill.ts';

export const skills: readonly Skill[] = createSkills();
