/** A CSV file → its entries: rows with the same id are phrasings of one entry. */

import type { Draft, Piece, Value, WrittenField } from '../draft.ts';
import type { FieldName } from '../entry.ts';
import { FIELDS, fieldNamed, unknownField } from '../fields.ts';
import { buildEntries, type FileReading, unreadable } from '../file-reading.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { type Row, readRows } from './csv-rows.ts';
import { readRecord } from './record.ts';

/** One entry's cells, gathered from its rows. */
interface Gathered {
  readonly line: number;
  readonly cells: Map<FieldName, Piece[]>;
}

export function readCsv(text: string, file: string): FileReading {
  const { delimiter, rows, problems: brokenRows } = readRows(text, file);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
  const [header, ...records] = filled;
  if (!header) return unreadable(brokenRows);
  const { columns, problems } = readHeader(header, file);
  const missing = (['questions', 'answer'] as const).filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const names = missing.map((name) => (name === 'questions' ? 'question' : name)).join(' and ');
    const message = `the first row must name the columns, such as id,question,answer,language,tags; it names no ${names}`;
    return unreadable([
      ...problems,
      fault('bad-header', { file, line: header.line }, message),
      ...brokenRows,
    ]);
  }

  problems.push(...brokenRows, ...unevenRows(records, columns.length, delimiter, file));
  const whole = records.filter((row) => !isTorn(row, columns.length));
  const entries = gatherRows(whole, columns, file, problems);
  const drafts: Draft[] = [];
  for (const { line, cells } of entries) {
    const record = readRecord(writtenFields(cells, delimiter), { file, line });
    drafts.push(record.draft);
    problems.push(...record.problems);
  }
  return buildEntries(drafts, problems, brokenRows.length > 0 || whole.length < records.length);
}

/** The field of each column; `undefined` for columns without a name, or with an unknown one. */
function readHeader(
  { cells }: Row,
  file: string,
): { columns: (FieldName | undefined)[]; problems: Problem[] } {
  const seen = new Set<FieldName>();
  const unknown: Piece[] = [];
  const repeated: Piece[] = [];
  const columns = cells.map((cell) => {
    const name = fieldNamed(cell.text);
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      return name;
    }
    if (name !== undefined) repeated.push(cell);
    else if (cell.text.trim() !== '') unknown.push(cell);
    return undefined;
  });
  const problems = [
    ...eachOrAll(unknown, 'unknown columns').map(({ text, line, what }) =>
      fault(
        'unknown-field',
        { file, line },
        `${what ?? `unknown column ${quote(text)}`}; ${unknownField(text)}`,
      ),
    ),
    ...eachOrAll(repeated, 'columns with the name of another').map(({ text, line, what }) =>
      fault('repeated-field', { file, line }, `${what ?? `two columns are named ${quote(text)}`}; keep one`),
    ),
  ];
  return { columns, problems };
}

/** More than these are no slips: the file is another table, and is told of once. */
const MOST_SLIPS = 20;

/** @returns the cells, or of many the first, with words for all of them */
function eachOrAll(cells: readonly Piece[], kind: string): readonly (Piece & { readonly what?: string })[] {
  const [first] = cells;
  if (!first || cells.length <= MOST_SLIPS) return cells;
  return [{ ...first, what: `${cells.length} ${kind}, from ${quote(first.text)} on` }];
}

/** A row that has too many cells is torn: what stands in its cells belongs to others. */
function isTorn({ cells }: Row, width: number): boolean {
  return cells.slice(width).some((cell) => cell.text.trim() !== '');
}

function unevenRows(rows: readonly Row[], width: number, delimiter: string, file: string): Problem[] {
  const inQuotes = `put a cell that holds ${delimiter === '\t' ? 'a tab' : `"${delimiter}"`} or a line break in quotes`;
  return rows
    .filter(({ cells }) => cells.length !== width)
    .map((row) => {
      const report = isTorn(row, width) ? fault : warning;
      const message = `the row has ${row.cells.length} cells, the first row ${width}; ${inQuotes}`;
      return report('uneven-row', { file, line: row.line }, message);
    });
}

function gatherRows(
  rows: readonly Row[],
  columns: readonly (FieldName | undefined)[],
  file: string,
  problems: Problem[],
): Gathered[] {
  const entries: Gathered[] = [];
  const byId = new Map<string, Gathered>();
  // A header may have a hundred thousand columns without a meaning, and as many rows be short.
  const known = columns.flatMap((name, index) => (name ? [{ name, index }] : []));
  const idColumn = columns.indexOf('id');
  for (const { line, cells } of rows) {
    const id = cells[idColumn]?.text.trim() ?? '';
    let entry = byId.get(id);
    if (id === '' || !entry) {
      entry = { line, cells: new Map() };
      entries.push(entry);
      if (id !== '') byId.set(id, entry);
    }
    for (const { name, index } of known) {
      const cell = cells[index];
      if (cell && cell.text.trim() !== '') addCell(entry, name, cell, file, problems);
    }
  }
  return entries;
}

/** Further rows of an entry add to its lists, and may repeat its other fields but not change them. */
function addCell(entry: Gathered, name: FieldName, cell: Piece, file: string, problems: Problem[]): void {
  const before = entry.cells.get(name);
  const [first] = before ?? [];
  if (!before || !first) {
    entry.cells.set(name, [cell]);
  } else if (FIELDS[name].kind === 'list') {
    before.push(cell);
  } else if (first.text.trim() !== cell.text.trim()) {
    const message = `${name} differs from line ${first.line}, which has the same id; leave it blank here, or give the row another id`;
    problems.push(fault('conflicting-rows', { file, line: cell.line }, message));
  }
}

function writtenFields(cells: ReadonlyMap<FieldName, readonly Piece[]>, delimiter: string): WrittenField[] {
  return [...cells].map(([name, pieces]) => ({
    name,
    line: pieces[0]?.line ?? 1,
    value: cellValue(name, pieces, delimiter),
  }));
}

function cellValue(name: FieldName, pieces: readonly Piece[], delimiter: string): Value {
  const [first] = pieces;
  if (first && FIELDS[name].kind !== 'list') return { is: 'text', piece: first };
  const separator = separatorOf(name, delimiter);
  const parts = pieces.flatMap(({ text, line }) =>
    text.split(separator).map((part) => ({ text: part, line })),
  );
  // A repeated question is reported by the check; repeated tags and media are only how rows of one entry look.
  const distinct =
    name === 'questions' ? parts : [...new Map(parts.map((part) => [part.text.trim(), part])).values()];
  return { is: 'list', pieces: distinct.filter(({ text }) => text.trim() !== '') };
}

/** What parts several values in one cell: a question may hold any of these but a line break. */
function separatorOf(name: FieldName, delimiter: string): RegExp {
  if (name === 'questions') return /\n/;
  if (name === 'tags') return /[|;,\n]/;
  return delimiter === ';' ? /[|\n]/ : /[|;\n]/;
}
