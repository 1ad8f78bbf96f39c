/** Learns from the corpus alone how far a rank can be trusted: every phrasing is asked as if it were new. */
import { type Calibration, FEATURES, featuresOf } from './confidence.ts';
import { fitLogistic, predictLogistic, type Sample } from './logistic.ts';
import type { Question } from './read-question.ts';
import type { Hit, LeftOut } from './search.ts';

/** One phrasing of the corpus, asked against the rest. */
export interface Probe {
  readonly group: number;
  readonly questions: readonly Question[];
  readonly leftOut: LeftOut;
}

type Search = (
  questions: readonly Question[],
  admits: (entry: number) => boolean,
  limit: number,
  leftOut?: LeftOut,
) => Hit[];

/** Of the questions that reach a desk, about so many have no entry; it weighs the simulated ones. */
const OUT_OF_SCOPE_SHARE = 0.25;
/** Of the answers given, so many should be right. */
const ANSWER_PRECISION = 0.95;
/** With fewer probes than this nothing can be learned. */
const LEAST_PROBES = 20;

/** For a corpus too small to learn from. */
export const CAUTIOUS: Calibration = {
  coefficients: [-5, 6, 6, 1],
  bands: { answer: 0.6, suggest: 0.25 },
};

/** In scope: the phrasing against all others. Out of scope: the same with its whole entry and twins taken away. */
export function calibrate(probes: readonly Probe[], groupOf: Uint32Array, search: Search): Calibration {
  const inScope: Sample[] = [];
  const outOfScope: Sample[] = [];
  for (const { group, questions, leftOut } of probes) {
    const hits = search(questions, () => true, 2, leftOut);
    const [first] = hits;
    if (first) inScope.push({ features: featuresOf(first, hits), right: first.group === group, weight: 1 });
    const others = search(questions, (entry) => groupOf[entry] !== group, 2);
    const [nearest] = others;
    if (nearest) outOfScope.push({ features: featuresOf(nearest, others), right: false, weight: 1 });
  }
  if (inScope.length < LEAST_PROBES) return CAUTIOUS;
  const weight = (OUT_OF_SCOPE_SHARE / (1 - OUT_OF_SCOPE_SHARE)) * (inScope.length / outOfScope.length);
  const samples = [...inScope, ...outOfScope.map((sample) => ({ ...sample, weight }))];
  const coefficients = fitLogistic(samples, FEATURES);
  const scored = samples.map((sample) => ({
    ...sample,
    confidence: predictLogistic(coefficients, sample.features),
  }));
  return { coefficients, bands: chooseBands(scored) };
}

type Scored = Sample & { readonly confidence: number };

function chooseBands(samples: readonly Scored[]): Calibration['bands'] {
  const byConfidence = [...samples].sort((a, b) => b.confidence - a.confidence);
  const suggest = bestSplit(byConfidence);
  return { answer: Math.max(suggest, preciseFrom(byConfidence)), suggest };
}

/** The confidence that parts right from wrong with the best Youden index (recall of both sides, summed). */
function bestSplit(samples: readonly Scored[]): number {
  const total = (right: boolean) => weigh(samples.filter((sample) => sample.right === right));
  const [allRight, allWrong] = [total(true) || 1, total(false) || 1];
  let best = { index: 0, confidence: 0 };
  let kept = 0;
  let lost = 0;
  for (const { right, weight, confidence } of samples) {
    if (right) kept += weight / allRight;
    else lost += weight / allWrong;
    if (kept - lost > best.index) best = { index: kept - lost, confidence };
  }
  return best.confidence;
}

/** The lowest confidence from which the answers given are precise enough. */
function preciseFrom(samples: readonly Scored[]): number {
  let right = 0;
  let all = 0;
  let confidence = 1;
  for (const sample of samples) {
    all += sample.weight;
    if (sample.right) right += sample.weight;
    if (right / all >= ANSWER_PRECISION) confidence = sample.confidence;
  }
  return confidence;
}

function weigh(samples: readonly Sample[]): number {
  return samples.reduce((sum, { weight }) => sum + weight, 0);
}
