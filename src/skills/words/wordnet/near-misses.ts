/** "Did you mean": the lemmas nearest to what was typed. */
import type { LemmaIndex } from './lemma-index.ts';

const MOST = 3;

/** From this length on, two edits still leave the word recognizable. */
const TWO_EDITS_FROM = 6;

/** Longer than any word that somebody mistypes. */
const LONGEST = 40;

/** @param lemma as the index writes it */
export function nearMisses(lemma: string, indexes: Iterable<LemmaIndex>): readonly string[] {
  if (lemma.length < 3 || lemma.length > LONGEST) return [];
  const edits = lemma.length < TWO_EDITS_FROM ? 1 : 2;
  const penalties = new Map<string, number>();
  for (const index of indexes) {
    for (const { line, distance } of index.near(lemma, edits)) {
      // Distance decides; a slip seldom hits the first letter; what is met in texts is likelier meant.
      const firstLetter = line.lemma[0] === lemma[0] ? 0 : 0.6;
      const common = Math.min(0.5, 0.2 * line.taggedSenses + 0.02 * line.offsets.length);
      const penalty = distance + firstLetter - common;
      penalties.set(line.lemma, Math.min(penalty, penalties.get(line.lemma) ?? Number.POSITIVE_INFINITY));
    }
  }
  return [...penalties]
    .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([name]) => name.replaceAll('_', ' '));
}
