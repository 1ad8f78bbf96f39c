/** What a message corrects of the values that are known: "no, it ends on the 9th", "not Dupont but Dupond". */

import type { FieldOf, RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { editDistance } from '../../corpus/suggest.ts';
import { withoutAsking } from './asking.ts';
import { completePeriod, type PeriodPart } from './dates/complete-period.ts';
import { readPeriods } from './dates/read-periods.ts';
import { extract, type Values } from './extract.ts';
import type { Fault } from './fault.ts';
import { labelStarts, readMistake, readStatements, type Target, targetMentioned } from './labels.ts';
import { mergeName, replaceWithin, swapIn } from './merge.ts';
import { singlePeriod, writePeriods } from './periods.ts';
import { withoutCorrection } from './phrases.ts';
import { isAllTaken, isChatter, type Piece, piecesOf } from './pieces.ts';
import { plain, wordsOf } from './plain.ts';
import { isName, readName, readNameParts } from './read-name.ts';
import { dateValue, readValue, type ValueReading } from './read-value.ts';

export interface Correction {
  readonly values: Values;
  /** What was to be corrected, and why it could not be. */
  readonly failed?: { readonly target: Target; readonly fault: Fault } | undefined;
  /** What was said to be wrong, without what is right. */
  readonly wrong?: Target | undefined;
  /** What else was said and not understood, as it was written. */
  readonly unread?: string | undefined;
}

interface Known {
  readonly values: Values;
  readonly today: string;
}

/** A value is read from so many pieces at most; one of free text, or of days, from any number. */
const MOST_JOINED = 4;

/** @returns undefined when nothing is corrected and nothing said to be wrong */
export function readCorrection(kind: RequestKind, text: string, known: Known): Correction | undefined {
  const found = readPieces(kind, text, known);
  return Object.keys(found.values).length > 0 || found.failed || found.wrong ? found : undefined;
}

/**
 * Piece by piece: each value is taken only if all of what was said for it is understood. The rest of the pieces may
 * be days, which are read together; what is then left is told.
 */
export function readPieces(kind: RequestKind, text: string, known: Known): Correction {
  const pieces = piecesOf(text, labelStarts(kind));
  const values: Record<string, string> = {};
  let failed: Correction['failed'];
  let wrong: Target | undefined;
  const left: Piece[] = [];
  const span = (from: number, to: number) =>
    text.slice(pieces[from]?.start, pieces[Math.min(to, pieces.length) - 1]?.end);
  for (let at = 0; at < pieces.length; ) {
    const present = { ...known, values: { ...known.values, ...values } };
    const limit = endOfStatement(kind, text, pieces, at);
    const read = readLongest(kind, (to) => span(at, to), at, limit, present, wrong);
    const [piece] = pieces.slice(at, at + 1);
    const mistaken = read && !read.correction.failed ? undefined : readMistake(kind, span(at, at + 1));
    if (read && !mistaken) {
      Object.assign(values, read.correction.values);
      failed ??= read.correction.failed;
      if (wrong && read.correction.values[wrong.field.id] !== undefined) wrong = undefined;
    } else if (mistaken) wrong ??= mistaken;
    else if (piece) left.push(piece);
    at = read && !mistaken ? read.to : at + 1;
  }
  const rest = left.map(({ start, end }) => text.slice(start, end));
  const days =
    rest.length > 0
      ? readDays(kind, rest.join(', '), { ...known, values: { ...known.values, ...values } })
      : undefined;
  const unread = days
    ? []
    : rest.filter((each) => !isChatter(withoutValues(each, known.values)) && !isKept(kind, each));
  const settled = wrong && days?.values[wrong.field.id] !== undefined ? undefined : wrong;
  const fault = failed ?? days?.failed;
  return {
    values: { ...values, ...days?.values },
    ...(fault && { failed: fault }),
    ...(settled && { wrong: settled }),
    ...(unread.length > 0 && { unread: unread.join(', ') }),
  };
}

/** Whether a part of a text says that something is wrong: "you got my name wrong, it's Anne". */
export function saysWrong(kind: RequestKind, text: string): boolean {
  return piecesOf(text).some(({ start, end }) => readMistake(kind, text.slice(start, end)) !== undefined);
}

/** "You wrote 48231": what is known already says nothing new. */
function withoutValues(text: string, values: Values): string {
  return Object.values(values).reduce(
    (rest, value) => (value === '' ? rest : rest.replaceAll(value, ' ')),
    text,
  );
}

const KEEPS =
  /(?<!\p{L})(?:keep|keeping|same|stays?|unchanged|remains?|gardez?|garder|reste|restent|meme|conservez?|change pas|ne bouge pas)(?!\p{L})/u;

/** "Keep the start": it says what is not to be changed. */
function isKept(kind: RequestKind, text: string): boolean {
  return KEEPS.test(plain(text)) && !/\d/.test(text) && targetMentioned(kind, text) !== undefined;
}

/** Where the next thing that is said of a field by its name begins. */
function endOfStatement(kind: RequestKind, text: string, pieces: readonly Piece[], at: number): number {
  const next = pieces.findIndex(
    ({ start, end }, place) => place > at && readStatements(kind, text.slice(start, end)).length > 0,
  );
  return next < 0 ? pieces.length : next;
}

function readLongest(
  kind: RequestKind,
  upTo: (to: number) => string,
  at: number,
  limit: number,
  known: Known,
  wrong: Target | undefined,
): { readonly correction: Correction; readonly to: number } | undefined {
  const nameField = kind.fields.find(({ type }) => type === 'name');
  for (let to = at + MOST_JOINED; nameField && to > at; to -= 1) {
    const name = readNameParts(upTo(to));
    if (name !== undefined && isName(name)) return { correction: { values: { [nameField.id]: name } }, to };
  }
  const [statement] = readStatements(kind, upTo(at + 1));
  const all = statement && isWhole(statement.field) ? readStated(kind, upTo(limit), known) : undefined;
  if (all) return { correction: all, to: limit };
  for (let to = Math.min(limit, at + MOST_JOINED); to > at; to -= 1) {
    const correction = readOne(kind, upTo(to), known, wrong);
    const isSure = correction && (!correction.failed || to === at + 1);
    if (isSure) return { correction, to };
  }
  return undefined;
}

/** What is said of these may go on over commas, and all of it counts. */
function isWhole({ type }: RequestField): boolean {
  return type === 'text' || type === 'date' || type === 'date_range';
}

/** One thing that is said, if all of it is understood. */
function readOne(
  kind: RequestKind,
  text: string,
  known: Known,
  wrong: Target | undefined,
): Correction | undefined {
  const { rest } = withoutCorrection(text);
  const value = withoutAsking(rest);
  return (
    readStated(kind, rest, known) ??
    readSwap(kind, rest, known) ??
    (value === rest ? undefined : readSwap(kind, value, known)) ??
    readDaySwap(kind, rest, known) ??
    (wrong ? readFor(wrong, value, known) : undefined) ??
    readExtracted(kind, rest, known) ??
    readExtracted(kind, value, known) ??
    readSimilarName(kind, value, known)
  );
}

/** "You got my name wrong, it's Anne Lee". */
function readFor(target: Target, text: string, known: Known): Correction | undefined {
  if (target.field.type === 'text' || text === '') return undefined;
  const reading = readTarget(target, text, known);
  return 'value' in reading ? { values: { [target.field.id]: reading.value } } : undefined;
}

/** A new value for a target, in the light of the one that it has. */
export function readTarget(target: Target, text: string, known: Known, label = ''): ValueReading {
  const { field, end } = target;
  const before = known.values[field.id];
  if (field.type === 'name') {
    const name = readName(text);
    return name === undefined ? { fault: { is: 'unclear' } } : { value: mergeName(before, name, label) };
  }
  if (field.type === 'text') return readValue(field, text, known.today);
  const asked = withoutAsking(text);
  if (field.type !== 'date_range') {
    return isDays(field) || isAllTaken(restBeside(field, text, known))
      ? readValue(field, isDays(field) ? asked : text, known.today)
      : { fault: { is: 'unclear' } };
  }
  const period = singlePeriod(before);
  if (end === undefined) return readDaysAgain(field, text, asked, known);
  // Of several periods, or a half, nobody knows which end is meant.
  if (!period) return { fault: { is: 'unclear' } };
  return readValue(field, asked, known.today, otherEnd(end, period));
}

/** The month that was spoken of, for "from the 20th to the 24th". */
function monthOf(value: string | undefined): string | undefined {
  const [from] = value?.match(/^\d{4}-\d{2}/) ?? [];
  return from === undefined ? undefined : `${from}-01`;
}

/** What a text says beside a field's own value. */
function restBeside(field: RequestField, text: string, { values, today }: Known): string {
  const { rest } = extract({ fields: [field] }, text, {
    today,
    known: values,
    asked: field.id,
    correcting: true,
  });
  return rest;
}

function readDaysAgain(
  field: FieldOf<'date_range'>,
  text: string,
  asked: string,
  { values, today }: Known,
): ValueReading {
  const before = values[field.id];
  const reading = readPeriods(asked, { today, future: field.future, around: monthOf(before) });
  return endOrDay(field, text, before, dateValue(field, reading));
}

/** "Rather the 9th", said of a period of many days: its first, its last, or the only one? */
function endOrDay(
  field: RequestField,
  text: string,
  before: string | undefined,
  reading: ValueReading,
): ValueReading {
  const [known, read] = [singlePeriod(before), 'value' in reading ? singlePeriod(reading.value) : undefined];
  if (field.type !== 'date_range' || !known || !read) return reading;
  if (known.from === known.to || read.from !== read.to || SINGLE.test(plain(text))) return reading;
  return { fault: { is: 'which-end', day: read.from } };
}

/** That a day is meant to be the only one. */
const SINGLE =
  /(?<!\p{L})(?:only|just|single|one day|all day|seulement|juste|uniquement|que|un jour|une journee|la journee|ce jour)(?!\p{L})/u;

/** The end of a period that stays when the other one changes. */
export function otherEnd(
  end: 'from' | 'to',
  period: { readonly from: string; readonly to: string },
): PeriodPart {
  return end === 'from' ? { to: period.to } : { from: period.from };
}

/** "my number is 30717 and it ends on the 9th". */
function readStated(kind: RequestKind, text: string, known: Known): Correction | undefined {
  const statements = readStatements(kind, text);
  const values: Record<string, string> = {};
  let failed: Correction['failed'];
  for (const { field, end, label, value } of statements) {
    const present = { ...known, values: { ...known.values, ...values } };
    const swapped = replaceWithin(present.values[field.id], value);
    // "My first name is Inès and my last name is Da Costa" is one name.
    const isPart = field.type === 'name' && readNameParts(text) !== undefined;
    const reading =
      swapped === undefined
        ? readTarget({ field, end }, isPart ? text : value, present, label)
        : { value: swapped };
    if ('value' in reading) values[field.id] = reading.value;
    else failed ??= { target: { field, end }, fault: reading.fault };
  }
  return statements.length > 0 ? { values, ...(failed && { failed }) } : undefined;
}

/** "not Dupont but Dupond", whichever field holds the first. */
function readSwap(kind: RequestKind, text: string, { values, today }: Known): Correction | undefined {
  for (const field of kind.fields) {
    const swapped = isWritten(field) ? replaceWithin(values[field.id], text) : undefined;
    const reading = swapped === undefined ? undefined : readValue(field, swapped, today);
    if (reading && 'value' in reading) return { values: { [field.id]: reading.value } };
  }
  return undefined;
}

/** "Not the 7th but the 8th": the end of the period that is that day. */
function readDaySwap(kind: RequestKind, text: string, { values, today }: Known): Correction | undefined {
  const [field, second] = kind.fields.filter(({ type }) => type === 'date_range');
  const [swap, period] = [swapIn(text), singlePeriod(field && values[field.id])];
  if (field?.type !== 'date_range' || second || !swap || !period) return undefined;
  const dayOf = (said: string) => {
    const reading = readPeriods(withoutAsking(said), {
      today,
      future: field.future,
      around: monthOf(values[field.id]),
    });
    return 'periods' in reading ? singlePeriod(writePeriods(reading.periods)) : undefined;
  };
  const [wrong, right] = [dayOf(swap.wrong), dayOf(swap.right)];
  if (!wrong || !right || wrong.from !== wrong.to || right.from !== right.to) return undefined;
  const from = period.from === wrong.from ? right.from : period.from;
  const to = period.to === wrong.from ? right.from : period.to;
  const isChanged = from !== period.from || to !== period.to;
  return isChanged && from <= to ? { values: { [field.id]: writePeriods([{ from, to }]) } } : undefined;
}

/** Kept as it was written. */
function isWritten({ type }: RequestField): boolean {
  return type === 'name' || type === 'employee_id' || type === 'text' || type === 'email' || type === 'phone';
}

/** Days, where only one field can hold them; one end of a period leaves the other as it was. */
function readDays(kind: RequestKind, text: string, { values, today }: Known): Correction | undefined {
  const [field, second] = kind.fields.filter(({ type }) => type === 'date' || type === 'date_range');
  if ((field?.type !== 'date' && field?.type !== 'date_range') || second) return undefined;
  const said = withoutAsking(withoutCorrection(text).rest);
  const reading = readPeriods(said, { today, future: field.future, around: monthOf(values[field.id]) });
  if ('fault' in reading && reading.fault.is === 'unclear') return undefined;
  if ('fault' in reading && reading.fault.is === 'partly' && !/\d/.test(reading.fault.rest)) return undefined;
  const period = field.type === 'date_range' ? singlePeriod(values[field.id]) : undefined;
  if (period && 'fault' in reading && reading.fault.is === 'open') {
    const { side, day } = reading.fault;
    // "Move it to the 14th" is about the whole.
    if (side === 'to' && MOVES.test(plain(text)))
      return corrected(field, { fault: { is: 'which-end', day } });
    const known = otherEnd(reading.fault.side, period);
    const again = readPeriods(said, { today, future: field.future, known });
    return corrected(field, dateValue(field, completePeriod(again, known)));
  }
  return corrected(field, endOrDay(field, text, values[field.id], dateValue(field, reading)));
}

const MOVES =
  /(?<!\p{L})(?:move|moving|shift|push|postpone|bring|decaler|decalez|decale|reporter|reportez|reporte|repousser|repoussez|avancer|avancez|deplacer|deplacez)(?!\p{L})/u;

function corrected(field: RequestField, reading: ValueReading): Correction {
  return 'value' in reading
    ? { values: { [field.id]: reading.value } }
    : { values: {}, failed: { target: { field }, fault: reading.fault } };
}

/** Values that show by themselves what they are; days are read for themselves. */
function readExtracted(kind: RequestKind, text: string, { values, today }: Known): Correction | undefined {
  const fields = kind.fields.filter((field) => !isDays(field));
  const found = extract({ fields }, text, { today, known: values, correcting: true });
  return Object.keys(found.values).length > 0 && isAllTaken(found.rest)
    ? { values: found.values }
    : undefined;
}

export function isDays({ type }: RequestField): boolean {
  return type === 'date' || type === 'date_range';
}

/** "Dupond": a name alone that is nearly the one that is known, or shares a part with it. */
function readSimilarName(kind: RequestKind, text: string, { values }: Known): Correction | undefined {
  const field = kind.fields.find(({ type }) => type === 'name');
  const before = field && values[field.id];
  const name = readName(text);
  if (!field || before === undefined || name === undefined || !isName(name)) return undefined;
  const merged = mergeName(before, name, '');
  const parts = new Set(plain(before).split(' '));
  const shares = plain(merged)
    .split(' ')
    .some((part) => parts.has(part));
  return shares ? { values: { [field.id]: merged } } : undefined;
}

/** The field that a text which was not understood is about: one that it names, or the name that it nearly holds. */
export function targetIn(kind: RequestKind, text: string, values: Values): Target | undefined {
  const named = targetMentioned(kind, text);
  if (named) return named;
  const field = kind.fields.find(({ type }) => type === 'name');
  const parts = plain(field ? (values[field.id] ?? '') : '').split(' ');
  const isNear = (word: string) =>
    word.length > 3 && parts.some((part) => part.length > 3 && editDistance(part, word) <= 2);
  return field && (wordsOf(text).some(isNear) || SPELLING.test(plain(text))) ? { field } : undefined;
}

const SPELLING =
  /(?<!\p{L})(?:spelt|spelled|spelling|misspelled|misspelt|letters?|accents?|s'ecrit|orthographe|majuscules?|lettres?)(?!\p{L})/u;
