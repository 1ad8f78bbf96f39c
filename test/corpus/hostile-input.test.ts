import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { decodeText } from '../../src/corpus/decode.ts';
import type { LocatedEntry } from '../../src/corpus/entry.ts';
import type { Problem } from '../../src/corpus/problem.ts';
import { readContent } from '../../src/corpus/read-corpus.ts';

const FORMATS = ['markdown', 'yaml', 'csv', 'jsonl'] as const;

function readAndCheck(bytes: Uint8Array, format: (typeof FORMATS)[number]) {
  const reading = readContent(decodeText(bytes, 'x'), 'x', format);
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n?|\n/).length;
  // `unreadable` is the safety net below the readers; none of them should need it.
  expect(reading.problems.find(({ code }) => code === 'unreadable')).toBeUndefined();
  const isVague = ({ message, position: { line } }: Problem) => message === '' || line < 1 || line > lines;
  expect(reading.problems.find(isVague)).toBeUndefined();
  const isTorn = ({ entry, questionLines }: LocatedEntry) => entry.questions.length !== questionLines.length;
  expect(reading.entries.find(isTorn)).toBeUndefined();
  checkCorpus(reading, { today: '2026-07-01' });
  return reading;
}

/** Pieces of which each format's own files are made. */
const piece = fc.oneof(
  fc.constantFrom(
    '---\n',
    '## How?\n',
    '# A\n',
    'How\n===\n',
    '- a\n',
    '  - b\n',
    '1. c\n',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
  ),
  fc.constantFrom(
    '```yaml\n',
    '```\n',
    '~~~\n',
    '<!-- id: x -->',
    '<!--',
    '-->',
    '![a](media/a.png)',
    '[a](b)',
    '> ',
    '| a | b |\n|---|---|\n',
    '[a]: http://b\n',
    '[^a]: c\n',
    '[^a]',
    '**Why?**\n',
    'Q: Why?\nA: So.\n',
    '<details><summary>Why?</summary>\n',
    '\\n',
    '{#a}',
  ),
  fc.constantFrom(
    'id: x\n',
    'id,question,answer\n',
    'id;question;answer\n',
    'questions: ',
    'answer: ',
    'answer: |\n',
    '- id: ',
    '[',
    ']',
    '{',
    '}',
    ':',
    '&a ',
    '*a ',
    '!!x ',
    '? ',
    '"',
    "'",
    ',',
    ';',
    '""',
  ),
  fc.constantFrom(
    '{"id": "x", ',
    '"questions": ["q"], ',
    '"answer": "a"',
    '"__proto__": 1',
    'sep=;\n',
    '\uFEFF',
    '\u0000',
    'é',
    '\u2028',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const content = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe.each(FORMATS)('the %s reader', (format) => {
  it('throws for no text, and names only lines that exist', () => {
    fc.assert(
      fc.property(content, (text) => {
        readAndCheck(Buffer.from(text), format);
      }),
      { numRuns: 300 },
    );
  });

  it('throws for no bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readAndCheck(bytes, format);
      }),
    );
  });

  it.each([
    ['[', 20_000],
    ['{a: ', 20_000],
    ['- ', 20_000],
    ['> ', 20_000],
    ['? ', 20_000],
    ['a:\n ', 3000],
    ['&a [*a,', 5000],
    ['# ', 20_000],
    ['a,', 50_000],
    ['"', 50_001],
    ['`', 50_000],
    ['<!-- id: ', 5000],
    ['**a _b ', 10_000],
    ['![a](', 10_000],
    ['[[a] ', 10_000],
    [' ', 100_000],
    ['\n', 100_000],
    [' \n', 50_000],
    ['## a\n', 5000],
    ['- a\n', 5000],
    ['  - a\n    - b\n', 3000],
    ['a: b\n', 20_000],
    ['| a ', 10_000],
    ['<!-- a: b -->\n', 3000],
    ['```yaml\na: b\n```\n', 3000],
    ['**a?**\n\n', 3000],
    ['Q: a?\nA: b\n', 3000],
    ['## a?\n### b\n', 1500],
    ['a\n---\n', 3000],
    ['a\n', 20_000],
    ['\\n', 20_000],
    ['\\.', 20_000],
    ['*https://a* ', 5000],
    ['https://a*_*', 5000],
    ['&amp;<b>', 10_000],
    ['[^a]', 10_000],
    ['[a][', 10_000],
    ['[a]: b/c\n', 5000],
    ['- a?\n\n    b\n', 3000],
    ['a: b #c\n', 5000],
    ['\ta: b\n', 5000],
    ['htp://a ', 10_000],
    ['<summary>a?</summary>\n', 3000],
    ['e\u0301', 20_000],
    ['\u0301', 20_000],
  ])('bears %j many times', (text, times) => {
    const bytes = Buffer.from(`## How?\n\n${text.repeat(times)}\n`);
    expect(() => readAndCheck(bytes, format)).not.toThrow();
    expect(() => readAndCheck(Buffer.from(text.repeat(times)), format)).not.toThrow();
  });
});

describe('a YAML bomb', () => {
  it('is refused unexploded', () => {
    const lines = ['- &a0 [x, x]', ...Array.from({ length: 30 }, (_, n) => `- &a${n + 1} [*a${n}, *a${n}]`)];
    const { entries, problems } = readAndCheck(Buffer.from(lines.join('\n')), 'yaml');
    expect(entries).toEqual([]);
    expect(problems.every(({ code }) => code === 'yaml-alias')).toBe(true);
  });
});
