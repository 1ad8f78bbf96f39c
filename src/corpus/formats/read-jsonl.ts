/** A JSON Lines file → its entries, one on each line. */
import { type Draft, textValue, type Value, type WrittenField } from '../draft.ts';
import { buildEntries, type FileReading } from '../file-reading.ts';
import { fault, type Problem } from '../problem.ts';
import { type Said, says } from '../said.ts';
import { readRecord } from './record.ts';

export function readJsonl(text: string, file: string): FileReading {
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  let incomplete = false;
  text.split('\n').forEach((source, index) => {
    const line = index + 1;
    if (source.trim() === '') return;
    const fields = readLine(source, line);
    if (!Array.isArray(fields)) {
      problems.push(fault('bad-record', { file, line }, says('expectedEntryLine', fields)));
      incomplete = true;
      return;
    }
    const record = readRecord(fields, { file, line });
    problems.push(...record.problems);
    drafts.push(record.draft);
  });
  return buildEntries(drafts, problems, incomplete);
}

/** The line's fields, or in words what it holds instead. */
function readLine(source: string, line: number): WrittenField[] | Said {
  try {
    const record: unknown = JSON.parse(source);
    if (Array.isArray(record)) return says('entriesInList');
    if (typeof record !== 'object' || record === null)
      return says('cameValue', typeof record, String(record).slice(0, 40));
    return Object.entries(record).map(([name, value]) => ({ name, line, value: readValue(value, line) }));
  } catch (error) {
    return says('brokenJson', error instanceof Error ? error.message.slice(0, 100) : '?');
  }
}

function readValue(value: unknown, line: number): Value {
  if (value === null || value === undefined) return { is: 'nothing' };
  if (Array.isArray(value)) {
    const odd = value.find((item) => typeof item === 'object' && item !== null);
    if (odd !== undefined) return { is: 'odd', what: describe(odd), line };
    return { is: 'list', pieces: value.map((item) => ({ text: String(item ?? ''), line })) };
  }
  if (typeof value === 'object') return { is: 'odd', what: describe(value), line };
  return textValue(String(value), line);
}

function describe(value: unknown): Said {
  return Array.isArray(value) ? says('cameListInList') : says('cameObject');
}
