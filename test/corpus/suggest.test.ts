import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/corpus/suggest.ts';

describe('nearest', () => {
  const names = ['id', 'questions', 'answer', 'language', 'tags', 'valid_from', 'valid_until'];

  it.each([
    ['anwser', 'answer'],
    ['answers', 'answer'],
    ['valid_untill', 'valid_until'],
    ['lang', 'language'],
    ['tag', 'tags'],
  ])('takes %s for %s', (written, meant) => {
    expect(nearest(written, names)).toBe(meant);
  });

  it.each(['note', 'todo', 'author', 'x', '', 'colour', 'a'.repeat(500)])('takes %s for none', (written) => {
    expect(nearest(written, names)).toBeUndefined();
  });
});

describe('editDistance', () => {
  it('counts a swap of neighbours once', () => {
    expect(editDistance('anwser', 'answer')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is symmetric, and 0 only for the same text', () => {
    const short = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
