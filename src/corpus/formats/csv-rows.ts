/** CSV text → its rows with their lines, whatever spreadsheet wrote it. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Piece } from '../draft.ts';
import { columnNamed } from '../fields.ts';
import { newlines } from '../inline.ts';
import { fault, type Problem } from '../problem.ts';
import { says } from '../said.ts';

export interface Row {
  readonly line: number;
  /** With the line on which each cell begins. */
  readonly cells: readonly Piece[];
}

export interface CsvRows {
  readonly delimiter: string;
  readonly rows: readonly Row[];
  /** When there are any, the rows end where the trouble begins. */
  readonly problems: readonly Problem[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/** @param isName whether a column may have that name, by which the delimiter is found */
export function readRows(text: string, file: string, isName: (name: string) => boolean = isColumn): CsvRows {
  // Excel understands, and some tools write, a first line that names the delimiter.
  const [sepLine = '', declared] = /^sep=([,;\t])[ \t]*(?:\n|$)/i.exec(text) ?? [];
  const table = text.slice(sepLine.length);
  const delimiter = declared ?? detectDelimiter(table, isName);
  const rows: Row[] = [];
  const offset = newlines(sepLine);
  let line = 1 + offset;
  try {
    parse(table, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line, cells: locateCells(cells, line) });
        line = lines + 1 + offset;
        return null;
      },
    });
    return { delimiter, rows, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const quoteOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const said = quoteOpen ? says('quoteOpen') : says('brokenRow', error.code);
    return { delimiter, rows, problems: [fault('broken-csv', { file, line }, said)] };
  }
}

/** The delimiter that makes the most known names of the first line. */
function detectDelimiter(table: string, isName: (name: string) => boolean): string {
  const [header = ''] = table.trimStart().split('\n', 1);
  const known = (delimiter: string) =>
    header.split(delimiter).filter((name) => isName(name.replaceAll('"', ''))).length;
  return DELIMITERS.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best));
}

function locateCells(cells: readonly string[], line: number): Piece[] {
  let at = line;
  return cells.map((text) => {
    const cell = { text, line: at };
    at += newlines(text);
    return cell;
  });
}

function isColumn(name: string): boolean {
  return columnNamed(name) !== undefined;
}
