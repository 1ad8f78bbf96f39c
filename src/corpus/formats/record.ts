/** The fields of one record (of YAML, CSV or JSON) → the draft of an entry. */

import {
  collectFields,
  type Draft,
  type DraftFields,
  type Piece,
  textValue,
  type WrittenField,
} from '../draft.ts';
import type { Position } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { toPlain } from '../whatsapp.ts';
import { readAnswer } from './answer-text.ts';

export function readRecord(
  written: readonly WrittenField[],
  position: Position,
): { draft: Draft; problems: Problem[] } {
  const { fields, problems } = collectFields(written, position.file);
  plainQuestions(fields);
  return { draft: { position, fields }, problems: [...problems, ...convertAnswer(fields, position.file)] };
}

/** What came along from a text processor or a web page is nothing that people type. */
function plainQuestions(fields: DraftFields): void {
  const field = fields.get('questions');
  if (!field || field.value.is === 'odd' || field.value.is === 'nothing') return;
  const { value } = field;
  const written = value.is === 'list' ? value.pieces : linesOf(value.piece);
  const pieces = written.map(({ text, line }) => ({ text: toPlain(text, line).text, line }));
  // In a text of several lines the blank ones part paragraphs; in a list they are slips.
  const kept = value.is === 'list' ? pieces : pieces.filter(({ text }) => text !== '');
  fields.set('questions', { line: field.line, value: { is: 'list', pieces: kept } });
}

/** Markdown works in the answers of all formats; its pictures join the record's own. */
function convertAnswer(fields: DraftFields, file: string): readonly Problem[] {
  const answer = fields.get('answer');
  if (answer?.value.is !== 'text') return [];
  const { text, line } = answer.value.piece;
  const read = readAnswer(text, line, file);
  fields.set('answer', { line: answer.line, value: textValue(read.text, line) });
  addImages(fields, read.images);
  return read.problems;
}

function addImages(fields: DraftFields, images: readonly Piece[]): void {
  const media = fields.get('media');
  if (images.length === 0 || media?.value.is === 'odd') return;
  const own =
    media?.value.is === 'list' ? media.value.pieces : media?.value.is === 'text' ? [media.value.piece] : [];
  const pieces = [...own, ...images];
  fields.set('media', { line: media?.line ?? pieces[0]?.line ?? 1, value: { is: 'list', pieces } });
}

function linesOf({ text, line }: Piece): Piece[] {
  return text.split('\n').map((part, index) => ({ text: part, line: line + index }));
}
