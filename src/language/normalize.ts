/** Text → the one spelling that everything behind it compares, never longer than a message can be. */
import { MAX_UNITS } from './clean-text.ts';

const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u2032\u00B4\u0060\uFF07]/g;
const HYPHENS = /[\u2010\u2011\u2012\u2013\u2212]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const COMBINING = /\p{M}+/gu;
const PLAIN_ASCII = /^[\x20-\x5F\x61-\x7E]*$/;

/**
 * More marks in a row than any language needs (UAX #15, Stream-Safe Text Format). To put a longer row in order
 * costs its length squared.
 */
const TOO_MANY_MARKS = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu;

/** One character can become 18, so the limit holds before and after. */
export function inForm(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  return bounded(bounded(text).replace(TOO_MANY_MARKS, '$1').normalize(form));
}

function bounded(text: string): string {
  return text.slice(0, MAX_UNITS);
}

/**
 * NFKC, lower case, one kind of apostrophe and of hyphen, no invisible characters.
 * The written acronym "IT" becomes the word `i.t`, so that it is not taken for the pronoun. Of a longer text
 * the first 16,384 UTF-16 units are read, and no more come back.
 */
export function normalize(text: string): string {
  const marked = markAcronym(bounded(text));
  if (PLAIN_ASCII.test(marked)) return bounded(marked.toLowerCase());
  return bounded(
    inForm(marked, 'NFKC')
      .replace(APOSTROPHES, "'")
      .replace(HYPHENS, '-')
      .replace(INVISIBLE, '')
      .toLowerCase(),
  );
}

/** Without accents and ligatures: `congés` → `conges`, `œuvre` → `oeuvre`. */
export function foldAccents(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  return bounded(
    inForm(text, 'NFD')
      .replace(COMBINING, '')
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .replaceAll('ß', 'ss'),
  );
}

/** What an employee means by "it" before these words is the IT department. */
const IT_DEPARTMENT =
  /\bit(?=[ -](?:help|helpdesk|desk|support|team|department|dept|service|staff|people|guys?|ticket|request|equipment|issue|problem)s?\b)/gi;

/** Upper-case IT counts unless everything is shouted, in which case it proves nothing. */
function markAcronym(text: string): string {
  if (!/\bit\b/i.test(text)) return text;
  const shouted = text === text.toUpperCase() && text.trim().length > 3;
  const written = shouted ? text : text.replace(/\bIT\b/g, 'I.T');
  return written.replace(IT_DEPARTMENT, 'I.T');
}
