/** The sentences about people, feedback, forgetting and languages. */
import type { Language } from '../../message.ts';

interface PeopleWording {
  readonly askAbout: string;
  readonly askAboutWithMessages: string;
  /** After something else. */
  readonly askAboutAgain: string;
  readonly withoutMessages: string;
  readonly askUnsaid: string;
  readonly askForMessages: string;
  readonly askToPassOn: string;
  /** Buttons hold 20 characters. */
  readonly handOverButtons: Readonly<Record<'yes' | 'withMessages' | 'unsaid' | 'no' | 'cancel', string>>;
  readonly takeYourTime: string;
  readonly whoReads: string;
  readonly wordsOnly: string;
  /** After the reply to a call for help, where the desk had asked what it is about. */
  readonly helpWithoutWhy: string;
  /** After the reply to a call for help, while people have the conversation. */
  readonly helpTold: string;
  readonly mayPassOnHelp: string;
  readonly helpButtons: { readonly yes: string; readonly no: string };
  readonly helpPassedOn: string;
  readonly helpKept: string;
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
    askAbout:
      'Of course, our team can take over. What is it about? One or two sentences are enough, and you need not say if you would rather not.',
    askAboutWithMessages:
      'Of course, our team can take over. What is it about? One or two sentences are enough, and you need not say if you would rather not. I will send them our last messages too.',
    askAboutAgain: 'What is it about, in a sentence or two?',
    withoutMessages:
      'All right, without our messages. What is it about? One or two sentences are enough, and you need not say if you would rather not.',
    askUnsaid:
      'It helps the right person to answer, but you need not say what it is about. Shall I pass you on without it?',
    askForMessages: 'I can pass this on to our team. May I send them our last messages too?',
    askToPassOn: 'I can pass this on to our team. Shall I?',
    handOverButtons: {
      yes: 'Yes, pass me on',
      withMessages: 'Yes, with messages',
      unsaid: "I'd rather not say",
      no: 'Without messages',
      cancel: 'Cancel',
    },
    takeYourTime: 'Take your time. Write whenever you are ready.',
    whoReads: 'It goes by e-mail to the one team that answers here, and to nobody else.',
    wordsOnly: 'I can pass on words only, no pictures or recordings.',
    helpWithoutWhy:
      'You need not explain anything. Shall I ask our team to get in touch with you? I tell them only that you asked for help.',
    helpTold: 'I have told the team only that you asked for help, and not a word of what you wrote just now.',
    mayPassOnHelp: 'If they may read it, answer *yes*; otherwise I keep it to myself.',
    helpButtons: { yes: 'Yes, pass it on', no: 'No' },
    helpPassedOn: 'I have passed it on.',
    helpKept: 'All right, I keep it to myself.',
    notHandedOver: 'All right, you stay with me. Ask me anything.',
    tooLate: 'That was a while ago, so I have passed nothing on. Write *person* to ask again.',
    handedOver: (reference, hours) =>
      `Done: the team has your message (reference *${reference}*) and will get in touch with you. I stay silent for up to ${hours} ${hours === 1 ? 'hour' : 'hours'}, and pass on to them by e-mail what you write here. Write *back to the bot* to have me back sooner.`,
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
    askAbout:
      "Bien sûr, notre équipe peut prendre le relais. De quoi s'agit-il ? Une ou deux phrases suffisent, et vous pouvez aussi ne rien préciser.",
    askAboutWithMessages:
      "Bien sûr, notre équipe peut prendre le relais. De quoi s'agit-il ? Une ou deux phrases suffisent, et vous pouvez aussi ne rien préciser. Je lui enverrai aussi nos derniers messages.",
    askAboutAgain: "De quoi s'agit-il, en une ou deux phrases ?",
    withoutMessages:
      "D'accord, sans nos messages. De quoi s'agit-il ? Une ou deux phrases suffisent, et vous pouvez aussi ne rien préciser.",
    askUnsaid:
      "Cela aide la bonne personne à vous répondre, mais vous n'avez pas à dire de quoi il s'agit. Dois-je vous mettre en relation sans le préciser ?",
    askForMessages:
      'Je peux transmettre cela à notre équipe. Puis-je lui envoyer aussi nos derniers messages ?',
    askToPassOn: 'Je peux transmettre cela à notre équipe. Le voulez-vous ?',
    handOverButtons: {
      yes: 'Oui, transmettez',
      withMessages: 'Oui, avec messages',
      unsaid: 'Sans préciser',
      no: 'Sans les messages',
      cancel: 'Annuler',
    },
    takeYourTime: 'Prenez votre temps. Écrivez quand vous voudrez.',
    whoReads: "Cela part par e-mail à la seule équipe qui répond ici, et à personne d'autre.",
    wordsOnly: 'Je ne peux transmettre que des mots, ni photos ni enregistrements.',
    helpWithoutWhy:
      "Vous n'avez rien à expliquer. Dois-je demander à notre équipe de vous contacter ? Je lui dirai seulement que vous avez demandé de l'aide.",
    helpTold:
      "J'ai seulement dit à l'équipe que vous avez demandé de l'aide, et pas un mot de ce que vous venez d'écrire.",
    mayPassOnHelp: 'Si elle peut le lire, répondez *oui* ; sinon, je le garde pour moi.',
    helpButtons: { yes: 'Oui, transmettez', no: 'Non' },
    helpPassedOn: "Je l'ai transmis.",
    helpKept: "D'accord, je le garde pour moi.",
    notHandedOver: "D'accord, vous restez avec moi. Posez-moi vos questions.",
    tooLate: "C'était il y a un moment, je n'ai donc rien transmis. Écrivez *conseiller* pour redemander.",
    handedOver: (reference, hours) =>
      `C'est fait : l'équipe a votre message (référence *${reference}*) et vous contactera. Je me tais pendant ${hours} ${hours === 1 ? 'heure' : 'heures'} au plus, et je lui transmets par e-mail ce que vous écrivez ici. Écrivez *reprendre avec le robot* pour me retrouver plus tôt.`,
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
