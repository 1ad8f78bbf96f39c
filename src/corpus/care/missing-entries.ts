/** The entries that `care.yaml` says follow, and that the corpus does not have. */
import type { LocatedEntry } from '../entry.ts';
import { fault, type Problem, quote } from '../problem.ts';
import { says } from '../said.ts';
import { didYouMean } from '../suggest.ts';
import type { CareEntry } from './read-care.ts';

export function missingEntries(following: readonly CareEntry[], entries: readonly LocatedEntry[]): Problem[] {
  const ids = new Set(entries.map(({ entry }) => entry.id));
  return following
    .filter(({ id }) => !ids.has(id))
    .map(({ id, file, line }) => {
      const advice = didYouMean(id, ids) ?? says('correctOrLeaveOut');
      return fault('unknown-entry', { file, line }, says('missingCareEntry', quote(id), advice));
    });
}
