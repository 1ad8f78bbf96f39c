/** A password, a PIN or the number of a card that somebody posts, which nobody should. */
import { foldAccents, normalize } from './normalize.ts';

export type PostedSecret = 'password' | 'card';

/** What is longer is not read to its end. */
const MOST_READ = 2000;

const PASSWORD_WORDS = new Set('password passwords passwd pwd passcode passphrase mdp passe'.split(' '));
const PIN_WORDS = new Set('pin'.split(' '));

/** Between the word and what it names. */
const BETWEEN = new Set("is was est c'est cest code the number numero = : - -> now".split(' '));
const MOST_BETWEEN = 3;

/** Of a card. */
const LONG_NUMBER = /(?<![\p{L}\d])\d(?:[ -]?\d){12,18}(?!\d)/gu;
/** An account's number, which a request may ask for. */
const ACCOUNT = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}/g;

export function postedSecret(text: string): PostedSecret | undefined {
  const read = text.slice(0, MOST_READ);
  const cards = read.replace(ACCOUNT, ' ').match(LONG_NUMBER) ?? [];
  if (cards.some((number) => isCardNumber(number))) return 'card';
  return namesSecret(read) ? 'password' : undefined;
}

/** "My password is Hunter2", "PIN: 4821", "Hunter2 is my password". */
function namesSecret(text: string): boolean {
  const parts = text.replace(/[:=]/g, ' $& ').match(/\S+/g) ?? [];
  const words = parts.map((part) => foldAccents(normalize(part)).replace(/^["'«(]+|["'»).,;!?]+$/g, ''));
  return words.some((word, at) => {
    const isSecret = PIN_WORDS.has(word) ? isPin : PASSWORD_WORDS.has(word) ? isPassword : undefined;
    if (!isSecret) return false;
    let next = at + 1;
    while (next <= at + MOST_BETWEEN && BETWEEN.has(words[next] ?? '')) next++;
    if (isSecret(bared(parts[next]), next > at + 1)) return true;
    return isSaidBefore(words, parts, at, isSecret);
  });
}

/** "Hunter2 is my password" */
function isSaidBefore(
  words: readonly string[],
  parts: readonly string[],
  at: number,
  isSecret: (value: string, isNamed: boolean) => boolean,
): boolean {
  const place = words
    .slice(0, at)
    .findLastIndex((word) => word === 'is' || word === 'est' || word === "c'est");
  return place > 0 && at - place <= MOST_BETWEEN + 2 && isSecret(bared(parts[place - 1]), true);
}

function bared(part = ''): string {
  return part.replace(/^["'«(]+|["'»).,;]+$/g, '');
}

function isPin(value: string): boolean {
  return /^\d{4,8}$/.test(value);
}

/** Nobody speaks so: letters with digits or signs among them, or capitals within. */
function isPassword(value: string, isNamed: boolean): boolean {
  if (value.length < 4 || value.length > 64 || /^https?:/i.test(value)) return false;
  const mixes = /\p{L}/u.test(value) && (/\d/.test(value) || /[!@#$%^&*_+?]\S|[@#$%^&*_+]/.test(value));
  return mixes || (isNamed && (/^\d{4,}$/.test(value) || /\p{Ll}\p{Lu}/u.test(value)));
}

/** Luhn's check of the last digit. */
function isCardNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const counted = at % 2 === 0 ? digit : digit * 2;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}
