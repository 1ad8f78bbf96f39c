import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshIndex } from '../../src/indexing/fresh-index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  mkdirSync(join(folder, 'corpus'));
  write('leave.en.md', '## How do I ask for leave?\n\nOnline.\n');
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (file: string, text: string) => writeFileSync(join(folder, 'corpus', file), text);
const job = () => ({
  corpusDir: join(folder, 'corpus'),
  indexFile: join(folder, 'desk.index'),
  today: '2026-07-01',
});

describe('freshIndex', () => {
  it('builds the index when there is none, whether or not anybody is to be told', async () => {
    expect((await freshIndex(job())).meta.entries).toEqual({ en: 1 });
  });

  it('builds it anew after an edit, and only then', async () => {
    const built: number[] = [];
    const fresh = () => freshIndex(job(), { onBuilt: ({ meta }) => built.push(meta.phrasings) });
    await fresh();
    await fresh();
    write('leave.en.md', '## How do I ask for leave?\n\n- book days off\n\nOnline.\n');
    await fresh();
    expect(built).toEqual([1, 2]);
  });
});
