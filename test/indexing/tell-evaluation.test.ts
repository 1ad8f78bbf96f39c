import { describe, expect, it } from 'vitest';
import { tellEvaluation } from '../../src/indexing/tell-evaluation.ts';
import type { Decision } from '../../src/retrieval/finding.ts';

const judged = (
  line: number,
  expected: string | null,
  decision: Decision,
  ids: readonly string[],
  confidence = 0.5,
) => ({
  query: { text: `question ${line}`, expected, line },
  finding: {
    decision,
    confidence,
    candidates: ids.map((id) => ({ id, title: id, score: confidence, confidence })),
  },
  micros: 0,
});

const all = [
  judged(1, 'a', 'answer', ['a', 'b']),
  judged(2, 'a', 'fallback', ['a']),
  judged(3, null, 'fallback', []),
  judged(4, 'a', 'answer', ['b', 'a'], 0.7),
  judged(5, 'a', 'answer', ['c', 'a'], 0.9),
  judged(6, null, 'answer', ['b']),
  judged(7, 'a', 'suggest', ['b', 'a']),
  judged(8, 'a', 'suggest', ['b', 'c', 'd', 'a']),
  judged(9, null, 'suggest', ['b']),
];

describe('tellEvaluation', () => {
  it('counts first, then lists the worst, the surest of them first', () => {
    expect(tellEvaluation(all, 'q.csv').map(({ en }) => en)).toEqual([
      '9 questions: 2 right, 1 offered with the right answer, 1 offered though there is no answer, 1 offered without the right answer, 1 "don\'t know" though an answer exists, 1 answered though there is no answer, 2 answered wrongly',
      'q.csv:5  "question 5"  answered "c", expected "a"',
      'q.csv:4  "question 4"  answered "b", expected "a"',
      'q.csv:6  "question 6"  answered "b", expected "don\'t know"',
      'q.csv:2  "question 2"  "don\'t know", expected "a"',
      'q.csv:8  "question 8"  offered "b", "c", "d", expected "a"',
      'q.csv:9  "question 9"  offered "b", expected "don\'t know"',
      'q.csv:7  "question 7"  offered "b", "a", with "a" as expected',
    ]);
  });

  it('says so in French', () => {
    const [summary, worst] = tellEvaluation(all, 'q.csv');
    expect(summary?.fr).toMatch(
      /^9 questions : 2 justes, .* 1 « je ne sais pas » alors qu'une réponse existe/,
    );
    expect(worst?.fr).toBe('q.csv:5  "question 5"  réponse "c", attendu : "a"');
  });

  it('has nothing to list where all is right', () => {
    expect(tellEvaluation(all.slice(0, 1), 'q.csv').map(({ en }) => en)).toEqual(['1 question: 1 right']);
    expect(tellEvaluation([], 'q.csv').map(({ en }) => en)).toEqual(['0 questions: 0 right']);
  });
});
