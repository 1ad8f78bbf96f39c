/** A number outside a list or a field: the desk says that it does not know what it is about. */
import { isNumberAlone } from '../language/number-alone.ts';
import { ordinalOf } from './choice.ts';
import { type Skill, textReply } from './skill.ts';
import { UNLESS_DECLARED } from './small-talk/index.ts';
import { WORDING } from './wording.ts';

export const numberAlone: Skill = {
  name: 'number-alone',
  stage: 'command',
  claim({ text, conversation }) {
    // Within a dialogue it may be the value that was asked for.
    if (conversation.dialogue !== null) return null;
    if (!isNumberAlone(text) && ordinalOf(text) === undefined) return null;
    return { confidence: UNLESS_DECLARED, why: 'it is a number alone, and no list is open' };
  },
  reply: async ({ language, conversation: { pendingChoices, lastAnswer } }) => {
    const offered = pendingChoices.length;
    const words = WORDING[language];
    return {
      replies: [textReply(offered > 0 ? words.chooseOneOf(offered) : words.numberAlone)],
      remember: { pendingChoices, lastAnswer },
    };
  },
};
