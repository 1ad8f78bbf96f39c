import { describe, expect, it } from 'vitest';
import { decodeText, MAX_FILE_BYTES } from '../../src/corpus/decode.ts';

const decode = (...parts: (string | number[])[]) =>
  decodeText(Buffer.concat(parts.map((part) => Buffer.from(part))), 'x.md');
const codes = ({ problems }: ReturnType<typeof decodeText>) =>
  problems.map(({ severity, code, position }) => `${position.line} ${severity} ${code}`);

describe('decodeText', () => {
  it('reads UTF-8 with and without byte order mark, and all line ends', () => {
    expect(decode('\uFEFFé\r\nb\rc\n').text).toBe('é\nb\nc\n');
  });

  it('names the line of the first byte that is not UTF-8', () => {
    const latin1 = decode('one\ntwo\nd', [0xe9], 'part\n');
    expect(latin1.text).toBeUndefined();
    expect(codes(latin1)).toEqual(['3 fault wrong-encoding']);
    expect(latin1.problems[0]?.message).toContain('UTF-8');
  });

  it('recognizes UTF-16 by its mark, and NUL bytes by their line', () => {
    expect(codes(decode([0xff, 0xfe], Buffer.from('hi', 'utf16le').toString('latin1')))).toEqual([
      '1 fault wrong-encoding',
    ]);
    expect(codes(decode('one\ntw', [0], 'o'))).toEqual(['2 fault not-text']);
  });

  it.each([
    ['an Excel file', 'PK\u0003\u0004\u0014\u0000'],
    ['a PDF', '%PDF-1.7\n'],
    ['a web page', '\n<!DOCTYPE html><html>'],
    ['rich text', '{\\rtf1\\ansi'],
  ])('recognizes %s under another name', (_, start) => {
    const decoded = decode(start);
    expect(decoded.text).toBeUndefined();
    expect(codes(decoded)).toEqual(['1 fault not-text']);
    expect(decoded.problems[0]?.message).toMatch(/^expected text, came an? .*(?:save|copy)/);
  });

  it('names the line of each merge conflict', () => {
    const conflict = '<<<<<<< HEAD\n25 days\n=======\n30 days\n>>>>>>> draft\n';
    expect(codes(decode(`a\n${conflict}b\n${conflict}`))).toEqual([
      '2 fault merge-conflict',
      '8 fault merge-conflict',
    ]);
    expect(codes(decode('a\n>>>>>>> draft\n'))).toEqual(['2 fault merge-conflict']);
    expect(codes(decode('Title\n=======\n\n> > quoted\n    <<<<<<< HEAD\n'))).toEqual([]);
  });

  it('refuses files that are too big', () => {
    expect(codes(decodeText(new Uint8Array(MAX_FILE_BYTES + 1), 'x.md'))).toEqual(['1 fault too-big']);
  });

  it('warns of an empty file', () => {
    expect(codes(decode('\uFEFF \r\n'))).toEqual(['1 warning empty-file']);
  });

  it.each(['dÃ©part', 'aujourdâ€™hui', 'Ã  Lyon', '20 Â°C', 'lost \uFFFD', 'Ãªtre', 'Ã‰tage'])(
    'suspects lost accents in %s',
    (text) => {
      expect(codes(decode(`fine\n${text}\n`))).toEqual(['2 warning garbled-accents']);
    },
  );

  it.each(['départ à Évry, ça va', 'Âge, âge, À', '20 °C «\u00A0oui\u00A0»', 'São Paulo', 'œuvre 5 €'])(
    'suspects nothing in %s',
    (text) => {
      expect(codes(decode(text))).toEqual([]);
    },
  );
});
