/** Lines that ask without being headings: made headings where they are questions of their own, told of elsewhere. */
import { quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import { toPlain } from '../whatsapp.ts';
import {
  isBlank,
  isIndented,
  isItem,
  type LinePass,
  type LineRule,
  nextFilled,
  placeOf,
  textAt,
} from './line-pass.ts';
import {
  answerOn,
  boldQuestion,
  listedQuestion,
  markedQuestion,
  QUESTION_MARK,
  summaryOn,
} from './question-lines.ts';

/** `Q: …` and the `A: …` below it. */
export const takePair: LineRule = (pass, at) => {
  const asked = markedQuestion(textAt(pass, at));
  if (asked === undefined) return undefined;
  const next = nextFilled(pass.lines, at);
  const answer = answerOn(textAt(pass, next));
  if (answer === undefined) return undefined;
  ask(pass, at, asked);
  pass.written[next] = answer;
  return next;
};

/** An item that asks, and the indented text below it. */
export const takeItem: LineRule = (pass, at) => {
  const { lines, written } = pass;
  const item = listedQuestion(textAt(pass, at));
  const next = lines[nextFilled(lines, at)];
  if (item === undefined || !mayAsk(pass, at) || !isIndented(next) || isItem(next)) return undefined;
  ask(pass, at, item);
  let last = at;
  while (last + 1 < lines.length && (isBlank(lines[last + 1]) || isIndented(lines[last + 1]))) {
    last += 1;
    written[last] = textAt(pass, last).replace(/^(?:\t| {2,4})/, '');
  }
  return last;
};

/** What is bold or can be unfolded, alone on its line. */
export const takeBold: LineRule = (pass, at) => {
  const source = textAt(pass, at);
  const { line } = placeOf(pass, at);
  const summary = summaryOn(source);
  const shown = summary === undefined ? source : `**${toPlain(summary, line).text}**`;
  pass.written[at] = shown;
  const bold = boldQuestion(shown) ?? markedQuestion(source);
  if (bold !== undefined && QUESTION_MARK.test(bold) && mayAsk(pass, at)) {
    ask(pass, at, bold);
    return at;
  }
  const { depth, hasText } = pass.above;
  const doubtful = bold ?? (depth > 0 && hasText ? questionWithin(pass, at) : undefined);
  if (doubtful === undefined) return undefined;
  pass.problems.push(
    warning('question-in-answer', placeOf(pass, at), says('questionInAnswer', quote(doubtful))),
  );
  return undefined;
};

/** Inside an answer a question is a part of it; where deeper headings follow, what stands here is no answer. */
function mayAsk({ above, nextDepths }: LinePass, at: number): boolean {
  if (above.depth === 0) return true;
  return !above.asks && (!above.hasText || above.holdsQuestions || (nextDepths[at] ?? 0) > above.depth);
}

function ask({ above, written }: LinePass, at: number, question: string): void {
  above.holdsQuestions = true;
  written[at] = `${'#'.repeat(Math.min(6, above.depth + 1))} ${question}`;
}

const EMBEDDED = /^[ \t]*(?:[-*+][ \t]+|\d{1,4}[.)][ \t]+)?(\*\*|__)([^*\n]{2,300}?[?\uFF1F])[ \t]*\1/;
const NUMBERED = /^[ \t]*\d{1,4}[.)][ \t]+(.{2,300}[?\uFF1F])[ \t]*$/;

/** A question that begins a line of an answer, or stands there as a paragraph of its own. */
function questionWithin(pass: LinePass, at: number): string | undefined {
  const { lines } = pass;
  const source = textAt(pass, at);
  if (source.length > 1_000) return undefined;
  const within = EMBEDDED.exec(source)?.[2] ?? NUMBERED.exec(source)?.[1];
  if (within !== undefined) return within;
  const alone = isBlank(lines[at - 1]) && isBlank(lines[at + 1]) && nextFilled(lines, at) < lines.length;
  return alone && /^\p{Lu}/u.test(source) && QUESTION_MARK.test(source.slice(-20)) ? source : undefined;
}
