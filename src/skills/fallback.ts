/** The honest "I don't know", with a pointer to what the desk does know. */
import { type Skill, textReply } from './skill.ts';
import { WORDING } from './wording.ts';

export const fallback: Skill = {
  name: 'fallback',
  stage: 'open',
  claim: () => ({ confidence: 0, why: 'nothing in the FAQ is near enough' }),
  reply: async ({ language, retriever }) => ({
    replies: [textReply(WORDING[language].fallback(retriever.topics(language)))],
  }),
};
