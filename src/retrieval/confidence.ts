/** How sure a finding is: the calibrated chance that the first candidate is right, and the bands it falls into. */
import * as z from 'zod';
import type { Decision } from './finding.ts';
import type { Fused } from './fusion.ts';
import { predictLogistic } from './logistic.ts';
import { CALIBRATION } from './parameters.ts';
import type { Shortlist } from './shortlist.ts';

export const calibrationSchema = z.object({
  /** Of the learned, vote and field channels. */
  weights: z.array(z.number()).length(3),
  /**
   * That the corpus has the answer at all, if half of the questions came from outside: intercept, then the
   * coefficients of `signalsOf`.
   */
  inScope: z.array(z.number()).length(5),
  /** That the first candidate is right, if the corpus has the answer. */
  right: z.array(z.number()).length(5),
  /** The share of questions from outside that confidences reckon with, 0..1. */
  outsiders: z.number(),
  bands: z.object({
    /** Confidence from which an entry is answered, 0..1. */
    answer: z.number(),
    /** What a "did you mean" must be worth to be asked, 0..1. */
    suggest: z.number(),
  }),
  /** How the bands were found: examples asked, share of those in scope that came first. */
  examples: z.object({ inScope: z.number(), outsiders: z.number(), top1: z.number() }),
});
export type Calibration = z.infer<typeof calibrationSchema>;

export const SIGNALS = ['lead', 'nearest', 'known', 'energy'] as const;

/**
 * What tells a right answer from a wrong one: the log-odds of the first concept against the others, its
 * nearest phrasing's cosine, the share of known words, and how much speaks for anything at all.
 */
export function signalsOf(list: Shortlist, { order, chances, energy }: Fused, knownShare: number): number[] {
  const chance = Math.min(0.9999, chances[0] ?? 0);
  return [Math.log(chance / (1 - chance)), list.nearest[order[0] ?? 0] ?? 0, knownShare, energy];
}

/** What turns signals into a confidence. */
export type Regressions = Pick<Calibration, 'inScope' | 'right' | 'outsiders'>;

/** What a question's signals say by themselves, before it is reckoned with how many come from outside. */
interface Evidence {
  /** The chance that the corpus has the answer, if half of the questions came from outside. */
  readonly inScope: number;
  /** The chance that the first candidate is right, if the corpus has the answer. */
  readonly right: number;
}

function weigh(signals: readonly number[], { inScope, right }: Regressions): Evidence {
  return { inScope: predictLogistic(inScope, signals), right: predictLogistic(right, signals) };
}

/** Bayes' rule: an even chance of being in scope, moved to another share of outsiders. */
function withOutsiders(evenChance: number, share: number): number {
  const inScope = evenChance * (1 - share);
  return inScope / (inScope + (1 - evenChance) * share);
}

/** P(the corpus has the answer) · P(the first is right, if it has). */
export function confidenceOf(signals: readonly number[], regressions: Regressions): number {
  const { inScope, right } = weigh(signals, regressions);
  return withOutsiders(inScope, regressions.outsiders) * right;
}

/** Of the places of the fused order. */
export interface Sureness {
  /** The chance of each to be the right answer, none with more than the first. */
  readonly confidences: readonly number[];
  /** The same for a desk that is asked more from outside: what an offer must stand up to. */
  readonly wary: readonly number[];
}

/** What the first leaves of the chance that the corpus has the answer, the others share as the fused chances tell. */
export function surenessOf(
  list: Shortlist,
  fused: Fused,
  knownShare: number,
  calibration: Calibration,
): Sureness {
  const { inScope, right } = weigh(signalsOf(list, fused, knownShare), calibration);
  const [best = 1] = fused.chances;
  const left = best < 1 ? (1 - right) / (1 - best) : 0;
  const ifInScope = fused.chances.map((chance, rank) =>
    rank === 0 ? right : Math.min(right, left * chance),
  );
  const among = (share: number) => {
    const chance = withOutsiders(inScope, share);
    return ifInScope.map((each) => chance * each);
  };
  const { outsiders } = calibration;
  return {
    confidences: among(outsiders),
    wary: among(Math.max(outsiders, CALIBRATION.waryOutsiders)),
  };
}

/** So many titles a "did you mean" offers. */
const OFFERED = 3;

export interface Deciding extends Sureness {
  /** "badge": a topic rather than a question. */
  readonly isTopic: boolean;
  /** The first entry's own answer threshold, NaN for none. */
  readonly ownThreshold: number;
}

/**
 * What a "did you mean" is worth, 0..1: the chance that its first title is the right one, and part of the
 * chance that another is. Whoever names but a topic may mean any of its entries: there each counts whole.
 */
export function worthOfOffer({ wary, isTopic }: Pick<Deciding, 'wary' | 'isTopic'>): number {
  const [first = 0, ...others] = wary.slice(0, OFFERED);
  const worth = isTopic ? 1 : CALIBRATION.worthOfOthers;
  return first + worth * others.reduce((sum, each) => sum + each, 0);
}

/** Whoever set a threshold for an entry wants it answered from there on, whatever an offer were worth. */
export function decide(deciding: Deciding, { bands }: Pick<Calibration, 'bands'>): Decision {
  const { confidences, ownThreshold } = deciding;
  const [first] = confidences;
  if (first === undefined) return 'fallback';
  if (first >= ownThreshold) return 'answer';
  if (worthOfOffer(deciding) < bands.suggest) return 'fallback';
  return Number.isNaN(ownThreshold) && first >= bands.answer ? 'answer' : 'suggest';
}
