/** A value that the schema refuses → the fault that tells an editor what to write. */
import type { FieldName, Position } from './entry.ts';
import { FIELDS } from './fields.ts';
import { fault, type Problem, quote } from './problem.ts';
import { joined, type Said, says } from './said.ts';

export function explainValue(name: FieldName, value: unknown, position: Position): Problem {
  if (name === 'answer') {
    return fault('missing-answer', position, says('missingAnswer'));
  }
  if (name === 'questions') {
    if (value === undefined) return fault('missing-question', position, says('missingQuestion'));
    return fault('empty-question', position, says('emptyQuestion'));
  }
  if (name === 'id' && value === undefined) {
    return fault('bad-id', position, says('noId'));
  }
  const written = typeof value === 'string' ? quote(value) : String(value);
  const came = value === '' ? says('emptyText') : written;
  const said = says('expectedCame', name, FIELDS[name].expected, joined([came, ...adviceFor(name, value)]));
  return fault(CODES[name] ?? 'bad-value', position, said);
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

function adviceFor(name: FieldName, value: unknown): Said[] {
  if (typeof value !== 'string') return [];
  if (CODES[name] === 'bad-date') {
    const date = europeanDate(value);
    return date === undefined ? [] : [says('writeInstead', date)];
  }
  if (name === 'language') {
    const code = LANGUAGE_NAMES.get(value);
    return code === undefined ? [] : [says('writeInstead', code)];
  }
  return [];
}

/** Excel turns dates into `31/12/2027`; which number is the day is only sure when it is above 12. */
function europeanDate(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (Number(day) <= 12 || Number(day) > 31 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
