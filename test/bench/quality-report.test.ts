import { describe, expect, it } from 'vitest';
import { DESK, reportTargets, type SetResult } from '../../scripts/bench/lib/quality-report.ts';
import { isMet } from '../../scripts/bench/lib/targets.ts';

const result = (set: string, figures: SetResult['figures'][string]): SetResult => ({
  set,
  entries: 1,
  phrasings: 1,
  inScope: 1,
  outOfScope: 0,
  figures: { [DESK]: figures },
  notes: [],
});
const rowOf = (report: string, start: string) =>
  report
    .split('\n')
    .find((line) => line.startsWith(start))
    ?.split(/\s+/);

describe('reportTargets', () => {
  it('says what is met of what must be and of what is dreamt', () => {
    const report = reportTargets([result('banking77', { top1: 0.91 })]);
    expect(rowOf(report, 'banking77')).toEqual([
      'banking77',
      'top1',
      '–',
      '0.910',
      '0.900',
      '✓',
      '0.920',
      '✗',
    ]);
  });

  it('looks at the courses together', () => {
    const report = reportTargets([
      result('datatalks-a', { hit5: 0.9, mrr5: 0.8 }),
      result('datatalks-b', { hit5: 1, mrr5: 0.9 }),
    ]);
    expect(rowOf(report, 'datatalks ')?.slice(1, 5)).toEqual(['hit5', '–', '0.950', '0.950']);
  });

  it('knows a set without targets by what holds everywhere', () => {
    const report = reportTargets([result('other', { noiseLoss: 7 })]);
    expect(rowOf(report, 'other')).toContain('✗');
  });
});

describe('isMet', () => {
  it('judges what is printed', () => {
    expect(isMet({}, 0.89951, 0.9)).toBe(true);
    expect(isMet({}, 0.8994, 0.9)).toBe(false);
    expect(isMet({ atMost: true }, 0.0504, 0.05)).toBe(true);
  });
});
