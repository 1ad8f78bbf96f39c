/** Everything on a page that has the form of an employee id. */
import { dropEnd } from '../../language/drop-end.ts';
import type { Box, Word } from '../ocr/page.ts';
import type { IdPattern } from './employee-id.ts';
import { around, heightOf, type Line } from './lines.ts';

export interface Candidate {
  readonly id: string;
  /** Of the reader, in each of its letters. */
  readonly confidence: number;
  /** Whether letters had to be taken for digits. */
  readonly mended: boolean;
  readonly box: Box;
  /** What stands right before and behind it, on its line and not far away. */
  readonly before: string;
  readonly after: string;
}

/** A piece of text: a word, or a part of one ("No:48213"). */
type Piece = Word;

export function candidatesOf(line: Line, pattern: IdPattern): Candidate[] {
  return segmentsOf(line.words).flatMap((segment, at, segments) => {
    const pieces = segment.flatMap(piecesOf);
    const left = segments[at - 1] ?? [];
    return runsOf(pieces).flatMap(({ start, end }) => {
      const found = matchRun(pieces, start, end, pattern);
      if (!found) return [];
      const before = pieces.slice(0, found.start);
      // A form has its labels in one column and the values in another.
      return [
        { ...found.id, before: textOf(before.length > 0 ? before : left), after: textOf(pieces.slice(end)) },
      ];
    });
  });
}

/** Words with no wide gap between them. */
export function segmentsOf(words: readonly Word[]): Word[][] {
  const segments: Word[][] = [];
  for (const word of words) {
    const last = segments.at(-1);
    const gap = word.box.left - (last?.at(-1)?.box.right ?? Number.NEGATIVE_INFINITY);
    if (last && gap < 1.5 * heightOf(word.box)) last.push(word);
    else segments.push([word]);
  }
  return segments;
}

export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** "No:48213" and "No.48213" are two pieces each, "31/12/2027" and "18450,00" are one. */
function piecesOf(word: Word): Piece[] {
  const texts = word.text.split(/(?<=[:#=°])(?=[^:#=°])|(?<=\p{L}\.)(?=\d)/u);
  return texts.map((text) => ({ ...word, text }));
}

/** The places of numbers: a word with a digit in it, or all words of a number in groups ("48 213"). */
function runsOf(pieces: readonly Piece[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    if (isGroup(pieces[start])) while (isGroup(pieces[end])) end += 1;
    if (/\d/.test(pieces[start]?.text ?? '')) runs.push({ start, end });
    start = end;
  }
  return runs;
}

function isGroup(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\+?\(?\d+[).]?$/.test(piece.text);
}

type Found = { start: number; id: Pick<Candidate, 'id' | 'confidence' | 'mended' | 'box'> };

/** The run as an id, with the single letter before it if there is one. */
function matchRun(
  pieces: readonly Piece[],
  start: number,
  end: number,
  pattern: IdPattern,
): Found | undefined {
  const hasLetter = /^[A-Za-z]$/.test(pieces[start - 1]?.text ?? '');
  for (const from of hasLetter ? [start - 1, start] : [start]) {
    const run = pieces.slice(from, end);
    const written = run
      .map((piece) => piece.text)
      .join('')
      .replace(/^[^\p{L}\p{N}+|]+/u, '');
    const text = dropEnd(written, /[^\p{L}\p{N}|]/u);
    const exact = pattern.match(text);
    const id = exact ?? pattern.matchMisread(text);
    if (id !== undefined) {
      const confidence = Math.min(...run.map((piece) => piece.confidence));
      return { start: from, id: { id, confidence, mended: exact === undefined, box: around(run) } };
    }
  }
  return undefined;
}
