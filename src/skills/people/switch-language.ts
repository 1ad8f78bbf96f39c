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
    `^i (?:don ?t|do not|can ?t|cannot) (?:really )?(?:speak|understand|read|write)(?: any| much)?(?: good| well)? ${NAME}(?: well| very well| so well| much)?$`,
    `^je (?:ne )?(?:parle|comprends|lis|comprend) pas (?:bien |tres bien |trop bien )?(?:le |l )?${NAME}$`,
  ].join('|'),
);

/** Whoever says so wants that language, whatever else the message says. */
const PREFERS = new RegExp(
  [
    `(?:^| )(?:in|to|into) ${NAME}(?: please| pls| if possible| instead| then| thanks)*$`,
    `(?:^| )(?:speak|understand|read|write|know) ${NAME} (?:much |a lot |way )?better$`,
    `(?:^| )(?:prefer|rather have|rather use|rather speak|better in|easier in|better at) (?:it in |in )?${NAME}$`,
    `^${NAME} (?:is|would be) (?:better|easier|easier for me|better for me)$`,
    `(?:^| )${NAME} (?:is|would be) (?:easier|better)(?: for me)?$`,
    `(?:^| )(?:parle|comprends|comprend|lis|ecris|maitrise) (?:beaucoup |bien )?mieux (?:le |l |en )?${NAME}$`,
    `(?:^| )(?:plutot|mieux|plus a l aise|plus facile) (?:en |le |l |avec le |avec l |pour moi en )${NAME}$`,
    `(?:^| )(?:le |l )?${NAME} (?:c est|ce serait|est|serait) (?:mieux|plus facile|plus simple)(?: pour moi)?$`,
    `^(?:c est possible |possible |et |est ce possible |on peut faire ca |faire ca |la meme chose |la reponse |pareil |la suite )(?:de continuer |de faire ca |de parler )?en ${NAME}$`,
  ].join('|'),
);

/** What has a language in its name: a course, a contract, a word to translate. */
const OF_A_MATTER =
  /\b(?:course|courses|lesson|lessons|class|classes|learn|contract|letter|word|translate|document|payslip|handbook|cours|formation|apprendre|contrat|lettre|mot|traduire|document|bulletin|attestation|certificate|version|synonym|mean|dire|dit|keyboard|clavier|test|exam|level|niveau|colleague|colleagues|manager|team|equipe|policy)\b/;

/** Each language that a clause of the message asks for. */
function preferredIn(text: string): Language | undefined {
  if (OF_A_MATTER.test(plainWords(text))) return undefined;
  const wanted = text.split(/[,.;:!?\n]+/).flatMap((clause) => {
    const name = PREFERS.exec(bare(plainWords(clause)))
      ?.slice(1)
      .find((group) => group !== undefined);
    return (name === undefined ? undefined : NAMES.get(name)) ?? [];
  });
  return wanted.every((language) => language === wanted[0]) ? wanted[0] : undefined;
}

/** The language asked for; undefined when the message is something else. */
export function readLanguageSwitch(text: string): Language | undefined {
  const words = bare(plainWords(text));
  const lacked = LACKS.exec(words)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (lacked !== undefined) return LANGUAGES.find((language) => language !== NAMES.get(lacked));
  const found = ASKS.exec(words);
  const name = found?.slice(1).find((group) => group !== undefined);
  return name === undefined ? preferredIn(text) : NAMES.get(name);
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
