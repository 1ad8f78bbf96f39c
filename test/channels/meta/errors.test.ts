import { describe, expect, it } from 'vitest';
import { readGraphError } from '../../../src/channels/meta/errors.ts';

const graph = (code: number, more: object = {}) => ({
  error: { message: 'text of 15550100', code, ...more },
});
const kind = (status: number, body: unknown) => readGraphError(status, body).outcome.kind;

describe('readGraphError', () => {
  it.each([
    ['retry', [4, 80007, 130429, 131056, 131000, 131016, 133004]],
    ['stop', [0, 10, 190, 200, 250, 299, 368, 131031, 131048]],
    ['never', [100, 131008, 131009, 131021, 131026, 131030, 131047, 131051, 131062]],
  ])('%s: %j', (verdict, codes) => {
    for (const code of codes) expect([code, kind(400, graph(code))]).toEqual([code, verdict]);
  });

  it('tries again what is transient, unless the token is wrong', () => {
    expect(kind(400, graph(987654, { is_transient: true }))).toBe('retry');
    expect(kind(400, graph(131026, { is_transient: true }))).toBe('retry');
    expect(kind(401, graph(190, { is_transient: true }))).toBe('stop');
  });

  it('keeps the queue when the phone number id is wrong', () => {
    expect(kind(400, graph(100, { error_subcode: 33 }))).toBe('stop');
  });

  it.each([
    [500, 'retry'],
    [503, 'retry'],
    [429, 'retry'],
    [504, 'uncertain'],
    [401, 'stop'],
    [403, 'stop'],
    [404, 'stop'],
    [301, 'stop'],
    [400, 'never'],
    [413, 'never'],
  ])('HTTP %i without a known code: %s', (status, verdict) => {
    expect(kind(status, undefined)).toBe(verdict);
    expect(kind(status, graph(987654))).toBe(verdict);
  });

  it('names the code, never the message, which may hold a phone number', () => {
    expect(readGraphError(400, graph(131026, { error_subcode: 7 }))).toEqual({
      outcome: { kind: 'never', reason: 'Graph 131026/7' },
      code: 131026,
    });
  });
});
