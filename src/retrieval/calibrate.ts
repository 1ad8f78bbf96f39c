/** From examples of right and wrong findings to the channels' weights, the confidence and its bands. */
import { type Calibration, confidenceOf, type Regressions, SIGNALS, signalsOf } from './confidence.ts';
import { type Example, fitWeights, fuse } from './fusion.ts';
import { fitLogistic, fitSupportive, type Sample } from './logistic.ts';
import { CALIBRATION, RANKING } from './parameters.ts';

/** Pull of the regressions' coefficients towards 0. */
const RIDGE = 1;

export interface CorpusTraits {
  /** Whether there is a learned channel. */
  readonly learns: boolean;
  readonly concepts: number;
  /** Mean number of phrasings of a concept. */
  readonly phrasingsPerConcept: number;
}

/** For a corpus too small to learn from. */
const CAUTIOUS = {
  inScope: [-4, 0.7, 3, 2.5, 0],
  right: [3, 0, 0, 0, 0],
  outsiders: 0.5,
  bands: { answer: 0.75, suggest: 0.35 },
};

interface Asked {
  readonly signals: readonly number[];
  readonly right: boolean;
  readonly inScope: boolean;
}

export function calibrate(
  examples: readonly Example[],
  { learns, concepts, phrasingsPerConcept }: CorpusTraits,
): Calibration {
  const single = phrasingsPerConcept < 2;
  const weights = single ? [...RANKING.singleWeights] : fitWeights(examples, learns);
  const asked = examples.filter(({ list }) => list.count > 0).map((example) => ask(example, weights));
  const inScope = asked.filter((each) => each.inScope);
  const outsiders = asked.filter((each) => !each.inScope);
  const top1 = inScope.filter(({ right }) => right).length / Math.max(1, inScope.length);
  const told = { inScope: inScope.length, outsiders: outsiders.length, top1 };
  if (inScope.length < CALIBRATION.leastExamples || top1 === 0)
    return { weights, ...CAUTIOUS, examples: told };

  // The runs learned from fewer phrasings than the index does: the fewer there are, the more that matters.
  const learningCurve = single ? 0 : 1 / phrasingsPerConcept;
  const confidence = {
    inScope: fitInScope(asked),
    right: raise(fitRight(inScope), learningCurve),
    outsiders: CALIBRATION.missedTopics / (concepts + CALIBRATION.missedTopics),
  };
  return { weights, ...confidence, bands: chooseBands(asked, confidence), examples: told };
}

function ask({ list, right, knownShare }: Example, weights: readonly number[]): Asked {
  const fused = fuse(list, weights);
  return {
    signals: signalsOf(list, fused, knownShare),
    right: list.concepts[fused.order[0]!] === right,
    inScope: right >= 0,
  };
}

/** As if half of the questions came from outside. No signal of an answer speaks against there being one. */
function fitInScope(asked: readonly Asked[]): number[] {
  const samples = asked.map(
    ({ signals, inScope }): Sample => ({
      features: signals,
      right: inScope,
      weight: inScope ? 1 : outsiderWeight(asked, 0.5),
    }),
  );
  return fitSupportive(samples, SIGNALS.length, RIDGE);
}

function fitRight(inScope: readonly Asked[]): number[] {
  const samples = inScope.map(({ signals, right }): Sample => ({ features: signals, right, weight: 1 }));
  return fitLogistic(samples, SIGNALS.length, RIDGE);
}

/** Outsiders of this weight make up the share, however many were asked. */
function outsiderWeight(asked: readonly Asked[], share: number): number {
  const outsiders = asked.filter(({ inScope }) => !inScope).length;
  return ((share / (1 - share)) * (asked.length - outsiders)) / Math.max(1, outsiders);
}

function raise([intercept = 0, ...slopes]: readonly number[], by: number): number[] {
  return [intercept + by, ...slopes];
}

function chooseBands(asked: readonly Asked[], confidence: Regressions): Calibration['bands'] {
  const weight = outsiderWeight(asked, confidence.outsiders);
  const sure = asked.map(({ signals, right, inScope }) => ({
    confidence: confidenceOf(signals, confidence),
    right,
    weight: inScope ? 1 : weight,
  }));
  const suggest = CALIBRATION.suggestFrom;
  return { answer: Math.max(suggest, preciseFrom(sure)), suggest };
}

interface Sure {
  readonly confidence: number;
  readonly right: boolean;
  readonly weight: number;
}

/** The lowest confidence from which the answers given are precise enough; that of the surest when none is. */
function preciseFrom(sure: readonly Sure[]): number {
  const descending = [...sure].sort((a, b) => b.confidence - a.confidence);
  let found = descending[0]?.confidence ?? CAUTIOUS.bands.answer;
  let right = 0;
  let all = 0;
  for (const each of descending) {
    if (each.right) right += each.weight;
    all += each.weight;
    if (right / all >= CALIBRATION.answerPrecision) found = each.confidence;
  }
  return found;
}
