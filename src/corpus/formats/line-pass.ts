/** One pass over the lines of a Markdown text, in which rules read and rewrite them. */
import type { Problem } from '../problem.ts';
import { type MarkdownLine, markdownLines } from './markdown-lines.ts';
import type { Definition } from './references.ts';

/** The heading that a line stands below. */
export interface Enclosing {
  /** 0 above the first heading. */
  readonly depth: number;
  readonly asks: boolean;
  /** Whether text of its own stands below it. */
  hasText: boolean;
  /** Whether lines below it were read as questions. */
  holdsQuestions: boolean;
}

export interface LinePass {
  readonly file: string;
  readonly lines: readonly MarkdownLine[];
  /** The lines as they are handed on, as many as before. */
  readonly written: string[];
  readonly problems: Problem[];
  readonly definitions: Definition[];
  /** Whether `#` headings came before, so that underlining is not how this file writes them. */
  hasHeadings: boolean;
  above: Enclosing;
  /** For each line, how deep the next heading is; 0 when there is none. */
  readonly nextDepths: readonly number[];
}

/**
 * Looks at a line that is text, and may rewrite it and those after it.
 *
 * @returns the last line that it took, or undefined where it leaves the line to the other rules
 */
export type LineRule = (pass: LinePass, at: number) => number | undefined;

export function beginPass(text: string, firstLine: number, file: string): LinePass {
  const lines = markdownLines(text, firstLine);
  return {
    file,
    lines,
    written: lines.map((line) => line.text),
    problems: [],
    definitions: [],
    hasHeadings: false,
    above: { depth: 0, asks: false, hasText: false, holdsQuestions: false },
    nextDepths: nextDepths(lines),
  };
}

export function textAt({ lines }: LinePass, at: number): string {
  return lines[at]?.text ?? '';
}

export function placeOf({ file, lines }: LinePass, at: number): Problem['position'] {
  return { file, line: lines[at]?.line ?? 1 };
}

/** For each line, how deep the next heading is; 0 when there is none. */
function nextDepths(lines: readonly MarkdownLine[]): readonly number[] {
  const depths: number[] = new Array(lines.length).fill(0);
  for (let at = lines.length - 2; at >= 0; at--) {
    const next = lines[at + 1];
    const marks = next && !next.verbatim ? /^ {0,3}(#{1,6})[ \t]/.exec(next.text)?.[1] : undefined;
    depths[at] = marks?.length ?? depths[at + 1] ?? 0;
  }
  return depths;
}

export function isIndented(line: MarkdownLine | undefined): boolean {
  return line !== undefined && /^(?:\t| {2})[ \t]*\S/.test(line.text);
}

/** Items below items are ways to ask, as those above them. */
export function isItem(line: MarkdownLine | undefined): boolean {
  return /^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]/.test(line?.text.slice(0, 200) ?? '');
}

export function isBlank(line: MarkdownLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** Where the next line with a text stands, or the end. */
export function nextFilled(lines: readonly MarkdownLine[], at: number): number {
  const limit = Math.min(lines.length, at + 4);
  for (let next = at + 1; next < limit; next++) if (!isBlank(lines[next])) return next;
  return lines.length;
}
