import { describe, expect, it } from 'vitest';
import { formatJudgement, judgeSize, summarize } from '../../scripts/bench/lib/judge-size.ts';
import type { SizeResult } from '../../scripts/bench/lib/measure-size.ts';
import type { Row } from '../../scripts/bench/lib/row.ts';

const OURS: Row[] = [
  { name: 'frontdesk, text to decision', buildSeconds: 2, median: 50, ratio: 1, top1: 0.8, ourTop1: 0.8 },
  { name: 'frontdesk, ranking alone', median: 20, ratio: 0.4, top1: 0.8, ourTop1: 0.8 },
  { name: 'limit: scan of the postings', median: 10, ratio: 0.2, top1: Number.NaN, ourTop1: Number.NaN },
];
const peer = (name: string, ratio: number, top1 = 0.7): Row => ({
  name,
  median: ratio * 50,
  ratio,
  top1,
  ourTop1: 0.8,
  asked: 1000,
});
const sizeOf = (documents: number, peers: Row[]): SizeResult => ({
  documents,
  textBytes: 1,
  seen: { count: documents, checksum: 'a', questions: 'b' },
  rows: [...OURS, ...peers],
  exactness: { questions: 1, largestDifference: 0 },
  load: {
    fileBytes: 1,
    loadMillis: 1,
    firstAnswerMillis: 1,
    heldBytes: 1,
    medianMicros: 1,
    p99Micros: 1,
    p99OfMedians: 1,
  },
});
const judged = (result: SizeResult, target: string) =>
  judgeSize(result)
    .filter((judgement) => judgement.target.startsWith(target))
    .map(formatJudgement);

describe('judgeSize', () => {
  it('names the peers that are as fast', () => {
    const peers = [peer('MiniSearch', 1500), peer('FlexSearch, preset performance', 0.8), peer('lunr', 1)];
    expect(judged(sizeOf(1000, peers), 'faster')).toEqual([
      '✗ faster than every peer: not than FlexSearch, preset performance (0.80×) · lunr (1.00×)',
    ]);
    expect(judged(sizeOf(1000, peers.slice(0, 1)), 'faster')).toEqual([
      '✓ faster than every peer: all 1 measured',
    ]);
  });

  it('names the peers that are right more often', () => {
    expect(judged(sizeOf(1000, [peer('lunr', 9, 0.9), peer('Orama', 9, 0.8)]), 'top1')).toEqual([
      '✗ top1 at least that of every peer: 0.800 against 0.900 of lunr (1,000 asked)',
    ]);
  });

  it('holds the ratios that are wanted at 100,000 against the peers of those names alone', () => {
    const peers = [
      peer('FlexSearch', 49),
      peer('FlexSearch, preset score', 60),
      peer('scikit-learn, fitted once', 15),
    ];
    expect(judged(sizeOf(100_000, peers), 'at least')).toEqual([
      '✗ at least 50 times as fast as FlexSearch (its defaults): 49.0×',
      '✓ at least 15 times as fast as scikit-learn, fitted once: 15.0×',
      '– at least 15 times as fast as scikit-learn, fitted once, transposed: not measured',
      '– at least 1000 times as fast as MiniSearch: not measured',
    ]);
  });

  it('compares the ranking with the scan in large corpora only', () => {
    expect(judged(sizeOf(100_000, []), 'ranking within')).toEqual([
      '✓ ranking within 3 times the scan: 2.00×',
    ]);
    expect(judged(sizeOf(10_000, []), 'ranking within')).toEqual([]);
  });

  it('names whoever was left out', () => {
    const peers = [peer('MiniSearch', 9), { name: 'NLP.js', lost: 'measured up to 10,000 only' }];
    expect(judged(sizeOf(1000, peers), 'faster')).toEqual([
      '✓ faster than every peer: all 1 measured, left out: NLP.js',
    ]);
  });
});

describe('summarize', () => {
  it('says in one sentence what holds', () => {
    const judgement = (target: string, met: boolean | undefined) => ({ target, value: '', met });
    expect(
      summarize(100_000, [
        judgement('faster', false),
        judgement('smaller', true),
        judgement('older', true),
        judgement('rarer', undefined),
      ]),
    ).toBe('In short, at 100,000 questions – held: smaller · older; missed: faster; not measured: rarer.');
    expect(summarize(7, [judgement('faster', true)])).toBe('In short, at 7 questions – held: faster.');
  });
});
