/** What a person answers to an offer of the desk: by a tapped button, its number, or in words. */
import type { Choice } from '../../message.ts';
import type { Turn } from '../skill.ts';
import { phraseMatcher, plainWords } from './said.ts';

export type Answer = 'yes' | 'no' | 'cancel';

const isYes = phraseMatcher({
  en: 'yes|y|yep|yeah|yup|yes please|yes do|yes go ahead|yes you can|yes you may|sure|ok|okay|go ahead|i agree|agreed|of course|yes with messages|with messages|yes with the messages|yes delete|yes delete it|yes delete everything|yes erase|yes erase everything|yes forget me|i am sure|yes i am sure|confirm|i confirm',
  fr: "oui|o|ouais|oui svp|oui vous pouvez|oui allez-y|oui faites|oui s'il vous plaît|oui merci|d'accord|bien sûr|allez-y|vas-y|j'accepte|je suis d'accord|avec messages|oui avec messages|oui avec les messages|avec les messages|oui supprimer|oui supprimez|oui effacer|oui effacez|oui effacez tout|oui tout effacer|oui oubliez-moi|je confirme|oui je confirme|oui je suis sûr|oui je suis sûre",
});
const isNo = phraseMatcher({
  en: 'no|n|nope|no thanks|no thank you|without|without messages|without them|without the messages|no messages|not the messages|no keep it|no keep everything|keep it|keep everything|do not|don’t',
  fr: 'non|nan|non merci|sans|sans messages|sans les messages|pas les messages|non sans les messages|non garder|gardez tout|garder|non gardez tout',
});
const isCancel = phraseMatcher({
  en: 'cancel|cancel it|cancel that|stop|forget it|never mind|nevermind|leave it|drop it|i changed my mind|not any more',
  fr: "annuler|annule|annulez|stop|arrêter|arrêtez|laisse tomber|laissez tomber|tant pis|oublie ça|oubliez ça|j'ai changé d'avis|finalement non",
});

/** The buttons of one question. */
export type Buttons<Name extends string = Answer> = readonly (Choice & { readonly answer: Name })[];

/** @param titles by what is answered with it, in order */
export function buttonsOf<Name extends string>(
  question: string,
  titles: Readonly<Partial<Record<Name, string>>>,
  names: readonly Name[],
): Buttons<Name> {
  return names.flatMap((answer) => {
    const title = titles[answer];
    return title === undefined ? [] : [{ id: `${question}-${answer}`, title, answer }];
  });
}

/** As a reply offers them. */
export function choicesOf(buttons: Buttons<string>): readonly Choice[] {
  return buttons.map(({ id, title }) => ({ id, title }));
}

/** The button that was tapped, or picked by its number or its title. */
export function pickedOf<Name extends string>(offered: Buttons<Name>, { tap, text }: Turn): Name | undefined {
  const numbered = /^\s*#?([1-9])[.)]?\s*$/.exec(text)?.[1];
  const words = plainWords(text);
  const picked =
    tap === undefined
      ? (offered.find(({ title }) => plainWords(title) === words) ??
        (numbered === undefined ? undefined : offered[Number(numbered) - 1]))
      : offered.find(({ id }) => tap.kind === 'answer' && id === tap.answer);
  return picked?.answer;
}

/** Yes, no or "never mind" in words; nothing for a tap, which says of itself what it answers. */
export function answerIn({ tap, text }: Turn): Answer | undefined {
  if (tap) return undefined;
  if (isYes(text)) return 'yes';
  if (isCancel(text)) return 'cancel';
  return isNo(text) ? 'no' : undefined;
}

export function answerTo(offered: Buttons, turn: Turn): Answer | undefined {
  return pickedOf(offered, turn) ?? answerIn(turn);
}
