/** From examples of right and wrong findings to the channels' weights, the confidence and its bands. */
import { type Calibration, SIGNALS, signalsOf } from './confidence.ts';
import { type Example, fitWeights, fuse } from './fusion.ts';
import { fitLogistic, predictLogistic, type Sample } from './logistic.ts';
import { CALIBRATION, RANKING } from './parameters.ts';

export interface CorpusTraits {
  /** Whether there is a learned channel. */
  readonly learns: boolean;
  /** Mean number of phrasings of a concept. */
  readonly phrasingsPerConcept: number;
}

/** For a corpus too small to learn from. */
const CAUTIOUS = { coefficients: [-4, 0.7, 3, 2.5, 0], bands: { answer: 0.75, suggest: 0.35 } };

interface Asked {
  readonly signals: readonly number[];
  readonly right: boolean;
  readonly inScope: boolean;
}

export function calibrate(examples: readonly Example[], traits: CorpusTraits): Calibration {
  const single = traits.phrasingsPerConcept < 2;
  const weights = single ? [...RANKING.singleWeights] : fitWeights(examples, traits.learns);
  const asked = examples.filter(({ list }) => list.count > 0).map((example) => ask(example, weights));
  const inScope = asked.filter((each) => each.inScope);
  const outsiders = asked.filter((each) => !each.inScope);
  const top1 = inScope.filter(({ right }) => right).length / Math.max(1, inScope.length);
  const told = { inScope: inScope.length, outsiders: outsiders.length, top1 };
  if (inScope.length < CALIBRATION.leastExamples || top1 === 0)
    return { weights, ...CAUTIOUS, examples: told };

  const gate = fitLogistic(weigh(asked, CALIBRATION.gateShare), SIGNALS.length, 1);
  const level = fitLogistic(
    weigh(asked, CALIBRATION.outsiderShare).map((sample) => ({
      ...sample,
      features: [gateOf(gate, sample.features)],
    })),
    1,
    1e-3,
  );
  // The runs learned from fewer phrasings than the index does: the fewer there are, the more that matters.
  const learningCurve = single ? 0 : 1 / traits.phrasingsPerConcept;
  const coefficients = gate.map(
    (value, at) => level[1]! * value + (at === 0 ? level[0]! + learningCurve : 0),
  );
  return { weights, coefficients, bands: chooseBands(asked, coefficients), examples: told };
}

function ask({ list, right, knownShare }: Example, weights: readonly number[]): Asked {
  const fused = fuse(list, weights);
  return {
    signals: signalsOf(list, fused, knownShare),
    right: list.concepts[fused.order[0]!] === right,
    inScope: right >= 0,
  };
}

/** Samples in which outsiders make up the share, however many were asked. */
function weigh(asked: readonly Asked[], share: number): Sample[] {
  const outsiders = asked.filter(({ inScope }) => !inScope).length;
  const weight = ((share / (1 - share)) * (asked.length - outsiders)) / Math.max(1, outsiders);
  return asked.map(({ signals, right, inScope }) => ({
    features: signals,
    right,
    weight: inScope ? 1 : weight,
  }));
}

function gateOf(gate: readonly number[], signals: readonly number[]): number {
  return signals.reduce((sum, signal, at) => sum + gate[at + 1]! * signal, gate[0]!);
}

function chooseBands(asked: readonly Asked[], coefficients: readonly number[]): Calibration['bands'] {
  const sure = asked.map((each) => ({ ...each, confidence: predictLogistic(coefficients, each.signals) }));
  const right = sure
    .filter((each) => each.right)
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b);
  const kept = right[Math.floor(right.length * CALIBRATION.lostInScope)] ?? CAUTIOUS.bands.suggest;
  const suggest = Math.max(kept, CALIBRATION.leastSuggested);
  return { answer: Math.max(suggest, preciseFrom(sure.filter(({ inScope }) => inScope))), suggest };
}

/** The lowest confidence from which the answers given are precise enough; that of the surest when none is. */
function preciseFrom(sure: readonly { readonly right: boolean; readonly confidence: number }[]): number {
  const descending = [...sure].sort((a, b) => b.confidence - a.confidence);
  let found = descending[0]?.confidence ?? CAUTIOUS.bands.answer;
  let right = 0;
  descending.forEach((each, at) => {
    if (each.right) right++;
    if (right / (at + 1) >= CALIBRATION.answerPrecision) found = each.confidence;
  });
  return found;
}
