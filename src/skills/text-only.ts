/** A photo, voice note or empty message: the desk says that it reads text. */
import { type Skill, textReply } from './skill.ts';
import { WORDING } from './wording.ts';

export const textOnly: Skill = {
  name: 'text-only',
  stage: 'command',
  claim: ({ text }) => (text.trim() === '' ? { confidence: 1, why: 'there is no text in it' } : null),
  reply: async ({ language }) => ({ replies: [textReply(WORDING[language].textOnly)] }),
};
