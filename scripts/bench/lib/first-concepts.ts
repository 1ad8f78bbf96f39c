/** A smaller corpus out of a larger one. */
import type { Entry } from '../../../src/corpus/entry.ts';

/** The first entries that translate none, so many of them, and their twins, in the order of the corpus. */
export function firstConcepts(entries: readonly Entry[], count: number): Entry[] {
  const originals = entries.filter(({ translation_of }) => translation_of === undefined).slice(0, count);
  const ids = new Set(originals.map(({ id }) => id));
  return entries.filter(({ id, translation_of }) => ids.has(translation_of ?? id));
}
