/** An entry as its file words it, before the schema: all values are still text, each with its line. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { FieldName, Position } from './entry.ts';
import { fieldNamed, unknownName } from './fields.ts';
import { fault, type Problem, quote } from './problem.ts';
import { type Said, says } from './said.ts';

export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** What stands in a field; `odd` is what no field may hold, in words: `a list in a list`. */
export type Value =
  | { readonly is: 'nothing' }
  | { readonly is: 'text'; readonly piece: Piece }
  | { readonly is: 'list'; readonly pieces: readonly Piece[] }
  | { readonly is: 'odd'; readonly what: Said; readonly line: number };

/** A field under the name that the file gives it. */
export interface WrittenField {
  readonly name: string;
  readonly line: number;
  /** Where its value ends, if it is told. */
  readonly lastLine?: number;
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
  return composed(stripUnprintable(text.replace(/[\v\f]/g, '\n'))).trim();
}

/** More marks on one letter than any language needs, which cost their number squared to put in order. */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;

/** `e` and a combining accent are the letter `é`, as some systems write it apart. */
function composed(text: string): string {
  return /\p{M}/u.test(text) ? text.replace(TOO_MANY_MARKS, '$1').normalize('NFC') : text;
}

/** Written fields → known fields; unknown and repeated ones are told. */
export function collectFields(
  written: readonly WrittenField[],
  file: string,
): { fields: DraftFields; problems: Problem[] } {
  const fields: DraftFields = new Map();
  const problems: Problem[] = [];
  for (const { name, line, lastLine, value } of written) {
    const position = lastLine === undefined ? { file, line } : { file, line, lastLine };
    const field = fieldNamed(name);
    const before = field && fields.get(field);
    if (field === undefined) {
      problems.push(unknownName(name, position, 'field'));
    } else if (before) {
      problems.push(fault('repeated-field', position, says('repeatedField', quote(name), before.line)));
    } else {
      fields.set(field, { line, value });
    }
  }
  return { fields, problems };
}
