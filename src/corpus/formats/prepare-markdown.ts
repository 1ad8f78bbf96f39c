/** Markdown as people and tools really write it → the same lines as the parser means them, and what is doubtful. */
import { fault, type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import { toPlain } from '../whatsapp.ts';
import { type MarkdownLine, markdownLines } from './markdown-lines.ts';
import {
  answerOn,
  boldQuestion,
  htmlHeading,
  isDetailsTag,
  listedQuestion,
  markedQuestion,
  QUESTION_MARK,
  summaryOn,
} from './question-lines.ts';
import {
  createReferences,
  type Definition,
  definitionOn,
  LONGEST_DEFINITION,
  type References,
} from './references.ts';
import { doubtfulUnderline } from './underlined.ts';

export interface PreparedMarkdown {
  /** As many lines as before. */
  readonly text: string;
  readonly references: References;
  readonly problems: readonly Problem[];
}

/** The heading that a line stands below. */
interface Enclosing {
  readonly depth: number;
  readonly asks: boolean;
  /** Whether text of its own stands below it. */
  hasText: boolean;
  /** Whether lines below it were read as questions. */
  holdsQuestions: boolean;
}

export function prepareMarkdown(text: string, firstLine: number, file: string): PreparedMarkdown {
  const lines = markdownLines(text, firstLine);
  const written = lines.map((line) => line.text);
  const problems: Problem[] = [];
  const definitions: Definition[] = [];
  let hasHeadings = false;
  let above: Enclosing = { depth: 0, asks: false, hasText: false, holdsQuestions: false };
  const write = (at: number, replacement: string) => {
    written[at] = replacement;
  };
  const deeperFollows = nextDepths(lines);
  // Where deeper headings follow, what stands here is no answer in any case.
  const isFree = (at: number) =>
    above.depth === 0 ||
    (!above.asks && (!above.hasText || above.holdsQuestions || (deeperFollows[at] ?? 0) > above.depth));
  const askAt = (at: number, question: string) => {
    above.holdsQuestions = true;
    write(at, `${'#'.repeat(Math.min(6, above.depth + 1))} ${question}`);
  };

  for (let at = 0; at < lines.length; at++) {
    const { text: source, line, verbatim } = lines[at] ?? { text: '', line: 0, verbatim: true };
    if (verbatim || source.trim() === '') {
      above.hasText ||= verbatim && !source.includes('<!--') && source.trim() !== '';
      continue;
    }
    const place = { file, line };
    const definition = definitionOn(source, line);
    if (definition) {
      const end = endOfNote(definition, lines, at);
      definitions.push(withContinuation(definition, lines.slice(at + 1, end)));
      for (let index = at; index < end; index++) write(index, '');
      at = end - 1;
      continue;
    }
    const html = htmlHeading(source);
    const unspaced = html === undefined && isUnspacedHeading(lines, at);
    const heading = html ?? (unspaced ? source.replace(/^( {0,3}#{1,6})#*/, '$1 ') : source);
    const [, marks] = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(heading) ?? [];
    if (marks !== undefined) {
      const title = toPlain(heading.replace(/^ {0,3}#+/, ''), line).text;
      if (unspaced)
        problems.push(warning('unspaced-heading', place, says('unspacedHeading', quote(title), marks)));
      write(at, heading);
      hasHeadings = true;
      above = { depth: marks.length, asks: QUESTION_MARK.test(title), hasText: false, holdsQuestions: false };
      continue;
    }
    const underline = doubtfulUnderline(written, at, hasHeadings, lines);
    if (underline) {
      const heard = { file, line: line - 1 };
      if (underline.keep)
        problems.push(
          warning('underlined-heading', heard, says('underlinedQuestion', quote(underline.title))),
        );
      else {
        problems.push(fault('underlined-heading', heard, says('underlinedText', quote(underline.title))));
        write(at, '');
      }
      continue;
    }
    if (/^[ \t]*\{:[^{}]{1,200}\}[ \t]*$/.test(source) || isDetailsTag(source)) {
      write(at, '');
      continue;
    }
    const asked = markedQuestion(source);
    const next = nextFilled(lines, at);
    const answer = asked === undefined ? undefined : answerOn(lines[next]?.text ?? '');
    if (asked !== undefined && answer !== undefined) {
      askAt(at, asked);
      write(next, answer);
      at = next;
      continue;
    }
    const item = listedQuestion(source);
    if (item !== undefined && isFree(at) && isIndented(lines[next]) && !isItem(lines[next])) {
      askAt(at, item);
      for (at += 1; at < lines.length && (isBlank(lines[at]) || isIndented(lines[at])); at++)
        write(at, (lines[at]?.text ?? '').replace(/^(?:\t| {2,4})/, ''));
      at -= 1;
      continue;
    }
    const summary = summaryOn(source);
    const bold = boldQuestion(summary === undefined ? source : `**${toPlain(summary, line).text}**`) ?? asked;
    if (bold !== undefined && QUESTION_MARK.test(bold) && isFree(at)) {
      askAt(at, bold);
      continue;
    }
    if (summary !== undefined) write(at, `**${toPlain(summary, line).text}**`);
    const doubtful = bold ?? (above.depth > 0 && above.hasText ? questionWithin(lines, at) : undefined);
    if (doubtful !== undefined)
      problems.push(warning('question-in-answer', place, says('questionInAnswer', quote(doubtful))));
    above.hasText = true;
  }
  return { text: written.join('\n'), references: createReferences(definitions), problems };
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

/** `##How` is a heading whatever follows; `#How` only alone and with a capital, as `#help-it` is a channel. */
function isUnspacedHeading(lines: readonly MarkdownLine[], at: number): boolean {
  const source = lines[at]?.text ?? '';
  if (/^ {0,3}(?:#{2,6}[^\s#]|#{7,99}[ \t]*\S)/.test(source)) return true;
  if (!/^ {0,3}#\p{Lu}/u.test(source)) return false;
  return QUESTION_MARK.test(source.slice(-20)) || (isBlank(lines[at - 1]) && isBlank(lines[at + 1]));
}

const EMBEDDED = /^[ \t]*(?:[-*+][ \t]+|\d{1,4}[.)][ \t]+)?(\*\*|__)([^*\n]{2,300}?[?\uFF1F])[ \t]*\1/;
const NUMBERED = /^[ \t]*\d{1,4}[.)][ \t]+(.{2,300}[?\uFF1F])[ \t]*$/;

/** A question that begins a line of an answer, or stands there as a paragraph of its own. */
function questionWithin(lines: readonly MarkdownLine[], at: number): string | undefined {
  const source = lines[at]?.text ?? '';
  if (source.length > 1_000) return undefined;
  const within = EMBEDDED.exec(source)?.[2] ?? NUMBERED.exec(source)?.[1];
  if (within !== undefined) return within;
  const alone = isBlank(lines[at - 1]) && isBlank(lines[at + 1]) && nextFilled(lines, at) < lines.length;
  return alone && /^\p{Lu}/u.test(source) && QUESTION_MARK.test(source.slice(-20)) ? source : undefined;
}

function isIndented(line: MarkdownLine | undefined): boolean {
  return line !== undefined && /^(?:\t| {2})[ \t]*\S/.test(line.text);
}

/** Items below items are ways to ask, as those above them. */
function isItem(line: MarkdownLine | undefined): boolean {
  return /^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]/.test(line?.text.slice(0, 200) ?? '');
}

function isBlank(line: MarkdownLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** Where the next line with a text stands, or the end. */
function nextFilled(lines: readonly MarkdownLine[], at: number): number {
  const limit = Math.min(lines.length, at + 4);
  for (let next = at + 1; next < limit; next++) if (!isBlank(lines[next])) return next;
  return lines.length;
}

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
