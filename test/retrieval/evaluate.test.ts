import { describe, expect, it } from 'vitest';
import { evaluate, type Judged } from '../../src/retrieval/evaluate.ts';
import type { Decision } from '../../src/retrieval/finding.ts';

function judged(expected: string | null, ids: string[], decision: Decision, micros = 10): Judged {
  const candidates = ids.map((id) => ({ id, title: id, score: 0.5, confidence: 0.5 }));
  return { query: { text: 'q', expected }, finding: { decision, candidates, confidence: 0.5 }, micros };
}

describe('evaluate', () => {
  it('counts each figure by hand', () => {
    const figures = evaluate([
      judged('a', ['a', 'b'], 'answer', 1),
      judged('a', ['b', 'a'], 'suggest', 2),
      judged('b', ['b'], 'fallback', 3),
      judged('b', ['a', 'c', 'd', 'b'], 'answer', 4),
      judged(null, ['a'], 'fallback', 5),
      judged(null, [], 'fallback', 6),
      judged(null, ['a'], 'suggest', 7),
    ]);
    expect(figures).toMatchObject({ queries: 7, inScope: 4, outOfScope: 3 });
    expect(figures.top1).toBe(2 / 4);
    expect(figures.top3).toBe(3 / 4);
    expect(figures.hit5).toBe(1);
    expect(figures.mrr5).toBe((1 + 1 / 2 + 1 + 1 / 4) / 4);
    expect(figures.inScopeAccuracy).toBe(1 / 4);
    expect(figures.outOfScopeRecall).toBe(2 / 3);
    expect(figures.answeredPrecision).toBe(1 / 2);
    expect(figures.bandShares).toEqual({ answer: 2 / 7, suggest: 2 / 7, fallback: 3 / 7 });
    expect(figures.medianMicros).toBe(4);
    expect(figures.p99Micros).toBe(7);
  });

  it('gives the binary Matthews correlation where there are two classes', () => {
    // 6 true positives, 1 false positive, 2 false negatives, 3 true negatives: (6·3 − 1·2) / √(7·8·4·5)
    const figures = evaluate([
      ...Array.from({ length: 6 }, () => judged('a', ['a'], 'answer')),
      judged(null, ['a'], 'answer'),
      ...Array.from({ length: 2 }, () => judged('a', ['a'], 'fallback')),
      ...Array.from({ length: 3 }, () => judged(null, ['a'], 'fallback')),
    ]);
    expect(figures.mcc).toBeCloseTo(16 / Math.sqrt(7 * 8 * 4 * 5), 10);
  });

  it('is 1 for a perfect desk and NaN for shares of nothing', () => {
    const figures = evaluate([judged('a', ['a'], 'answer'), judged('b', ['b'], 'answer')]);
    expect(figures.mcc).toBeCloseTo(1, 10);
    expect(figures.outOfScopeRecall).toBeNaN();
  });
});
