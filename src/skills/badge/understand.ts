/** What a person says to "Is your employee number 48213?": yes, no, another number, or something else. */
import { foldAccents, normalize } from '../../language/normalize.ts';

/** The id in a text that is nothing but an id; undefined otherwise. As configured for the company. */
export type MatchId = (text: string) => string | undefined;

export type Said =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'id'; readonly id: string };

const phrases = (list: string) => new Set(list.split('|'));

const YES = phrases(
  '1|yes|y|yep|yeah|yup|yes please|yes it is|yes that is it|yes that s it|yes that s right|yes that s me|yes correct|that s it|that s right|right|correct|exactly|ok|okay|sure|it is|oui|o|ouais|oui c est ca|c est ca|c est bien ca|oui merci|oui s il vous plait|oui svp|exact|exactement|tout a fait|d accord|c est exact|c est bon|oui c est moi|c est moi',
);
const NO = phrases(
  '2|no|n|nope|no it is not|no it isn t|no it s not|no thanks|no thank you|wrong|that s wrong|not quite|incorrect|non|non merci|non ce n est pas ca|ce n est pas ca|c est pas ca|faux|c est faux|pas du tout|nan|pas moi|not me',
);
const CANCEL = phrases(
  'cancel|stop|forget it|never mind|nevermind|leave it|annuler|annule|annulez|laisse tomber|laissez tomber|oublie|oubliez|tant pis',
);

/** Said around a number without changing it: "no, it's 48231", "non, c'est le 48231 et pas 48213". */
const AROUND = new Set(
  'yes no it s is the my number id employee badge correct right one but not and sorry please oops actually that should be non oui c est ce n le la mon ma matricule numero et pas mais plutot desole pardon svp en fait bon donc'.split(
    ' ',
  ),
);

/** A number with more words around it is a sentence about something. */
const MOST_WORDS = 12;

/**
 * @param proposed the id that was asked about; "48231, not 48213" corrects it
 * @returns undefined when the text is not an answer, but something new
 */
export function understand(text: string, matchId: MatchId, proposed?: string): Said | undefined {
  if (/^\p{Emoji_Presentation}/u.test(text.trim())) return byEmoji(text.trim());
  const words = foldAccents(normalize(text.slice(0, 200))).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const said = words.join(' ');
  if (YES.has(said)) return { kind: 'yes' };
  if (NO.has(said)) return { kind: 'no' };
  if (CANCEL.has(said)) return { kind: 'cancel' };
  const id = words.length > MOST_WORDS ? undefined : idIn(words, matchId, proposed);
  return id === undefined ? undefined : { kind: 'id', id };
}

function idIn(words: readonly string[], matchId: MatchId, proposed: string | undefined): string | undefined {
  const rest = words.filter((word) => !AROUND.has(word));
  const joined = matchId(rest.join(''));
  if (joined !== undefined) return joined;
  const ids = rest.map(matchId);
  const others = new Set(ids.filter((id) => id !== undefined && id !== proposed));
  const [only] = others;
  return others.size === 1 && !ids.includes(undefined) ? only : undefined;
}

function byEmoji(text: string): Said | undefined {
  if (/^(?:👍|✅|👌)\p{Emoji_Modifier}?$/u.test(text)) return { kind: 'yes' };
  return /^(?:👎|❌)\p{Emoji_Modifier}?$/u.test(text) ? { kind: 'no' } : undefined;
}
