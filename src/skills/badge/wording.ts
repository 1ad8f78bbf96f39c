/** What the desk says about photos, in every language. */
import type { Language } from '../../message.ts';
import type { ReadingFault } from './photo-reader.ts';

interface BadgeWording {
  readonly yes: string;
  readonly no: string;
  isThisYourId(id: string): string;
  isThisYourIdPerhaps(id: string): string;
  readonly whichNumber: string;
  readonly unclearBadge: string;
  isThisYourQuestion(text: string): string;
  readonly nothing: string;
  readonly failed: Readonly<Record<ReadingFault, string>>;
  remembered(id: string): string;
  readonly dropped: string;
  readonly tooLate: string;
}

export const BADGE_WORDING: Readonly<Record<Language, BadgeWording>> = {
  en: {
    yes: 'Yes',
    no: 'No',
    isThisYourId: (id) => `Is your employee number *${id}*? If not, just type the right one.`,
    isThisYourIdPerhaps: (id) =>
      `The photo is hard to read. Is your employee number *${id}*? Please check each digit; if it is wrong, type the right one.`,
    whichNumber: 'Then please type your employee number, or *cancel*.',
    unclearBadge:
      'I see a badge, but cannot make out the number. Send a sharper photo, or type your employee number.',
    isThisYourQuestion: (text) =>
      `I don't see a badge, but this text:\n“${text}”\nShall I answer it as your question?`,
    nothing:
      'I could not read anything on this photo. Try again with more light and the badge filling the picture, or write to me in a few words.',
    failed: {
      'too-large': 'This photo is too large for me. Please send a smaller one.',
      'not-a-picture': 'I cannot open this picture. Please send it as a normal photo (JPEG or PNG).',
      gone: 'I could not get this photo. Please send it again.',
      'not-now': 'I cannot read photos right now. Please try again later, or write to me in a few words.',
    },
    remembered: (id) => `Thank you. I will remember *${id}* as your employee number while we talk.`,
    dropped: 'All right, I leave it. Write to me in a few words whenever you like.',
    tooLate: 'That was a while ago, so I have dropped the photo. Please send it again.',
  },
  fr: {
    yes: 'Oui',
    no: 'Non',
    isThisYourId: (id) => `Votre matricule est-il le *${id}* ? Sinon, tapez simplement le bon.`,
    isThisYourIdPerhaps: (id) =>
      `La photo est difficile à lire. Votre matricule est-il le *${id}* ? Vérifiez chaque chiffre ; s’il est faux, tapez le bon.`,
    whichNumber: 'Alors tapez votre matricule, ou *annuler*.',
    unclearBadge:
      'Je vois un badge, mais je n’arrive pas à lire le numéro. Envoyez une photo plus nette, ou tapez votre matricule.',
    isThisYourQuestion: (text) =>
      `Je ne vois pas de badge, mais ce texte :\n« ${text} »\nDois-je y répondre comme à votre question ?`,
    nothing:
      'Je n’ai rien pu lire sur cette photo. Réessayez avec plus de lumière et le badge en gros plan, ou écrivez-moi en quelques mots.',
    failed: {
      'too-large': 'Cette photo est trop grande pour moi. Envoyez-en une plus petite.',
      'not-a-picture': 'Je ne peux pas ouvrir cette image. Envoyez-la comme une photo normale (JPEG ou PNG).',
      gone: 'Je n’ai pas pu récupérer cette photo. Envoyez-la de nouveau.',
      'not-now':
        'Je ne peux pas lire de photos pour le moment. Réessayez plus tard, ou écrivez-moi en quelques mots.',
    },
    remembered: (id) => `Merci. Je retiens *${id}* comme votre matricule le temps de notre conversation.`,
    dropped: 'Très bien, je laisse. Écrivez-moi en quelques mots quand vous voulez.',
    tooLate: 'C’était il y a un moment, j’ai donc oublié la photo. Envoyez-la de nouveau.',
  },
};
