/** Which concepts are worth a look by the dearer channels: those that a cheap one puts first. */
import { RANKING } from './parameters.ts';

export interface Promising {
  /** The first `count` are filled, ascending. */
  readonly concepts: Uint32Array;
  readonly count: number;
}

const BUCKETS = 64;

/**
 * @returns a function from every concept's sum, 0 or more, to `RANKING.promising` concepts with the highest and
 * those within 1/64 of the highest of the last of them; to all where no sum is above 0. Valid until its next call
 */
export function createPromising(concepts: number): (sums: Float32Array) => Promising {
  const chosen = { concepts: new Uint32Array(concepts), count: 0 };
  const sizes = new Uint32Array(BUCKETS + 1);
  return (sums) => {
    let most = 0;
    for (let concept = 0; concept < concepts; concept++) most = Math.max(most, sums[concept]!);
    const scale = most > 0 ? BUCKETS / most : 0;
    sizes.fill(0);
    for (let concept = 0; concept < concepts; concept++) sizes[(scale * sums[concept]!) | 0]!++;
    let lowest = BUCKETS;
    let above = sizes[lowest]!;
    while (lowest > 0 && above < RANKING.promising) above += sizes[--lowest]!;
    chosen.count = 0;
    for (let concept = 0; concept < concepts; concept++) {
      if (((scale * sums[concept]!) | 0) >= lowest) chosen.concepts[chosen.count++] = concept;
    }
    return chosen;
  };
}
