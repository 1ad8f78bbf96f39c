import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readQueries } from '../../src/indexing/read-queries.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'queries-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('readQueries', () => {
  it.each([
    [
      'a.jsonl',
      '\uFEFF{"text":"wifi code","expected":"wifi"}\r\n\n{"text":"zebra","expected":null}\r\n',
      [1, 3],
    ],
    ['b.csv', '\uFEFFtext,expected\nwifi code,wifi\n\nzebra,\n', [2, 4]],
    ['c.csv', 'Identifiant;Question;note\r\nwifi;wifi code;x\r\n;;\r\n;zebra;\r\n', [2, 4]],
    ['d.tsv', 'question\tattendu\nwifi code\twifi\n\nzebra\t\n', [2, 4]],
  ])('reads %s, with the line of each', async (name, text, [first, second]) => {
    const queries = await readQueries(write(name, text));
    expect(queries.map((query) => [query.text, query.expected, query.line])).toEqual([
      ['wifi code', 'wifi', first],
      ['zebra', null, second],
    ]);
  });

  it.each([
    ['e.jsonl', '{"text":"a","expected":"b"}\nnot json', /e\.jsonl:2 {2}fault {2}expected \{"text"/],
    ['f.csv', 'how,what\na,b', /f\.csv:1 {2}fault {2}the first row must name/],
    ['g.csv', 'text,expected\n,b', /g\.csv:2 {2}fault {2}no question/],
    ['h.csv', 'text,expected\n', /there are no questions/],
    ['i.csv', 'text,expected\nd\u0000,x', /expected text, came a NUL byte/],
  ])('refuses %s', async (name, text, message) => {
    await expect(readQueries(write(name, text))).rejects.toMatchObject({
      code: 'QUERIES_INVALID',
      message: expect.stringMatching(message),
    });
  });

  it('says so in French', async () => {
    await expect(readQueries(write('j.csv', 'how,what\na,b'), 'fr')).rejects.toThrow(/la première ligne/);
    await expect(readQueries(path.join(folder, 'none.csv'), 'fr')).rejects.toThrow(/ne peut pas être lu/);
  });
});
