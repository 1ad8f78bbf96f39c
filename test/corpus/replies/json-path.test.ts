import { describe, expect, it } from 'vitest';
import { parsePath, pickText } from '../../../src/corpus/replies/json-path.ts';

describe('parsePath', () => {
  it.each([
    ['[0].q', [0, 'q']],
    ['quote.text', ['quote', 'text']],
    ['a[2][3].b-c', ['a', 2, 3, 'b-c']],
    ['text', ['text']],
  ])('%s', (written, path) => {
    expect(parsePath(written)).toEqual(path);
  });

  it.each(['', '.', '.a', 'a.', 'a..b', '[q', '[-1]', 'a b', 'a[0]b', '[0]q', '$..a', 'a'.repeat(10_000)])(
    'no path: %s',
    (written) => {
      expect(parsePath(written)).toBeUndefined();
    },
  );
});

describe('pickText', () => {
  const pick = (json: unknown, path: string) => pickText(json, parsePath(path) ?? []);

  it('takes texts, numbers and flags', () => {
    expect(pick([{ q: 'To be' }], '[0].q')).toBe('To be');
    expect(pick({ a: { b: 0 } }, 'a.b')).toBe('0');
    expect(pick({ a: false }, 'a')).toBe('false');
  });

  it.each([
    ['what is not there', [], '[0].q'],
    ['what is too deep', { a: 'b' }, 'a.b.c'],
    ['objects', { a: {} }, 'a'],
    ['null', { a: null }, 'a'],
    ['what every object has', {}, 'constructor.name'],
    ['prototypes', {}, '__proto__'],
    ['the length of a text', { a: 'b' }, 'a.length'],
  ])('leaves %s', (_, json, path) => {
    expect(pick(json, path)).toBeUndefined();
  });
});
