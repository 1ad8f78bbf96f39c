import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, stripUnprintable } from '../../src/language/clean-text.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const FAMILY = '👩‍👩‍👧‍👦';

describe('cleanText', () => {
  it.each([
    ['a plain text', 'Où est la cantine ?', 'Où est la cantine ?'],
    ['white space around', ' \n hello \t', 'hello'],
    ['tabs and newlines inside', 'a\tb\nc', 'a\tb\nc'],
    ['Windows, old Mac and Unicode line ends', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['NUL and other control characters', 'a\0b\u0007c\u001Bd\u007Fe\u009Ff', 'abcdef'],
    ['bidirectional overrides', 'user\u202Egpj.exe\u202C \u2066x\u2069', 'usergpj.exe x'],
    ['a high surrogate alone', 'a\uD83Db', 'a\uFFFDb'],
    ['a low surrogate alone', 'a\uDE00b', 'a\uFFFDb'],
    ['code points that are no characters', 'a\uFFFEb\uFFFFc\u{1FFFF}d', 'abcd'],
    ['a byte order mark', '\uFEFFhello', 'hello'],
    ['emoji made of many', `${FAMILY} 👍🏽 🇫🇷`, `${FAMILY} 👍🏽 🇫🇷`],
    ['nothing but control characters', '\0\u0001', ''],
  ])('handles %s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('cuts after 4,096 graphemes, never inside one', () => {
    expect(cleanText('é'.repeat(5000))).toHaveLength(4096);
    expect(cleanText('e\u0301'.repeat(5000))).toBe('e\u0301'.repeat(4096));
    const families = cleanText(FAMILY.repeat(5000));
    expect(families.length).toBeLessThanOrEqual(16_384);
    expect(families.replaceAll(FAMILY, '')).toBe('');
  });

  it('keeps a text of exactly the limit', () => {
    expect(cleanText('e\u0301'.repeat(4096))).toHaveLength(8192);
  });

  it('makes every text well-formed, bounded and stable', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
          maxLength: 200,
        }),
        (text) => {
          const clean = cleanText(text);
          expect(/\p{Cs}|(?![\t\n])\p{Cc}/u.test(clean)).toBe(false);
          expect(Array.from(segmenter.segment(clean)).length).toBeLessThanOrEqual(4096);
          expect(cleanText(clean)).toBe(clean);
        },
      ),
    );
  });

  it.each(['\0', ' ', '\r', '\u202E', '\u0301', FAMILY, '\uD800', '\n'])(
    'is quick with a megabyte of %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      cleanText(text);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});

describe('stripUnprintable', () => {
  it('leaves nothing that XML 1.0 forbids', () => {
    const everything = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
    // The characters of https://www.w3.org/TR/xml/#charsets, without the carriage return.
    expect(stripUnprintable(everything)).toMatch(/^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
  });
});
