/** What somebody types as a phone number, or as a vendor's id → the ids by which channels may know the person. */
import {
  isSupportedCountry,
  parseIncompletePhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

export interface PersonId {
  readonly channel: string;
  readonly person: string;
}

export type ReadPerson =
  /** One person, under each id that a channel may know them by. */
  | { readonly kind: 'one'; readonly ids: readonly PersonId[] }
  /** A number of the country and, with its own country code, one of another: only what is kept can tell. */
  | { readonly kind: 'two'; readonly atHome: readonly PersonId[]; readonly abroad: readonly PersonId[] }
  /** A number as its country writes it, and nobody said which country. */
  | { readonly kind: 'no country' };

/** Pasted numbers come with marks of writing direction, and with dashes and blanks of every kind. */
const NUMBER = /^\+?[\p{Nd}\s().\u2212/\p{Pd}]+$/u;

/** @param country where numbers without a country code are at home, such as `FR` */
export function readPerson(text: string, country: string | undefined): ReadPerson {
  const bare = withoutScheme(text);
  const typed = NUMBER.test(bare) ? parseIncompletePhoneNumber(bare) : '';
  if (!/\d/.test(typed)) return { kind: 'one', ids: idsOfOther(bare) };
  if (/^(?:\+|00)/.test(typed)) return { kind: 'one', ids: idsOfNumber(typed.replace(/^(?:\+|00)/, '')) };
  if (country === undefined || !isSupportedCountry(country)) {
    return typed.startsWith('0') ? { kind: 'no country' } : { kind: 'one', ids: idsOfNumber(typed) };
  }
  const atHome = parsePhoneNumberFromString(typed, country);
  if (!atHome?.isValid()) return { kind: 'one', ids: idsOfNumber(typed) };
  const ids = idsOfNumber(atHome.number.slice(1));
  const isOneAbroad = parsePhoneNumberFromString(`+${typed}`)?.isValid() && `+${typed}` !== atHome.number;
  return isOneAbroad ? { kind: 'two', atHome: ids, abroad: idsOfNumber(typed) } : { kind: 'one', ids };
}

function idsOfOther(id: string): readonly PersonId[] {
  return [
    { channel: 'meta', person: id },
    { channel: 'twilio', person: id },
    { channel: 'twilio', person: `whatsapp:${id}` },
  ];
}

function withoutScheme(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^(?:whatsapp|tel):/i, '');
}

/**
 * As each channel writes it.
 *
 * @param typed the country code and what follows, where a zero in brackets may still be: +33 (0)6…
 */
function idsOfNumber(typed: string): readonly PersonId[] {
  const parsed = parsePhoneNumberFromString(`+${typed}`)?.number.slice(1) ?? typed;
  return [...new Set([typed, parsed].flatMap(withVariants))].flatMap((digits) => [
    { channel: 'meta', person: digits },
    { channel: 'twilio', person: `whatsapp:+${digits}` },
  ]);
}

/** Countries that changed their mobile numbers, where WhatsApp's ids keep to one form or the other. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  // Mexico: a 1 after the country code.
  [/^52(\d{10})$/, '521$1'],
  [/^521(\d{10})$/, '52$1'],
  // Argentina: a 9.
  [/^54(\d{10})$/, '549$1'],
  [/^549(\d{10})$/, '54$1'],
  // Brazil: a 9 after the area code.
  [/^55(\d{2})([6-9]\d{7})$/, '55$19$2'],
  [/^55(\d{2})9([6-9]\d{7})$/, '55$1$2'],
];

function withVariants(digits: string): readonly string[] {
  const others = VARIANTS.filter(([form]) => form.test(digits));
  return [digits, ...others.map(([form, other]) => digits.replace(form, other))];
}
