import { describe, expect, it } from 'vitest';
import { pairSets } from '../../scripts/bench/lib/evaluation-sets.ts';

describe('pairSets', () => {
  it('asks each corpus the questions that begin most like it', () => {
    const files = [
      'b-5.corpus.jsonl',
      'b.corpus.jsonl',
      'b.queries.jsonl',
      'b-5x.queries.jsonl',
      'README.md',
    ];
    expect(pairSets(files)).toEqual([
      { name: 'b-5', corpus: 'b-5.corpus.jsonl', queries: 'b.queries.jsonl' },
      { name: 'b', corpus: 'b.corpus.jsonl', queries: 'b.queries.jsonl' },
    ]);
  });

  it('leaves out a corpus without questions', () => {
    expect(pairSets(['a.corpus.jsonl', 'b.queries.jsonl'])).toEqual([]);
  });
});
