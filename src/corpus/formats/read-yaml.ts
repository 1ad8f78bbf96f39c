/** A YAML file → its entries: a list of them, or one for each `---` document. */

import { emptyFile } from '../decode.ts';
import type { Draft } from '../draft.ts';
import { buildEntries, type FileReading, unreadable } from '../file-reading.ts';
import { fault, isFault, type Problem } from '../problem.ts';
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
  if (top.is === 'fields') return [{ line: top.line, fields: top.fields }];
  if (top.is === 'list') return top.items;
  if (top.is === 'odd')
    problems.push(fault('bad-record', { file, line: top.line }, says('expectedEntries', top.what)));
  return [];
}
