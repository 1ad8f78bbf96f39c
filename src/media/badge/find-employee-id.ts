/** The employee id on a page, if there is one: by its form, by what stands beside it, and by what does not. */
import type { Page } from '../ocr/page.ts';
import { type Candidate, candidatesOf, segmentsOf, textOf } from './candidates.ts';
import { type IdPattern, idPattern } from './employee-id.ts';
import { type LabelKind, labelAtEnd } from './labels.ts';
import { heightOf, type Line, toLines } from './lines.ts';

export interface FoundId {
  readonly id: string;
  /** 0..1: how sure it is that this is the id, and read right. */
  readonly confidence: number;
}

/** Chances that a number is the id, were it read without fault. */
const CHANCE = {
  /** "Employee No: 48213". */
  employeeBefore: 0.97,
  /** The label on the line above. */
  employeeAbove: 0.94,
  /** The label on the line below. */
  employeeBelow: 0.75,
  badge: 0.78,
  /** "No 48213": of what? */
  weak: 0.6,
  /** Nothing but a number on its line. */
  alone: 0.5,
} as const;

/** What letters taken for digits cost. */
const MENDED = 0.75;

/** A number without a clear label counts on a card only, which has few words. */
const MOST_WORDS_OF_CARD = 25;
const MOST_WORDS_AROUND_LONE_NUMBER = 12;

/** Of two numbers nearer than this neither is *the* id: it may be a list of people. */
const LEAST_LEAD = 0.1;

export function findEmployeeId(page: Page, pattern: IdPattern = idPattern()): FoundId | undefined {
  const lines = toLines(page.words);
  const words = page.words.length;
  const best = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    for (const candidate of candidatesOf(line, pattern)) {
      const reading = candidate.confidence * (candidate.mended ? MENDED : 1);
      const confidence = chanceOf(candidate, lines, at, words) * reading;
      best.set(candidate.id, Math.max(confidence, best.get(candidate.id) ?? 0));
    }
  }
  const [first, second] = [...best].filter(([, confidence]) => confidence > 0).sort((a, b) => b[1] - a[1]);
  if (!first || (second && first[1] - second[1] < LEAST_LEAD)) return undefined;
  return { id: first[0], confidence: first[1] };
}

function chanceOf(candidate: Candidate, lines: readonly Line[], at: number, words: number): number {
  const { before, after, id } = candidate;
  // "75012 Paris", "12 500 sheets", "18450 €": a unit or a town.
  const goesOn = /[\p{L}\p{Sc}%]/u.test(after);
  if (before !== '') {
    const label = labelAtEnd(before);
    if (label === 'employee') return CHANCE.employeeBefore;
    if (goesOn || words > MOST_WORDS_OF_CARD || isYear(id)) return 0;
    if (label === 'badge') return CHANCE.badge;
    return label === 'weak' ? CHANCE.weak : 0;
  }
  if (goesOn) return 0;
  const above = labelNear(candidate, lines[at - 1]);
  if (above === 'employee') return CHANCE.employeeAbove;
  if (labelNear(candidate, lines[at + 1]) === 'employee') return CHANCE.employeeBelow;
  if (above === 'other' || isYear(id)) return 0;
  if (above === 'badge') return words > MOST_WORDS_OF_CARD ? 0 : CHANCE.badge;
  return words > MOST_WORDS_AROUND_LONE_NUMBER ? 0 : CHANCE.alone;
}

/** The label on a line next to the number's own, above or below it and not far away. */
function labelNear({ box }: Candidate, line: Line | undefined): LabelKind | undefined {
  if (!line) return undefined;
  const gap = Math.max(box.top - line.box.bottom, line.box.top - box.bottom);
  if (gap > 1.8 * heightOf(box)) return undefined;
  const over = segmentsOf(line.words).find((segment) => {
    const left = segment[0]?.box.left ?? 0;
    const right = segment.at(-1)?.box.right ?? 0;
    return left < box.right && right > box.left;
  });
  return over && labelAtEnd(textOf(over));
}

function isYear(id: string): boolean {
  return /^(?:19|20)\d\d$/.test(id);
}
