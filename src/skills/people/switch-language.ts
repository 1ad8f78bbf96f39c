/** "In French please", "parlez-vous anglais ?": the conversation goes on in that language, from the last answer on. */
import { LANGUAGES, type Language } from '../../message.ts';
import { answerWith } from '../faq.ts';
import { inLanguage } from '../in-language.ts';
import { type Outcome, type Skill, type Turn, textReply } from '../skill.ts';
import { WORDING } from '../wording.ts';
import { bare, plainWords } from './said.ts';
import { PEOPLE_WORDING } from './wording.ts';

const NAMES: ReadonlyMap<string, Language> = new Map([
  ['french', 'fr'],
  ['francais', 'fr'],
  ['english', 'en'],
  ['anglais', 'en'],
]);

const NAME = `(${[...NAMES.keys()].join('|')})`;

const ASKS = new RegExp(
  [
    `^(?:in |en )?${NAME}$`,
    `^(?:(?:can|could|would) (?:you|we) |do you |i (?:want|would like|d like|prefer) (?:you )?(?:to )?|let s )?(?:please )?(?:(?:speak|talk|write|answer|reply|continue|switch|change|go on|say (?:it|that)|respond)(?: to me| me)? )?(?:in |to |language to )?${NAME}$`,
    `^(?:(?:can|could) (?:you|i) |i (?:want|need|would like|d like) )?(?:please )?(?:say|have|give me|get|repeat|translate) (?:it|that|this|the answer) (?:in|into|to) ${NAME}$`,
    `^(?:(?:parlez|parles|repondez|reponds|ecrivez|ecris|continuez|continue|passez|passe|parle|dites|dis)(?: vous| tu| moi)?(?: le| la)? )(?:en |l |a l )?${NAME}$`,
    `^(?:(?:pouvez|pourriez) vous |(?:peux|pourrais) tu |tu peux |vous pouvez |on peut |peut on |je (?:voudrais|veux|prefere|prefererais|souhaite) |j aimerais |est ce que (?:vous pouvez|tu peux|on peut) |merci de |parlons )?(?:me )?(?:(?:parler|repondre|ecrire|continuer|passer|repeter|traduire|avoir la reponse)(?: ca| cela)? )?(?:en |l |a l )${NAME}$`,
  ].join('|'),
);

/** Who does not speak the one wants the other. */
const LACKS = new RegExp(
  [
    `^i (?:don t|do not|can t|cannot) (?:speak|understand|read)(?: any| much)? ${NAME}$`,
    `^je ne (?:parle|comprends|lis) pas (?:bien )?(?:le |l )?${NAME}$`,
  ].join('|'),
);

/** The language asked for; undefined when the message is something else. */
export function readLanguageSwitch(text: string): Language | undefined {
  const words = bare(plainWords(text));
  const lacked = LACKS.exec(words)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (lacked !== undefined) return LANGUAGES.find((language) => language !== NAMES.get(lacked));
  const found = ASKS.exec(words);
  const name = found?.slice(1).find((group) => group !== undefined);
  return name === undefined ? undefined : NAMES.get(name);
}

export const switchLanguage: Skill = {
  name: 'language',
  stage: 'command',
  claim({ text }) {
    const wanted = readLanguageSwitch(text);
    if (!wanted) return null;
    return { confidence: 1, why: `the whole message asks for ${wanted === 'fr' ? 'French' : 'English'}` };
  },
  async reply(turn) {
    const language = readLanguageSwitch(turn.text) ?? turn.language;
    const { replies, remember } = sayAgain({ ...turn, language });
    return {
      replies: [textReply(PEOPLE_WORDING[language].switched), ...replies],
      remember: { ...remember, language },
    };
  },
};

/** What the last reply said, in the turn's language, where the FAQ has it there. */
function sayAgain(turn: Turn): Outcome {
  const { conversation, retriever, language } = turn;
  const { lastAnswer, pendingChoices } = conversation;
  const entry = lastAnswer && retriever.entry(lastAnswer.entryId, language);
  if (entry) return answerWith(entry, turn, lastAnswer.runnersUp.map(inLanguage(turn)));
  if (pendingChoices.length === 0) return { replies: [] };
  const choices = pendingChoices.map(inLanguage(turn));
  return {
    replies: [{ ...textReply(WORDING[language].didYouMean), choices }],
    remember: { pendingChoices: choices },
  };
}
