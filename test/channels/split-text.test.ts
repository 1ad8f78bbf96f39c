import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/channels/split-text.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemesOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** Words, punctuation, emoji, addresses and white space, as answers have them. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      { weight: 4, arbitrary: fc.constantFrom(' ', '\n', '\n\n', '. ', ' ! ', ', ', '\u00A0: ', '\t') },
      { weight: 1, arbitrary: fc.constantFrom('👩‍👩‍👧‍👦', '🇫🇷', 'e\u0301', '👍🏽') },
      { weight: 1, arbitrary: fc.webUrl() },
    ),
    { maxLength: 120 },
  )
  .map((pieces) => pieces.join(''));

describe('splitText', () => {
  it('leaves a text alone that fits', () => {
    expect(splitText('Hello.\n\nBye.', { limit: 12 })).toEqual(['Hello.\n\nBye.']);
    expect(splitText('a'.repeat(1600), { limit: 1600 })).toHaveLength(1);
  });

  it('sends nothing for nothing', () => {
    expect(splitText('', { limit: 10 })).toEqual([]);
    expect(splitText(' \n ', { limit: 10 })).toEqual([]);
  });

  it.each([
    ['paragraphs', 'One. Two.\n\nThree\nfour. Five', ['One. Two.', 'Three\nfour. Five']],
    ['lines', 'One. Two three\nfour. Five six', ['One. Two three', 'four. Five six']],
    ['sentences', 'One two. Three four, five', ['One two.', 'Three four, five']],
    ['sentences that end in formatting', '*One two.* Three four five', ['*One two.*', 'Three four five']],
    ['words', 'one two three four five', ['one two three four', 'five']],
  ])('prefers to split between %s', (_, text, parts) => {
    expect(splitText(text, { limit: 18 })).toEqual(parts);
  });

  it('takes a lesser border rather than a part that is nearly empty', () => {
    expect(splitText('Hi.\n\nthe quick brown fox jumps over', { limit: 20 })).toEqual([
      'Hi.\n\nthe quick brown',
      'fox jumps over',
    ]);
  });

  it('takes a lesser border rather than lose the end', () => {
    const text = `${'a'.repeat(50)}\n\n${'b '.repeat(48)}${'c '.repeat(48)}end`;
    const parts = splitText(text, { limit: 100 });
    expect(parts.at(-1)).toMatch(/end$/);
  });

  it('never leaves French punctuation alone at the beginning of a part', () => {
    expect(splitText('Vous êtes là ? Oui !', { limit: 13 })).toEqual(['Vous êtes', 'là ? Oui !']);
    expect(splitText('Vous êtes là\u00A0? Oui', { limit: 13 })).toEqual(['Vous êtes', 'là\u00A0? Oui']);
  });

  it('never takes the number of a list’s item for the end of a sentence', () => {
    expect(splitText('Do this first. 1. Call 2. Write', { limit: 18 })).toEqual([
      'Do this first.',
      '1. Call 2. Write',
    ]);
  });

  it('never cuts an address that fits into a part', () => {
    const url = 'https://example.com/a.b?c=d';
    expect(splitText(`See ${url} for more`, { limit: 30 })).toEqual(['See', `${url}`, 'for more']);
  });

  it('cuts a word that is too long between graphemes', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(splitText(family.repeat(4), { limit: 25 })).toEqual([family.repeat(2), family.repeat(2)]);
  });

  it('ends in an ellipsis when three parts do not suffice', () => {
    const parts = splitText('word '.repeat(100), { limit: 20 });
    expect(parts).toHaveLength(3);
    expect(parts[2]).toBe('word word word word…');
  });

  it.each([1601, 4097, 4800])('splits %i characters at Twilio’s limit without losing one', (length) => {
    const text = 'a'.repeat(length);
    const parts = splitText(text, { limit: 1600 });
    expect(parts.join('')).toBe(text);
  });

  it('keeps every part within the limit, and at most three of them', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 300 })),
        fc.integer({ min: 2, max: 80 }),
        (text, limit) => {
          const parts = splitText(text, { limit });
          expect(parts.length).toBeLessThanOrEqual(3);
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(limit);
            expect(part).not.toBe('');
          }
        },
      ),
    );
  });

  it('loses nothing but white space, unless it says so', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 30, max: 200 }), (text, limit) => {
        const whole = withoutSpace(text);
        const sent = withoutSpace(splitText(text, { limit }).join(''));
        if (sent !== whole) {
          expect(sent.endsWith('…')).toBe(true);
          expect(whole.startsWith(sent.slice(0, -1))).toBe(true);
        }
      }),
    );
  });

  it('never cuts inside a grapheme that fits into a part', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 30, max: 200 }), (text, limit) => {
        const source = graphemesOf(text.trim());
        fc.pre(source.every((grapheme) => grapheme.length <= limit - 1));
        const known = new Set(source);
        for (const part of splitText(text, { limit })) {
          for (const grapheme of graphemesOf(part)) {
            expect(known.has(grapheme) || grapheme === '…').toBe(true);
          }
        }
      }),
    );
  });

  it.each([' ', '\n', '!', '. ', 'a ', '👩‍👩‍👧‍👦', 'e\u0301', '\u0301', 'https://'])(
    'is quick with 10,000 characters of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      splitText(text, { limit: 1600 });
      const start = performance.now();
      splitText(text, { limit: 1600 });
      expect(performance.now() - start).toBeLessThan(50);
    },
  );
});
