/** Definitions are taken out of the text, to be put in where they are referred to. */
import type { LineRule } from './line-pass.ts';
import type { MarkdownLine } from './markdown-lines.ts';
import { type Definition, definitionOn, LONGEST_DEFINITION } from './references.ts';

export const takeDefinition: LineRule = ({ lines, written, definitions }, at) => {
  const line = lines[at];
  const definition = line && definitionOn(line.text, line.line);
  if (!definition) return undefined;
  const end = endOfNote(definition, lines, at);
  definitions.push(withContinuation(definition, lines.slice(at + 1, end)));
  written.fill('', at, end);
  return end - 1;
};

/** A footnote goes on in indented lines. */
function endOfNote({ label, text }: Definition, lines: readonly MarkdownLine[], at: number): number {
  let end = at + 1;
  let length = text.length;
  if (!label.startsWith('^')) return end;
  for (let next = lines[end]; next && /^(?: {2}|\t)[ \t]*\S/.test(next.text); next = lines[end]) {
    length += next.text.length;
    if (length > LONGEST_DEFINITION) break;
    end += 1;
  }
  return end;
}

function withContinuation(definition: Definition, more: readonly MarkdownLine[]): Definition {
  const text = [definition.text, ...more.map((line) => line.text.trim())].join(' ');
  return { ...definition, text, lastLine: definition.line + more.length };
}
