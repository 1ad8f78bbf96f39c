/** An answer as written, in any format → the text that is sent, and the pictures beside it. */
import type { Piece } from '../draft.ts';
import { newlines } from '../inline.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import { type Flaw, toWhatsApp } from '../whatsapp.ts';
import { NO_REFERENCES } from './references.ts';

export interface AnswerText {
  readonly text: string;
  readonly images: readonly Piece[];
  readonly comments: readonly Piece[];
  readonly problems: readonly Problem[];
}

export function readAnswer(
  source: string,
  line: number,
  file: string,
  references = NO_REFERENCES,
): AnswerText {
  const { text, images, comments, flaws } = toWhatsApp(source, line, references);
  const problems = [...flaws.map((flaw) => explainFlaw(flaw, file)), ...tables(source, line, file)];
  return { text, images, comments, problems };
}

function explainFlaw({ kind, text, line }: Flaw, file: string): Problem {
  const position = { file, line };
  if (kind === 'open-comment') return fault(kind, position, says('openComment'));
  const shown = quote(text);
  if (kind === 'dead-link') return warning(kind, position, says('deadLink', shown));
  if (kind === 'broken-link') return warning(kind, position, says('brokenLink', shown));
  if (kind === 'unknown-reference') return warning(kind, position, says('unknownReference', shown));
  if (kind === 'literal-break') return warning(kind, position, says('literalBreak', shown));
  if (kind === 'embedded-picture') return fault('bad-media', position, says('embeddedPicture'));
  return warning(kind, position, says('html', shown));
}

/** The line below a table's head: `|---|---|`. */
const TABLE = /^[ \t]{0,9}\|?[ \t]{0,9}:?-{3,99}:?[ \t]{0,9}\|/m;

function tables(source: string, line: number, file: string): Problem[] {
  const prose = source.replace(/```[\s\S]*?```/g, (code) => code.replace(/[^\n]+/g, ''));
  const found = TABLE.exec(prose);
  if (!found) return [];
  // It is the line of the head that editors look for.
  const at = Math.max(line, line + newlines(prose.slice(0, found.index)) - 1);
  return [warning('table-in-answer', { file, line: at }, says('table'))];
}
