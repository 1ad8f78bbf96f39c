/** Details of a request that come while none is open: "Gareth Pugh-Davies, O30517", "en commentaire : …". */
import { localDay } from '../../clock.ts';
import type { RequestCatalog, RequestField, RequestKind } from '../../corpus/requests/schema.ts';
import type { Turn } from '../skill.ts';
import { isCommon } from './common-words.ts';
import { extract } from './extract.ts';
import { findLabelled, namesOf } from './labels.ts';
import { isQuestion } from './phrases.ts';
import { plain, readable, wordsOf } from './plain.ts';
import { readName } from './read-name.ts';

/** A number in a street, in both languages. */
const STREET =
  /^(?:new address|nouvelle adresse|address|adresse)?[ :,]{0,3}\d{1,4} ?(?:bis|ter|[a-d])?,? (?:[\p{L}'’-]{1,30} ){0,4}?(?:rue|avenue|av|boulevard|bd|place|chemin|impasse|allee|quai|cours|route|square|street|st|road|rd|lane|close|drive|court|crescent|way|gardens|terrace|wharf)(?!\p{L})/u;

/** Longer ones say something else as well. */
const LONGEST = 160;

/** So much may be said beside a name and a number. */
const MOST_BESIDE = 8;

export function isDetails({ text: written, now, finding }: Turn, { kinds }: RequestCatalog): boolean {
  const text = readable(written);
  if (text.length > LONGEST || isQuestion(text)) return false;
  const fields = fieldsOf(kinds.flatMap((kind) => kind.fields));
  const words = plain(text);
  if (STREET.test(words)) return true;
  const [labelled] = /[:=]/.test(words) ? findLabelled({ fields }, text) : [];
  if (labelled && labelled.start <= 'en '.length) return true;
  if (!/\d/.test(words)) return finding.decision === 'fallback' && isFullName(text);
  const { values, rest } = extract({ fields }, text, { today: localDay(now), known: {}, begins: true });
  const has = (type: RequestField['type']) =>
    fields.some((field) => field.type === type && values[field.id] !== undefined);
  const beside = wordsOf(rest).filter((word) => !isCommon(word)).length;
  if (has('employee_id') && /[a-z]/i.test(idOf(fields, values)) && beside === 0) return true;
  if (has('employee_id') && has('name')) return beside <= MOST_BESIDE;
  return finding.decision === 'fallback' && isFullName(text);
}

/** Details that are one value as a whole: a name, a street. */
export function wholeDetails(kind: RequestKind, text: string): Readonly<Record<string, string>> {
  const isStreet = STREET.test(plain(text));
  const field = kind.fields.find((each) =>
    isStreet ? each.type === 'text' && namesOf(each).some(isAddress) : each.type === 'name',
  );
  return field && (isStreet || isFullName(text)) ? { [field.id]: text } : {};
}

function isAddress(name: string): boolean {
  return /(?<!\p{L})(?:address|adresse)(?!\p{L})/u.test(name);
}

function idOf(fields: readonly RequestField[], values: Readonly<Record<string, string>>): string {
  const field = fields.find(({ type }) => type === 'employee_id');
  return (field && values[field.id]) ?? '';
}

/** Each field once, whichever kinds have it. */
function fieldsOf(all: readonly RequestField[]): readonly RequestField[] {
  return [...new Map(all.map((field) => [field.id, field])).values()];
}

/** Written with capitals: two to four words. */
function isFullName(text: string): boolean {
  const parts = text.split(' ');
  const isWritten =
    parts.length >= 2 && parts.length <= 4 && parts.every((part) => /^\p{Lu}\p{Ll}/u.test(part));
  return isWritten && readName(text) !== undefined;
}
