/** A Markdown file → its entries: one for each heading, unless deeper headings follow it. */
import type { Draft } from '../draft.ts';
import { withDefaults } from '../field-values.ts';
import { buildEntries, type FileReading, unreadable } from '../file-reading.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { toPlain } from '../whatsapp.ts';
import { splitFrontMatter } from './front-matter.ts';
import { renderBlocks } from './markdown-answer.ts';
import { readEntry } from './markdown-entry.ts';
import { readSections, type Section, tooDeepLine } from './markdown-sections.ts';

/** @param text with `\n` for line ends */
export function readMarkdown(text: string, file: string): FileReading {
  const deepLine = tooDeepLine(text);
  if (deepLine > 0) {
    const message = 'quotes or lists are nested too deeply; write them flat';
    return unreadable([fault('too-deep', { file, line: deepLine }, message)]);
  }
  const { defaults, body, bodyLine, broken, problems: found } = splitFrontMatter(text, file);
  let incomplete = broken;
  const drafts: Draft[] = [];
  const problems = [...found];
  const sections = readSections(body, bodyLine);
  sections.forEach((section, index) => {
    if (isTitle(section, sections[index + 1])) {
      problems.push(...unansweredText(section, file));
      return;
    }
    const entry = readEntry(section, file);
    problems.push(...entry.problems);
    incomplete ||= entry.broken;
    drafts.push({ ...entry.draft, fields: withDefaults(entry.draft.fields, defaults) });
  });
  return buildEntries(drafts, problems, incomplete);
}

/** A heading whose next heading is deeper names a part of the file; what comes before any heading has no name. */
function isTitle({ heading }: Section, next: Section | undefined): boolean {
  return heading === undefined || (next?.heading?.depth ?? 0) > heading.depth;
}

/** Text that belongs to no question is never sent, though an editor may think that it is. */
function unansweredText({ heading, line, blocks }: Section, file: string): Problem[] {
  const { text, line: textLine } = renderBlocks(blocks, file);
  if (text === '') return [];
  const where =
    heading === undefined
      ? 'above the first heading'
      : `below the title ${quote(toPlain(heading.raw, line).text)}, which deeper headings follow,`;
  const message = `the text ${where} is never sent; put it below a question of its own, such as "## Question"`;
  return [warning('unanswered-text', { file, line: textLine }, message)];
}
