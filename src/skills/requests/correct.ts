/** What a message corrects of the values that are known: "no, it ends on the 9th", "not Dupont but Dupond". */
import type { RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import { completePeriod, type PeriodPart } from './dates/complete-period.ts';
import { readPeriods } from './dates/read-periods.ts';
import { extract, type Values } from './extract.ts';
import type { Fault } from './fault.ts';
import { readStatements, type Target } from './labels.ts';
import { mergeName, replaceWithin } from './merge.ts';
import { singlePeriod } from './periods.ts';
import { plain } from './plain.ts';
import { isName, readName, readNameParts } from './read-name.ts';
import { dateValue, readValue, type ValueReading } from './read-value.ts';

export interface Correction {
  readonly values: Values;
  /** What was to be corrected, and why it could not be. */
  readonly failed?: { readonly target: Target; readonly fault: Fault } | undefined;
}

interface Known {
  readonly values: Values;
  readonly today: string;
}

/** @returns undefined when nothing is corrected */
export function readCorrection(kind: RequestKind, text: string, known: Known): Correction | undefined {
  return (
    readStated(kind, text, known) ??
    readSwap(kind, text, known) ??
    readDays(kind, text, known) ??
    readExtracted(kind, text, known) ??
    readSimilarName(kind, text, known)
  );
}

/** A new value for a target, in the light of the one that it has. */
export function readTarget(target: Target, text: string, known: Known, label = ''): ValueReading {
  const { field, end } = target;
  const before = known.values[field.id];
  if (field.type === 'name') {
    const name = readName(text);
    return name === undefined ? { fault: { is: 'unclear' } } : { value: mergeName(before, name, label) };
  }
  if (field.type !== 'date_range') return readValue(field, text, known.today);
  const period = singlePeriod(before);
  if (end === undefined) return readValue(field, text, known.today);
  // Of several periods, or a half, nobody knows which end is meant.
  if (!period) return { fault: { is: 'unclear' } };
  return readValue(field, text, known.today, otherEnd(end, period));
}

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

/** Kept as it was written. */
function isWritten({ type }: RequestField): boolean {
  return type === 'name' || type === 'employee_id' || type === 'text' || type === 'email' || type === 'phone';
}

/** Days, where only one field can hold them; one end of a period leaves the other as it was. */
function readDays(kind: RequestKind, text: string, { values, today }: Known): Correction | undefined {
  const [field, second] = kind.fields.filter(({ type }) => type === 'date' || type === 'date_range');
  if ((field?.type !== 'date' && field?.type !== 'date_range') || second) return undefined;
  const reading = readPeriods(text, { today, future: field.future });
  if ('fault' in reading && reading.fault.is === 'unclear') return undefined;
  if ('fault' in reading && reading.fault.is === 'partly' && !/\d/.test(reading.fault.rest)) return undefined;
  const period = field.type === 'date_range' ? singlePeriod(values[field.id]) : undefined;
  if (period && 'fault' in reading && reading.fault.is === 'open') {
    const known = otherEnd(reading.fault.side, period);
    const again = readPeriods(text, { today, future: field.future, known });
    return corrected(field, dateValue(field, completePeriod(again, known)));
  }
  return corrected(field, dateValue(field, reading));
}

function corrected(field: RequestField, reading: ValueReading): Correction {
  return 'value' in reading
    ? { values: { [field.id]: reading.value } }
    : { values: {}, failed: { target: { field }, fault: reading.fault } };
}

function readExtracted(kind: RequestKind, text: string, { values, today }: Known): Correction | undefined {
  const found = extract(kind, text, { today, known: values, correcting: true });
  return Object.keys(found.values).length > 0 ? { values: found.values } : undefined;
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
  return shares && merged !== before ? { values: { [field.id]: merged } } : undefined;
}
