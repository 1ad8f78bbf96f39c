import { describe, expect, it } from 'vitest';
import { readGraphError } from '../../../src/channels/meta/errors.ts';

const graph = (code: number, more: object = {}) => ({
  error: { message: 'text of 15550100', code, ...more },
});
const kind = (status: number, body: unknown) => {
  const { outcome } = readGraphError(status, body);
  return outcome.kind === 'stop' ? outcome.until : outcome.kind;
};

describe('readGraphError', () => {
  it.each([
    ['retry', [4, 80007, 130429, 131056, 131000, 131016, 133004]],
    ['token', [190]],
    ['mended', [0, 10, 200, 250, 299, 368, 131005, 131031, 131037, 131042, 131045, 131048, 131057, 133010]],
    ['picture', [131053]],
    ['never', [100, 131008, 131009, 131021, 131026, 131030, 131047, 131049, 131051, 131062]],
  ])('%s: %j', (verdict, codes) => {
    for (const code of codes) expect([code, kind(400, graph(code))]).toEqual([code, verdict]);
  });

  it('tries again what is transient, unless the whole channel stops', () => {
    expect(kind(400, graph(987654, { is_transient: true }))).toBe('retry');
    expect(kind(400, graph(131026, { is_transient: true }))).toBe('retry');
    expect(kind(401, graph(190, { is_transient: true }))).toBe('token');
    expect(kind(400, graph(368, { is_transient: true }))).toBe('mended');
  });

  it('keeps the queue when the phone number id is wrong', () => {
    expect(kind(400, graph(100, { error_subcode: 33 }))).toBe('mended');
    expect(kind(400, graph(100, { error_subcode: 2494010 }))).toBe('never');
  });

  it.each([
    [500, 'retry'],
    [503, 'retry'],
    [429, 'retry'],
    [504, 'uncertain'],
    [401, 'mended'],
    [403, 'mended'],
    [404, 'mended'],
    [301, 'mended'],
    [400, 'never'],
    [413, 'never'],
  ])('HTTP %i with a code that the table does not have: %s', (status, verdict) => {
    expect(kind(status, graph(987654))).toBe(verdict);
  });

  it.each([301, 302, 400, 401, 403, 404, 407, 413, 429, 500, 502, 503])(
    'HTTP %i that is not Graph’s comes from a proxy, and is tried again',
    (status) => {
      for (const body of [undefined, '<html>', {}, { error: 'forbidden' }]) {
        expect(kind(status, body)).toBe('retry');
      }
    },
  );

  it('HTTP 504 that is not Graph’s is uncertain: the gateway passed it on', () => {
    expect(kind(504, undefined)).toBe('uncertain');
  });

  it('names the code, never the message, which may hold a phone number', () => {
    expect(readGraphError(400, graph(131026, { error_subcode: 7 }))).toEqual({
      outcome: {
        kind: 'never',
        reason: 'Graph 131026/7: the person cannot be reached on WhatsApp',
        code: 131026,
      },
      code: 131026,
    });
  });
});
