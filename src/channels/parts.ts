/** A reply → the messages that carry it, one after the other, for a channel with given limits. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { Reply } from '../message.ts';
import { asNumberedText, OFFER_LIMITS, type Offer, offerOf } from './offer.ts';
import type { Part } from './send.ts';
import { splitText } from './split-text.ts';

/** What a channel can carry; lengths in UTF-16 units. */
export interface PartLimits {
  readonly text: number;
  readonly caption: number;
  /** Which files can have a text under them. */
  readonly captioned: readonly MediaKind[];
  /** Whether an offer can be tapped there; left out: choices become a numbered list in the text. */
  readonly offers?: (offer: Offer) => boolean;
}

type MediaKind = Extract<Part, { kind: 'media' }>['media'];

export interface PartOptions {
  /** What goes before a path such as `media/map.png`: the public URL, without a slash at its end. */
  readonly mediaBaseUrl: string;
}

/** Files come first when there is something to tap, so that it stands at the bottom of the chat. */
export function partsOf(reply: Reply, limits: PartLimits, { mediaBaseUrl }: PartOptions): Part[] {
  const media = reply.media.flatMap((source) => mediaPart(source, mediaBaseUrl) ?? []);
  const tappable = tappableParts(reply, limits);
  if (tappable !== undefined) return [...media, ...tappable];
  const [firstText, ...otherTexts] = textsOf(asNumberedText(reply), limits.text);
  const [firstMedia, ...otherMedia] = media;
  if (firstText === undefined) return media;
  const isCaption =
    firstMedia !== undefined &&
    limits.captioned.includes(firstMedia.media) &&
    firstText.length <= limits.caption;
  return isCaption
    ? [{ ...firstMedia, caption: firstText }, ...otherTexts.map(textPart), ...otherMedia]
    : [firstText, ...otherTexts].map(textPart).concat(media);
}

/** @returns undefined when there is nothing to tap, or the channel would refuse it */
function tappableParts(reply: Reply, { offers, text: longest }: PartLimits): Part[] | undefined {
  if (reply.choices.length === 0 || offers === undefined) return undefined;
  const { text, choices } = reply;
  const isOffered = (question: string): boolean => {
    const offer = offerOf({ text: question, choices });
    return offer !== undefined && offers(offer);
  };
  const choicesPart = (question: string): Part => ({
    kind: 'choices',
    text: question,
    choices: choices.map(({ id, title }) => ({ id, title })),
  });
  const question = stripUnprintable(text).trim();
  if (isOffered(question)) return [choicesPart(question)];
  // A long text goes before, and the list with what is tapped.
  if (question.length <= OFFER_LIMITS.text / 2 || !isOffered('')) return undefined;
  return [...textsOf(text, longest, 2).map(textPart), choicesPart('')];
}

function textsOf(text: string, limit: number, maxParts = 3): string[] {
  return splitText(stripUnprintable(text), { limit, maxParts });
}

function textPart(text: string): Part {
  return { kind: 'text', text };
}

/** Nothing for what the desk does not serve. */
function mediaPart(source: string, mediaBaseUrl: string): Extract<Part, { kind: 'media' }> | undefined {
  const isBelowCorpus = /^media\/[^\\?#\p{Cc}]+$/u.test(source) && !source.split('/').includes('..');
  const address = isBelowCorpus ? `${mediaBaseUrl}/${source}` : source;
  if (!URL.canParse(address)) return undefined;
  const { protocol, href, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const media = /\.(?:jpe?g|png)$/i.test(pathname) ? 'image' : 'document';
  return { kind: 'media', media, url: href, caption: '' };
}

/**
 * What is left of a part when its file or its buttons are refused: the text under the one, numbers for the others.
 * @returns undefined when there is nothing left
 */
export function textAlone(part: Part): Part | undefined {
  switch (part.kind) {
    case 'text':
      return undefined;
    case 'media':
      return part.caption === '' ? undefined : textPart(part.caption);
    case 'choices':
      return textPart(asNumberedText(part));
  }
}
