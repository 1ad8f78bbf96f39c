/** Headings as they are written, and text that only looks like one. */
import { fault, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import { toPlain } from '../whatsapp.ts';
import { isBlank, type LineRule, placeOf, textAt } from './line-pass.ts';
import type { MarkdownLine } from './markdown-lines.ts';
import { htmlHeading, QUESTION_MARK } from './question-lines.ts';
import { doubtfulUnderline } from './underlined.ts';

export const takeHeading: LineRule = (pass, at) => {
  const source = textAt(pass, at);
  const html = htmlHeading(source);
  const unspaced = html === undefined && isUnspacedHeading(pass.lines, at);
  const heading = html ?? (unspaced ? source.replace(/^( {0,3}#{1,6})#*/, '$1 ') : source);
  const [, marks] = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(heading) ?? [];
  if (marks === undefined) return undefined;
  const place = placeOf(pass, at);
  const title = toPlain(heading.replace(/^ {0,3}#+/, ''), place.line).text;
  if (unspaced)
    pass.problems.push(warning('unspaced-heading', place, says('unspacedHeading', quote(title), marks)));
  pass.written[at] = heading;
  pass.hasHeadings = true;
  pass.above = {
    depth: marks.length,
    asks: QUESTION_MARK.test(title),
    hasText: false,
    holdsQuestions: false,
  };
  return at;
};

export const judgeUnderline: LineRule = (pass, at) => {
  const underline = doubtfulUnderline(pass.written, at, pass.hasHeadings, pass.lines);
  if (!underline) return undefined;
  const place = placeOf(pass, at - 1);
  const title = quote(underline.title);
  if (underline.keep) {
    pass.problems.push(warning('underlined-heading', place, says('underlinedQuestion', title)));
  } else {
    pass.problems.push(fault('underlined-heading', place, says('underlinedText', title)));
    pass.written[at] = '';
  }
  return at;
};

/** `##How` is a heading whatever follows; `#How` only alone and with a capital, as `#help-it` is a channel. */
function isUnspacedHeading(lines: readonly MarkdownLine[], at: number): boolean {
  const source = lines[at]?.text ?? '';
  if (/^ {0,3}(?:#{2,6}[^\s#]|#{7,99}[ \t]*\S)/.test(source)) return true;
  if (!/^ {0,3}#\p{Lu}/u.test(source)) return false;
  return QUESTION_MARK.test(source.slice(-20)) || (isBlank(lines[at - 1]) && isBlank(lines[at + 1]));
}
