/** Whole messages that steer a dialogue, in both languages. */
import { said } from './plain.ts';

function table(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split('|').map(said));
}

const CANCEL = table(
  'cancel|cancel it|cancel that|cancel this|cancel please|please cancel|cancel the request|cancel my request|cancel this request|stop|stop it|quit|exit|abort|forget it|forget about it|never mind|nevermind|drop it|leave it|i changed my mind|i want to cancel|' +
    "annuler|annule|annulez|annule tout|annuler la demande|annuler ma demande|annule ma demande|annulez ma demande|annulation|stop|arrête|arrêter|arrêtez|laisse tomber|laissez tomber|abandonner|abandonne|j'abandonne|tant pis|oublie ça|oubliez ça|j'ai changé d'avis|je veux annuler|je souhaite annuler",
);

const YES = table(
  "yes|y|yes please|yes send it|yes send|yes it is|yes that's right|yes correct|yes confirm|yes thanks|yes thank you|yep|yeah|yup|ok|okay|ok send it|ok yes|sure|send|send it|send it please|please send|please send it|confirm|i confirm|confirmed|go ahead|correct|that's right|that is right|that's correct|all good|looks good|" +
    "oui|oui merci|oui svp|oui s'il vous plaît|oui s'il te plaît|oui envoyer|oui envoie|oui envoyez|oui c'est bon|oui c'est ça|oui c'est correct|oui je confirme|oui parfait|ouais|ok|d'accord|ok envoie|ok envoyez|ok c'est bon|envoyer|envoie|envoyez|envoyez la|envoie la|vas y|allez y|je confirme|confirmer|confirmé|c'est bon|c'est correct|c'est ça|c'est exact|exact",
);

/** A yes that may only mean "I see". */
const NOD = table("ok|okay|sure|correct|exact|that's right|d'accord|c'est bon|c'est ça|all good|yep|ouais");

const NO = table(
  'no|n|nope|nah|no thanks|no thank you|not yet|not right|no it is not|wrong|that is wrong|change|change something|something is wrong|edit|' +
    "non|non merci|pas encore|nan|ce n'est pas correct|c'est faux|non c'est faux|modifier|changer|corriger|modifier quelque chose",
);

const BACK = table(
  'back|go back|previous|previous question|go back please|one step back|undo|' +
    'retour|retour en arrière|revenir|revenir en arrière|précédent|question précédente|reviens en arrière|en arrière',
);

const SKIP = table(
  "skip|skip it|skip this|pass|none|nothing|no|nope|no thanks|nothing to add|not applicable|n/a|i don't have one|leave it empty|" +
    "passer|passe|passez|rien|aucun|aucune|non|non merci|rien à ajouter|sans objet|je n'en ai pas|sauter|ignorer|vide",
);

const STEERS = { cancel: CANCEL, yes: YES, nod: NOD, no: NO, back: BACK, skip: SKIP } as const;
export type Steer = keyof typeof STEERS;

/** Whether the whole message is nothing but this. */
export function steers(text: string, steer: Steer): boolean {
  return STEERS[steer].has(said(text));
}

/** "yes", "ok", "back": whatever was asked, it is no value. */
export function isSteering(text: string): boolean {
  const words = said(text);
  return Object.values(STEERS).some((phrases) => phrases.has(words));
}

const CORRECTION =
  /(?:no|non|nope|sorry|pardon|désolée?|oops|oups|wait|attends|attendez|actually|en fait|plutôt|i mean|i meant|je voulais dire|correction|rather|mistake|erreur)(?:[\s,.:;!-]+|$)/iy;

/** "no, my number is 48214" → "my number is 48214"; undefined when it does not begin as a correction. */
export function withoutCorrection(text: string): string | undefined {
  let start = 0;
  CORRECTION.lastIndex = 0;
  while (start < text.length && CORRECTION.test(text)) start = CORRECTION.lastIndex;
  return start === 0
    ? undefined
    : text.slice(start).replace(/^(?:it's|it is|c'est|ce serait|make it|mettez|mets)\s+/i, '');
}

const QUESTION_START =
  /^(?:(?:and|so|but|hi|hello|hey|et|mais|bonjour|salut|alors|sorry|pardon)[ ,]+)*(?:how|what|when|where|who|why|which|can i|can we|could i|do i|do you|does|is|are|was|were|has|am i|should i|may i|will i|comment|quand|où|pourquoi|qui|quel|quelle|quels|quelles|combien|est-ce|qu'est-ce|que |qu'|puis-je|peut-on|dois-je|ai-je|faut-il|y a-t-il|a-t-on|c'est quoi)(?=[ ?'’-]|$)/i;

/** Whether a message is put as a question. */
export function isQuestion(text: string): boolean {
  return /\?\s*$/.test(text) || QUESTION_START.test(text.replaceAll('’', "'"));
}
