/** What the desk itself has to say, in both languages: the person's own is not always known. */
import type { Reply } from '../message.ts';

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
