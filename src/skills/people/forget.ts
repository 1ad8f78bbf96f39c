/** "Forget me": asks, and only after a yes is everything erased. */
import type { Language } from '../../message.ts';
import { NEW_CONVERSATION } from '../conversation.ts';
import { type Skill, textReply } from '../skill.ts';
import { answerTo, type Buttons, buttonsOf, choicesOf } from './answers.ts';
import type { PeopleDeps } from './deps.ts';
import { askQuestion, openQuestion, withoutQuestion } from './question.ts';
import { phraseMatcher } from './said.ts';
import { PEOPLE_WORDING } from './wording.ts';

const FORGET = 'forget';

/** The language of the wish; undefined when the message is something else. */
export const asksToBeForgotten = phraseMatcher({
  en: 'forget me|please forget me|forget about me|forget everything|forget everything about me|forget all about me|forget everything you know about me|delete me|erase me|delete my data|erase my data|remove my data|delete all my data|erase all my data|delete my personal data|erase my personal data|delete my messages|erase my messages|delete my conversation|delete our conversation|erase our conversation|delete this conversation|erase everything about me|delete everything about me|delete everything you know about me|delete everything you have about me|delete my information|i want you to forget me|i want to be forgotten|can you forget me|can you delete my data|could you delete my data|can you erase my data|i want you to delete my data|i want you to erase my data|i want to delete my data|right to be forgotten',
  fr: "oubliez-moi|oublie-moi|m'oublier|oubliez tout|oublie tout|oubliez tout de moi|oubliez tout ce que vous savez de moi|oublie tout ce que tu sais de moi|supprimez mes données|supprime mes données|supprimer mes données|effacez mes données|efface mes données|effacer mes données|effacez toutes mes données|supprimez toutes mes données|efface toutes mes données|supprime toutes mes données|supprimez mes données personnelles|effacez mes données personnelles|supprimer mes données personnelles|supprimez mes messages|effacez mes messages|efface mes messages|supprime mes messages|effacez notre conversation|supprimez notre conversation|efface notre conversation|supprime notre conversation|effacez-moi|efface-moi|je veux être oublié|je veux être oubliée|je veux que vous m'oubliiez|pouvez-vous effacer mes données|pouvez-vous supprimer mes données|peux-tu effacer mes données|peux-tu supprimer mes données|je veux supprimer mes données|je veux effacer mes données|je souhaite supprimer mes données|je voudrais supprimer mes données|droit à l'oubli|j'exerce mon droit à l'oubli",
});

export function createForgetSkills(answer: PeopleDeps['answer']): readonly Skill[] {
  return [confirmation(answer), wish];
}

const wish: Skill = {
  name: FORGET,
  stage: 'command',
  claim: ({ text }) =>
    asksToBeForgotten(text) ? { confidence: 1, why: 'the whole message asks to be forgotten' } : null,
  async reply(turn) {
    const language = asksToBeForgotten(turn.text) ?? turn.language;
    return {
      replies: [
        { ...textReply(PEOPLE_WORDING[language].askToForget), choices: choicesOf(buttonsIn(language)) },
      ],
      remember: { dialogue: askQuestion(FORGET, turn), language },
    };
  },
};

function confirmation(answer: PeopleDeps['answer']): Skill {
  return {
    name: FORGET,
    stage: 'dialogue',
    claim: (turn) =>
      openQuestion(FORGET, turn)
        ? { confidence: 1, why: 'the desk has just asked whether to erase everything' }
        : null,
    async reply(turn) {
      const question = openQuestion(FORGET, turn);
      if (!question) return { replies: [] };
      const words = PEOPLE_WORDING[turn.language];
      const said = answerTo(buttonsIn(turn.language), turn);
      if (said === 'yes' && !question.expired) {
        return {
          replies: [textReply(words.forgotten)],
          remember: NEW_CONVERSATION,
          effects: [{ kind: 'erase' }],
        };
      }
      const kept = textReply(words.kept);
      const remember = { dialogue: question.interrupted };
      if (said) return { replies: [kept], remember };
      const outcome = await answer(withoutQuestion(turn, question));
      const replies = question.expired ? outcome.replies : [kept, ...outcome.replies];
      return { ...outcome, replies, remember: { ...remember, ...outcome.remember } };
    },
  };
}

function buttonsIn(language: Language): Buttons {
  return buttonsOf(FORGET, PEOPLE_WORDING[language].forgetButtons, ['yes', 'no']);
}
