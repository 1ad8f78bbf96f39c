/** The one ordered list of what the desk can do; on equal confidence the earlier skill wins. */
import { choice } from './choice.ts';
import { fallback } from './fallback.ts';
import { faq } from './faq.ts';
import type { Skill } from './skill.ts';
import { goodbye, greeting, help, thanks } from './small-talk.ts';
import { textOnly } from './text-only.ts';

export const skills: readonly Skill[] = [choice, textOnly, greeting, thanks, goodbye, help, faq, fallback];
