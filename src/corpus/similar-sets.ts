/** Which of many small sets of terms are nearly the same, without comparing each with all others. */

export interface TermSet {
  /** Sets of one owner are never compared. */
  readonly owner: number;
  readonly terms: ReadonlySet<string>;
}

export interface Similar {
  /** Indexes of the two sets; the first comes before the second. */
  readonly first: number;
  readonly second: number;
  /** Shared terms as a part of all terms of the two (Jaccard): 1 when they are the same. */
  readonly similarity: number;
}

type Comparable = (ownerA: number, ownerB: number) => boolean;

/**
 * Each set that is similar to others is reported once, with one of them.
 *
 * Two sets can only share that much if they share one of their rarest terms, so that only the sets
 * listed under those are compared.
 *
 * @param threshold the least similarity, above 0
 * @param comparable whether two different owners' sets may be reported at all
 */
export function findSimilarSets(
  sets: readonly TermSet[],
  threshold: number,
  comparable: Comparable = () => true,
): Similar[] {
  const rarestFirst = rankTerms(sets);
  const groups = new Map<string, Group>();
  const same: Similar[] = [];
  for (const [index, { owner, terms }] of sets.entries()) {
    if (terms.size === 0) continue;
    const ranks = [...terms].map((term) => rarestFirst.get(term) ?? 0).sort((a, b) => a - b);
    const key = ranks.join(' ');
    const group = groups.get(key) ?? { ranks, members: new Map<number, number>() };
    groups.set(key, group);
    const first = findMember(group, owner, comparable);
    if (first !== undefined) same.push({ first, second: index, similarity: 1 });
    if (!group.members.has(owner)) group.members.set(owner, index);
  }
  return [...same, ...compareByRarestTerms([...groups.values()], threshold, comparable)];
}

/** Sets of the same terms. */
interface Group {
  /** The terms, the rarest first. */
  readonly ranks: readonly number[];
  /** By owner, the index of its first set. */
  readonly members: Map<number, number>;
}

function rankTerms(sets: readonly TermSet[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { terms } of sets) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const byFrequency = [...frequency].sort(([, a], [, b]) => a - b);
  return new Map(byFrequency.map(([term], rank) => [term, rank]));
}

function compareByRarestTerms(groups: Group[], threshold: number, comparable: Comparable): Similar[] {
  const found: Similar[] = [];
  const listed = new Map<number, Group[]>();
  for (const group of groups.sort((a, b) => a.ranks.length - b.ranks.length)) {
    const size = group.ranks.length;
    const rarest = group.ranks.slice(0, size - Math.ceil(threshold * size) + 1);
    const lists = rarest.map((rank) => listed.get(rank) ?? []);
    const match = firstMatch(group, lists, threshold, comparable);
    if (match) found.push(match);
    for (const rank of rarest) {
      const list = listed.get(rank);
      if (list) list.push(group);
      else listed.set(rank, [group]);
    }
  }
  return found;
}

function firstMatch(
  group: Group,
  lists: readonly (readonly Group[])[],
  threshold: number,
  comparable: Comparable,
): Similar | undefined {
  for (const list of lists) {
    for (const other of list) {
      if (other.ranks.length < threshold * group.ranks.length) continue;
      const pair = comparablePair(other, group, comparable);
      const similarity = pair ? jaccard(other.ranks, group.ranks) : 0;
      if (pair && similarity >= threshold) return { ...pair, similarity };
    }
  }
  return undefined;
}

function comparablePair(a: Group, b: Group, comparable: Comparable) {
  for (const [owner, one] of a.members) {
    const other = findMember(b, owner, comparable);
    if (other !== undefined) return { first: Math.min(one, other), second: Math.max(one, other) };
  }
  return undefined;
}

/** A set of the group that may be compared with those of the owner. */
function findMember({ members }: Group, owner: number, comparable: Comparable): number | undefined {
  for (const [other, index] of members) {
    if (other !== owner && comparable(other, owner)) return index;
  }
  return undefined;
}

/** @param a @param b ascending */
function jaccard(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared / (a.length + b.length - shared);
}
