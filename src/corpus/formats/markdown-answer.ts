/** The blocks of an answer in Markdown → its text as WhatsApp shows it. */

import { newlines } from '../inline.ts';
import { type AnswerText, readAnswer } from './answer-text.ts';
import type { Block } from './markdown-sections.ts';
import { NO_REFERENCES, type References } from './references.ts';

/** `line` and `lastLine` are where the text begins and ends. */
export function renderBlocks(
  blocks: readonly Block[],
  file: string,
  references = NO_REFERENCES,
): AnswerText & { readonly line: number; readonly lastLine: number } {
  let text = '';
  let lastLine = 0;
  const readings = blocks.map((block) => ({ block, reading: renderBlock(block, file, references) }));
  const shown = readings.filter(({ reading }) => reading.text !== '');
  for (const { block, reading } of shown) {
    if (text !== '') text += block.line - lastLine > 1 ? '\n\n' : '\n';
    text += reading.text;
    lastLine = block.line + newlines(block.raw.trimEnd());
  }
  return {
    text,
    line: shown[0]?.block.line ?? 0,
    lastLine,
    images: readings.flatMap(({ reading }) => reading.images),
    comments: readings.flatMap(({ reading }) => reading.comments),
    problems: readings.flatMap(({ reading }) => reading.problems),
  };
}

function renderBlock({ type, raw, code, line }: Block, file: string, references: References): AnswerText {
  if (type === 'space' || type === 'hr') return readAnswer('', line, file);
  if (type !== 'code') return readAnswer(raw, line, file, references);
  // WhatsApp would show the language's name after the fence as the first word of the code.
  const fenced = /^\s*(?:```|~~~)/.test(raw);
  const shown = fenced ? ['```', code, '```'].join(code.includes('\n') ? '\n' : '') : code.trim();
  return { text: code.trim() === '' ? '' : shown, images: [], comments: [], problems: [] };
}
