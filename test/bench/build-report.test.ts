import { describe, expect, it } from 'vitest';
import { reportBuilds } from '../../scripts/bench/lib/build-report.ts';
import type { Measured } from '../../scripts/bench/lib/measure-build.ts';

const built = (seconds: number, hash: string): Measured => ({
  stages: [
    { stage: 'files', wall: 0.1, cpu: 0.2 },
    { stage: 'writing', wall: seconds, cpu: seconds },
  ],
  entries: 10,
  phrasings: 100,
  bytes: 1000,
  hash,
  mostResidentBytes: 1e8,
});
const aCase = (builds: readonly Measured[]) => ({
  name: 'a corpus',
  corpus: 'a.jsonl',
  ranking: 'learned' as const,
  limitSeconds: 1,
  builds,
});

describe('reportBuilds', () => {
  it('tells the least of each figure beside its limit', () => {
    const { text, same } = reportBuilds([aCase([built(1.5, 'x'), built(0.8, 'x')])]);
    expect(text).toMatch(/a corpus \(100 phrasings\) .* 0\.90 \/ 1\.00 +1 +✓ .*✓/);
    expect(same).toBe(true);
  });

  it('finds builds that differ, and one that is too slow', () => {
    const { text, same } = reportBuilds([aCase([built(1.5, 'x'), built(1.2, 'y')])]);
    expect(text).toMatch(/1\.30 \/ 1\.40 +1 +✗ .*✗/);
    expect(same).toBe(false);
  });
});
