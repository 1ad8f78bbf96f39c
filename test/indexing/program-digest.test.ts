/** The program as a part of what an index was made from: a copy of it with one word more. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexCorpus, indexFileIn } from '../../src/indexing/index-corpus.ts';
import { digestFrom, programDigest } from '../../src/indexing/program-digest.ts';
import { loadIndex } from '../../src/retrieval/index-file.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STOPWORDS = 'src/language/stopwords.ts';

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'frontdesk-copy-'));
  cpSync(join(ROOT, 'src'), join(copy, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
  cpSync(join(ROOT, 'corpus', 'care.yaml'), join(copy, 'corpus', 'care.yaml'));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

const digestOfCopy = () => digestFrom(join(copy, 'src/indexing/index-corpus.ts'));

function edit(file: string, change: (text: string) => string): () => void {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
}

describe('programDigest', () => {
  it('is the same for the same program elsewhere', () => {
    expect(digestOfCopy()).toBe(programDigest());
  });

  it.each([
    [STOPWORDS, (text: string) => text.replace("'please ", "'please parking ")],
    ['src/language/tokenize.ts', (text: string) => `${text}\n`],
    ['src/language/detect.ts', (text: string) => `${text}\n`],
    ['src/retrieval/parameters.ts', (text: string) => text.replace('epochs: 5', 'epochs: 6')],
    ['src/retrieval/container.ts', (text: string) => `${text}\n`],
    ['src/corpus/formats/read-markdown.ts', (text: string) => `${text}\n`],
    ['src/message.ts', (text: string) => `${text}\n`],
  ])('changes with %s', (file, change) => {
    const undo = edit(file, change);
    expect(digestOfCopy()).not.toBe(programDigest());
    undo();
    expect(digestOfCopy()).toBe(programDigest());
  });

  it('changes with the table of French lemmas, which is read and not imported', () => {
    const table = join(copy, 'src/language/french.lemmas');
    const bytes = readFileSync(table);
    writeFileSync(
      table,
      bytes.map((byte, at) => (at === bytes.length - 1 ? byte + 1 : byte)),
    );
    expect(digestOfCopy()).not.toBe(programDigest());
    writeFileSync(table, bytes);
    expect(digestOfCopy()).toBe(programDigest());
  });

  it.each(['wink-lemmatizer', 'wink-lexicon'])(
    'changes with the version of %s, imported or needed by what is imported',
    (name) => {
      rmSync(join(copy, 'node_modules'));
      for (const library of ['wink-lemmatizer', 'wink-lexicon'])
        cpSync(join(ROOT, 'node_modules', library), join(copy, 'node_modules', library), { recursive: true });
      const before = digestOfCopy();
      const undo = edit(`node_modules/${name}/package.json`, (text) =>
        text.replace(/"version": "/, '"version": "9'),
      );
      expect(digestOfCopy()).not.toBe(before);
      undo();
      expect(digestOfCopy()).toBe(before);
      rmSync(join(copy, 'node_modules'), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    },
  );
});

describe('an upgraded program with its old data folder', () => {
  it('builds the index anew, and serves its new words', { timeout: 120_000 }, async () => {
    const corpusDir = join(copy, 'questions');
    const dataDir = join(copy, 'data');
    mkdirSync(corpusDir);
    writeFileSync(
      join(corpusDir, 'desk.en.md'),
      '## Where can I find parking?\n\n- parking place\n\nLevel -1.\n',
    );
    await indexCorpus({ corpusDir, indexFile: indexFileIn(dataDir), today: '2026-01-01' });
    const before = loadIndex(indexFileIn(dataDir)).meta;
    edit(STOPWORDS, (text) => text.replace("'please ", "'please parking "));
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'src/cli.ts', 'ask', '--json', 'parking place'],
      { cwd: copy, env: { PATH: process.env['PATH'], CORPUS_DIR: corpusDir, DATA_DIR: dataDir } },
    );
    expect(stderr).toContain('built the index');
    expect(JSON.parse(stdout).terms).toEqual(['place']);
    const after = loadIndex(indexFileIn(dataDir)).meta;
    expect(after.digest).not.toBe(before.digest);
    expect(after.version).not.toBe(before.version);
  });
});
