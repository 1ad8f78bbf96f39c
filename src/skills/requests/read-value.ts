/** The answer to one field's question → the value that is kept, or what is wrong with it. */
import { type Beside, findBeside, fits } from '../../corpus/requests/pattern.ts';
import { type FieldOf, MOST_CHARACTERS, type RequestField } from '../../corpus/requests/schema.ts';
import { dropEnd } from '../../language/drop-end.ts';
import { isIsoDay } from './calendar.ts';
import { COUNTS } from './date-words.ts';
import { isSteering } from './phrases.ts';
import { escapeRegExp, plain, said, wordsOf } from './plain.ts';
import { readDates } from './read-dates.ts';

/** Why an answer is not taken; each has its sentence. */
export type Fault = 'unclear' | 'too-long' | 'past' | 'order' | 'range';

export type ValueReading = { readonly value: string } | { readonly fault: Fault };

/** How phone numbers are written; digits are counted apart. */
const PHONE = /\+?\(?\d[\d .()/-]{4,22}\d/;
export const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}/;

/** @param text as `readable` returns it: the answer and nothing else */
export function readValue(field: RequestField, text: string, today: string): ValueReading {
  if (text.length > MOST_CHARACTERS) return { fault: 'too-long' };
  switch (field.type) {
    case 'text':
      return fits(field.pattern ?? '.*', text) && /[\p{L}\p{N}]/u.test(text) ? { value: text } : UNCLEAR;
    case 'name':
      return isName(text) ? { value: withoutStop(text) } : UNCLEAR;
    case 'employee_id':
      return valueOr(findEmployeeId(field, text)?.value);
    case 'date':
    case 'date_range':
      return readDateField(field, text, today);
    case 'choice':
      return valueOr(pickChoice(field, text));
    case 'email':
      return valueOr(EMAIL.exec(plain(text))?.[0]);
    case 'phone':
      return valueOr(phoneIn(text));
    case 'number':
      return readNumber(field, text);
  }
}

const UNCLEAR: ValueReading = { fault: 'unclear' };

function valueOr(value: string | undefined): ValueReading {
  return value === undefined ? UNCLEAR : { value };
}

/** Not in the middle of a longer id, an address or a number. */
const ALONE: Beside = {
  before: '^|[^\\p{L}\\p{N}@._/+-]',
  behind: '$|[^\\p{L}\\p{N}@/._-]|[._-](?:$|\\P{N})',
};

/** The first run that the field's pattern matches, not in the middle of a longer one. */
export function findEmployeeId(
  { pattern }: FieldOf<'employee_id'>,
  text: string,
): { value: string; start: number; end: number } | undefined {
  const span = findBeside(pattern, text, ALONE);
  return span && { ...span, value: text.slice(span.start, span.end).toUpperCase() };
}

function readDateField(
  field: FieldOf<'date'> | FieldOf<'date_range'>,
  text: string,
  today: string,
): ValueReading {
  const prefer = field.future ? 'future' : 'nearest';
  const [found, second] = readDates(text, { today, prefer, bareDays: true });
  if (!found || second) return UNCLEAR;
  return dateValue(field, found, today);
}

/** @returns the day, or for a period both days with a slash between them */
export function dateValue(
  field: FieldOf<'date'> | FieldOf<'date_range'>,
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): ValueReading {
  if (!isIsoDay(from) || !isIsoDay(to)) return UNCLEAR;
  if (to < from) return { fault: 'order' };
  if (field.future && from < today) return { fault: 'past' };
  if (field.type === 'date_range') return { value: `${from}/${to}` };
  return from === to ? { value: from } : UNCLEAR;
}

/** By id, by number in the list, or by a label or word that the text holds; the longest, if there is just one. */
export function pickChoice({ choices }: FieldOf<'choice'>, text: string): string | undefined {
  const numbered = /^(?:n(?:umber|umero|o|°)? ?)?(\d{1,2})[.)]?$/.exec(plain(text).trim());
  const named = choicesIn({ choices }, text);
  if (named.length > 0 || !numbered) return named.length === 1 ? named[0]?.id : undefined;
  return choices[Number(numbered[1]) - 1]?.id;
}

export interface ChoiceFound {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The choices that a text names; of those that overlap, the longer one. */
export function choicesIn({ choices }: Pick<FieldOf<'choice'>, 'choices'>, text: string): ChoiceFound[] {
  const haystack = plain(text);
  const found = choices.flatMap(({ id, label, words }) =>
    [label.en, label.fr, ...(words?.en ?? []), ...(words?.fr ?? [])].flatMap((name): ChoiceFound[] => {
      const match = phrasePattern(name).exec(haystack);
      return match ? [{ id, start: match.index, end: match.index + match[0].length }] : [];
    }),
  );
  const longest = new Map<string, ChoiceFound>();
  for (const each of found) {
    const covered = found.some(
      (other) =>
        other.id !== each.id &&
        other.start <= each.start &&
        other.end >= each.end &&
        lengthOf(other) > lengthOf(each),
    );
    const before = longest.get(each.id);
    if (!covered && (!before || lengthOf(each) > lengthOf(before))) longest.set(each.id, each);
  }
  return [...longest.values()];
}

function lengthOf({ start, end }: ChoiceFound): number {
  return end - start;
}

/** The phrase as whole words, whatever stands between them, singular or plural. */
function phrasePattern(phrase: string): RegExp {
  const words = wordsOf(phrase).map((word) => escapeRegExp(word));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[\\s'-]{1,3}")}s?(?![\\p{L}\\p{N}])`, 'u');
}

/** @returns the digits, with the + in front where there is one */
export function phoneIn(text: string): string | undefined {
  const [match = ''] = PHONE.exec(text) ?? [];
  const digits = match.replace(/\D/g, '');
  return digits.length >= 6 && digits.length <= 15
    ? match.startsWith('+')
      ? `+${digits}`
      : digits
    : undefined;
}

function readNumber({ min, max }: FieldOf<'number'>, text: string): ValueReading {
  const words = plain(text).match(/-?\d{1,9}(?:[.,]\d{1,4})?|[a-z]+/g) ?? [];
  const numbers = words.flatMap((word) =>
    /\d/.test(word) ? Number(word.replace(',', '.')) : (COUNTS.get(word) ?? []),
  );
  // "a" and "an" are numbers only where there is no other.
  const exact = words.flatMap((word) => (/\d/.test(word) ? Number(word.replace(',', '.')) : []));
  const [value] = exact.length > 0 ? exact : numbers;
  if (value === undefined || exact.length > 1) return UNCLEAR;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) return { fault: 'range' };
  return { value: String(value) };
}

function withoutStop(text: string): string {
  return dropEnd(text, /[\s.,;!]/);
}

/** In an answer to "what is your name?", what shows that it is none. */
const NOT_A_NAME = new Set(
  (
    'what why how who where when which know dont need want have is are was not cancel stop you your it this that can please ' +
    'quoi pourquoi comment qui ou quand quel quelle sais pas veux besoin ai suis est que vous votre cela ca peux svp bonjour hello'
  ).split(' '),
);

export function isName(text: string): boolean {
  const words = wordsOf(text);
  return (
    /^[\p{L}\p{M}][\p{L}\p{M}'’. -]{0,79}$/u.test(withoutStop(text)) &&
    words.length <= 6 &&
    said(text).length >= 2 &&
    !words.some((word) => NOT_A_NAME.has(word)) &&
    !isSteering(text)
  );
}
