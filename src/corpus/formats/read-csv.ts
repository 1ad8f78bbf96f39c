/** A CSV file → its entries: rows with the same id are phrasings of one entry. */

import type { Draft, Piece, Value, WrittenField } from '../draft.ts';
import type { FieldName } from '../entry.ts';
import { columnNamed, FIELD_NAMES, FIELDS, type LanguageField, unknownName } from '../fields.ts';
import { buildEntries, type FileReading, unreadable } from '../file-reading.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import { type Row, readRows } from './csv-rows.ts';
import { type EntryRow, type GatheredEntry, splitLanguages } from './language-columns.ts';
import { readRecord } from './record.ts';

export function readCsv(text: string, file: string): FileReading {
  const { delimiter, rows, problems: brokenRows } = readRows(text, file);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
  const [header, ...records] = filled;
  if (!header) return unreadable(brokenRows);
  const { columns, problems } = readHeader(header, file);
  const missing = (['questions', 'answer'] as const).filter(
    (name) => !columns.some((column) => column?.field === name),
  );
  if (missing.length > 0) {
    const names = missing.map((name) => (name === 'questions' ? 'question' : name)).join(' / ');
    const badHeader = fault('bad-header', { file, line: header.line }, says('badHeader', names));
    return unreadable([...problems, badHeader, ...brokenRows]);
  }

  problems.push(...brokenRows, ...unevenRows(records, columns.length, delimiter, file));
  problems.push(...unnamedCells(records, columns, header, file), ...spreadsheetErrors(records, file));
  const whole = records.filter((row) => !isTorn(row, columns.length));
  const entries = gatherRows(splitLanguages(whole, columns), file, problems);
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
): { columns: (LanguageField | undefined)[]; problems: Problem[] } {
  const repeated: Piece[] = [];
  const seen = new Set<string>();
  const unknown: Piece[] = [];
  const columns = cells.map(({ text, line }) => {
    const column = columnNamed(text);
    if (text.trim() !== '' && column === undefined) unknown.push({ text, line });
    if (column && seen.size === seen.add(`${column.field} ${column.language}`).size) {
      repeated.push({ text, line });
      return undefined;
    }
    return column;
  });
  return { columns, problems: [...unknownColumns(unknown, file), ...repeatedColumns(repeated, file)] };
}

/** More than these are no slips: the file is another table, and is told of once. */
const MOST_UNKNOWN = 20;

function unknownColumns(unknown: readonly Piece[], file: string): Problem[] {
  const [first] = unknown;
  if (first && unknown.length > MOST_UNKNOWN) {
    const said = says('unknownColumns', unknown.length, quote(first.text), FIELD_NAMES.join(', '));
    return [fault('unknown-field', { file, line: first.line }, said)];
  }
  return unknown.map(({ text, line }) => unknownName(text, { file, line }, 'column'));
}

function repeatedColumns(repeated: readonly Piece[], file: string): Problem[] {
  const [first] = repeated;
  if (first && repeated.length > MOST_UNKNOWN) {
    const said = says('repeatedColumns', repeated.length, quote(first.text));
    return [fault('repeated-field', { file, line: first.line }, said)];
  }
  return repeated.map(({ text, line }) =>
    fault('repeated-field', { file, line }, says('repeatedColumn', quote(text))),
  );
}

/** Texts in a column that the first row does not name are never sent. */
function unnamedCells(
  rows: readonly Row[],
  columns: readonly (LanguageField | undefined)[],
  header: Row,
  file: string,
): Problem[] {
  const unnamed = columns.flatMap((column, at) =>
    column === undefined && header.cells[at]?.text.trim() === '' ? [at] : [],
  );
  if (unnamed.length === 0 || unnamed.length > MOST_UNKNOWN) return [];
  return unnamed.flatMap((at) => {
    const cell = rows.map(({ cells }) => cells[at]).find((each) => each && each.text.trim() !== '');
    if (!cell) return [];
    return [
      warning('unnamed-column', { file, line: cell.line }, says('unnamedColumn', at + 1, quote(cell.text))),
    ];
  });
}

/** What Excel, LibreOffice and Google show where a formula failed, in both languages; #### is a narrow column. */
const SPREADSHEET_ERROR =
  /^\s*(?:#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|ERROR!|NOM\s?\?|VALEUR\s?!|NUL\s?!|NOMBRE\s?!|PROPAGATION\s?!)|#{3,255}|(?:Err|Erreur)\s?:\s?\d{3})\s*$/i;

function spreadsheetErrors(rows: readonly Row[], file: string): Problem[] {
  return rows.flatMap(({ cells }) =>
    cells
      .filter(({ text }) => text.length < 300 && SPREADSHEET_ERROR.test(text))
      .map(({ text, line }) =>
        fault('spreadsheet-error', { file, line }, says('spreadsheetError', quote(text))),
      ),
  );
}

/** A row that has too many cells is torn: what stands in its cells belongs to others. */
function isTorn({ cells }: Row, width: number): boolean {
  return cells.slice(width).some((cell) => cell.text.trim() !== '');
}

function unevenRows(rows: readonly Row[], width: number, delimiter: string, file: string): Problem[] {
  return rows
    .filter(({ cells }) => cells.length !== width)
    .map((row) => {
      const report = isTorn(row, width) ? fault : warning;
      const said = says('unevenRow', row.cells.length, width, delimiter);
      return report('uneven-row', { file, line: row.line }, said);
    });
}

function gatherRows(rows: readonly EntryRow[], file: string, problems: Problem[]): GatheredEntry[] {
  const entries: GatheredEntry[] = [];
  const byId = new Map<string, GatheredEntry>();
  for (const { line, cells } of rows) {
    const id = cells.get('id')?.text.trim() ?? '';
    let entry = byId.get(id);
    if (id === '' || !entry) {
      entry = { line, cells: new Map() };
      entries.push(entry);
      if (id !== '') byId.set(id, entry);
    }
    for (const [name, cell] of cells) addCell(entry, name, cell, file, problems);
  }
  return entries;
}

/** Further rows of an entry add to its lists, and may repeat its other fields but not change them. */
function addCell(
  entry: GatheredEntry,
  name: FieldName,
  cell: Piece,
  file: string,
  problems: Problem[],
): void {
  const before = entry.cells.get(name);
  const [first] = before ?? [];
  if (!before || !first) {
    entry.cells.set(name, [cell]);
  } else if (FIELDS[name].kind === 'list') {
    before.push(cell);
  } else if (first.text.trim() !== cell.text.trim()) {
    const said = says('conflictingRows', name, first.line);
    problems.push(fault('conflicting-rows', { file, line: cell.line }, said));
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

/** What parts several values in one cell: a question may hold a comma or a semicolon. */
function separatorOf(name: FieldName, delimiter: string): RegExp {
  if (name === 'questions') return /\n|\||\\n(?=\p{Lu})/u;
  if (name === 'tags') return /[|;,\n]/;
  return delimiter === ';' ? /[|\n]/ : /[|;\n]/;
}
