/** Account, identity and card numbers, number plates, addresses and days of birth in a text, by their shape. */
import { NUMBER_WORDS } from './number-words.ts';
import type { Placeholders } from './placeholders.ts';

const MONTHS =
  'jan(?:uary|vier)?|f[eé]v(?:rier)?|feb(?:ruary)?|mar(?:ch|s)|apr(?:il)?|avr(?:il)?|ma[iy]|june?|juin|july?|juil(?:let)?|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?';
const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|premier';
/** One word of a date, however it is said. */
const DATE_WORD = `(?:${NUMBER_WORDS.join('|')}|zéro|${ORDINALS}|${MONTHS}|the|of|on|in|le|en|and|et|is|was|est|\\p{Nd}{1,4}(?:st|nd|rd|th|er)?)`;

/** What follows is a day of birth. */
const BIRTH = new RegExp(
  `((?<!\\p{L})(?:born|n[eé]e?s?|(?:date|day) of birth|birth ?date|d\\.?o\\.?b\\.?|birthday|date de naissance|ddn|anniversaire)(?!\\p{L})[\\s:,]{0,3}(?:(?:on|is|was|in|le|est|en)\\s{1,2}){0,2})((?:(?<!\\p{L})${DATE_WORD}(?![\\p{L}\\p{Nd}])[\\s,./-]{0,3}){1,14})`,
  'giu',
);
/** A day so long ago is of somebody's life rather than of a question: up to 2012. */
const LONG_AGO = '(?:19\\d\\d|200\\d|201[0-2])';
const OLD_DATE = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:\\d{1,2}(?:st|nd|rd|th|er)?[\\s./-]{1,2}(?:of\\s)?(?:\\d{1,2}|${MONTHS})[\\s,./-]{1,3}${LONG_AGO}|(?:${MONTHS})\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s${LONG_AGO}|${LONG_AGO}[-/.]\\d{1,2}[-/.]\\d{1,2})(?![\\p{L}\\p{Nd}])`,
  'giu',
);

/** DE89 3704 0044 0532 0130 00 */
const IBAN =
  /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ .-]?[a-z\d]{4}){2,7}(?:[ .-]?[a-z\d]{1,4})?(?![\p{L}\p{N}])/giu;
/** The French one of social security, with its letters for Corsica, and the British one. */
const INSURANCE =
  /(?<![\p{L}\p{N}])[1-4][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[ab])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[a-z]{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[a-d](?![\p{L}\p{N}])/giu;
/** AB-123-CD, AB12 CDE, 1234 AB 69; in small letters only without spaces. */
const PLATE =
  /(?<![\p{L}\p{N}])(?:[A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}|[A-Z]{2}\d{2} ?[A-Z]{3}|[a-z]{2}-?\d{3}-?[a-z]{2}|\d{2,4} [A-Z]{2,3} \d{2,3})(?![\p{L}\p{N}])/gu;
/** Whatever holds a digit after the word for it. */
const CALLED_NUMBER =
  /((?<!\p{L})(?:passports?|passeport|id card|carte d['’]identité|cni|driving licen[cs]e|permis(?: de conduire)?|(?:number |licen[cs]e )?plate|registration|plaque|immatriculation|ssn|social security|national insurance|n\.?i\.? number|sécu(?:rité sociale)?|secu|nir|carte vitale|iban|rib|bic|account number|sort code|numéro (?:de compte|fiscal)|tax (?:number|code|id)|utr|(?:credit|debit|bank) card|carte (?:bancaire|bleue)|cvv|cvc)(?!\p{L})[^\p{Nd}\n?!;]{0,30}?)((?:(?<![\p{L}\p{N}])(?!(?:is|est|le|la|no|was|are|du|de|on)\b)[\p{L}]{1,3}[ -]?)?\p{Nd}[\p{L}\p{Nd}]*(?:[ .-]?[\p{L}]{0,2}\p{Nd}[\p{L}\p{Nd}]*){0,8}(?:[ -]\p{L}{2}(?!\p{L}))?)/giu;

/** 12 rue de la Paix, 75002 Paris */
const FRENCH_ADDRESS =
  /(?<![\p{L}\p{N}])\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? {1,2}(?:rue|avenue|av\.?|boulevard|bd|bld|allée|allee|chemin|impasse)(?: (?:de|du|des|la|le|les)){0,3} (?:[ld]['’])?[\p{L}'’-]{2,}(?: \p{Lu}[\p{L}'’-]+){0,3}(?:,? {0,2}\d{5}(?: [\p{L}-]{2,})?)?/giu;
/** Kinds of street that are other words too, before a name with a capital: 3 quai Claude Bernard. */
const FRENCH_SQUARE =
  /(?<![\p{L}\p{N}])\d{1,4}(?: ?(?:bis|ter))?,? {1,2}(?:[Qq]uai|[Rr]oute|[Ss]quare|[Pp]lace|[Cc]ours|[Ff]aubourg)(?: (?:de|du|des|la|le|les)){0,3} (?:[ld]['’])?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}(?:,? {0,2}\d{5}(?: [\p{L}-]{2,})?)?/gu;
/** 221B Baker Street, London NW1 6XE */
const ENGLISH_ADDRESS =
  /(?<![\p{L}\p{N}])\d{1,5}[a-z]?,? (?:[\p{L}'’-]{2,} ){1,3}(?:street|road|avenue|lane|drive|close|terrace|crescent|gardens|grove|mews|st|rd|ave|ln)(?![\p{L}])/giu;
const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/gu;

const SHAPES = [IBAN, INSURANCE, FRENCH_ADDRESS, FRENCH_SQUARE, ENGLISH_ADDRESS, POSTCODE, PLATE, OLD_DATE];

export function hidePersonalData(text: string, placeholders: Placeholders): string {
  const hide = (found: string) => {
    const bare = found.trimEnd().replace(/[,.]$/, '');
    return placeholders.for('private', bare) + found.slice(bare.length);
  };
  const withoutBirth = text.replace(BIRTH, (all, cue: string, date: string) =>
    HAS_NUMBER.test(date) ? cue + hide(date) : all,
  );
  const withoutCalled = withoutBirth.replace(
    CALLED_NUMBER,
    (_, cue: string, number: string) => cue + hide(number),
  );
  return SHAPES.reduce((rest, shape) => rest.replace(shape, hide), withoutCalled);
}

const HAS_NUMBER = new RegExp(`\\p{Nd}|(?<!\\p{L})(?:${NUMBER_WORDS.join('|')}|${ORDINALS})(?!\\p{L})`, 'iu');
