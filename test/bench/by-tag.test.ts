import { describe, expect, it } from 'vitest';
import { figuresByTag } from '../../scripts/bench/lib/by-tag.ts';
import type { Decision } from '../../src/retrieval/finding.ts';

const judged = (expected: string | null, first: string, decision: Decision, ...tags: string[]) => ({
  query: { text: '', expected, tags },
  finding: { decision, confidence: 0, candidates: [{ id: first, title: '', score: 0, confidence: 0 }] },
  micros: 0,
});

describe('figuresByTag', () => {
  it('counts first candidates in scope, and honest fallbacks out of scope', () => {
    const figures = figuresByTag([
      judged('a', 'a', 'fallback', 'short', 'typo'),
      judged('a', 'b', 'answer', 'short'),
      judged(null, 'a', 'fallback', 'unrelated'),
      judged(null, 'a', 'suggest', 'unrelated'),
    ]);
    expect(figures).toEqual([
      { tag: 'short', inScope: true, questions: 2, right: 0.5 },
      { tag: 'typo', inScope: true, questions: 1, right: 1 },
      { tag: 'unrelated', inScope: false, questions: 2, right: 0.5 },
    ]);
  });
});
