/** What stands in a field → the value that the schema looks at. */
import { cleanValue, type DraftField, type DraftFields, type Piece } from './draft.ts';
import type { FieldName } from './entry.ts';
import { FIELDS } from './fields.ts';
import { type Said, says } from './said.ts';

/** The field's texts, none when it is blank; or, in words, what it holds that no such field can. */
export function piecesOf(name: FieldName, { value }: DraftField): Piece[] | Said {
  if (value.is === 'nothing') return [];
  if (value.is === 'odd') return value.what;
  const severalAllowed = FIELDS[name].kind === 'list';
  if (value.is === 'list') {
    return severalAllowed ? value.pieces.map((piece) => cleanPiece(name, piece)) : says('cameList');
  }
  const written = severalAllowed ? splitList(name, value.piece) : [value.piece];
  return written.map((piece) => cleanPiece(name, piece)).filter(({ text }) => text !== '');
}

/** Texts → what the schema asks for; what cannot be turned stays text, for the schema to refuse. */
export function typedValue(name: FieldName, texts: readonly string[]): unknown {
  const [text = ''] = texts;
  const { kind } = FIELDS[name];
  if (kind === 'list') return texts;
  if (kind === 'number') return /^[\d.,]+$/.test(text) ? Number(text.replace(',', '.')) : text;
  if (kind === 'flag') return readFlag(text) ?? text;
  return name === 'language' ? text.toLowerCase() : text;
}

/** Fields of the whole file stand in where an entry has none of its own; tags add up. */
export function withDefaults(fields: DraftFields, defaults: DraftFields): DraftFields {
  const merged: DraftFields = new Map([...defaults, ...fields]);
  const [common, own] = [defaults.get('tags'), fields.get('tags')];
  if (!common || !own) return merged;
  const [first, second] = [piecesOf('tags', common), piecesOf('tags', own)];
  if (!Array.isArray(first) || !Array.isArray(second)) return merged;
  const known = new Set(first.map(({ text }) => text));
  const pieces = [...first, ...second.filter(({ text }) => !known.has(text))];
  return merged.set('tags', { line: own.line, value: { is: 'list', pieces } });
}

/** `tags: leave, payroll` and a question on each line mean several. */
function splitList(name: FieldName, { text, line }: Piece): Piece[] {
  const lines = text.split('\n').map((part, index) => ({ text: part, line: line + index }));
  if (name === 'questions') return lines.flatMap((part) => splitPiece(part, '|'));
  if (name !== 'tags') return lines;
  return lines.flatMap((part) => splitPiece(part, /[,;|]/));
}

function splitPiece({ text, line }: Piece, separator: string | RegExp): Piece[] {
  return text.split(separator).map((part) => ({ text: part, line }));
}

function cleanPiece(name: FieldName, { text, line }: Piece): Piece {
  const clean = cleanValue(text);
  return { text: name === 'answer' ? clean : clean.replace(/\s+/g, ' '), line };
}

/** As YAML, Excel and people write it, in both languages. */
function readFlag(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (['true', 'yes', 'y', '1', 'x', 'vrai', 'oui'].includes(word)) return true;
  if (['false', 'no', 'n', '0', 'faux', 'non'].includes(word)) return false;
  return undefined;
}
