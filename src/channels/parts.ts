/** A reply → the messages that carry it, one after the other, for a channel with given limits. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { Choice, Reply } from '../message.ts';
import { numberChoices } from './number-choices.ts';
import type { Part } from './send.ts';
import { splitText } from './split-text.ts';

/** What a channel can carry; lengths in UTF-16 units. */
export interface PartLimits {
  readonly text: number;
  readonly caption: number;
  /** Which files can have a text under them. */
  readonly captioned: readonly MediaKind[];
  /** What can be tapped; undefined: choices become a numbered list in the text. */
  readonly choices?: {
    readonly text: number;
    readonly count: number;
    readonly id: number;
    /** A title that is longer will be cut, so the whole of it must stand in the text. */
    readonly title: number;
  };
}

type MediaKind = Extract<Part, { kind: 'media' }>['media'];

export interface PartOptions {
  /** What goes before a path such as `media/map.png`: the public URL, without a slash at its end. */
  readonly mediaBaseUrl: string;
}

/** Files come first when there is something to tap, so that it stands at the bottom of the chat. */
export function partsOf(reply: Reply, limits: PartLimits, { mediaBaseUrl }: PartOptions): Part[] {
  const media = reply.media.flatMap((source) => mediaPart(source, mediaBaseUrl) ?? []);
  const tappable = choiceParts(reply, limits);
  if (tappable !== undefined) return [...media, ...tappable];
  const [firstText, ...otherTexts] = textsOf(numberChoices(reply), limits.text);
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
function choiceParts(reply: Reply, limits: PartLimits): Part[] | undefined {
  const choices = reply.choices.map(({ id, title }) => ({ id, title: oneLine(title) }));
  if (limits.choices === undefined || !canBeTapped(choices, limits.choices)) return undefined;
  const isCut = choices.some(({ title }) => title.length > (limits.choices?.title ?? 0));
  const whole = stripUnprintable(isCut ? numberChoices({ ...reply, choices }) : reply.text).trim();
  if (whole !== '' && whole.length <= limits.choices.text) return [{ kind: 'choices', text: whole, choices }];
  // The list goes with the buttons, the text before them.
  const list = numberChoices({ text: '', choices }).trim();
  if (list.length > limits.choices.text) return undefined;
  const before = textsOf(reply.text, limits.text, 2).map(textPart);
  return [...before, { kind: 'choices', text: list, choices }];
}

function canBeTapped(
  choices: readonly Choice[],
  { count, id: longest }: NonNullable<PartLimits['choices']>,
): boolean {
  const ids = new Set(choices.map(({ id }) => id));
  return (
    choices.length > 0 &&
    choices.length <= count &&
    ids.size === choices.length &&
    choices.every(({ id, title }) => /\S/.test(id) && id.length <= longest && title !== '')
  );
}

function textsOf(text: string, limit: number, maxParts = 3): string[] {
  return splitText(stripUnprintable(text), { limit, maxParts });
}

function textPart(text: string): Part {
  return { kind: 'text', text };
}

function oneLine(title: string): string {
  return stripUnprintable(title).replace(/\s+/gu, ' ').trim();
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

/** What is left of a part whose file cannot be had: the text under it. @returns undefined when there is none */
export function textAlone(part: Part): Part | undefined {
  return part.kind === 'media' && part.caption !== '' ? textPart(part.caption) : undefined;
}
