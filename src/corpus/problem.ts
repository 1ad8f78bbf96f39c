/** What is wrong with a corpus, where, and what to do: one line each, for people. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { Position } from './entry.ts';

/** A fault keeps the corpus from being used; a warning does not. */
export type Severity = 'fault' | 'warning';

export interface Problem {
  readonly severity: Severity;
  /** For programs, stable: `missing-answer`. */
  readonly code: string;
  /** For people: what was expected, what came, and what to do. */
  readonly message: string;
  readonly position: Position;
}

export function fault(code: string, position: Position, message: string): Problem {
  return { severity: 'fault', code, message, position };
}

export function warning(code: string, position: Position, message: string): Problem {
  return { severity: 'warning', code, message, position };
}

export function isFault(problem: Problem): boolean {
  return problem.severity === 'fault';
}

/** By file, then line, faults before warnings: the order in which an editor mends them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      comparePositions(a.position, b.position) ||
      compareText(a.severity, b.severity) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** `leave.en.md:12  fault  no answer; …` */
export function formatProblem({ position, severity, message }: Problem): string {
  return oneLine(`${formatPosition(position)}  ${severity}  ${message}`, LONGEST_LINE);
}

/** `leave.en.md:12`, as terminals and editors recognize it. */
export function formatPosition({ file, line }: Position): string {
  return `${oneLine(file, LONGEST_LINE / 2)}:${line}`;
}

/** Nobody mends more at once, and whoever shows them has to hold them all. */
export const MOST_PROBLEMS = 1_000;
/** In characters; what is longer repeats what an editor wrote at length. */
const LONGEST_LINE = 600;

/**
 * As many as people can read, the faults first when there are more; the last one then says how many were left out.
 *
 * @param problems in any order, which is kept
 */
export function fewProblems(problems: readonly Problem[], most = MOST_PROBLEMS): Problem[] {
  if (problems.length <= most) return problems.map(shortened);
  const faults = problems.filter(isFault);
  const shown = (faults.length > 0 ? faults : problems).slice(0, most);
  const [first] = shown;
  if (!first) return [];
  const message = `and ${count(problems.length - shown.length, 'problem')} more; mend these first`;
  const more = { ...first, code: 'more', message, position: { file: '.', line: 1 } };
  return [...shown.map(shortened), more];
}

function shortened(problem: Problem): Problem {
  const { message } = problem;
  return message.length > LONGEST_LINE
    ? { ...problem, message: `${message.slice(0, LONGEST_LINE)}…` }
    : problem;
}

/** `2 faults, 1 warning`; `no faults` when there is nothing to say. */
export function summarizeProblems(problems: readonly Problem[]): string {
  const faults = problems.filter(isFault).length;
  const warnings = problems.length - faults;
  if (warnings === 0) return faults === 0 ? 'no faults' : count(faults, 'fault');
  return `${faults === 0 ? 'no faults' : count(faults, 'fault')}, ${count(warnings, 'warning')}`;
}

/** A piece of the corpus as a message shows it: in quotes, on one line, cut to a glance. */
export function quote(text: string): string {
  // Cut first: the whole may be megabytes.
  const characters = [...stripUnprintable(text.slice(0, 300)).replace(/\s+/g, ' ').trim()];
  const shown = characters.length > 60 ? `${characters.slice(0, 57).join('')}...` : characters.join('');
  return `"${shown}"`;
}

export function comparePositions(a: Position, b: Position): number {
  return compareText(a.file, b.file) || a.line - b.line;
}

/** Not by locale, so that every machine sorts alike. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** File names and texts may hold terminal control sequences. */
function oneLine(text: string, longest: number): string {
  const line = stripUnprintable(text.slice(0, longest)).replaceAll('\n', ' ');
  return text.length > longest ? `${line}…` : line;
}
