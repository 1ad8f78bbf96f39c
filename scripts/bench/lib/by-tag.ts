/** How well questions of each kind are answered. */
import type { Query } from '../../../src/indexing/read-queries.ts';
import { type Judged, predictedOf } from '../../../src/retrieval/evaluate.ts';

export interface TagFigure {
  readonly tag: string;
  readonly inScope: boolean;
  readonly questions: number;
  /** In scope: share whose first candidate is right; out of scope: share of honest fallbacks. */
  readonly right: number;
}

/** In scope first, then by the number of questions. A question counts for each of its tags. */
export function figuresByTag(judged: readonly (Judged & { readonly query: Query })[]): TagFigure[] {
  const groups = new Map<string, { tag: string; inScope: boolean; rights: boolean[] }>();
  for (const each of judged) {
    const inScope = each.query.expected !== null;
    for (const tag of each.query.tags ?? []) {
      const key = `${inScope} ${tag}`;
      const group = groups.get(key) ?? { tag, inScope, rights: [] };
      group.rights.push(isRight(each));
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .map(({ tag, inScope, rights }) => ({
      tag,
      inScope,
      questions: rights.length,
      right: rights.filter(Boolean).length / rights.length,
    }))
    .sort((a, b) => Number(b.inScope) - Number(a.inScope) || b.questions - a.questions);
}

function isRight(judged: Judged): boolean {
  const { query, finding } = judged;
  return query.expected === null
    ? predictedOf(judged) === null
    : finding.candidates[0]?.id === query.expected;
}
