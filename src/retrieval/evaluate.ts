/** How good the answers are: the figures of `frontdesk eval`. Pure. */
import type { Decision, Finding } from './finding.ts';

export interface LabelledQuery {
  readonly text: string;
  /** The right entry's id; null when the corpus has no answer. */
  readonly expected: string | null;
}

export interface Judged {
  readonly query: LabelledQuery;
  readonly finding: Pick<Finding, 'decision' | 'candidates' | 'confidence'>;
  readonly micros: number;
}

export interface Evaluation {
  readonly queries: number;
  readonly inScope: number;
  readonly outOfScope: number;
  /** Over in-scope queries, by rank alone. */
  readonly top1: number;
  readonly top3: number;
  readonly hit5: number;
  /** Mean reciprocal rank within the first five. */
  readonly mrr5: number;
  /** Share of in-scope queries whose first candidate is right and not held back by a fallback. */
  readonly inScopeAccuracy: number;
  /** Share of out-of-scope queries with decision `fallback`. */
  readonly outOfScopeRecall: number;
  /** Multi-class Matthews correlation, `fallback` being the class of out-of-scope queries. */
  readonly mcc: number;
  /** Share of right ones among all queries with decision `answer`. */
  readonly answeredPrecision: number;
  readonly bandShares: Readonly<Record<Decision, number>>;
  readonly medianMicros: number;
  readonly p99Micros: number;
}

/** A share of nothing is null in JSON (NaN), not a made-up 0 or 1. */
export function evaluate(judged: readonly Judged[]): Evaluation {
  const inScope = judged.filter(({ query }) => query.expected !== null);
  const outOfScope = judged.filter(({ query }) => query.expected === null);
  const answered = judged.filter(({ finding }) => finding.decision === 'answer');
  const ranks = inScope.map(rankOfExpected);
  const within = (depth: number) => share(ranks, (rank) => rank <= depth);
  const micros = judged.map((each) => each.micros).sort((a, b) => a - b);
  const band = (decision: Decision) => share(judged, ({ finding }) => finding.decision === decision);
  return {
    queries: judged.length,
    inScope: inScope.length,
    outOfScope: outOfScope.length,
    top1: within(1),
    top3: within(3),
    hit5: within(5),
    mrr5: ranks.reduce((sum, rank) => sum + (rank <= 5 ? 1 / rank : 0), 0) / ranks.length,
    inScopeAccuracy: share(inScope, (each) => predictedOf(each) === each.query.expected),
    outOfScopeRecall: share(outOfScope, (each) => predictedOf(each) === null),
    mcc: matthews(judged.map((each) => [each.query.expected, predictedOf(each)])),
    answeredPrecision: share(answered, (each) => predictedOf(each) === each.query.expected),
    bandShares: { answer: band('answer'), suggest: band('suggest'), fallback: band('fallback') },
    medianMicros: quantile(micros, 0.5),
    p99Micros: quantile(micros, 0.99),
  };
}

/** The first candidate, or null where the desk says that it does not know. */
export function predictedOf({ finding }: Judged): string | null {
  return finding.decision === 'fallback' ? null : (finding.candidates[0]?.id ?? null);
}

/** 1 for the first candidate; Infinity when the right entry is none of them. */
export function rankOfExpected({ query, finding }: Judged): number {
  const at = finding.candidates.findIndex(({ id }) => id === query.expected);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

/**
 * Gorodkin's R_K over pairs of true and predicted class, -1..1
 * (Computational Biology and Chemistry 28, 2004).
 */
function matthews(pairs: readonly (readonly [string | null, string | null])[]): number {
  const truly = new Map<string | null, number>();
  const predicted = new Map<string | null, number>();
  let right = 0;
  for (const [truth, prediction] of pairs) {
    truly.set(truth, (truly.get(truth) ?? 0) + 1);
    predicted.set(prediction, (predicted.get(prediction) ?? 0) + 1);
    if (truth === prediction) right++;
  }
  const squares = (counts: ReadonlyMap<unknown, number>) =>
    [...counts.values()].reduce((sum, n) => sum + n * n, 0);
  const both = [...truly].reduce((sum, [name, n]) => sum + n * (predicted.get(name) ?? 0), 0);
  const all = pairs.length;
  const divisor = Math.sqrt(all ** 2 - squares(predicted)) * Math.sqrt(all ** 2 - squares(truly));
  return divisor === 0 ? 0 : (right * all - both) / divisor;
}

/** @param sorted ascending */
function quantile(sorted: readonly number[], at: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}
