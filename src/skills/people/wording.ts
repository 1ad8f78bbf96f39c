/** The sentences about people, feedback, forgetting and languages. */
import type { Language } from '../../message.ts';

interface PeopleWording {
  readonly offer: string;
  readonly buttons: { readonly yes: string; readonly no: string; readonly cancel: string };
  readonly notHandedOver: string;
  readonly tooLate: string;
  handedOver(reference: string, hours: number): string;
  readonly backAgain: string;
  readonly overNow: string;
  readonly good: string;
  readonly welcome: string;
  readonly bad: string;
  readonly badWithOthers: string;
  readonly orPerson: string;
  readonly otherWords: string;
  readonly askToForget: string;
  readonly forgetButtons: { readonly yes: string; readonly no: string };
  readonly kept: string;
  readonly forgotten: string;
  /** Said in the language that was asked for. */
  readonly switched: string;
}

export const PEOPLE_WORDING: Readonly<Record<Language, PeopleWording>> = {
  en: {
    offer:
      'I can pass you on to our team, who will see how to reach you here. May I send them our last messages too?',
    buttons: { yes: 'Yes, with messages', no: 'Without messages', cancel: 'Cancel' },
    notHandedOver: 'All right, you stay with me. Ask me anything.',
    tooLate: 'That was a while ago, so I have passed nothing on. Write *person* to ask again.',
    handedOver: (reference, hours) =>
      `Done: the team has your message (reference *${reference}*) and will get in touch with you. I stay silent for up to ${hours} ${hours === 1 ? 'hour' : 'hours'}; write *back to the bot* to have me back sooner.`,
    backAgain: 'I am back. What can I do for you?',
    overNow: '_I am answering again. Write *person* if you still need the team._',
    good: 'Glad to hear it, thank you!',
    welcome: "You're welcome!",
    bad: 'Sorry that this did not help.',
    badWithOthers: 'Sorry that this did not help. Is it one of these?',
    orPerson: 'Or write *person* to talk to someone.',
    otherWords: 'Try it in other words, and I will look again.',
    askToForget:
      'Shall I erase everything that I keep of you: our messages, your answers and your employee number? It cannot be undone. What was already mailed to a service stays there.',
    forgetButtons: { yes: 'Yes, erase it', no: 'No, keep it' },
    kept: 'All right, nothing was erased.',
    forgotten:
      'Everything that I kept of you is being erased, this conversation included. If you write again, we start anew. Goodbye!',
    switched: 'Of course, in English.',
  },
  fr: {
    offer:
      'Je peux vous mettre en relation avec notre équipe, qui verra comment vous joindre ici. Puis-je aussi lui transmettre nos derniers messages ?',
    buttons: { yes: 'Oui, avec messages', no: 'Sans les messages', cancel: 'Annuler' },
    notHandedOver: "D'accord, vous restez avec moi. Posez-moi vos questions.",
    tooLate: "C'était il y a un moment, je n'ai donc rien transmis. Écrivez *conseiller* pour redemander.",
    handedOver: (reference, hours) =>
      `C'est fait : l'équipe a votre message (référence *${reference}*) et vous contactera. Je me tais pendant ${hours} ${hours === 1 ? 'heure' : 'heures'} au plus ; écrivez *reprendre avec le robot* pour me retrouver plus tôt.`,
    backAgain: 'Me revoilà. Que puis-je faire pour vous ?',
    overNow: "_Je réponds de nouveau. Écrivez *conseiller* si vous avez encore besoin de l'équipe._",
    welcome: 'Avec plaisir !',
    good: 'Ravi de vous avoir aidé, merci !',
    bad: 'Désolé que cela ne vous ait pas aidé.',
    badWithOthers: "Désolé que cela ne vous ait pas aidé. Est-ce l'une de ces questions ?",
    orPerson: "Ou écrivez *conseiller* pour parler à quelqu'un.",
    otherWords: 'Reformulez votre question et je cherche à nouveau.',
    askToForget:
      "Dois-je effacer tout ce que je garde de vous : nos messages, vos réponses et votre matricule ? C'est définitif. Ce qui a déjà été envoyé à un service y reste.",
    forgetButtons: { yes: 'Oui, tout effacer', no: 'Non, garder' },
    kept: "D'accord, rien n'a été effacé.",
    forgotten:
      "Tout ce que je gardais de vous est en cours d'effacement, cette conversation comprise. Si vous m'écrivez de nouveau, nous repartirons de zéro. Au revoir !",
    switched: 'Bien sûr, en français.',
  },
};
