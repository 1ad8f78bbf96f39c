/** A line of --- or === below a text: to Markdown it makes a heading of the text, to an editor it often parts two texts. */
import type { MarkdownLine } from './markdown-lines.ts';
import { QUESTION_MARK } from './question-lines.ts';

export interface DoubtfulUnderline {
  readonly title: string;
  /** Whether it is read as a heading all the same. */
  readonly keep: boolean;
}

const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** What begins no paragraph: below it, the dashes are a rule in any case. */
const NO_PARAGRAPH = /^(?: {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]| {0,3}[>|<#]| {4}|\t)/;

/**
 * @param lines as they are now, changed up to the line in question
 * @param hasHeadings whether `#` headings came before, so that underlining is not how this file writes them
 * @returns undefined where the line is none, or is surely a heading's or a rule
 */
export function doubtfulUnderline(
  lines: readonly string[],
  at: number,
  hasHeadings: boolean,
  sources: readonly MarkdownLine[],
): DoubtfulUnderline | undefined {
  if (!UNDERLINE.test(lines[at] ?? '')) return undefined;
  const title = lines[at - 1] ?? '';
  if (title.trim() === '' || sources[at - 1]?.verbatim || UNDERLINE.test(title)) return undefined;
  let first = at - 1;
  // Further up a paragraph can be as long as a file; a heading of ten lines is none.
  while (first > 0 && at - first < 10 && (lines[first - 1] ?? '').trim() !== '') {
    if (/^ {0,3}#/.test(lines[first - 1] ?? '')) break;
    first -= 1;
  }
  const paragraph = lines.slice(first, at);
  if (paragraph.some((line) => NO_PARAGRAPH.test(line))) return undefined;
  const asks = paragraph.length === 1 && QUESTION_MARK.test(title.slice(-20));
  if (asks) return hasHeadings ? { title: title.trim(), keep: true } : undefined;
  const isText = paragraph.length > 1 || /[.;:,!…][\s*_)"»”]*$/.test(title.slice(-20));
  const isRule = hasHeadings && /-/.test(lines[at] ?? '');
  return isText || isRule ? { title: title.trim(), keep: false } : undefined;
}
