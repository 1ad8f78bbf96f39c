/** What a person answers to an offer of the desk: by a tapped button, its number, or in words. */
import type { Choice } from '../../message.ts';
import type { Turn } from '../skill.ts';
import { phraseMatcher } from './said.ts';

export type Answer = 'yes' | 'no' | 'cancel';

const isYes = phraseMatcher({
  en: 'yes|y|yep|yeah|yup|yes please|yes do|yes you may|sure|ok|okay|go ahead|i agree|agreed|of course|yes with messages|with messages|yes with the messages|yes delete|yes delete it|yes delete everything|yes erase|yes erase everything|yes forget me|i am sure|yes i am sure|confirm|i confirm',
  fr: "oui|o|ouais|oui svp|oui s'il vous plaît|oui merci|d'accord|bien sûr|allez-y|vas-y|j'accepte|je suis d'accord|avec messages|oui avec messages|oui avec les messages|avec les messages|oui supprimer|oui supprimez|oui effacer|oui effacez|oui effacez tout|oui tout effacer|oui oubliez-moi|je confirme|oui je confirme|oui je suis sûr|oui je suis sûre",
});
const isNo = phraseMatcher({
  en: 'no|n|nope|no thanks|no thank you|without|without messages|without them|without the messages|no messages|not the messages|no keep it|no keep everything|keep it|keep everything|do not|don’t',
  fr: 'non|nan|non merci|sans|sans messages|sans les messages|pas les messages|non sans les messages|non garder|gardez tout|garder|non gardez tout',
});
const isCancel = phraseMatcher({
  en: 'cancel|cancel it|cancel that|stop|forget it|never mind|nevermind|leave it|drop it|i changed my mind|not any more',
  fr: "annuler|annule|annulez|stop|arrêter|arrêtez|laisse tomber|laissez tomber|tant pis|oublie ça|oubliez ça|j'ai changé d'avis|finalement non",
});

/** @param offered the buttons of the question, each with the answer as its id: `people-yes` */
export function answerTo(offered: readonly Choice[], { tap, text }: Turn): Answer | undefined {
  if (tap) {
    const tapped = tap.kind === 'answer' && offered.find(({ id }) => id === tap.answer);
    return tapped ? answerOf(tapped) : undefined;
  }
  const numbered = /^\s*#?([1-9])[.)]?\s*$/.exec(text)?.[1];
  const picked = numbered === undefined ? undefined : offered[Number(numbered) - 1];
  if (picked) return answerOf(picked);
  if (isYes(text)) return 'yes';
  if (isCancel(text)) return 'cancel';
  return isNo(text) ? 'no' : undefined;
}

const PREFIX = 'people-';

export function button(answer: Answer, title: string): Choice {
  return { id: PREFIX + answer, title };
}

function answerOf({ id }: Choice): Answer | undefined {
  return (['yes', 'no', 'cancel'] as const).find((answer) => id === PREFIX + answer);
}
