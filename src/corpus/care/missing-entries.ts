/** The entries that `care.yaml` says follow, and that the corpus does not have. */
import type { LocatedEntry } from '../entry.ts';
import { fault, type Problem, quote } from '../problem.ts';
import { didYouMean } from '../suggest.ts';
import type { CareEntry } from './read-care.ts';

export function missingEntries(following: readonly CareEntry[], entries: readonly LocatedEntry[]): Problem[] {
  const ids = new Set(entries.map(({ entry }) => entry.id));
  return following
    .filter(({ id }) => !ids.has(id))
    .map(({ id, file, line }) => {
      const message = `entry: expected the id of an entry, came ${quote(id)}${didYouMean(id, ids) || '; correct it, or leave it out'}`;
      return fault('unknown-entry', { file, line }, message);
    });
}
