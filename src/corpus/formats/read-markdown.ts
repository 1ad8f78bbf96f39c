/** A Markdown file → its entries: one for each heading, unless deeper headings follow it. */
import type { Draft } from '../draft.ts';
import { withDefaults } from '../field-values.ts';
import { buildEntries, type FileReading, unreadable } from '../file-reading.ts';
import { newlines } from '../inline.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import { toPlain } from '../whatsapp.ts';
import { splitFrontMatter } from './front-matter.ts';
import { renderBlocks } from './markdown-answer.ts';
import { readEntry } from './markdown-entry.ts';
import { sectionRoles } from './markdown-parts.ts';
import { type Block, readSections, type Section, tooDeepLine } from './markdown-sections.ts';
import { prepareMarkdown } from './prepare-markdown.ts';
import type { References } from './references.ts';

/** @param text with `\n` for line ends */
export function readMarkdown(text: string, file: string): FileReading {
  const deepLine = tooDeepLine(text);
  if (deepLine > 0) {
    const message = 'quotes or lists are nested too deeply; write them flat';
    return unreadable([fault('too-deep', { file, line: deepLine }, message)]);
  }
  const { defaults, body, bodyLine, broken, problems: found } = splitFrontMatter(text, file);
  const prepared = prepareMarkdown(body, bodyLine, file);
  const { references } = prepared;
  let incomplete = broken;
  const drafts: Draft[] = [];
  const problems = [...found, ...prepared.problems];
  const sections = readSections(prepared.text, bodyLine);
  for (const role of sectionRoles(sections, file)) {
    const { section } = role;
    if (role.is === 'title') {
      const unanswered = unansweredText(section, file, references);
      problems.push(...unanswered);
      if (role.asks && unanswered.length === 0) problems.push(questionAsTitle(section, file));
    } else if (TRAINING_DATA.test(section.heading?.raw ?? '')) {
      problems.push(trainingData(section, file));
      incomplete = true;
    } else {
      const entry = readEntry(section, file, references);
      problems.push(...entry.problems);
      incomplete ||= entry.broken;
      drafts.push({ ...entry.draft, fields: withDefaults(entry.draft.fields, defaults) });
    }
  }
  problems.push(...unusedReferences(references, file));
  return buildEntries(drafts, problems, incomplete);
}

/** How Rasa names its lists of ways to ask: `## intent: leave`. */
const TRAINING_DATA = /^\s*(?:intent|synonym|lookup|regex)\s*:\s*\S/i;

function trainingData({ heading, line, blocks }: Section, file: string): Problem {
  const lastLine = Math.max(line, ...blocks.map(lastLineOf));
  return fault('training-data', { file, line, lastLine }, says('trainingData', quote(heading?.raw ?? '')));
}

function lastLineOf({ line, raw }: Block): number {
  return line + newlines(raw.trimEnd());
}

function questionAsTitle({ heading, line }: Section, file: string): Problem {
  const title = quote(toPlain(heading?.raw ?? '', line).text);
  return warning('question-as-title', { file, line }, says('questionAsTitle', title));
}

/** Text that belongs to no question is never sent, though an editor may think that it is. */
function unansweredText({ heading, line, blocks }: Section, file: string, references: References): Problem[] {
  const { text, line: first, lastLine } = renderBlocks(blocks, file, references);
  if (text === '') return [];
  const lines = lastLine > first ? says('upToLine', lastLine) : says('nothing');
  const said =
    heading === undefined
      ? says('unansweredText', lines)
      : says('unansweredTextBelow', quote(toPlain(heading.raw, line).text), lines);
  return [warning('unanswered-text', { file, line: first, lastLine }, said)];
}

function unusedReferences(references: References, file: string): Problem[] {
  return references
    .unused()
    .map(({ line, text }) =>
      warning('unused-reference', { file, line }, says('unusedReference', quote(text))),
    );
}
