/** A Markdown file → its entries: one for each heading, unless deeper headings follow it. */
import type { Draft, DraftFields } from '../draft.ts';
import { piecesOf, withDefaults } from '../field-values.ts';
import { buildEntries, type FileReading, unreadable } from '../file-reading.ts';
import { newlines } from '../inline.ts';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import { toPlain } from '../whatsapp.ts';
import { type FrontMatter, misplacedFields, splitFrontMatter } from './front-matter.ts';
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
    return unreadable([fault('too-deep', { file, line: deepLine }, says('nestedTooDeeply'))]);
  }
  const frontMatter = splitFrontMatter(text, file);
  const { defaults, own, body, bodyLine, broken, problems: found } = frontMatter;
  const prepared = prepareMarkdown(body, bodyLine, file);
  const { references } = prepared;
  let incomplete = broken;
  const drafts: Draft[] = [];
  const problems = [...found, ...prepared.problems];
  const sections = withTitle(readSections(prepared.text, bodyLine), frontMatter, problems);
  const roles = sectionRoles(sections, file);
  const holdsOne = roles.filter(({ is }) => is === 'entry').length === 1;
  if (!holdsOne) problems.push(...misplacedFields(own, file));
  for (const role of roles) {
    const { section } = role;
    if (role.is === 'title') {
      const unanswered = unansweredText(section, file);
      problems.push(...unanswered);
      if (role.asks && unanswered.length === 0) problems.push(questionAsTitle(section, file));
    } else if (TRAINING_DATA.test(section.heading?.raw ?? '')) {
      problems.push(trainingData(section, file));
      incomplete = true;
    } else {
      const entry = readEntry(section, file, references);
      problems.push(...entry.problems);
      incomplete ||= entry.broken;
      const fields = holdsOne ? withOwn(entry.draft.fields, own) : entry.draft.fields;
      drafts.push({ ...entry.draft, fields: withDefaults(fields, defaults) });
    }
  }
  problems.push(...unusedReferences(references, file));
  return buildEntries(drafts, problems, incomplete);
}

/** A file without headings that names its question above holds that one entry. */
function withTitle(
  sections: readonly Section[],
  { own, title }: FrontMatter,
  problems: Problem[],
): readonly Section[] {
  const [only, ...others] = sections;
  const asked = own.get('questions');
  if (!only || others.length > 0 || (!asked && !title)) return sections;
  if (only.blocks.every(({ type }) => type === 'space')) return sections;
  if (asked) return [{ ...only, heading: { raw: '', depth: 1, underlined: false }, line: asked.line }];
  const line = title?.line ?? 1;
  const unknown = problems.findIndex(
    ({ code, position }) => code === 'unknown-field' && position.line === line,
  );
  if (unknown >= 0) problems.splice(unknown, 1);
  return [{ ...only, heading: { raw: title?.text ?? '', depth: 1, underlined: false }, line }];
}

/** What the entry says itself goes before; its questions and pictures add up. */
function withOwn(fields: DraftFields, own: DraftFields): DraftFields {
  const merged: DraftFields = new Map([...own, ...fields]);
  for (const name of ['questions', 'media'] as const) {
    const [first, second] = [fields.get(name), own.get(name)];
    if (!first || !second) continue;
    const pieces = [first, second].flatMap((field) => {
      const found = piecesOf(name, field);
      return Array.isArray(found) ? found : [];
    });
    merged.set(name, { line: first.line, value: { is: 'list', pieces } });
  }
  return merged;
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

/**
 * Text that belongs to no question is never sent, though an editor may think that it is. What it refers to
 * is not sent either, and so counts as unused.
 */
function unansweredText({ heading, line, blocks }: Section, file: string): Problem[] {
  const { text, line: first, lastLine } = renderBlocks(blocks, file);
  if (text === '') return [];
  const said =
    heading === undefined
      ? says('unansweredText')
      : says('unansweredTextBelow', quote(toPlain(heading.raw, line).text));
  return [warning('unanswered-text', { file, line: first, lastLine }, said)];
}

function unusedReferences(references: References, file: string): Problem[] {
  return references.unused().map(({ line, lastLine = line, text }) => {
    const said = says('unusedReference', quote(text));
    return warning('unused-reference', { file, line, lastLine }, said);
  });
}
