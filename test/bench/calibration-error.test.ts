import { describe, expect, it } from 'vitest';
import { calibrationError } from '../../scripts/bench/lib/calibration-error.ts';

const claims = (count: number, confidence: number, rights: number) =>
  Array.from({ length: count }, (_, at) => ({ confidence, right: at < rights }));

describe('calibrationError', () => {
  it('is nothing where confidence is the share that is right', () => {
    expect(calibrationError(claims(10, 0.8, 8))).toBeCloseTo(0);
  });

  it('is the gap, whether too sure or too shy', () => {
    expect(calibrationError(claims(10, 0.95, 5))).toBeCloseTo(0.45);
    expect(calibrationError(claims(10, 0.25, 5))).toBeCloseTo(0.25);
  });

  it('weighs each bin by its claims, and does not let one bin make up for another', () => {
    expect(calibrationError([...claims(30, 0.5, 15), ...claims(10, 0.9, 5)])).toBeCloseTo(0.1);
    expect(calibrationError([...claims(10, 0.35, 5), ...claims(10, 0.65, 5)])).toBeCloseTo(0.15);
  });

  it('takes full confidence into the last bin', () => {
    expect(calibrationError(claims(4, 1, 4))).toBe(0);
  });
});
