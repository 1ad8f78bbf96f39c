/** The values that stand in one sentence: "I need a work certificate, I'm Aya Benali, 48213". */
import type { FieldOf, RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { replaceSpans } from '../../language/replace-spans.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type FoundPeriods, findPeriods } from './dates/read-periods.ts';
import type { Fault } from './fault.ts';
import { findBareName, findName, findTypedName } from './find-name.ts';
import { findLeftOut, findReason, reasonField } from './find-reason.ts';
import { findLabelled, isLabelled } from './labels.ts';
import { plain } from './plain.ts';
import { readName } from './read-name.ts';
import {
  choicesIn,
  dateValue,
  EMAIL,
  findEmployeeId,
  findSpacedId,
  phoneIn,
  readValue,
} from './read-value.ts';

export type Values = Readonly<Record<string, string>>;

export interface ExtractOptions {
  readonly today: string;
  /** The field that was asked for; its value needs no introduction. */
  readonly asked?: string | undefined;
  /** Values known so far: only what is introduced, asked for or a correction may replace them. */
  readonly known: Values;
  readonly correcting?: boolean;
  /** Whether the message asks for the request: then it may say a name and a reason without more ado. */
  readonly begins?: boolean;
}

export interface Extraction {
  readonly values: Values;
  /** The text with everything that was taken blanked out. */
  readonly rest: string;
  /** Optional fields that it leaves out: "nothing to add". */
  readonly skipped: readonly string[];
  /** Why the value of the field that was asked for could not be taken, though there was one. */
  readonly fault?: Fault;
}

/** @param text as `readable` returns it */
export function extract(
  { fields }: Pick<RequestKind, 'fields'>,
  text: string,
  options: ExtractOptions,
): Extraction {
  const values: Record<string, string> = {};
  const words = plain(text);
  let rest = text;
  let fault: Fault | undefined;

  /** The field of a type that a value at this place is for. */
  const fieldFor = <Field extends RequestField>(
    candidates: readonly Field[],
    start: number,
  ): Field | undefined => {
    const open = candidates.filter(({ id }) => values[id] === undefined);
    return (
      open.find((field) => isLabelled(field, words, start)) ??
      open.find(({ id }) => id === options.asked) ??
      open.find(({ id }) => options.correcting === true || options.known[id] === undefined)
    );
  };
  const take = (...spans: readonly { readonly start: number; readonly end: number }[]) => {
    rest = replaceSpans(rest, spans, (part) => BLANK.repeat(part.length));
  };

  for (const { field, value, start, end } of options.begins ? findLabelled({ fields }, text) : []) {
    const reading = readValue(field, value, options.today);
    if (values[field.id] !== undefined || !('value' in reading)) continue;
    values[field.id] = reading.value;
    take({ start, end });
  }

  const emails = ofType(fields, 'email');
  const email = EMAIL.exec(plain(rest));
  const emailField = email && fieldFor(emails, email.index);
  if (email && emailField) values[emailField.id] = email[0];
  if (email) take({ start: email.index, end: email.index + email[0].length });

  for (const field of ofType(fields, 'employee_id')) {
    const found = findSpacedId(field, rest);
    const isAll = found?.start === 0 && found.end === rest.trimEnd().length;
    if (!found || !(isAll || isLabelled(field, words, found.start)) || !fieldFor([field], found.start))
      continue;
    values[field.id] = found.value;
    take(found);
  }

  const name = ofType(fields, 'name')[0];
  const takeName = () => {
    const bare = () =>
      options.begins ? (findBareName(rest, readName) ?? findTypedName(rest, text, readName)) : undefined;
    const found = name && (findName(rest) ?? bare());
    if (!name || !found || values[name.id] !== undefined) return;
    if (!fieldFor([name], found.start) && options.asked !== undefined) return;
    values[name.id] = found.value;
    take(found);
  };
  // Before the days, as "Noël Blanc" holds one, and again behind them, as they may stand beside it.
  takeName();

  const dated = fields.filter((field) => field.type === 'date' || field.type === 'date_range');
  const future = dated.every((field) => field.future);
  const days: FoundPeriods[] = [];
  for (const found of dated.length > 0 ? findPeriods(rest, { today: options.today, future }) : []) {
    const field = fieldFor(dated, found.start);
    // Two times are said, and one is asked for.
    if (!field && days.length > 0 && options.correcting !== true)
      for (const { id } of dated) delete values[id];
    if (!field) continue;
    const reading = dateValue(field, found.reading);
    if ('value' in reading) values[field.id] = reading.value;
    else fault = reading.fault;
    days.push(found);
  }
  take(...days);

  for (const field of ofType(fields, 'phone')) {
    const match = /\+?\(?\d[\d .()/-]{4,22}\d/.exec(rest);
    const phone = match ? phoneIn(match[0]) : undefined;
    const sure =
      phone !== undefined && (phone.startsWith('+') || phone.length >= 9 || options.asked === field.id);
    if (!match || phone === undefined) break;
    if (!sure && !isLabelled(field, words, match.index)) continue;
    if (!fieldFor([field], match.index)) continue;
    values[field.id] = phone;
    take({ start: match.index, end: match.index + match[0].length });
  }

  for (const field of ofType(fields, 'employee_id')) {
    const found =
      findEmployeeId(field, rest) ?? (options.asked === field.id ? findSpacedId(field, rest) : undefined);
    if (!found || !fieldFor([field], found.start)) continue;
    const sure = options.asked === field.id || isLabelled(field, words, found.start);
    if (!sure && belongsToNextWord(rest.slice(found.end))) continue;
    values[field.id] = found.value;
    take(found);
  }

  takeName();

  for (const field of ofType(fields, 'choice')) {
    const found = choicesIn(field, rest);
    const [only] = found;
    if (!only || found.length > 1 || !fieldFor([field], only.start)) continue;
    values[field.id] = only.id;
    take(only);
  }

  for (const field of ofType(fields, 'number')) {
    const numbers = Array.from(rest.matchAll(/(?<![\w.,-])\d{1,4}(?![\w-]|[.,]\d)/g));
    const [only] = numbers;
    const word = only ? undefined : numberWordIn(rest);
    if (word && fieldFor([field], word.start)) {
      const reading = readValue(field, word.value, options.today);
      if (!('value' in reading)) continue;
      values[field.id] = reading.value;
      take(word);
    }
    if (!only || numbers.length > 1 || !fieldFor([field], only.index)) continue;
    const reading = readValue(field, only[0], options.today);
    if (!('value' in reading)) continue;
    values[field.id] = reading.value;
    take({ start: only.index, end: only.index + only[0].length });
  }

  const reason = reasonField({ fields });
  const leftOut = reason?.optional ? findLeftOut(rest) : undefined;
  const skipped = reason && leftOut ? [reason.id] : [];
  const mayReason = options.begins && reason && !leftOut && values[reason.id] === undefined;
  const foundReason = mayReason ? findReason(rest) : undefined;
  if (reason && foundReason) values[reason.id] = foundReason.value;
  take(...[leftOut ?? foundReason ?? []].flat());

  return { values, rest, skipped, ...(fault !== undefined && { fault }) };
}

/** "O66105. One only": a number in words, in a clause of its own. */
const NUMBER_WORD =
  /(?:^|[,.;·]) ?(?:and |et )?((?:just |only |juste |seulement |que )?(?:the )?(one|two|three|four|five|six|seven|eight|nine|ten|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix)(?: seule?| only| one| please| pls| seulement| svp| stp){0,2})(?= ?(?:[,.;!]|$))/u;
const NUMBER_VALUES: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten'
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 1)])
    .concat(
      'un deux trois quatre cinq six sept huit neuf dix'
        .split(' ')
        .map((word, at): [string, string] => [word, String(at + 1)]),
      [['une', '1']],
    ),
);

function numberWordIn(
  rest: string,
): { readonly value: string; readonly start: number; readonly end: number } | undefined {
  const match = NUMBER_WORD.exec(plain(rest));
  const [all = '', said = '', word = ''] = match ?? [];
  const value = NUMBER_VALUES.get(word);
  const end = (match?.index ?? 0) + all.length;
  return value === undefined ? undefined : { value, start: end - said.length, end };
}

/** "75002 Paris", "20000 euros": the number is of what follows it. */
function belongsToNextWord(after: string): boolean {
  const next = /^ ?(\p{L}[\p{L}\p{M}]*)/u.exec(after)?.[1]?.toLowerCase();
  return next !== undefined && !isStopword(next, 'en') && !isStopword(next, 'fr');
}

/** Takes the place of what was found, so that positions stay and nothing is found twice. */
export const BLANK = '·';

function ofType<Type extends RequestField['type']>(
  fields: readonly RequestField[],
  type: Type,
): FieldOf<Type>[] {
  return fields.filter((field): field is FieldOf<Type> => field.type === type);
}
