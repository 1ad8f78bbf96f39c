/** Whatever leads somewhere else in an answer: links and contacts, written plainly or in disguise. */
import { foldAccents } from '../../language/normalize.ts';
import { spelledNumbers } from './number-words.ts';

const LINK =
  /[a-z][a-z\d+.-]{1,20}:\/\/[^\s]+|\b(?:www\.?|mailto:|tel:|sms:|data:|javascript:|h[tx*]{2}ps?\b)[^\s]*/giu;
const HOST = /[\p{L}\p{N}_-]+(?:\s?[.。．｡]\s?[\p{L}\p{N}_-]+)*[.。．｡][\p{L}]{2,24}(?:[/?:][^\s]*)?/gu;
/** "192.0.2.7", and an address of the newer kind. */
const IP =
  /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?<![\p{L}\p{N}:])[\da-f]{0,4}(?:::?[\da-f]{1,4}){2,7}(?![\p{L}\p{N}])/giu;
/** Letters in an alphabet of their own that a browser reads as a name. */
const PUNYCODE = /\bxn--[\p{L}\p{N}-]+/giu;
/** "evil . com": no sentence has a space before its stop and goes on behind it. */
const SPACED_DOT = /[\p{L}\p{N}_-]+\s+[.。]\s*[\p{L}\p{N}_-]+/gu;
/** "evil. com": no sentence begins without a capital, but behind a shortened word. */
const SMALL_AFTER_STOP =
  /(?<!\b(?:ext|tel|tél|approx|env|max|min|incl|excl|etc|vs|cf|resp|e\.g|i\.e|p\. ?ex|no|min|av|bd))\.\s+[\p{Ll}][\p{L}\p{N}-]*/gu;
/** Words for a dot or a slash: none of a desk's answers needs one that its entry does not have. */
const SAID_MARK =
  /(?<![\p{L}\p{N}])(?:d[o0]t|full stop|slash|backslash|barre oblique|deux[ -]points|arobase|arrobase|[([{]\s*(?:at|a|chez)\s*[)\]}]|-at-)(?![\p{L}\p{N}])/giu;
/** "evil point com", "evil(point)fr". */
const SAID_POINT = /[\p{L}\p{N}]+[\s([{_-]*\bpoint\b[\s)\]}_-]*[\p{L}\p{N}]+/giu;
/** Endings of names that are no words of either language. */
const BARE_ENDING = /\b[\p{L}\p{N}-]+\s+(?:com|org|xyz|biz|tk|ru|cn|io|ly)\b/giu;
/** Letters on a coloured ground, of which flags are made. */
const LETTER_SIGNS = /[\u{1F100}-\u{1F1FF}]/gu;

const LINKS = [
  LINK,
  HOST,
  IP,
  PUNYCODE,
  SPACED_DOT,
  SMALL_AFTER_STOP,
  SAID_MARK,
  SAID_POINT,
  BARE_ENDING,
  LETTER_SIGNS,
];

export function linksIn(text: string): string[] {
  const plain = withPlainDots(text).replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu, ' ');
  return LINKS.flatMap((pattern) => plain.match(pattern) ?? []).map(bareEnd);
}

/** So many numbers said one after another are dictated. */
const DICTATED = 5;
/** A number and letters in one word, but for "9h30", "2nd", "10am", "3D". */
const MIXED =
  /(?<![\p{L}\p{N}])(?=\p{L}*\p{N})(?=\p{N}*\p{L})(?!\d+(?:h(?:\d\d)?|st|nd|rd|th|er|re|e|ème|eme|am|pm|min|km|x|d|k|€|gb|mb|go|mo)(?![\p{L}\p{N}]))[\p{L}\p{N}]{3,}/giu;

export function contactsIn(text: string): string[] {
  const phones = text.match(/\+?\d(?:[\s().-]{0,2}\d){6,}/g) ?? [];
  const handles = text.match(/[\p{L}\p{N}._%+-]*\s?@\s?[\p{L}\p{N}.-]+/gu) ?? [];
  const dictated = spelledNumbers(text)
    .filter(({ words }) => words.length >= DICTATED)
    .map(({ words }) => words.join(' '));
  return [
    ...handles.map(bareEnd),
    ...phones.map((phone) => phone.replace(/[^\d+]/g, '')),
    ...dictated,
    ...(text.match(MIXED) ?? []).map((word) => foldAccents(word.toLowerCase())),
  ];
}

/** The words beside plain links, addresses and phone numbers. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/https?:\/\/[^\s]+/giu, ' ')
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu, ' ')
    .replace(/\+?\d(?:[\s().-]{0,2}\d){6,}/g, ' ');
}

/** What looks like a dot is read as one. */
function withPlainDots(text: string): string {
  return text.replace(/[․‧·•∙⋅・﹒˙。．｡܂٠۔ꓸ]/gu, '.');
}

/** Without the sentence's own punctuation, and WhatsApp's marks. */
function bareEnd(link: string): string {
  return link
    .replace(/^[*_~]+/, '')
    .replace(/[*_~.,;:!?)"'”’»]+$/u, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
