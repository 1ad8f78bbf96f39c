/** "That helped", 👍, "ça ne m'aide pas", 👎: kept with the answer that it is about. */
import { readTalk } from '../../language/talk/read-talk.ts';
import type { Language } from '../../message.ts';
import { inLanguage } from '../in-language.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { phraseMatcher } from './said.ts';
import { PEOPLE_WORDING } from './wording.ts';

type Value = 'good' | 'bad';

const SAYS: Readonly<Record<Value, ReturnType<typeof phraseMatcher>>> = {
  good: phraseMatcher({
    en: "that helped|that helps|this helped|it helped|that helped a lot|that helped me|that was helpful|this was helpful|this is helpful|that is helpful|it was helpful|very helpful|helpful|that was useful|this was useful|very useful|useful|good answer|great answer|perfect answer|nice answer|good bot|that is what i needed|that's what i needed|exactly what i needed|that's exactly what i needed|that worked|it worked|that answers my question",
    fr: "ça m'aide|ça aide|ça m'a aidé|cela m'a aidé|ça m'a bien aidé|ça m'a beaucoup aidé|c'était utile|c'est utile|très utile|utile|c'est très utile|c'était très utile|bonne réponse|très bonne réponse|réponse parfaite|super réponse|c'est ce que je cherchais|c'est exactement ce que je cherchais|ça a marché|ça répond à ma question",
  }),
  bad: phraseMatcher({
    en: "that did not help|that didn't help|this did not help|this didn't help|it did not help|it didn't help|did not help|didn't help|that does not help|that doesn't help|this doesn't help|this does not help|doesn't help|that doesn't help me|that did not help me|that was not helpful|that wasn't helpful|this is not helpful|that is not helpful|that's not helpful|not helpful|unhelpful|not useful|useless|that's useless|that was useless|wrong answer|bad answer|that is wrong|that's wrong|this is wrong|not what i asked|that's not what i asked|that is not what i asked|not what i meant|that's not what i meant|that is not what i meant|that's not my question|that does not answer my question|that doesn't answer my question|this did not answer my question|that did not answer my question|this does not answer my question|you did not answer my question|you didn't answer my question|you don't understand|you did not understand|you didn't understand|bad bot",
    fr: "ça ne m'aide pas|ça m'aide pas|cela ne m'aide pas|ça n'aide pas|ça aide pas|ça ne m'a pas aidé|ça m'a pas aidé|ça ne m'aide pas du tout|pas utile|pas du tout utile|nul|c'est nul|ce n'est pas utile|c'est pas utile|ce n'était pas utile|inutile|c'est inutile|mauvaise réponse|c'est faux|ce n'est pas ça|c'est pas ça|ce n'est pas ce que j'ai demandé|c'est pas ce que j'ai demandé|ce n'est pas ce que je cherche|c'est pas ce que je cherche|ce n'est pas ma question|c'est pas ma question|ça ne répond pas à ma question|ça répond pas à ma question|vous n'avez pas compris|tu n'as pas compris|t'as pas compris|mauvais robot",
  }),
};

/** As typed, or put on an answer as a reaction; any skin tone. */
const EMOJI: Readonly<Record<Value, RegExp>> = {
  good: /^(?:(?:👍|👏|👌|🙏|❤️?|💯|🎉|😍|🥰|😊|🙂|😀|😃|😄|✅)\p{Emoji_Modifier}?\s?){1,5}$/u,
  bad: /^(?:(?:👎|😡|😠|😞|🙁|☹️?|😕|😢|😭|❌)\p{Emoji_Modifier}?\s?){1,5}$/u,
};

const THUMB = /^(?:👍|👎)/u;
const FOLDED_HANDS = /^🙏/u;

interface Feedback {
  readonly value: Value;
  /** Undefined for an emoji, which is of no language. */
  readonly language: Language | undefined;
}

export function readFeedback(text: string): Feedback | undefined {
  const short = text.trim().slice(0, 100);
  for (const value of ['bad', 'good'] as const) {
    const language = SAYS[value](text);
    if (language) return { value, language };
    if (EMOJI[value].test(short)) return { value, language: undefined };
  }
  return undefined;
}

/** "This is no use to me at all", in any words, about an answer. */
function readComplaint(text: string): Feedback | undefined {
  return readTalk(text)?.kind === 'complaint' ? { value: 'bad', language: undefined } : undefined;
}

export function createFeedbackSkill({ offersPerson }: { readonly offersPerson: boolean }): Skill {
  return {
    name: 'feedback',
    stage: 'command',
    claim({ text, conversation }) {
      const said = readFeedback(text) ?? (conversation.lastAnswer && readComplaint(text));
      // An emoji about no answer is small talk.
      if (!said || (said.language === undefined && !conversation.lastAnswer)) return null;
      const what = said.value === 'good' ? 'helped' : 'did not help';
      return { confidence: 1, why: `the whole message says that the answer ${what}` };
    },
    async reply(turn) {
      const said = readFeedback(turn.text) ?? readComplaint(turn.text);
      if (!said) return { replies: [] };
      const language = said.language ?? turn.language;
      const outcome = said.value === 'good' ? thank(turn, language) : offerMore(turn, language, offersPerson);
      const { lastAnswer } = turn.conversation;
      return {
        ...outcome,
        remember: { language, lastAnswer, ...outcome.remember },
        effects: lastAnswer ? [{ kind: 'feedback', entryId: lastAnswer.entryId, value: said.value }] : [],
      };
    },
  };
}

/** A thumb is answered as a person would: with no more words than it takes. */
function thank({ text }: Turn, language: Language): Outcome {
  const words = PEOPLE_WORDING[language];
  if (FOLDED_HANDS.test(text)) return { replies: [textReply(words.welcome)] };
  return { replies: [textReply(THUMB.test(text) ? '🙂' : words.good)] };
}

function offerMore({ conversation, retriever }: Turn, language: Language, offersPerson: boolean): Outcome {
  const words = PEOPLE_WORDING[language];
  const choices = (conversation.lastAnswer?.runnersUp ?? []).map(inLanguage({ language, retriever }));
  const lines = [
    choices.length > 0 ? words.badWithOthers : `${words.bad} ${words.otherWords}`,
    ...(offersPerson ? [words.orPerson] : []),
  ];
  return {
    replies: [{ ...textReply(lines.join(' ')), choices }],
    remember: { pendingChoices: choices },
  };
}
