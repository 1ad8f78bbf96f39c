/** A value that the schema refuses → the fault that tells an editor what to write. */
import type { FieldName, Position } from './entry.ts';
import { FIELDS } from './fields.ts';
import { fault, type Problem, quote } from './problem.ts';

export function explainValue(name: FieldName, value: unknown, position: Position): Problem {
  if (name === 'answer') {
    return fault('missing-answer', position, 'no answer; write one, or delete the entry');
  }
  if (name === 'questions') {
    if (value === undefined) return fault('missing-question', position, 'no question; write at least one');
    return fault('empty-question', position, 'an empty question; write or delete it');
  }
  if (name === 'id' && value === undefined) {
    return fault('bad-id', position, 'no id, and no word in the title to make one of; give the entry an id');
  }
  const came = typeof value === 'string' ? (value === '' ? 'an empty text' : quote(value)) : String(value);
  const message = `${name}: expected ${FIELDS[name].expected}, came ${came}${adviceFor(name, value)}`;
  return fault(CODES[name] ?? 'bad-value', position, message);
}

const CODES: Readonly<Partial<Record<FieldName, string>>> = {
  id: 'bad-id',
  language: 'bad-language',
  owner: 'bad-owner',
  review_by: 'bad-date',
  valid_from: 'bad-date',
  valid_until: 'bad-date',
  threshold: 'bad-threshold',
  confidential: 'bad-flag',
};

const LANGUAGE_NAMES = new Map([
  ['english', 'en'],
  ['anglais', 'en'],
  ['french', 'fr'],
  ['français', 'fr'],
]);

function adviceFor(name: FieldName, value: unknown): string {
  if (typeof value !== 'string') return '';
  if (CODES[name] === 'bad-date') {
    const date = europeanDate(value);
    return date === undefined ? '' : `; write ${date}`;
  }
  if (name === 'language') {
    const code = LANGUAGE_NAMES.get(value);
    return code === undefined ? '' : `; write ${code}`;
  }
  return '';
}

/** Excel turns dates into `31/12/2027`; which number is the day is only sure when it is above 12. */
function europeanDate(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (Number(day) <= 12 || Number(day) > 31 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
