/** Markdown as people and tools really write it → the same lines as the parser means them, and what is doubtful. */
import type { Problem } from '../problem.ts';
import { takeBold, takeItem, takePair } from './asked-lines.ts';
import { takeDefinition } from './definition-lines.ts';
import { judgeUnderline, takeHeading } from './heading-lines.ts';
import { beginPass, type LinePass, type LineRule, textAt } from './line-pass.ts';
import { isDetailsTag } from './question-lines.ts';
import { createReferences, type References } from './references.ts';

export interface PreparedMarkdown {
  /** As many lines as before. */
  readonly text: string;
  readonly references: References;
  readonly problems: readonly Problem[];
}

/** What says how a paragraph looks, `{: .note}`, or that it can be unfolded. */
const dropMarkup: LineRule = (pass, at) => {
  const source = textAt(pass, at);
  if (!/^[ \t]*\{:[^{}]{1,200}\}[ \t]*$/.test(source) && !isDetailsTag(source)) return undefined;
  pass.written[at] = '';
  return at;
};

/** The first that takes a line has it. */
const RULES: readonly LineRule[] = [
  takeDefinition,
  takeHeading,
  judgeUnderline,
  dropMarkup,
  takePair,
  takeItem,
  takeBold,
];

export function prepareMarkdown(text: string, firstLine: number, file: string): PreparedMarkdown {
  const pass = beginPass(text, firstLine, file);
  for (let at = 0; at < pass.lines.length; at++) {
    const source = textAt(pass, at);
    if (source.trim() === '') continue;
    if (pass.lines[at]?.verbatim) {
      pass.above.hasText ||= !source.includes('<!--');
      continue;
    }
    const last = takeLine(pass, at);
    if (last === undefined) pass.above.hasText = true;
    else at = last;
  }
  return {
    text: pass.written.join('\n'),
    references: createReferences(pass.definitions),
    problems: pass.problems,
  };
}

/** The last line that the first fitting rule took. */
function takeLine(pass: LinePass, at: number): number | undefined {
  for (const rule of RULES) {
    const last = rule(pass, at);
    if (last !== undefined) return last;
  }
  return undefined;
}
