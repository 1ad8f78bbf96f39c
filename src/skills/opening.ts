/** The chat was opened, or an advertisement led to it: whoever comes is greeted. */
import { LANGUAGES, type Language } from '../message.ts';
import { type Skill, type Turn, textReply } from './skill.ts';
import { TALK_WORDING } from './small-talk/index.ts';

/** Nothing was said yet, so the language is not known: both greet, unless the person is an old acquaintance. */
export const opening: Skill = {
  name: 'opening',
  stage: 'command',
  claim: ({ message }) =>
    message.circumstance === 'opening' ? { confidence: 1, why: 'the chat was opened' } : null,
  async reply({ conversation: { language } }) {
    const languages = language === undefined ? LANGUAGES : [language];
    return { replies: [textReply(languages.map((each) => greetingIn(each)).join('\n\n'))] };
  },
};

/** The words that an advertisement puts into the mouth ("Can I get more info on this?") are no question to the FAQ. */
export const fromAdvertisement: Skill = {
  name: 'from-advertisement',
  stage: 'open',
  claim: ({ message, finding }: Turn) =>
    message.circumstance === 'advertisement' && finding.decision !== 'answer'
      ? { confidence: 1, why: 'an advertisement led here, and no entry answers its words' }
      : null,
  reply: async ({ language }) => ({ replies: [textReply(greetingIn(language))] }),
};

function greetingIn(language: Language): string {
  const [greeting = ''] = TALK_WORDING[language].replies.greeting;
  return greeting;
}
