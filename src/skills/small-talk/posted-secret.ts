/** A password, PIN or card number in the chat: it is not repeated, and whoever sent it is warned. */
import { type PostedSecret, postedSecret } from '../../language/posted-secret.ts';
import type { Language } from '../../message.ts';
import { faq } from '../faq.ts';
import { type Skill, textReply } from '../skill.ts';

const WARNING: Readonly<Record<Language, Readonly<Record<PostedSecret, string>>>> = {
  en: {
    password:
      'Please never send a password or a PIN here, to me or to anybody: nobody needs it to help you. Change it as soon as you can, and delete your message.',
    card: 'Please send no card numbers here: I do not need them. Delete your message, and call your bank if you think that somebody has seen it.',
  },
  fr: {
    password:
      "N'envoyez jamais de mot de passe ni de code ici, ni à moi ni à personne : nul n'en a besoin pour vous aider. Changez-le dès que possible et supprimez votre message.",
    card: "N'envoyez pas de numéro de carte ici : je n'en ai pas besoin. Supprimez votre message, et appelez votre banque si vous pensez que quelqu'un l'a vu.",
  },
};

export const warnOfSecret: Skill = {
  name: 'posted-secret',
  stage: 'command',
  claim({ text, tap, conversation }) {
    const secret = tap === undefined ? postedSecret(text) : undefined;
    // A dialogue may have asked for a number.
    if (secret === undefined || (secret === 'card' && conversation.dialogue)) return null;
    return { confidence: 1, why: 'it holds a password or a number that must not be sent' };
  },
  async reply(turn) {
    const secret = postedSecret(turn.text) ?? 'password';
    const warning = textReply(WARNING[turn.language][secret]);
    const answered = turn.finding.decision === 'answer' ? await faq.reply(turn) : { replies: [] };
    return { ...answered, replies: [warning, ...answered.replies], confidential: true };
  },
};
