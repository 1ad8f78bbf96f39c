/** Choices as WhatsApp shows them for tapping: buttons where the titles fit, else a list. The same through every vendor. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { Choice, Reply } from '../message.ts';
import { numberChoices } from './number-choices.ts';
import { shorten } from './shorten.ts';

/** "Interactive reply buttons", "Interactive list messages"; Twilio's quick replies and list pickers keep to the same. */
export const OFFER_LIMITS = {
  text: 1024,
  buttons: { count: 3, title: 20 },
  list: { count: 10, title: 24, description: 72 },
  /** The narrower of both, as in bytes as in characters. */
  id: 200,
} as const;

/** Opens a list; the same word in every language of the desk. */
export const LIST_LABEL = 'Options';

export interface Option extends Choice {
  /** The whole title of a row that has room for its beginning only. */
  readonly description?: string;
}

export interface Offer {
  readonly form: 'buttons' | 'list';
  /** What is asked. */
  readonly question: string;
  /** Each choice with its number, as a list hides its rows until it is opened; none above buttons. */
  readonly lines: readonly string[];
  readonly options: readonly Option[];
}

type Offered = Pick<Reply, 'text' | 'choices'>;

/** @returns undefined when it cannot be tapped: nothing is offered, or two of the options would look the same */
export function offerOf({ text, choices: given }: Offered): Offer | undefined {
  const choices = given.map(({ id, title }) => ({ id, title: oneLine(title) }));
  if (!haveIds(choices) || choices.some(({ title }) => title === '')) return undefined;
  const question = stripUnprintable(text).trim();
  const { buttons, list } = OFFER_LIMITS;
  const fitButtons = choices.length <= buttons.count && areButtons(choices);
  // Buttons need something to stand under.
  if (fitButtons && question !== '')
    return within({ form: 'buttons', question, lines: [], options: choices });
  const options = choices.length <= list.count ? rowsOf(choices) : undefined;
  const lines = choices.map(({ title }, at) => `${at + 1}. ${title}`);
  return options && within({ form: 'list', question, lines, options });
}

/** The text above what is tapped. */
export function textAbove({ question, lines }: Offer): string {
  return [...(question === '' ? [] : [question]), ...lines].join('\n');
}

/** The same without anything to tap. */
export function asNumberedText({ text, choices }: Offered): string {
  return stripUnprintable(
    numberChoices({ text, choices: choices.map(({ id, title }) => ({ id, title: oneLine(title) })) }),
  ).trim();
}

function within(offer: Offer): Offer | undefined {
  return textAbove(offer).length <= OFFER_LIMITS.text ? offer : undefined;
}

function haveIds(choices: readonly Choice[]): boolean {
  const ids = choices.map(({ id }) => id);
  return (
    ids.length > 0 &&
    new Set(ids).size === ids.length &&
    ids.every((id) => /^\S+$/.test(id) && Buffer.byteLength(id) <= OFFER_LIMITS.id)
  );
}

function areButtons(choices: readonly Choice[]): boolean {
  return (
    choices.every(({ title }) => title.length <= OFFER_LIMITS.buttons.title) &&
    areDistinct(choices.map(({ title }) => title))
  );
}

/** @returns undefined when the rows cannot be told apart */
function rowsOf(choices: readonly Choice[]): readonly Option[] | undefined {
  const { title: most, description: mostBelow } = OFFER_LIMITS.list;
  const wholes = choices.map(({ title }) => title);
  const titles = rowTitles(wholes, most);
  const descriptions = wholes.map((whole) => shorten(whole, mostBelow));
  if (!areDistinct(titles) || !areDistinct(descriptions)) return undefined;
  return choices.map(({ id, title: whole }, at) => {
    const title = titles[at] ?? whole;
    return { id, title, ...(title !== whole && { description: descriptions[at] ?? whole }) };
  });
}

/** The beginnings; of those that begin alike, what tells them apart: "…in the north building?". */
function rowTitles(wholes: readonly string[], most: number): readonly string[] {
  const beginnings = wholes.map((whole) => shorten(whole, most));
  return beginnings.map((beginning, at) => {
    const alike = wholes.filter((_, other) => beginnings[other] === beginning);
    const whole = wholes[at] ?? '';
    return alike.length > 1 ? shorten(withoutCommonStart(whole, alike), most) : beginning;
  });
}

function withoutCommonStart(title: string, alike: readonly string[]): string {
  const words = alike.map((each) => each.split(' '));
  const own = title.split(' ');
  const differsAt = own.findIndex((word, at) => words.some((other) => other[at] !== word));
  return differsAt < 1 ? title : `…${own.slice(differsAt).join(' ')}`;
}

/** To a reader: vendors compare titles more strictly than people do. */
function areDistinct(titles: readonly string[]): boolean {
  return new Set(titles.map((title) => title.toLowerCase())).size === titles.length;
}

function oneLine(title: string): string {
  return stripUnprintable(title).replace(/\s+/gu, ' ').trim();
}
