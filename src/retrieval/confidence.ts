/** How sure a finding is: the calibrated chance that the first candidate is right, and the bands it falls into. */
import * as z from 'zod';
import type { Decision } from './finding.ts';
import type { Fused } from './fusion.ts';
import { predictLogistic } from './logistic.ts';
import type { Shortlist } from './shortlist.ts';

export const calibrationSchema = z.object({
  /** Of the learned, vote and field channels. */
  weights: z.array(z.number()).length(3),
  /** That the corpus has the answer at all: intercept, then the coefficients of `signalsOf`. */
  inScope: z.array(z.number()).length(5),
  /** That the first candidate is right, if the corpus has the answer. */
  right: z.array(z.number()).length(5),
  bands: z.object({
    /** Confidence from which an entry is answered, 0..1. */
    answer: z.number(),
    /** Confidence from which it is offered in a "did you mean", 0..1. */
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

/** P(the corpus has the answer) · P(the first is right, if it has). */
export function confidenceOf(
  signals: readonly number[],
  { inScope, right }: Pick<Calibration, 'inScope' | 'right'>,
): number {
  return predictLogistic(inScope, signals) * predictLogistic(right, signals);
}

/** The confidence of every place of the fused order; what the first has not is shared by chance. */
export function confidencesOf(
  list: Shortlist,
  fused: Fused,
  knownShare: number,
  calibration: Calibration,
): number[] {
  const [best = 1] = fused.chances;
  const first = confidenceOf(signalsOf(list, fused, knownShare), calibration);
  return fused.chances.map((chance) => (first * chance) / best);
}

/** @param ownThreshold the entry's own answer threshold, NaN for none */
export function decide(confidence: number, { bands }: Calibration, ownThreshold: number): Decision {
  const answer = Number.isNaN(ownThreshold) ? bands.answer : ownThreshold;
  if (confidence >= answer) return 'answer';
  return confidence >= bands.suggest ? 'suggest' : 'fallback';
}
