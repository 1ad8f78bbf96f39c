/** What is wrong with a corpus, where, and what to do: one line each, for people. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { Language } from '../message.ts';
import type { Position } from './entry.ts';
import { changed, type Said, says } from './said.ts';

/** A fault keeps the corpus from being used; a warning does not. */
export type Severity = 'fault' | 'warning';

export interface Problem {
  readonly severity: Severity;
  /** For programs, stable: `missing-answer`. */
  readonly code: string;
  /** For people: what was expected, what came, and what to do. In English, as logs and `/health` say it. */
  readonly message: string;
  /** The message in each language. */
  readonly said: Said;
  readonly position: Position;
  /** Where what is told of goes on over several lines: the last of them. */
  readonly lastLine?: number;
}

export function fault(code: string, position: Place, said: Said): Problem {
  return problem('fault', code, position, said);
}

export function warning(code: string, position: Place, said: Said): Problem {
  return problem('warning', code, position, said);
}

/** A position, and where it is more than one line, the last. */
export interface Place extends Position {
  readonly lastLine?: number;
}

function problem(severity: Severity, code: string, { file, line, lastLine }: Place, said: Said): Problem {
  const base = { severity, code, message: said.en, said, position: { file, line } };
  return lastLine === undefined || lastLine <= line ? base : { ...base, lastLine };
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

/** What is written once, for several entries or languages, is wrong once. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, message, position: { file, line } }) => {
    const size = seen.size;
    return seen.add(`${file}:${line} ${code} ${message}`).size > size;
  });
}

/** `leave.en.md:12  fault  no answer; …`, in English */
export function formatProblem(problem: Problem): string {
  return wordProblem(problem, 'en');
}

/** `leave.en.md:12  faute  pas de réponse ; …` */
export function wordProblem({ position, severity, said, lastLine }: Problem, language: Language): string {
  const word = says(severity === 'fault' ? 'severityFault' : 'severityWarning')[language];
  const end = lastLine === undefined ? '' : says('upToLine', lastLine)[language];
  return oneLine(`${formatPosition(position)}  ${word}  ${said[language]}${end}`, LONGEST_LINE);
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
  const place = { file: '.', line: 1 };
  const said = says('moreProblems', problems.length - shown.length);
  const more = first.severity === 'fault' ? fault('more', place, said) : warning('more', place, said);
  return [...shown.map(shortened), more];
}

function shortened(problem: Problem): Problem {
  const short = (text: string) => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text);
  return { ...problem, message: short(problem.message), said: changed(problem.said, short) };
}

/** `2 faults, 1 warning`; `no faults` when there is nothing to say. */
export function summarizeProblems(problems: readonly Problem[], language: Language = 'en'): string {
  const faults = problems.filter(isFault).length;
  const warnings = problems.length - faults;
  const told = says('faults', faults)[language];
  return warnings === 0 ? told : `${told}, ${says('warnings', warnings)[language]}`;
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

/** File names and texts may hold terminal control sequences. */
function oneLine(text: string, longest: number): string {
  const line = stripUnprintable(text.slice(0, longest)).replaceAll('\n', ' ');
  return text.length > longest ? `${line}…` : line;
}
