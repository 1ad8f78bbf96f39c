/** Editors' regular expressions: as JavaScript has them, but in linear time. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPattern, findAllBeside, findBeside, fits } from '../../../src/corpus/requests/pattern.ts';

const SOUND = [
  '\\d{5}',
  'O?\\d{5}',
  '[A-Z]{2}\\d+',
  '(?:FR|GB)\\d{2}',
  '(?:\\d{2} ){4}\\d{2}|x',
  '(?:ab+)?c',
  '[(+]+',
  '\\p{Lu}\\p{L}*',
  '\\u00e9+',
  '.{1,300}',
];
/** What takes a backtracking engine longer than anybody waits, with 300 characters that show it. */
const EXPLOSIVE: readonly (readonly [pattern: string, text: string])[] = [
  ['(a+)+b', 'a'.repeat(300)],
  ['(a|a)*b', 'a'.repeat(300)],
  ['(a|aa)+$b', 'a'.repeat(300)],
  ['\\d{0,99}'.repeat(6), `${'1'.repeat(299)}x`],
  ['a?'.repeat(60) + 'a'.repeat(60), 'a'.repeat(59)],
  ['(?:\\p{L}?){60}b', 'é'.repeat(300)],
  ['.*.*.*.*.*x', 'y'.repeat(300)],
  ['((a*)*)*b', 'a'.repeat(300)],
];
const BESIDE = { before: '^|[^\\p{L}\\p{N}]', behind: '$|[^\\p{L}\\p{N}]' };

describe('a pattern', () => {
  it.each(SOUND)('%s is taken', (pattern) => expect(explainPattern(pattern)).toBeUndefined());

  it.each(EXPLOSIVE)('%s is refused, or runs to its end', (pattern, text) => {
    if (explainPattern(pattern) !== undefined) return;
    expect(fits(pattern, text)).toBe(false);
    findBeside(pattern, text.repeat(13), BESIDE);
  });

  it('fits what it fits in JavaScript, and is found where JavaScript finds it', () => {
    const piece = fc.constantFrom(
      'O',
      '1',
      '12345',
      'FR',
      'gb',
      '12 ',
      'x',
      'abbc',
      'é',
      '(',
      '+',
      ' ',
      '😀',
      '.',
      '\n',
      'Éa',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...SOUND), text, (pattern, written) => {
        expect(fits(pattern, written)).toBe(new RegExp(`^(?:${pattern})$`, 'u').test(written));
        const alone = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
        const found = Array.from(written.matchAll(alone), ([match]) => match).filter((match) => match !== '');
        const spans = [...findAllBeside(pattern, written, BESIDE)];
        expect(spans.map(({ start, end }) => written.slice(start, end))).toEqual(found);
        expect(findBeside(pattern, written, BESIDE)).toEqual(spans[0]);
      }),
      { numRuns: 500 },
    );
  });
});
