/** `.env`: no value is cut, no line is passed over in silence, and nothing of it is shown. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnvFile, readEnvFile } from '../../src/config/env-file.ts';

const valuesOf = (text: string) =>
  Object.fromEntries(parseEnvFile(text).settings.map(({ name, value }) => [name, value]));

/** A whole file and what it sets. */
const READ: readonly (readonly [string, Record<string, string>])[] = [
  ['A=1', { A: '1' }],
  ['  A=1', { A: '1' }],
  ['A = b c  ', { A: 'b c' }],
  ['A=\ta\t', { A: 'a' }],
  ['A=\u00a0x', { A: 'x' }],
  ['A=', { A: '' }],
  ['A=""', { A: '' }],
  ["A=''", { A: '' }],
  // Where a # stands within a value, and where it begins a comment.
  ['A=abc#def', { A: 'abc#def' }],
  ['A=#abc', { A: '#abc' }],
  ['A=abc#', { A: 'abc#' }],
  ['A=a#b#c # d', { A: 'a#b#c' }],
  ['A=abc #def', { A: 'abc' }],
  ['A=abc\t# def', { A: 'abc' }],
  ['A= #c', { A: '' }],
  ['A=x # "y"', { A: 'x' }],
  ['A="a # b" # c', { A: 'a # b' }],
  ["A='a#b'#c", { A: 'a#b' }],
  ['A="x" #', { A: 'x' }],
  ["A=p#'q", { A: "p#'q" }],
  ['SMTP_URL=smtp://a:p#w@mail.example.com', { SMTP_URL: 'smtp://a:p#w@mail.example.com' }],
  // Quotes.
  ['A="  x "', { A: '  x ' }],
  ['A=\'say "hi"\'', { A: 'say "hi"' }],
  ['A="say \\"hi\\""', { A: 'say "hi"' }],
  ['A=`x"y\'z`', { A: 'x"y\'z' }],
  ['A="a\\nb"', { A: 'a\nb' }],
  ["A='a\\nb'", { A: 'a\\nb' }],
  ['A=a\\nb', { A: 'a\\nb' }],
  ['A="a\\\\nb"', { A: 'a\\\\nb' }],
  ['A="C:\\temp"', { A: 'C:\\temp' }],
  ["A=it's", { A: "it's" }],
  ['A=x"y"', { A: 'x"y"' }],
  ['A=cmd -m "a b" {file}', { A: 'cmd -m "a b" {file}' }],
  ['A=$HOME', { A: '$HOME' }],
  // Names and signs of equality.
  ['export A=1', { A: '1' }],
  ['export  A = 1', { A: '1' }],
  ['A=a=b==', { A: 'a=b==' }],
  ['A==', { A: '=' }],
  ['A.B=1\nA-B=2', { 'A.B': '1', 'A-B': '2' }],
  // Lines.
  ['A=1\r\nB=2\r\n', { A: '1', B: '2' }],
  ['A=1\rB=2', { A: '1', B: '2' }],
  ['A=1\nA=2', { A: '2' }],
  ['# c\n  # c\n\n \nA=1', { A: '1' }],
  ['', {}],
];

const FAULTY: readonly (readonly [string, number, string])[] = [
  ['A', 1, 'expected NAME=value'],
  ['A=1\nexport A', 2, 'expected NAME=value'],
  ['=hunter2', 1, 'expected NAME=value'],
  ['A: hunter2', 1, 'expected NAME=value'],
  ['A B=hunter2', 1, 'expected NAME=value'],
  ['\n\nA="hunter2', 3, 'expected one more "'],
  ['A="hunter2"x', 1, 'expected one more "'],
  ["A='hunter'2", 1, "expected one more '"],
  ['A="hunter\n2"', 1, 'expected one more "'],
  ['A="hunter2\\"', 1, 'expected one more "'],
  ['A=hunter2\0', 1, 'expected text in UTF-8'],
];

describe('parseEnvFile', () => {
  it.each(READ)('reads %j', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
    expect(parseEnvFile(text).faults).toEqual([]);
  });

  it.each(FAULTY)('finds the fault of %j, and shows nothing of it', (text, line, message) => {
    const { faults } = parseEnvFile(text);
    expect(faults[0]).toEqual({ line, message: expect.stringContaining(message) });
    expect(JSON.stringify(faults)).not.toContain('hunter');
  });

  it('gives back every value that holds no blank at its ends and no quote at its beginning', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/[\r\n\0]/g, '').replace(/\s/g, '_'))
      .filter((text) => !/^["'`]/.test(text));
    fc.assert(
      fc.property(plain, (value) => {
        expect(valuesOf(`A=${value}`)).toEqual({ A: value });
      }),
    );
  });

  it('gives back every value in single quotes that holds none', () => {
    const quotable = fc.string({ unit: 'binary' }).map((text) => text.replace(/['\r\n\0]/g, ''));
    fc.assert(
      fc.property(quotable, (value) => {
        expect(valuesOf(`A='${value}'`)).toEqual({ A: value });
      }),
    );
  });
});

describe('readEnvFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-env-'));
  const file = (name: string) => join(folder, name);
  const refusal = (name: string) => {
    try {
      readEnvFile(file(name));
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const invalid = (text: string) => ({ code: 'CONFIG_INVALID', message: expect.stringContaining(text) });

  it('sets nothing when there is none', () => {
    expect(readEnvFile(file('none'))).toEqual([]);
  });

  it('reads a byte order mark away', () => {
    writeFileSync(file('bom'), '\uFEFFPORT=1\r\n');
    expect(readEnvFile(file('bom'))).toEqual([{ name: 'PORT', value: '1', line: 1 }]);
  });

  it('lists every faulty line, and says what is no file of settings', ({ onTestFinished }) => {
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(file('faulty'), 'A\nB=1\nC\n');
    expect(refusal('faulty')).toMatchObject(invalid(`${file('faulty')}:1: expected NAME=value`));
    expect(refusal('faulty')).toMatchObject(invalid(`${file('faulty')}:3: `));
    mkdirSync(file('folder'));
    expect(refusal('folder')).toMatchObject(invalid('got a folder'));
    symlinkSync('nowhere', file('dangling'));
    expect(refusal('dangling')).toMatchObject(invalid('is not there (ENOENT)'));
    symlinkSync('circle', file('circle'));
    expect(refusal('circle')).toMatchObject(invalid('(ELOOP)'));
    symlinkSync('/dev/zero', file('device'));
    expect(refusal('device')).toMatchObject(invalid('got a device or a pipe'));
    writeFileSync(file('utf16'), Buffer.from('\uFEFFPORT=1\n', 'utf16le'));
    expect(refusal('utf16')).toMatchObject(invalid('expected text in UTF-8'));
    writeFileSync(file('large'), 'A=1\n'.repeat(300_000));
    expect(refusal('large')).toMatchObject(invalid('at most 1000000 bytes'));
  });
});
