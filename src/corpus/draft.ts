/** An entry as its file words it, before the schema: all values are still text, each with its line. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { FieldName, Position } from './entry.ts';
import { fieldNamed, unknownField } from './fields.ts';
import { fault, type Problem, quote } from './problem.ts';

export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** What stands in a field; `odd` is what no field may hold, in words: `a list in a list`. */
export type Value =
  | { readonly is: 'nothing' }
  | { readonly is: 'text'; readonly piece: Piece }
  | { readonly is: 'list'; readonly pieces: readonly Piece[] }
  | { readonly is: 'odd'; readonly what: string; readonly line: number };

/** A field under the name that the file gives it. */
export interface WrittenField {
  readonly name: string;
  readonly line: number;
  readonly value: Value;
}

export interface DraftField {
  readonly line: number;
  readonly value: Value;
}
export type DraftFields = Map<FieldName, DraftField>;

export interface Draft {
  readonly position: Position;
  readonly fields: DraftFields;
}

export function textValue(text: string, line: number): Value {
  return { is: 'text', piece: { text, line } };
}

/** The text as it is kept: well-formed, newlines as `\n`, nothing that no reader sees. */
export function cleanValue(text: string): string {
  // Word and Excel write a line break inside a paragraph as one of these two.
  return stripUnprintable(text.replace(/[\v\f]/g, '\n')).trim();
}

/** Written fields → known fields; unknown and repeated ones become faults. */
export function collectFields(
  written: readonly WrittenField[],
  file: string,
): { fields: DraftFields; problems: Problem[] } {
  const fields: DraftFields = new Map();
  const problems: Problem[] = [];
  for (const { name, line, value } of written) {
    const position = { file, line };
    const field = fieldNamed(name);
    const before = field && fields.get(field);
    if (field === undefined) {
      problems.push(fault('unknown-field', position, `unknown field ${quote(name)}; ${unknownField(name)}`));
    } else if (before) {
      const message = `the field ${quote(name)} is already on line ${before.line}; keep one of the two`;
      problems.push(fault('repeated-field', position, message));
    } else {
      fields.set(field, { line, value });
    }
  }
  return { fields, problems };
}
