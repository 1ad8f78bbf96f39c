/** A button of a question that is over: it does nothing any more, and the desk says so. */
import type { Language } from '../message.ts';
import { type Skill, textReply } from './skill.ts';

const WORDING: Readonly<Record<Language, string>> = {
  en: 'That button belongs to an earlier question, so I have done nothing with it.',
  fr: "Ce bouton appartient à une question précédente : je n'en ai donc pas tenu compte.",
};

/** A dialogue that is under way asks its own question again behind it. */
export const oldButton: Skill = {
  name: 'old-button',
  stage: 'command',
  claim: ({ tap }) =>
    tap?.kind === 'old' ? { confidence: 1, why: 'a button of an earlier question was tapped' } : null,
  reply: async ({ language, conversation: { pendingChoices, lastAnswer } }) => ({
    replies: [textReply(WORDING[language])],
    remember: { pendingChoices, lastAnswer },
  }),
};
