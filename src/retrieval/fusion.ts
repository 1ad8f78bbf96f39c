/** Makes one order and one chance out of what speaks for each concept of a shortlist. */
import { RANKING } from './parameters.ts';
import type { Shortlist } from './shortlist.ts';

export interface Fused {
  /** Places of the shortlist, best first. */
  readonly order: readonly number[];
  /** Softmax over the shortlist, in the same order: the chance of each, if one of them is right. */
  readonly chances: readonly number[];
  /** ln Σ exp of the weighted channels: how much there is to go by at all (Liu et al. 2020, "energy"). */
  readonly energy: number;
}

/** @param weights of the learned, vote and field channels */
export function fuse(list: Shortlist, weights: readonly number[]): Fused {
  const order: number[] = [];
  const sums: number[] = [];
  for (let place = 0; place < list.count; place++) {
    const sum = sumOf(list, place, weights);
    let rank = place;
    for (; rank > 0 && sums[rank - 1]! < sum; rank--) {
      sums[rank] = sums[rank - 1]!;
      order[rank] = order[rank - 1]!;
    }
    sums[rank] = sum;
    order[rank] = place;
  }
  const most = sums[0] ?? 0;
  // Alone, a concept competes with a rival for which nothing speaks, whose sum is 0.
  let total = order.length === 1 ? Math.exp(-most) : 0;
  const chances: number[] = [];
  for (const sum of sums) {
    const power = Math.exp(sum - most);
    chances.push(power);
    total += power;
  }
  for (let rank = 0; rank < chances.length; rank++) chances[rank]! /= total;
  return { order, chances, energy: most + Math.log(total || 1) };
}

function sumOf(list: Shortlist, at: number, weights: readonly number[]): number {
  const sum = weights[0]! * list.learned[at]! + weights[1]! * list.vote[at]! + weights[2]! * list.field[at]!;
  return list.nearest[at]! >= RANKING.exactCosine ? sum + RANKING.exactBonus : sum;
}

/** A shortlist whose right concept is known. */
export interface Example {
  readonly list: Shortlist;
  /** The right concept; -1 for an outsider. */
  readonly right: number;
  readonly knownShare: number;
}

const STEPS = 200;
/** A step that moves no weight further ends the search. */
const SETTLED = 1e-3;
const LEAST_EXAMPLES = 20;
const CHANNELS = [0, 1, 2] as const;

/**
 * The weights that make the right concepts likeliest: a conditional logit (McFadden 1974), pulled to the prior.
 *
 * @param learns whether there is a learned channel to weigh
 */
export function fitWeights(examples: readonly Example[], learns: boolean): number[] {
  const prior: readonly number[] = CHANNELS.map((channel) =>
    channel === 0 && !learns ? 0 : RANKING.prior[channel],
  );
  const weights = [...prior];
  const cases = examples.flatMap(({ list, right }) => {
    const place = list.concepts.indexOf(right);
    return right >= 0 && place >= 0 && place < list.count ? [{ list, place }] : [];
  });
  if (cases.length < LEAST_EXAMPLES) return weights;
  for (let step = 0; step < STEPS; step++) {
    const gradient = [0, 0, 0];
    const curvature = [0, 0, 0];
    for (const { list, place } of cases) addCase(list, place, weights, gradient, curvature);
    let moved = 0;
    for (const channel of CHANNELS) {
      if (prior[channel] === 0) continue;
      const pull = gradient[channel]! - RANKING.priorStrength * (weights[channel]! - prior[channel]!);
      const move = pull / (curvature[channel]! * 3 + RANKING.priorStrength);
      moved = Math.max(moved, Math.abs(move));
      weights[channel] = Math.max(0, weights[channel]! + move);
    }
    if (moved < SETTLED) break;
  }
  return weights;
}

function addCase(
  list: Shortlist,
  place: number,
  weights: readonly number[],
  gradient: number[],
  curvature: number[],
): void {
  const { order, chances } = fuse(list, weights);
  const channels = [list.learned, list.vote, list.field] as const;
  for (const channel of CHANNELS) {
    const values = channels[channel];
    let mean = 0;
    let square = 0;
    order.forEach((at, rank) => {
      mean += chances[rank]! * values[at]!;
      square += chances[rank]! * values[at]! * values[at]!;
    });
    gradient[channel]! += values[place]! - mean;
    curvature[channel]! += square - mean * mean;
  }
}
