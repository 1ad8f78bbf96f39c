import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusDigest } from '../../src/indexing/corpus-digest.ts';

let corpus = '';
const write = (file: string, text: string) => writeFileSync(join(corpus, file), text);
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'corpus-'));
  mkdirSync(join(corpus, 'hr'));
  write('leave.en.md', 'a');
});
afterEach(() => rmSync(corpus, { recursive: true }));

describe('corpusDigest', () => {
  it.each(['leave.en.md', 'more.csv', 'settings.yaml', 'hr/replies.yaml'])(
    'changes with %s',
    async (file) => {
      const before = await corpusDigest(corpus);
      write(file, 'b');
      expect(await corpusDigest(corpus)).not.toBe(before);
    },
  );

  it.each(['replies.yaml', 'requests.yml', '.draft.md', 'map.png'])(
    'does not change with %s',
    async (file) => {
      const before = await corpusDigest(corpus);
      write(file, 'b');
      expect(await corpusDigest(corpus)).toBe(before);
    },
  );
});
