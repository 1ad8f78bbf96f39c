/** What is said to messages without words. */
import type { Attachment, Circumstance, Language } from '../../message.ts';

export type Wordless = Attachment['kind'] | Extract<Circumstance, 'place' | 'contact' | 'order' | 'unknown'>;

type Wording = Readonly<Record<Wordless | 'documentOrBadge', string>>;

export const WITHOUT_WORDS: Readonly<Record<Language, Wording>> = {
  en: {
    sticker: '🙂 If you have a question, write it to me in a few words.',
    place: 'I see that you sent a place, but I cannot use it. What would you like to know?',
    contact: 'I see that you sent a contact, but I cannot use it. What would you like to know?',
    order: 'I cannot take orders here. What would you like to know?',
    video: 'I cannot watch videos. Please write to me in a few words what it is about.',
    audio: 'I cannot listen to recordings. Please write your question in a few words.',
    image: 'I cannot look at pictures here. Please write your question in a few words.',
    document: 'I cannot open files. Please write your question in a few words.',
    documentOrBadge:
      'I cannot open files of this kind. If it shows your badge, send it as a photo; otherwise write your question in a few words.',
    unknown: 'I could not open this message. Please write your question in a few words.',
  },
  fr: {
    sticker: '🙂 Si vous avez une question, écrivez-la-moi en quelques mots.',
    place: 'Vous avez envoyé un lieu, mais je ne peux rien en faire. Que souhaitez-vous savoir ?',
    contact: 'Vous avez envoyé un contact, mais je ne peux rien en faire. Que souhaitez-vous savoir ?',
    order: 'Je ne peux pas prendre de commande ici. Que souhaitez-vous savoir ?',
    video: 'Je ne peux pas regarder de vidéos. Écrivez-moi en quelques mots de quoi il s’agit.',
    audio: 'Je ne peux pas écouter d’enregistrements. Écrivez votre question en quelques mots.',
    image: 'Je ne peux pas regarder d’images ici. Écrivez votre question en quelques mots.',
    document: 'Je ne peux pas ouvrir de fichiers. Écrivez votre question en quelques mots.',
    documentOrBadge:
      'Je ne peux pas ouvrir ce type de fichier. S’il montre votre badge, envoyez-le en photo ; sinon, écrivez votre question en quelques mots.',
    unknown: 'Je n’ai pas pu ouvrir ce message. Écrivez votre question en quelques mots.',
  },
};
