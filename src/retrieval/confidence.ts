/** How sure a finding is: the calibrated chance that a hit is right, and the bands it falls into. */
import * as z from 'zod';
import type { Decision } from './finding.ts';
import { predictLogistic } from './logistic.ts';
import type { Hit } from './search.ts';

export const calibrationSchema = z.object({
  /** Intercept and coefficients of `featuresOf`. */
  coefficients: z.array(z.number()).length(4),
  bands: z.object({
    /** Confidence from which an entry is answered, 0..1. */
    answer: z.number(),
    /** Confidence from which it is offered in a "did you mean", 0..1. */
    suggest: z.number(),
  }),
});
export type Calibration = z.infer<typeof calibrationSchema>;

export const FEATURES = 3;

/** What tells a right hit from a wrong one: its rank, how far the best other hit is behind, and the share of known words. */
export function featuresOf(hit: Hit, hits: readonly Hit[]): number[] {
  const rival = hits.find((other) => other !== hit)?.rank ?? 0;
  return [hit.rank, hit.rank - rival, hit.question.knownShare];
}

export function confidenceOf(hit: Hit, hits: readonly Hit[], { coefficients }: Calibration): number {
  return predictLogistic(coefficients, featuresOf(hit, hits));
}

/** @param ownThreshold the entry's own answer threshold, NaN for none */
export function decide(confidence: number, { bands }: Calibration, ownThreshold: number): Decision {
  const answer = Number.isNaN(ownThreshold) ? bands.answer : ownThreshold;
  if (confidence >= answer) return 'answer';
  return confidence >= bands.suggest ? 'suggest' : 'fallback';
}
