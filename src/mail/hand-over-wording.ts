/** The sentences of the mails to the team that takes conversations over. */
import type { Attachment, Language } from '../message.ts';
import type { Said } from '../skills/people/index.ts';

interface HandOverWording {
  readonly title: string;
  readonly reference: string;
  readonly channel: string;
  readonly person: string;
  readonly employeeId: string;
  readonly wish: string;
  readonly about: string;
  readonly notSaid: string;
  readonly callForHelp: string;
  readonly withMessages: string;
  readonly withoutMessages: string;
  readonly noMessages: string;
  readonly from: Readonly<Record<Said['from'], string>>;
  readonly closing: string;
  /** What stands before the link that ends the hand-over. */
  readonly settled: string;
  readonly written: string;
  readonly helpTitle: string;
  /** In place of a call for help. */
  readonly help: string;
  readonly agreed: string;
  readonly ended: string;
  /** A place, a contact: something without words or a file. */
  readonly noWords: string;
  readonly file: Readonly<Record<Attachment['kind'], string>>;
  with(files: string): string;
  readonly filesStay: string;
  readonly isBack: string;
}

export const HAND_OVER_WORDING: Readonly<Record<Language, HandOverWording>> = {
  en: {
    title: 'Somebody wants to talk to a person',
    reference: 'Reference',
    channel: 'Channel',
    person: 'Person',
    employeeId: 'Employee number',
    wish: 'Asked for',
    about: 'About',
    notSaid: '(not said)',
    callForHelp:
      'The person has asked for help. What they wrote about it is confidential and not in this e-mail.',
    withMessages: 'The last messages; the person was asked, or told that they are passed on:',
    withoutMessages: 'The earlier messages are not passed on.',
    noMessages: '(no messages are kept)',
    from: { person: 'Person', desk: 'Desk' },
    closing:
      'The desk is silent for this person meanwhile and mails on what they write. An answer to this e-mail does not reach the person.',
    settled: 'When the matter is settled, let the desk answer again:',
    written: 'What the person wrote:',
    helpTitle: 'Somebody who talks to you has asked for help',
    help: '(asked for help; what was written about it is confidential)',
    agreed: '(passed on with the consent of the person)',
    ended: '(went back to the desk with this)',
    noWords: '(something without words, such as a place or a contact, which the desk cannot pass on)',
    file: {
      image: 'a photo',
      audio: 'a voice note',
      video: 'a video',
      document: 'a document',
      sticker: 'a sticker',
    },
    with: (files) => `(with it came ${files})`,
    filesStay: 'The desk passes on no files. Please ask the person to send them to you.',
    isBack: 'The person has gone back to the desk, which answers them again.',
  },
  fr: {
    title: "Quelqu'un souhaite parler à une personne",
    reference: 'Référence',
    channel: 'Canal',
    person: 'Personne',
    employeeId: 'Matricule',
    wish: 'Demande',
    about: 'Objet',
    notSaid: '(non précisé)',
    callForHelp:
      "La personne a demandé de l'aide. Ce qu'elle en a écrit est confidentiel et n'est pas dans cet e-mail.",
    withMessages: 'Les derniers messages ; la personne a donné son accord, ou a été prévenue de leur envoi :',
    withoutMessages: 'Les messages précédents ne sont pas transmis.',
    noMessages: '(aucun message conservé)',
    from: { person: 'Personne', desk: 'Accueil' },
    closing:
      "L'accueil se tait pour cette personne pendant ce temps et vous transmet ce qu'elle écrit. Une réponse à cet e-mail ne lui parvient pas.",
    settled: "Quand tout est réglé, laissez l'accueil répondre de nouveau :",
    written: 'Ce que la personne a écrit :',
    helpTitle: "Une personne en contact avec vous a demandé de l'aide",
    help: "(a demandé de l'aide ; ce qu'elle en a écrit est confidentiel)",
    agreed: "(transmis avec l'accord de la personne)",
    ended: "(et elle est revenue à l'accueil)",
    noWords: "(un envoi sans texte, comme un lieu ou un contact, que l'accueil ne peut pas transmettre)",
    file: {
      image: 'une photo',
      audio: 'un message vocal',
      video: 'une vidéo',
      document: 'un document',
      sticker: 'un autocollant',
    },
    with: (files) => `(avec ${files})`,
    filesStay: "L'accueil ne transmet aucun fichier. Demandez à la personne de vous les envoyer.",
    isBack: "La personne est revenue à l'accueil, qui lui répond de nouveau.",
  },
};
