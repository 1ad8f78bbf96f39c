/** What the desk says to small talk. Several sentences for one kind take turns. */
import type { TalkKind } from '../../language/talk/vocabulary.ts';
import type { Language } from '../../message.ts';

/** Kinds that are answered by what came before them, or by the desk's other wording. */
type Situated =
  | 'acknowledgement'
  | 'yes'
  | 'clarify'
  | 'simpler'
  | 'own-language'
  | 'stop'
  | 'confidential'
  | 'bot'
  | 'help'
  | 'none';

interface TalkWording {
  readonly replies: Readonly<Record<Exclude<TalkKind, Situated>, readonly string[]>>;
  readonly acknowledged: { readonly afterAnswer: readonly string[]; readonly otherwise: string };
  /** "What do you mean?": about the answer to the question with this title. */
  aboutAnswer(title: string): string;
  aboutOffer: string;
  /** What matters of the answer to the question with this title. */
  inShort(title: string, short: string): string;
  /** There is no answer that could be put in other words. */
  readonly whichOne: string;
  /** To somebody who does not understand the other language; the last answer follows. */
  readonly ownLanguage: string;
  /** Opens a conversation, and ends one. */
  readonly evening: string;
  /** To somebody whom the desk has greeted or answered before. */
  readonly greetingAgain: readonly string[];
  aboutNothing: string;
  readonly stopped: { readonly nothing: string; readonly dialogue: string };
  confidential(days: number): string;
  /** Said where questions may be sent to a language model. */
  confidentialModel: string;
  readonly bot: string;
  /** Before the question of a dialogue, which follows. */
  readonly inDialogue: Readonly<Record<'acknowledged' | 'clarify' | 'apology' | 'goodbye', string>>;
  readonly person: string;
  /** Behind a reply to somebody whom the desk did not help. */
  readonly orPerson: string;
  /** While titles are offered, to somebody who was only heard. */
  readonly listStays: string;
  /** While titles are offered. */
  pick(count: number): string;
}

export const TALK_WORDING: Readonly<Record<Language, TalkWording>> = {
  en: {
    replies: {
      greeting: [
        'Hello! I am the front desk. Ask me anything about working here, for example _How do I ask for leave?_ Write *help* to see what I know.',
      ],
      'well-being': [
        'I am fine, thank you! What can I do for you?',
        'All is well here, thank you. How can I help you?',
      ],
      opener: ['Of course, go ahead: what is it about?', 'Yes, go ahead. What would you like to know?'],
      presence: [
        'Yes, I am here: an automatic desk that answers questions about working here. What would you like to know?',
      ],
      thanks: ["You're welcome! Write again whenever something comes up.", "You're welcome!"],
      goodbye: ['Goodbye, and have a good day!', 'Goodbye, take care!'],
      done: ['All right! Write again whenever something comes up.'],
      no: ['All right. Tell me in other words what you need, and I will look again.'],
      apology: [
        'No problem at all! Write as you like, in English or in French.',
        'Do not worry, no harm done. What can I do for you?',
      ],
      praise: ['Thank you, that is kind!', 'Glad to hear it, thank you!'],
      love: ['That is kind of you! I am only an automatic desk, but a happy one.'],
      laugh: ['😄 What else can I do for you?', '😄 I am here if you need anything.'],
      wishes: ['Thank you, that is kind of you!'],
      insult: [
        '😅 Fair enough, I am only an automatic desk. Put it in other words, and I will look again.',
        'I would like to do better. Put it in other words, and I will look again.',
      ],
      hours: [
        'I am an automatic desk, so I am always here, day and night, at weekends too. People and offices have their own hours.',
      ],
      opinion: [
        'I have no opinion of my own: I am an automatic desk, and my answers come from the FAQ. Someone who knows your case can advise you.',
      ],
      birthday: ['Happy birthday! 🎂 Have a lovely day.'],
      tired: [
        'I feel for you. Take a short break if you can, and I will be here.',
        'That happens to the best. Be kind to yourself, and I will be here.',
      ],
      sport: ['I have no television, but I hope that your side wins! Is there anything about work?'],
      'good-news': ['That is good to hear! Enjoy it.', 'How nice! Enjoy it.'],
      misdirected: ['No problem: I do nothing with that message. I am here if you need anything.'],
      solved: ['Glad that it is solved! Write again whenever something comes up.'],
      doubt: [
        "My answers are the words of your company's own services, and I change nothing in them. Whether they hold for your case, those services can say.",
      ],
      complaint: [
        'That is annoying, I understand. Tell me in other words what you need, and I will look again.',
        'I regret that. Tell me what was missing, and I will look again.',
      ],
      maker: [
        'I am frontdesk, a program that your company runs. My answers are written by colleagues of yours.',
      ],
      languages: ['I understand English and French only. Write in either, and I answer in the same.'],
      weather: [
        'I see neither the sky nor a clock from here. About working here I know more: write *help* to see what.',
      ],
      joke: [
        'I had better leave that to your colleagues: I am made for questions about work. Write *help* to see what I know.',
      ],
      waiting: ['Take your time, there is no hurry.', 'All right, take your time.'],
      test: ['It works! Ask me anything about working here, or write *help* to see what I know.'],
    },
    acknowledged: {
      afterAnswer: ['All right! Anything else?', 'Good! Write again whenever something comes up.'],
      otherwise: 'All right. What can I do for you? Write *help* to see what I know.',
    },
    aboutAnswer: (title) =>
      `My last answer was about _${title}_ I know no more about it than that. Was it another question? Then tell me in other words what you need.`,
    greetingAgain: ['Hello again! What can I do for you?', 'Hello! What would you like to know?'],
    aboutOffer: 'These questions are near to yours. Which one is it? Answer with its number, or *none*:',
    inShort: (title, short) =>
      `I cannot put it in other words, but this is the short form of my answer to _${title}_\n${short}\nIf that is not what you mean, tell me in other words.`,
    whichOne:
      'Gladly, but there is no answer open that I could shorten. What is it about? Tell me in a few words.',
    ownLanguage: 'No problem, we go on in English.',
    evening: 'Good evening! I am here if you need anything.',
    listStays: 'The list stays open: if one of the questions fits, its number is enough.',
    aboutNothing:
      'Tell me in a few words what it is about, for example _How do I ask for leave?_ Write *help* to see what I know.',
    stopped: {
      nothing: 'All right. Nothing is going on, and I write only when you write to me.',
      dialogue: 'All right, I stop here. Nothing was sent.',
    },
    confidential: (days) =>
      `I keep what you write here for up to ${days} days. Those who run this desk for your company can read it. I pass nothing on by myself, neither to your manager nor to HR: a request goes by e-mail to the service that I name before you confirm it, and messages go to the team only if you agree. Please send no passwords, bank details or medical details. *forget me* erases what I keep.`,
    confidentialModel:
      'A question that I cannot answer may be sent to a language model, without the names and numbers that I recognise in it.',
    bot: "I am an automatic desk, not a person: I answer questions about working here from your company's FAQ.",
    inDialogue: {
      acknowledged: 'All right.',
      clarify: 'I need the next answer to fill in your request. *cancel* drops it.',
      goodbye: 'Goodbye! Nothing has been sent yet.',
      apology: 'No problem at all! To correct something, write for example _change the date_.',
    },
    person: 'Write *person* to talk to someone.',
    orPerson: 'Or write *person* to talk to someone.',
    pick: (count) =>
      count === 1
        ? 'If it is the question above, answer *1*, otherwise *none*.'
        : `Answer with a number from 1 to ${count}, or *none*.`,
  },
  fr: {
    replies: {
      greeting: [
        "Bonjour ! Je suis l'accueil. Posez-moi vos questions sur la vie dans l'entreprise, par exemple _Comment poser des congés ?_ Écrivez *aide* pour voir ce que je sais.",
      ],
      'well-being': [
        'Tout va bien, merci ! Que puis-je faire pour vous ?',
        'Très bien, merci. En quoi puis-je vous aider ?',
      ],
      opener: ["Bien sûr, allez-y : de quoi s'agit-il ?", 'Oui, je vous écoute. Que voulez-vous savoir ?'],
      presence: [
        "Oui, je suis là : un accueil automatique qui répond aux questions sur la vie dans l'entreprise. Que voulez-vous savoir ?",
      ],
      thanks: ["Avec plaisir ! N'hésitez pas à m'écrire de nouveau.", 'Avec plaisir !'],
      goodbye: ['Au revoir et bonne journée !', 'Au revoir, à bientôt !'],
      done: ["Très bien ! N'hésitez pas à m'écrire de nouveau."],
      no: ['Entendu. Dites-moi autrement ce que vous cherchez et je regarde à nouveau.'],
      apology: [
        "Il n'y a pas de mal ! Écrivez comme vous voulez, en français ou en anglais.",
        "Ce n'est rien. Que puis-je faire pour vous ?",
      ],
      praise: ["Merci, c'est gentil !", 'Merci, ravi de vous aider !'],
      love: ["C'est gentil ! Je ne suis qu'un accueil automatique, mais j'en suis ravi."],
      laugh: ["😄 Que puis-je faire d'autre pour vous ?", '😄 Je reste là si besoin.'],
      wishes: ["Merci, c'est gentil de votre part !"],
      insult: [
        "😅 C'est de bonne guerre, je ne suis qu'un accueil automatique. Dites-le autrement et je regarde à nouveau.",
        "J'aimerais mieux faire. Dites-le autrement et je regarde à nouveau.",
      ],
      hours: [
        'Je suis un accueil automatique : je suis toujours là, jour et nuit, le week-end aussi. Les personnes et les bureaux ont leurs horaires.',
      ],
      opinion: [
        "Je n'ai pas d'avis : je suis un accueil automatique, et mes réponses viennent de la FAQ. Une personne qui connaît votre cas pourra vous conseiller.",
      ],
      birthday: ['Joyeux anniversaire ! 🎂 Passez une belle journée.'],
      tired: [
        'Je compatis. Faites une petite pause si vous le pouvez, je reste là.',
        'Cela arrive à tout le monde. Ménagez-vous, je reste là.',
      ],
      sport: [
        "Je n'ai pas la télévision, mais j'espère que votre équipe gagnera ! Une question sur le travail ?",
      ],
      'good-news': [
        'Voilà qui fait plaisir ! Profitez-en bien.',
        'Quelle bonne nouvelle ! Profitez-en bien.',
      ],
      misdirected: ['Pas de souci : je ne fais rien de ce message. Je reste là si besoin.'],
      solved: ["Tant mieux si c'est réglé ! N'hésitez pas à m'écrire de nouveau."],
      doubt: [
        "Mes réponses sont les mots des services de votre entreprise, et je n'y change rien. Pour votre cas précis, ces services peuvent vous le confirmer.",
      ],
      complaint: [
        "Je comprends que c'est agaçant. Dites-moi autrement ce que vous cherchez et je regarde à nouveau.",
        'Je le regrette. Dites-moi ce qui manquait et je regarde à nouveau.',
      ],
      maker: [
        'Je suis frontdesk, un programme que votre entreprise fait fonctionner. Mes réponses sont écrites par vos collègues.',
      ],
      languages: [
        "Je comprends seulement le français et l'anglais. Écrivez dans l'une ou l'autre langue, je réponds dans la même.",
      ],
      weather: [
        "D'ici, je ne vois ni le ciel ni l'heure. Sur la vie dans l'entreprise, j'en sais plus : écrivez *aide* pour voir quoi.",
      ],
      joke: [
        'Je laisse cela à vos collègues : je suis fait pour les questions sur le travail. Écrivez *aide* pour voir ce que je sais.',
      ],
      waiting: ['Prenez votre temps, rien ne presse.', "D'accord, prenez votre temps."],
      test: [
        "Ça marche ! Posez-moi vos questions sur la vie dans l'entreprise, ou écrivez *aide* pour voir ce que je sais.",
      ],
    },
    acknowledged: {
      afterAnswer: ["D'accord ! Autre chose ?", "Très bien ! N'hésitez pas à m'écrire de nouveau."],
      otherwise: "D'accord. Que puis-je faire pour vous ? Écrivez *aide* pour voir ce que je sais.",
    },
    aboutAnswer: (title) =>
      `Ma dernière réponse portait sur _${title}_ Je n'en sais pas plus. Vous aviez une autre question ? Dites-moi alors en d'autres mots ce que vous cherchez.`,
    greetingAgain: ['Rebonjour ! Que puis-je faire pour vous ?', 'Bonjour ! Que voulez-vous savoir ?'],
    aboutOffer:
      'Ces questions sont proches de la vôtre. Laquelle est-ce ? Répondez par son numéro, ou *aucune* :',
    inShort: (title, short) =>
      `Je ne peux pas le dire autrement, mais voici ma réponse à _${title}_ en bref :\n${short}\nSi ce n'est pas cela, dites-moi en d'autres mots ce que vous cherchez.`,
    whichOne:
      "Volontiers, mais je n'ai pas de réponse en cours à raccourcir. De quoi s'agit-il ? Dites-le en quelques mots.",
    ownLanguage: 'Pas de souci, nous continuons en français.',
    evening: 'Bonsoir ! Je reste là si besoin.',
    listStays: "La liste reste ouverte : si l'une des questions convient, son numéro suffit.",
    aboutNothing:
      "Dites-moi en quelques mots de quoi il s'agit, par exemple _Comment poser des congés ?_ Écrivez *aide* pour voir ce que je sais.",
    stopped: {
      nothing: "D'accord. Rien n'est en cours, et je n'écris que lorsque vous m'écrivez.",
      dialogue: "D'accord, j'arrête ici. Rien n'a été envoyé.",
    },
    confidential: (days) =>
      `Je garde ce que vous écrivez ici ${days} jours au plus. Les personnes qui gèrent cet accueil pour votre entreprise peuvent le lire. De moi-même, je ne transmets rien, ni à votre responsable ni aux RH : une demande part par e-mail au service que je nomme avant que vous confirmiez, et vos messages ne vont à l'équipe que si vous l'acceptez. N'envoyez ni mot de passe, ni coordonnées bancaires, ni détails médicaux. *oubliez-moi* efface ce que je garde.`,
    confidentialModel:
      'Une question à laquelle je ne sais pas répondre peut être envoyée à un modèle de langage, sans les noms ni les numéros que je reconnais.',
    bot: "Je suis un accueil automatique, pas une personne : je réponds aux questions sur la vie dans l'entreprise d'après sa FAQ.",
    inDialogue: {
      acknowledged: "D'accord.",
      clarify: "J'ai besoin de la réponse suivante pour remplir votre demande. *annuler* l'abandonne.",
      goodbye: "Au revoir ! Rien n'a encore été envoyé.",
      apology: "Il n'y a pas de mal ! Pour corriger, écrivez par exemple _changer la date_.",
    },
    person: "Écrivez *conseiller* pour parler à quelqu'un.",
    orPerson: "Ou écrivez *conseiller* pour parler à quelqu'un.",
    pick: (count) =>
      count === 1
        ? "Si c'est bien la question ci-dessus, répondez *1*, sinon *aucune*."
        : `Répondez par un numéro de 1 à ${count}, ou *aucune*.`,
  },
};
