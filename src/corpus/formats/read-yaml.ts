/** A YAML file → its entries: a list of them, or one for each `---` document. */

import { emptyFile } from '../decode.ts';
import type { Draft, WrittenField } from '../draft.ts';
import type { Position } from '../entry.ts';
import { fieldNamed } from '../fields.ts';
import { buildEntries, type FileReading, unreadable } from '../file-reading.ts';
import { fault, isFault, type Problem, quote } from '../problem.ts';
import { says } from '../said.ts';
import { readRecord } from './record.ts';
import { parseYaml, type YamlItem, type YamlTop } from './yaml.ts';

export function readYaml(text: string, file: string): FileReading {
  const { tops, problems, warnings } = parseYaml(text, file, 1);
  if (problems.length > 0) return unreadable(problems);
  const found: Problem[] = [...warnings];
  const drafts: Draft[] = [];
  const items = tops.flatMap((top) => itemsOf(top, file, found));
  for (const { line, fields } of items) {
    if (!Array.isArray(fields)) {
      found.push(fault('bad-record', { file, line }, says('expectedEntries', fields)));
      continue;
    }
    const record = readRecord(fields, { file, line });
    found.push(...record.problems);
    drafts.push(record.draft);
  }
  if (items.length === 0 && found.every((problem) => !isFault(problem))) found.push(emptyFile(file));
  return buildEntries(drafts, found);
}

function itemsOf(top: YamlTop, file: string, problems: Problem[]): readonly YamlItem[] {
  if (top.is === 'fields' && top.fields.every(({ name }) => fieldNamed(name) === undefined)) {
    problems.push(otherFile(top.fields, { file, line: top.line }));
    return [];
  }
  if (top.is === 'fields') return [{ line: top.line, fields: top.fields }];
  if (top.is === 'list') return top.items;
  if (top.is === 'odd')
    problems.push(fault('bad-record', { file, line: top.line }, says('expectedEntries', top.what)));
  return [];
}

/** How Rasa's files begin. */
const TRAINING_DATA = /^(?:nlu|intents|responses|stories|rules)$/;

/** None of its fields is an entry's: one fault for all of it. */
function otherFile(fields: readonly WrittenField[], { file, line }: Position): Problem {
  const lastLine = Math.max(line, ...fields.map((field) => field.lastLine ?? field.line));
  const place = { file, line, lastLine };
  const data = fields.find(({ name }) => TRAINING_DATA.test(name));
  if (data) return fault('training-data', place, says('trainingData', quote(data.name)));
  return fault('bad-record', place, says('expectedEntries', says('cameFieldsAlone')));
}
