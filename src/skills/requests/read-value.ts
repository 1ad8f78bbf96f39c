/** The answer to one field's question → the value that is kept, or what is wrong with it. */
import { type Beside, findBeside, fits } from '../../corpus/requests/pattern.ts';
import { type FieldOf, MOST_CHARACTERS, type RequestField } from '../../corpus/requests/schema.ts';
import { completePeriod, isKnown, type PeriodPart } from './dates/complete-period.ts';
import { PHRASES } from './dates/date-words.ts';
import { readPeriods } from './dates/read-periods.ts';
import type { PeriodsReading } from './dates/resolve-periods.ts';
import type { Fault } from './fault.ts';
import { type Period, writePeriods } from './periods.ts';
import { escapeRegExp, plain, wordsOf } from './plain.ts';
import { readName } from './read-name.ts';
import { withoutSlip } from './repair.ts';

export type ValueReading = { readonly value: string } | { readonly fault: Fault };

/** How phone numbers are written; digits are counted apart. */
const PHONE = /\+?\(?\d[\d .()/-]{4,22}\d/;
export const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}/;

/**
 * @param text as `readable` returns it: the answer and nothing else
 * @param part of a period, as far as it is known already
 */
export function readValue(field: RequestField, text: string, today: string, part?: PeriodPart): ValueReading {
  if (text.length > MOST_CHARACTERS) return { fault: { is: 'too-long' } };
  switch (field.type) {
    case 'text':
      return readText(field, text);
    case 'name':
      return valueOr(readName(text));
    case 'employee_id':
      return valueOr((findEmployeeId(field, text) ?? findSpacedId(field, text))?.value);
    case 'date':
    case 'date_range':
      return readDateField(field, text, today, part);
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

const UNCLEAR: ValueReading = { fault: { is: 'unclear' } };

function readText({ pattern = '.*' }: FieldOf<'text'>, text: string): ValueReading {
  const meant = withoutSlip(text);
  return meant !== undefined && fits(pattern, meant) && /[\p{L}\p{N}]/u.test(meant)
    ? { value: meant }
    : UNCLEAR;
}

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

/** "19 384", "4 8 2 1 9", "O 90 233": an id that was said in groups. */
export function findSpacedId(
  field: FieldOf<'employee_id'>,
  text: string,
): { value: string; start: number; end: number } | undefined {
  for (const match of text.matchAll(
    /(?<![\p{L}\d.,/-])(?:(\p{L}{1,2}) )?(\d{1,5}(?: \d{1,4}){0,9})(?![\d/-]|[.,]\d)/gu,
  )) {
    const [whole, letters = '', figures = ''] = match;
    const end = match.index + whole.length;
    const [long, short] = [letters + figures, figures].map((said) => said.replaceAll(' ', '').toUpperCase());
    if (letters !== '' && long && fits(field.pattern, long)) return { value: long, start: match.index, end };
    if (figures.includes(' ') && short && fits(field.pattern, short))
      return { value: short, start: end - figures.length, end };
  }
  return undefined;
}

type DateField = FieldOf<'date'> | FieldOf<'date_range'>;

function readDateField(field: DateField, text: string, today: string, known: PeriodPart = {}): ValueReading {
  const options = { today, future: field.future };
  const reading = readPeriods(text, options);
  if (!isKnown(known) || ('periods' in reading && !isOneDay(reading.periods)))
    return dateValue(field, reading);
  return dateValue(field, completePeriod(readPeriods(text, { ...options, known }), known));
}

function isOneDay([period, second]: readonly Period[]): boolean {
  return period !== undefined && !second && !period.half && period.from === period.to;
}

/** @returns the day, or the periods as `writePeriods` writes them */
export function dateValue({ type }: DateField, reading: PeriodsReading): ValueReading {
  if (type === 'date_range') {
    return 'fault' in reading ? reading : { value: writePeriods(reading.periods) };
  }
  // "From 3 August" answers "from which day?".
  if ('fault' in reading) {
    const { fault } = reading;
    return fault.is === 'open' && fault.side === 'from' ? { value: fault.day } : reading;
  }
  const [day] = reading.periods;
  if (day && isOneDay(reading.periods)) return { value: day.from };
  return { fault: { is: 'one-day', understood: reading.periods } };
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

type FieldChoice = FieldOf<'choice'>['choices'][number];

/** Of each choice as long as its catalog is in use: several skills look for them in every message. */
const PATTERNS = new WeakMap<FieldChoice, readonly RegExp[]>();

function patternsOf(choice: FieldChoice): readonly RegExp[] {
  const { label, words } = choice;
  const names = () => [label.en, label.fr, ...(words?.en ?? []), ...(words?.fr ?? [])];
  const patterns = PATTERNS.get(choice) ?? names().map(phrasePattern);
  PATTERNS.set(choice, patterns);
  return patterns;
}

/** The choices that a text names; of those that overlap, the longer one. */
export function choicesIn({ choices }: Pick<FieldOf<'choice'>, 'choices'>, text: string): ChoiceFound[] {
  const haystack = plain(text);
  const found = choices.flatMap((choice) =>
    patternsOf(choice).flatMap((pattern): ChoiceFound[] => {
      const match = pattern.exec(haystack);
      return match ? [{ id: choice.id, start: match.index, end: match.index + match[0].length }] : [];
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
    /\d/.test(word) ? Number(word.replace(',', '.')) : (countOf(word) ?? []),
  );
  // "a" and "an" are numbers only where there is no other.
  const exact = words.flatMap((word) => (/\d/.test(word) ? Number(word.replace(',', '.')) : []));
  const [value] = exact.length > 0 ? exact : numbers;
  if (value === undefined || exact.length > 1) return UNCLEAR;
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return { fault: { is: 'range' } };
  return { value: String(value) };
}

function countOf(word: string): number | undefined {
  const what = PHRASES.get(word);
  if (what?.is === 'number') return what.value;
  return what?.is === 'grammar' && what.role === 'a' ? 1 : undefined;
}
