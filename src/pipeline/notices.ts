/** What the desk itself has to say, in both languages: the person's own is not always known. */
import type { Language, Reply } from '../message.ts';

function notice(english: string, french: string): Reply {
  return { text: `${english}\n\n${french}`, media: [], choices: [] };
}

export const APOLOGY = notice(
  'Sorry, something went wrong here. Please write again in a minute.',
  'Désolé, une erreur est survenue. Merci de réécrire dans une minute.',
);

export const TOO_MANY = notice(
  'You are writing faster than I can read. Please wait a minute, then write again.',
  'Vous écrivez plus vite que je ne peux lire. Merci de patienter une minute avant de réécrire.',
);

const TOO_MANY_MAILS: Readonly<Record<Language, (wait: string) => string>> = {
  en: (wait) =>
    `I have sent several e-mails for you already, so I have not sent this one. Please ask again in ${wait}. If it cannot wait, please call or write to the service yourself.`,
  fr: (wait) =>
    `J'ai déjà envoyé plusieurs e-mails pour vous, je n'ai donc pas envoyé celui-ci. Merci de redemander dans ${wait}. Si cela ne peut pas attendre, appelez le service ou écrivez-lui vous-même.`,
};

const UNITS: Readonly<Record<Language, readonly [minute: string, hour: string]>> = {
  en: ['minute', 'hour'],
  fr: ['minute', 'heure'],
};

const FORWARDED_LATER: Readonly<Record<Language, (wait: string) => string>> = {
  en: (wait) =>
    `The team has several e-mails of yours already. What you write from now on goes to them in one e-mail, in ${wait}. If it cannot wait, please call them.`,
  fr: (wait) =>
    `L'équipe a déjà reçu plusieurs e-mails de votre part. Ce que vous écrivez à partir de maintenant lui parviendra en un seul e-mail, dans ${wait}. Si cela ne peut pas attendre, appelez-la.`,
};

/** @param minutes from 1 */
export function tooManyMails(language: Language, minutes: number): Reply {
  return { text: TOO_MANY_MAILS[language](waitIn(language, minutes)), media: [], choices: [] };
}

/** Said once for each mail that waits. @param minutes from 1 */
export function forwardedLater(language: Language, minutes: number): Reply {
  return { text: FORWARDED_LATER[language](waitIn(language, minutes)), media: [], choices: [] };
}

/** Two hours and more are said in hours. */
function waitIn(language: Language, minutes: number): string {
  const [minute, hour] = UNITS[language];
  const [count, unit] = minutes < 120 ? [minutes, minute] : [Math.ceil(minutes / 60), hour];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
