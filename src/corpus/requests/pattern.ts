/**
 * The regular expressions that editors give. RE2's engine runs them: its time grows with the text's length and
 * never explodes, whatever the pattern repeats. It has neither look-arounds nor references back.
 */
import { RE2JS } from 're2js';

/** In characters. */
export const LONGEST_PATTERN = 200;
/** Of the compiled program: `.{1,300}` has 601. A text's time is its length times this, at the very worst. */
const MOST_STEPS = 700;

/** Where something stands in a text, as `slice` takes it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What may stand beside a match, each a pattern of our own. */
export interface Beside {
  readonly before: string;
  readonly behind: string;
}

/** What was expected in place of a pattern that cannot be taken; undefined when it can. */
export function explainPattern(source: string): string | undefined {
  // Told by the check of the length.
  if (source.length > LONGEST_PATTERN) return undefined;
  try {
    const steps = compile(source, 0).programSize();
    if (steps <= MOST_STEPS) return undefined;
    return `a smaller regular expression, of at most ${MOST_STEPS} steps; repeat less often`;
  } catch (error) {
    if (/\(\?<?[=!]/.test(source)) {
      return 'a regular expression without look-arounds, (?=…) (?!…) (?<=…) (?<!…); write what the answer itself looks like, and leave out what stands beside it';
    }
    if (/\\[1-9k]/.test(source)) {
      return 'a regular expression without references back such as \\1; write the part out again';
    }
    const why =
      error instanceof Error ? error.message.replace('error parsing regexp: ', '').slice(0, 80) : '';
    return `a regular expression such as \\d{5} or [A-Z]{2}\\d+ (${why})`;
  }
}

/** Whether the whole text is as the pattern says. */
export function fits(source: string, text: string): boolean {
  return compiled(`^(?:${source})$`, 0).test(text);
}

/** The first match between what may stand beside it, whatever the case; empty ones are none. */
export function findBeside(source: string, text: string, beside: Beside): Span | undefined {
  return nextBeside(source, text, beside, 0);
}

/** All matches, from left to right, as `findBeside` finds them. */
export function* findAllBeside(source: string, text: string, beside: Beside): Generator<Span> {
  for (let from = 0; ; ) {
    const span = nextBeside(source, text, beside, from);
    if (!span) return;
    yield span;
    from = span.end;
  }
}

function nextBeside(
  source: string,
  text: string,
  { before, behind }: Beside,
  from: number,
): Span | undefined {
  const pattern = compiled(`(?:${before})(${source})(?:${behind})`, RE2JS.CASE_INSENSITIVE);
  const matcher = pattern.matcher(text);
  if (!matcher.find(from)) return undefined;
  const span = { start: matcher.start(1), end: matcher.end(1) };
  return span.start < span.end ? span : undefined;
}

/** Compiling takes milliseconds. There are as many patterns as editors have written, and a few more after edits. */
const KEPT = 200;
const known = new Map<string, RE2JS>();

function compiled(source: string, flags: number): RE2JS {
  const key = `${flags} ${source}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= KEPT) known.clear();
  const pattern = compile(source, flags);
  known.set(key, pattern);
  return pattern;
}

/** `\u00e9` and what else is written otherwise in JavaScript is translated. */
function compile(source: string, flags: number): RE2JS {
  return RE2JS.compile(RE2JS.translateRegExp(source), flags);
}
