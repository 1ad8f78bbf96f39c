/** The sentences of the requests, in every language. */
import type { RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import type { Language } from '../../message.ts';
import type { RequestState } from './book.ts';
import type { Fault } from './fault.ts';
import { showDateFault } from './show-date-fault.ts';

interface RequestWording {
  start(label: string): string;
  /** The title of a request among choices. */
  offered(label: string): string;
  /** Below an answer of the FAQ that tells how to do what a request does. */
  offeredBelow(label: string): string;
  /** Before the requests of which one may be meant. */
  which: string;
  /** Said to details that belong to no request, before the list. */
  whichForDetails: string;
  howToStop: string;
  /** Said when the request is for a colleague. */
  forAnother: string;
  skippable: string;
  /** A wrong answer to a field; its hint follows where it has one. */
  fault(fault: Fault, field: RequestField): string;
  /** What a right answer looks like. */
  hint: Readonly<Record<RequestField['type'], string>>;
  needed: string;
  /** Said to who wants it sent too early. */
  missing(labels: readonly string[]): string;
  optional: string;
  /** Said to who does not have what is asked for. */
  lacking: string;
  /** Said to who asks for a moment. */
  patience: string;
  /** Said to who goes on another time. */
  putOff: string;
  why(to: string): string;
  howLong(days: string): string;
  /** A part of a period is known; the rest is asked for. */
  firstDay(last: string): string;
  lastDay(first: string): string;
  firstDayOf(length: string): string;
  atFirst: string;
  noted: string;
  /** Of what was said, this was not understood. */
  unread(rest: string): string;
  confirm(to: string): string;
  yesOrNo: string;
  buttons: { readonly yes: string; readonly change: string; readonly cancel: string };
  whatToChange: string;
  leftOut: string;
  cancelled(label: string): string;
  sent(reference: string, to: string): string;
  alreadySent(reference: string, to: string): string;
  expired(label: string, minutes: number): string;
  /** Said before the question that the dialogue had come to. */
  backTo(label: string, question: string): string;
  stillWaiting(label: string): string;
  /** Said to a question within a request that nobody here can answer. */
  noAnswer(to: string): string;
  busy(label: string, other: string): string;
  withdrawn: string;
  kinds(labels: readonly string[], example: string): string;
  noKinds: string;
  /** Said to a yes, a cancel or a correction when none is open. */
  noneOpen: string;
  status(state: RequestState, reference: string, label: string, day: string, to: string): string;
  unknownReference(reference: string): string;
  /** There is none, of the kind that was named, if one was. */
  noneOpened(label: string | undefined): string;
}

export const REQUEST_WORDING: Readonly<Record<Language, RequestWording>> = {
  en: {
    start: (label) => `*${label}*: I take the details and send them for you.`,
    offered: (label) => `Request it here: ${label}`,
    offeredBelow: (label) => `I can also take this request here: write *yes*, or _${label}_.`,
    which: 'Which one do you need?',
    whichForDetails: 'No request is open at the moment, so I cannot place this yet. Which request is it for?',
    howToStop: 'Write *cancel* to stop at any time.',
    forAnother: 'For a colleague: please give their name and number, not yours.',
    skippable: '(_skip_ to leave it out)',
    fault: (fault, field) => {
      if (fault.is === 'unclear') return `Sorry, I could not read that as ${article(field)}.`;
      if (fault.is === 'too-long') return 'Sorry, that is too long; please put it in a few words.';
      if (fault.is === 'range') return `Please give a number${between(field, ' from ', ' to ', ' up to ')}.`;
      return showDateFault(fault, 'en');
    },
    hint: {
      text: '',
      name: 'First name and last name, such as Aya Benali.',
      employee_id: 'It stands on your badge.',
      date: 'For example 3 August, tomorrow or 2026-08-03.',
      date_range: 'For example from 3 to 7 August.',
      choice: 'Answer with one from the list.',
      email: 'For example aya@example.com.',
      phone: 'For example +33 6 12 34 56 78.',
      number: 'For example 2.',
    },
    missing: (labels) => `I cannot send it yet. Still missing: ${labels.join(', ')}.`,
    optional: 'No, you may leave it out: write *skip*.',
    lacking: 'Without it I cannot send the request; your manager or HR can tell you. *cancel* stops here.',
    needed: 'I cannot send it without this.',
    patience: 'Take your time.',
    putOff: 'All right, nothing has been sent. Answer here when you are ready, or write *cancel*.',
    why: (to) => `It goes to ${to} with your request, and nowhere else.`,
    howLong: (days) => `That is ${days}.`,
    firstDay: (last) => `From which day? I noted ${last} as the last day.`,
    lastDay: (first) => `Until which day? I noted ${first} as the first day.`,
    firstDayOf: (length) => `From which day are the ${length}?`,
    atFirst: 'This is the first question.',
    noted: 'Noted:',
    unread: (rest) => `I did not understand “${rest}”.`,
    confirm: (to) => `This goes to ${to}. Shall I send it?`,
    yesOrNo: 'Please answer *yes* to send it, *no* to change something, or *cancel*.',
    buttons: { yes: 'Yes, send it', change: 'No, change it', cancel: 'Cancel' },
    whatToChange: 'What should I change? Write its number or its name:',
    leftOut: '(none)',
    cancelled: (label) => `All right, I dropped it. Nothing was sent. (${label})`,
    sent: (reference, to) =>
      `Done! Your request has the number *${reference}* and is on its way to ${to}. To hear how it stands, write _What about my request ${reference}?_`,
    alreadySent: (reference, to) =>
      `Your request *${reference}* is on its way already; I do not send it twice. To change or withdraw it, write to ${to}.`,
    expired: (label, minutes) =>
      `Your request (${label}) lay open for more than ${minutes} minutes, so I dropped it. Nothing was sent; ask for it again whenever you like.`,
    backTo: (label, question) => `Back to your request (${label}): ${question}`,
    stillWaiting: (label) =>
      `Your request (${label}) is still here. Shall I send it? *yes*, *no* or *cancel*`,
    noAnswer: (to) => `Sorry, I have no answer to that. ${to} can tell you.`,
    busy: (label, other) =>
      `One at a time: let us finish your request (${label}) first, or write *cancel* and ask again for: ${other}.`,
    withdrawn: 'Sorry, this request is no longer taken here. Nothing was sent.',
    kinds: (labels, example) =>
      `I can take these requests:\n${labels.map((label) => `- ${label}`).join('\n')}\nJust write, for example, _I need: ${example}_`,
    noneOpen: 'No request is open at the moment, so nothing is sent or changed.',
    noKinds: 'I take no requests here. Please ask HR.',
    status: (state, reference, label, day, to) =>
      `Request *${reference}* (${label}) of ${day}: ${
        {
          waiting: `it is on its way to ${to}.`,
          sent: `it was sent to ${to}. They answer you themselves.`,
          failed: `it could not be delivered to ${to} yet. Whoever runs this desk has been told; if it is urgent, please write to ${to}.`,
        }[state]
      }`,
    unknownReference: (reference) =>
      `I know no request *${reference}* of yours. Please check the number: four letters and digits, such as 7F3K.`,
    noneOpened: (label) =>
      label === undefined
        ? 'No request of yours has been sent from here yet. If you have its number, write _What about my request 7F3K?_'
        : `No request of yours for this (${label}) has been sent from here yet. If you have its number, write _What about my request 7F3K?_`,
  },
  fr: {
    start: (label) => `*${label}* : je note les informations et je les transmets pour vous.`,
    offered: (label) => `Faire la demande ici : ${label}`,
    offeredBelow: (label) => `Je peux aussi prendre cette demande ici : écrivez *oui*, ou _${label}_.`,
    which: 'De laquelle avez-vous besoin ?',
    whichForDetails:
      "Aucune demande n'est en cours en ce moment, je ne sais donc pas où noter cela. Pour quelle demande est-ce ?",
    howToStop: 'Écrivez *annuler* pour arrêter à tout moment.',
    forAnother: 'Pour un collègue : indiquez son nom et son matricule, pas les vôtres.',
    skippable: '(_passer_ pour ne rien indiquer)',
    fault: (fault, field) => {
      if (fault.is === 'unclear') return `Désolé, je n'ai pas pu lire ${articleFr(field)}.`;
      if (fault.is === 'too-long') return "Désolé, c'est trop long ; dites-le en quelques mots.";
      if (fault.is === 'range') return `Indiquez un nombre${between(field, ' de ', ' à ', " jusqu'à ")}.`;
      return showDateFault(fault, 'fr');
    },
    hint: {
      text: '',
      name: 'Prénom et nom, par exemple Aya Benali.',
      employee_id: 'Il figure sur votre badge.',
      date: 'Par exemple 3 août, demain ou 2026-08-03.',
      date_range: 'Par exemple du 3 au 7 août.',
      choice: 'Répondez par un choix de la liste.',
      email: 'Par exemple aya@example.com.',
      phone: 'Par exemple +33 6 12 34 56 78.',
      number: 'Par exemple 2.',
    },
    missing: (labels) => `Je ne peux pas encore l'envoyer. Il manque : ${labels.join(', ')}.`,
    optional: 'Non, vous pouvez ne rien indiquer : écrivez *passer*.',
    lacking:
      'Sans cela je ne peux pas envoyer la demande ; votre responsable ou les RH peuvent vous le dire. *annuler* arrête tout.',
    needed: "J'en ai besoin pour envoyer la demande.",
    patience: 'Prenez votre temps.',
    putOff: "D'accord, rien n'a été envoyé. Répondez ici quand vous voulez, ou écrivez *annuler*.",
    why: (to) => `Cela part à ${to} avec votre demande, et nulle part ailleurs.`,
    howLong: (days) => `Cela fait ${days}.`,
    firstDay: (last) => `À partir de quel jour ? J'ai noté le ${last} comme dernier jour.`,
    lastDay: (first) => `Jusqu'à quel jour ? J'ai noté le ${first} comme premier jour.`,
    firstDayOf: (length) => `À partir de quel jour, ces ${length} ?`,
    atFirst: "C'est la première question.",
    noted: 'Noté :',
    unread: (rest) => `Je n'ai pas compris « ${rest} ».`,
    confirm: (to) => `La demande part à ${to}. Je l'envoie ?`,
    yesOrNo: "Répondez *oui* pour l'envoyer, *non* pour la modifier, ou *annuler*.",
    buttons: { yes: 'Oui, envoyer', change: 'Non, modifier', cancel: 'Annuler' },
    whatToChange: 'Que dois-je modifier ? Écrivez son numéro ou son nom :',
    leftOut: '(rien)',
    cancelled: (label) => `C'est annulé, rien n'a été envoyé. (${label})`,
    sent: (reference, to) =>
      `C'est fait ! Votre demande porte le numéro *${reference}* et part à ${to}. Pour savoir où elle en est, écrivez _Où en est ma demande ${reference} ?_`,
    alreadySent: (reference, to) =>
      `Votre demande *${reference}* est déjà partie ; je ne l'envoie pas deux fois. Pour la modifier ou la retirer, écrivez à ${to}.`,
    expired: (label, minutes) =>
      `Votre demande (${label}) est restée ouverte plus de ${minutes} minutes, je l'ai donc abandonnée. Rien n'a été envoyé ; refaites-la quand vous voulez.`,
    backTo: (label, question) => `Revenons à votre demande (${label}) : ${question}`,
    stillWaiting: (label) =>
      `Votre demande (${label}) est toujours là. Je l'envoie ? *oui*, *non* ou *annuler*`,
    noAnswer: (to) => `Désolé, je n'ai pas la réponse à cette question. ${to} peut vous répondre.`,
    busy: (label, other) =>
      `Une chose à la fois : terminons d'abord votre demande (${label}), ou écrivez *annuler* puis redemandez : ${other}.`,
    withdrawn: "Désolé, cette demande n'est plus prise ici. Rien n'a été envoyé.",
    kinds: (labels, example) =>
      `Je peux prendre ces demandes :\n${labels.map((label) => `- ${label}`).join('\n')}\nÉcrivez par exemple _J'ai besoin de : ${example}_`,
    noneOpen: "Aucune demande n'est en cours en ce moment : rien n'est envoyé ni modifié.",
    noKinds: 'Je ne prends pas de demandes ici. Adressez-vous aux RH.',
    status: (state, reference, label, day, to) =>
      `Demande *${reference}* (${label}) du ${day} : ${
        {
          waiting: `elle est en route vers ${to}.`,
          sent: `elle a été envoyée à ${to}, qui vous répondra directement.`,
          failed: `elle n'a pas encore pu être remise à ${to}. Le responsable de l'accueil est prévenu ; si c'est urgent, écrivez à ${to}.`,
        }[state]
      }`,
    unknownReference: (reference) =>
      `Je ne trouve pas de demande *${reference}* à votre nom. Vérifiez le numéro : quatre lettres et chiffres, comme 7F3K.`,
    noneOpened: (label) =>
      label === undefined
        ? "Aucune demande de votre part n'est encore partie d'ici. Si vous avez son numéro, écrivez _Où en est ma demande 7F3K ?_"
        : `Aucune demande de ce type (${label}) n'est encore partie d'ici de votre part. Si vous avez son numéro, écrivez _Où en est ma demande 7F3K ?_`,
  },
};

/** The kind as it is called in a sentence. */
export function labelOf({ label }: RequestKind, language: Language): string {
  return label[language];
}

const ENGLISH_NOUNS: Readonly<Record<RequestField['type'], string>> = {
  text: 'an answer',
  name: 'a name',
  employee_id: 'an employee number',
  date: 'a day',
  date_range: 'a first and a last day',
  choice: 'one of the choices',
  email: 'an e-mail address',
  phone: 'a phone number',
  number: 'a number',
};

const FRENCH_NOUNS: Readonly<Record<RequestField['type'], string>> = {
  text: 'cette réponse',
  name: 'votre nom',
  employee_id: 'votre matricule',
  date: 'cette date',
  date_range: 'ces dates',
  choice: 'ce choix',
  email: 'cette adresse e-mail',
  phone: 'ce numéro de téléphone',
  number: 'ce nombre',
};

function article({ type }: RequestField): string {
  return ENGLISH_NOUNS[type];
}

function articleFr({ type }: RequestField): string {
  return FRENCH_NOUNS[type];
}

function between(field: RequestField, from: string, to: string, upTo: string): string {
  if (field.type !== 'number') return '';
  const { min, max } = field;
  if (min !== undefined && max !== undefined) return `${from}${min}${to}${max}`;
  if (max !== undefined) return `${upTo}${max}`;
  return min === undefined ? '' : `${from}${min}`;
}
