import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/retrieval/build-index.ts';
import { loadIndex, saveIndex } from '../../src/retrieval/index-file.ts';
import { entryOf } from '../helpers/index-of.ts';

const entries = [
  entryOf({ id: 'leave', questions: ['How do I ask for leave?', 'book holidays'] }),
  entryOf({ id: 'payslip', questions: ['Where is my payslip?', 'salary statement'] }),
];

describe('index file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is saved and loaded whole, with nothing left beside it', () => {
    const path = join(folder, 'deep', 'frontdesk.index');
    saveIndex(path, buildIndex(entries).bytes);
    const index = loadIndex(path);
    expect(index.ask('ask for leave', { today: '2026-01-01' }).candidates[0]?.id).toBe('leave');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['frontdesk.index']);
  });

  it('says what to do when there is none', () => {
    expect(() => loadIndex(join(folder, 'none'))).toThrow(
      'there is no index here; build it: frontdesk index',
    );
  });

  it('refuses a file cut short', () => {
    const path = join(folder, 'frontdesk.index');
    saveIndex(path, buildIndex(entries).bytes);
    writeFileSync(path, readFileSync(path).subarray(0, 1000));
    expect(() => loadIndex(path)).toThrow('truncated');
  });

  it('is reproducible to the byte, and changes with one word of the corpus', () => {
    const once = buildIndex(entries);
    expect(buildIndex(entries).bytes).toEqual(once.bytes);
    const [first, ...rest] = entries;
    const edited = buildIndex([{ ...first!, answer: `${first!.answer} Really.` }, ...rest]);
    expect(edited.meta.version).not.toBe(once.meta.version);
    expect(edited.bytes).not.toEqual(once.bytes);
  });
});
