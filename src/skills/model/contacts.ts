/** Links, e-mail addresses, phone numbers and employee ids in a text, by their shape. */
import { type Beside, findAllBeside } from '../../corpus/requests/pattern.ts';
import { dropEnd } from '../../language/drop-end.ts';
import { NUMBER_WORDS } from './number-words.ts';
import type { Placeholders } from './placeholders.ts';

const LINK =
  /\b(?:https?|ftp|whatsapp|tel|mailto|data|javascript):[^\s<>()[\]]{1,2000}|\bwww\.[^\s<>()[\]]{1,2000}/giu;
/** Whatever stands around an @, without white space or brackets. */
const AROUND_AT = /[^\s<>()[\],;:"']+/gu;
/** "marie at orvane dot com", "marie arobase orvane point fr". */
const SPOKEN_EMAIL =
  /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,64}(?:\s(?:dot|point|tiret|dash)\s[\p{L}\p{N}_-]{1,24}){0,2}\s{0,3}(?:\(\s?at\s?\)|\bat\b|\barobase\b|\barrobase\b)\s{0,3}[\p{L}\p{N}_-]{1,64}(?:\s{0,3}(?:\(?\s?\b(?:dot|point)\b\s?\)?|\.)\s{0,3}[\p{L}\p{N}-]{2,24}){1,3}/giu;
/** Seven digits and more, however they are grouped. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00)?\p{Nd}(?:[\s().,·*_/:‐-―-]{0,3}\p{Nd}){6,24}(?![\p{L}\p{N}])/gu;
/** A number of three digits and more, when the word before it says that it is one to call. */
const EXTENSION =
  /(\b(?:ext(?:ension)?|poste|phone|mobile|cell|tel|portable|numero)\b\.?|tél(?:éphone)?\.?|numéro)(\s{0,3}(?:is|est|number|:|n°|no)?\s{0,3})(\p{Nd}[\p{Nd}\s.-]{1,24}\p{Nd})/giu;
const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/;
/** Five numbers and more said one after another, as people dictate them. */
const DICTATED = new RegExp(
  `(?<!\\p{L})(?:(?:${NUMBER_WORDS.join('|')}|zéro|oh|double|triple|plus)(?!\\p{L})(?:[\\s,./‐-―-]{1,3}(?:(?:and|et|puis|then)\\s)?|$|(?=\\P{L}))){5,40}`,
  'giu',
);

/** Five digits, perhaps after a letter, as on the sample badges. */
export const DEFAULT_EMPLOYEE_ID = '[A-Z]?\\d{5}';
/** Whatever holds a digit after "employee number", "matricule". */
const CALLED_ID =
  /(\b(?:employee|staff|badge|personnel|id)\s{1,3}(?:id|no|nr|number|num)\b|\bmatricule\b|\bnuméro d['’ ]employée?\b|\bbadge\b)(\s{0,3}(?:is|est(?: le)?|:|n°|no|#|=)?\s{0,3})([\p{L}-]{0,4}\s?\p{Nd}[\p{L}\p{Nd}-]{1,20})/giu;

const ALONE: Beside = { before: '^|[^\\p{L}\\p{N}]', behind: '$|[^\\p{L}\\p{N}]' };

export function hideLinks(text: string, placeholders: Placeholders): string {
  return text.replace(LINK, (link) => placeholders.for('link', link));
}

export function hideEmails(text: string, placeholders: Placeholders): string {
  return text.replace(AROUND_AT, (address) => {
    if (!/[^@]@[^@]/.test(address)) return address;
    const bare = dropEnd(address, /[.!?]/);
    return placeholders.for('email', bare) + address.slice(bare.length);
  });
}

/** After phone numbers are hidden: "reach me at 06.12.34.56.78" is none. */
export function hideSpokenEmails(text: string, placeholders: Placeholders): string {
  return text.replace(SPOKEN_EMAIL, (address) => placeholders.for('email', address));
}

/** Dates look much alike, and a question about leave may turn on one. */
export function hidePhones(text: string, placeholders: Placeholders): string {
  return text
    .replace(PHONE, (number) => (DATE.test(number) ? number : placeholders.for('phone', number)))
    .replace(EXTENSION, (_, word, gap, number) => `${word}${gap}${placeholders.for('phone', number)}`)
    .replace(DICTATED, (said) => {
      const bare = dropEnd(said, /[\s,./‐-―-]/u);
      return placeholders.for('phone', bare) + said.slice(bare.length);
    });
}

/** @param source a regular expression for the whole id in capitals */
export function hideIds(text: string, source: string, placeholders: Placeholders): string {
  const called = text.replace(CALLED_ID, (_, word, gap, id) => `${word}${gap}${placeholders.for('id', id)}`);
  const parts: string[] = [];
  let end = 0;
  for (const span of findAllBeside(source, called, ALONE)) {
    parts.push(called.slice(end, span.start), placeholders.for('id', called.slice(span.start, span.end)));
    end = span.end;
  }
  return parts.join('') + called.slice(end);
}
