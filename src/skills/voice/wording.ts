/** What the desk says about voice notes, in every language. */
import type { Language } from '../../message.ts';
import type { HearingFault } from './hear.ts';

interface VoiceWording {
  readonly yes: string;
  readonly no: string;
  heard(text: string): string;
  didYouSay(text: string): string;
  summary(points: readonly string[]): string;
  /** For the team. */
  inShort(points: string): string;
  transcript(text: string): string;
  readonly sayAgain: string;
  readonly silence: string;
  readonly failed: Readonly<Record<HearingFault, string>>;
}

export const VOICE_WORDING: Readonly<Record<Language, VoiceWording>> = {
  en: {
    yes: 'Yes',
    no: 'No',
    heard: (text) => `🎙️ I heard: “${text}”`,
    didYouSay: (text) => `🎙️ Did you say “${text}”?`,
    summary: (points) => `🎙️ Your recording in short:\n${listed(points)}`,
    inShort: (points) => `(in short) ${points}`,
    transcript: (text) =>
      `🎙️ I heard: “${text}”\n\nThat was a long one. Please ask me about one thing in a sentence or two.`,
    sayAgain: 'Sorry about that. Say it again, or type it in a few words.',
    silence: '🎙️ I could not hear any words. Say it again a little closer to the phone, or type it.',
    failed: {
      off: 'I do not understand voice notes here. Please type your question in a few words.',
      'too-long': 'This voice note is too long for me. Please say it in a minute or two, or type it.',
      'too-large': 'This voice note is too large for me. Please send a shorter one, or type it.',
      'not-a-voice-note':
        'I cannot open this recording. Please record it as a WhatsApp voice note, or type it.',
      gone: 'I could not get this voice note. Please send it again.',
      'not-now': 'I cannot listen to voice notes right now. Please try again later, or type your question.',
    },
  },
  fr: {
    yes: 'Oui',
    no: 'Non',
    heard: (text) => `🎙️ J’ai entendu : « ${text} »`,
    didYouSay: (text) => `🎙️ Avez-vous dit « ${text} » ?`,
    summary: (points) => `🎙️ Votre message en bref :\n${listed(points)}`,
    inShort: (points) => `(en bref) ${points}`,
    transcript: (text) =>
      `🎙️ J’ai entendu : « ${text} »\n\nC’était long. Posez-moi une seule question, en une ou deux phrases.`,
    sayAgain: 'Désolé. Redites-le, ou écrivez-le en quelques mots.',
    silence: '🎙️ Je n’ai entendu aucun mot. Redites-le un peu plus près du téléphone, ou écrivez-le.',
    failed: {
      off: 'Je ne comprends pas les messages vocaux ici. Écrivez votre question en quelques mots.',
      'too-long': 'Ce message vocal est trop long pour moi. Dites-le en une ou deux minutes, ou écrivez-le.',
      'too-large': 'Ce message vocal est trop lourd pour moi. Envoyez-en un plus court, ou écrivez.',
      'not-a-voice-note':
        'Je ne peux pas ouvrir cet enregistrement. Envoyez-le comme un message vocal WhatsApp, ou écrivez.',
      gone: 'Je n’ai pas pu récupérer ce message vocal. Envoyez-le de nouveau.',
      'not-now':
        'Je ne peux pas écouter de messages vocaux pour le moment. Réessayez plus tard, ou écrivez votre question.',
    },
  },
};

function listed(points: readonly string[]): string {
  return points.map((point) => `• ${point}`).join('\n');
}
