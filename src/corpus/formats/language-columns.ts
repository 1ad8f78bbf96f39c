/** Rows of a table → the cells of each entry in them: columns such as `answer_en` and `answer_fr` make twins. */
import { LANGUAGES, type Language } from '../../message.ts';
import type { Piece } from '../draft.ts';
import type { FieldName } from '../entry.ts';
import type { LanguageField } from '../fields.ts';
import { slugOf } from '../slug.ts';
import type { Row } from './csv-rows.ts';

/** One entry's part of a row: its filled cells. */
export interface EntryRow {
  readonly line: number;
  readonly cells: ReadonlyMap<FieldName, Piece>;
}

/** One entry's cells, gathered from its rows. */
export interface GatheredEntry {
  readonly line: number;
  readonly cells: Map<FieldName, Piece[]>;
}

/** Undefined for the columns that name no language. */
type Variant = Language | undefined;

/** What belongs to one entry alone; other cells without a language are for both twins. */
const OF_ONE: readonly FieldName[] = ['id', 'questions', 'answer', 'language', 'translation_of'];

export function splitLanguages(
  rows: readonly Row[],
  columns: readonly (LanguageField | undefined)[],
): EntryRow[] {
  const known = columns.flatMap((column, at) => (column ? [{ ...column, at }] : []));
  const cellsOf = (row: Row, wanted: (column: LanguageField) => boolean) =>
    new Map(
      known.filter(wanted).flatMap(({ field, at }): [FieldName, Piece][] => {
        const cell = row.cells[at];
        return cell && cell.text.trim() !== '' ? [[field, cell]] : [];
      }),
    );
  if (known.every(({ language }) => language === undefined))
    return rows.map((row) => ({ line: row.line, cells: cellsOf(row, () => true) }));

  /** By id, the language that keeps it; the other becomes its translation. */
  const originals = new Map<string, Variant>();
  return rows.flatMap((row) => {
    const shared = cellsOf(row, ({ language, field }) => language === undefined && !OF_ONE.includes(field));
    const common = cellsOf(row, ({ language, field }) => language === undefined && OF_ONE.includes(field));
    const variants = [undefined, ...LANGUAGES].flatMap((language) => {
      const own = language === undefined ? common : cellsOf(row, (column) => column.language === language);
      return own.has('questions') || own.has('answer') ? [{ language, own }] : [];
    });
    const [first] = variants;
    if (!first) return [{ line: row.line, cells: new Map([...shared, ...common]) }];
    const written = common.get('id');
    const id =
      written?.text.trim() ?? slugOf(first.own.get('questions')?.text.split(/[\n|]/, 1).join('') ?? '');
    const line = written?.line ?? row.line;
    if (!originals.has(id)) originals.set(id, first.language);
    return variants.map(({ language, own }) => {
      const cells = new Map<FieldName, Piece>([...shared, ...own]);
      if (language !== undefined) cells.set('language', { text: language, line });
      if (id === '' || cells.get('id')?.text.trim() === id) return { line: row.line, cells };
      const isOriginal = originals.get(id) === language;
      const ownId = isOriginal ? id : `${id}.${language ?? 'x'}`;
      if (!cells.has('id')) cells.set('id', { text: ownId, line });
      if (!isOriginal && !cells.has('translation_of')) cells.set('translation_of', { text: id, line });
      return { line: row.line, cells };
    });
  });
}
