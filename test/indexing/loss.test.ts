/** An edit that takes away a good part of a corpus is asked about, and accepted for exactly that state. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { accept } from '../../src/commands/accept.ts';
import { build } from '../../src/commands/build.ts';
import { check } from '../../src/commands/check.ts';
import { corpusDigest } from '../../src/indexing/corpus-digest.ts';
import { freshIndex } from '../../src/indexing/fresh-index.ts';
import { indexCorpus } from '../../src/indexing/index-corpus.ts';
import { openLiveIndex } from '../../src/indexing/live-index.ts';
import { loadIndex } from '../../src/retrieval/index-file.ts';

const TODAY = '2026-03-02';
const soon = { timeout: 15_000, interval: 20 };

let folder = '';
let corpusDir = '';
let env: Record<string, string> = {};
let indexFile = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  corpusDir = join(folder, 'corpus');
  mkdirSync(corpusDir);
  env = { CORPUS_DIR: corpusDir, DATA_DIR: join(folder, 'data') };
  indexFile = join(folder, 'data', 'frontdesk.index');
  onTestFinished(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** @param numbers of the entries that stand in the file */
function write(file: string, from: number, to: number, change = (text: string) => text): void {
  const numbers = Array.from({ length: to - from }, (_, n) => from + n);
  const text = numbers.map((n) => `## Where is room ${word(n)}?\n\nOn floor ${n}.\n`).join('\n');
  writeFileSync(join(corpusDir, file), change(text));
}

/** Letters rather than digits, so that titles differ in words. */
const word = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]?.repeat(3)).join('');

const job = (more: object = {}) => ({ corpusDir, indexFile, today: TODAY, ...more });
const index = (more: object = {}) => indexCorpus(job(more));
const served = () => loadIndex(indexFile).entries().length;

/** Printed lines of both streams. */
function printed(): string[] {
  const lines: string[] = [];
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((line: string) => void lines.push(line));
  }
  onTestFinished(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  return lines;
}

describe('an edit that takes entries away', () => {
  it.each([
    ['a tenth', 36, true],
    ['more than a tenth', 35, false],
  ])('%s of forty', async (_, left, isTaken) => {
    write('rooms.en.md', 0, 40);
    await index();
    write('rooms.en.md', 0, left);
    if (isTaken) await index();
    else await expect(index()).rejects.toThrow('5 of 40 entries would go: 5 of rooms.en.md');
    expect(served()).toBe(isTaken ? left : 40);
  });

  it('a small corpus may change as it likes, and a start without an older index takes what is sound', async () => {
    write('rooms.en.md', 0, 19);
    await index();
    write('rooms.en.md', 0, 3);
    await index();
    expect(served()).toBe(3);
  });

  it('an emptied file is asked about, however few its entries; one that is deleted or moved counts among all', async () => {
    write('rooms.en.md', 0, 39);
    write('hall.en.md', 39, 40);
    await index();
    writeFileSync(join(corpusDir, 'hall.en.md'), '\n');
    await expect(index()).rejects.toThrow('nothing is left in hall.en.md');
    rmSync(join(corpusDir, 'hall.en.md'));
    await index();
    renameSync(join(corpusDir, 'rooms.en.md'), join(corpusDir, 'moved.en.md'));
    await index();
    expect(served()).toBe(39);
  });

  it('other ids for the same questions, or other questions under the same ids, take nothing away', async () => {
    const withIds = (prefix: string) => (text: string) =>
      text.replace(/\?\n/g, (end, at: number) => `?\n\n<!-- id: ${prefix}-${at} -->\n${end.slice(2)}`);
    write('rooms.en.md', 0, 40, withIds('a'));
    await index();
    write('rooms.en.md', 0, 40, withIds('b'));
    await index();
    const ids = loadIndex(indexFile)
      .entries()
      .map(({ id }) => id);
    expect(ids).toHaveLength(40);
    expect(ids.every((id) => id.startsWith('b-'))).toBe(true);
    write('rooms.en.md', 0, 40, (text) => withIds('b')(text).replaceAll('Where is', 'How do I get to'));
    await index();
  });

  it('small edits count together for a day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T09:00:00Z') });
    write('rooms.en.md', 0, 40);
    await index();
    write('rooms.en.md', 0, 38);
    await index();
    vi.setSystemTime(Date.parse('2026-03-02T15:00:00Z'));
    write('rooms.en.md', 0, 35);
    await expect(index()).rejects.toThrow('5 of 40 entries would go');
    vi.setSystemTime(Date.parse('2026-03-03T09:00:01Z'));
    await index();
    expect(served()).toBe(35);
  });

  it('accepted as it was told, and asked again when more goes', async () => {
    const lines = printed();
    write('rooms.en.md', 0, 40);
    await index();
    write('rooms.en.md', 0, 30);
    const told = await corpusDigest(corpusDir);
    await check({}, env);
    expect(lines.join('\n')).toContain(`frontdesk accept ${told}`);
    expect(process.exitCode).toBeUndefined();
    await expect(build({}, env)).rejects.toThrow(`run: frontdesk accept ${told}`);
    write('rooms.en.md', 0, 20);
    await expect(accept(told, {}, env)).rejects.toThrow('it has changed since');
    expect(served()).toBe(40);
    write('rooms.en.md', 0, 30);
    await accept(told, {}, env);
    expect(served()).toBe(30);
    expect(lines.filter((line) => line.startsWith('gone: '))).toHaveLength(10);
    write('rooms.en.md', 0, 20);
    await expect(index()).rejects.toThrow('10 of 30 entries would go');
    await accept(undefined, {}, env);
    expect(served()).toBe(20);
  });

  it('index --accept asks nothing', async () => {
    printed();
    write('rooms.en.md', 0, 40);
    await build({}, env);
    write('rooms.en.md', 0, 1);
    await build({ accept: true }, env);
    expect(served()).toBe(1);
  });

  it('questions are answered from the index of before, and whoever asks is told', async () => {
    write('rooms.en.md', 0, 40);
    await index();
    write('rooms.en.md', 0, 10);
    const told: string[] = [];
    const fresh = await freshIndex(job(), { onKept: (message) => told.push(message) });
    expect(fresh.entries()).toHaveLength(40);
    expect(told).toHaveLength(1);
  });

  it('another corpus beside the first is no edit of it', async () => {
    write('rooms.en.md', 0, 40);
    await index();
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'one.en.md'), '## Where can I park?\n\nLevel -1.\n');
    await indexCorpus({ corpusDir: other, indexFile, today: TODAY });
    expect(served()).toBe(1);
  });

  it('a desk that serves keeps the old index and says so, also after a restart, until it is accepted', async () => {
    printed();
    write('rooms.en.md', 0, 40);
    const options = { corpusDir, indexFile, clock: systemClock };
    const faults: string[] = [];
    let live = await openLiveIndex({ ...options, onFault: (message) => faults.push(message) });
    onTestFinished(() => live.close());
    write('rooms.en.md', 0, 10);
    await vi.waitFor(() => expect(live.lastFault()?.message).toContain('30 of 40 entries would go'), soon);
    expect(faults).toHaveLength(1);
    expect(live.current().entries()).toHaveLength(40);
    await live.close();
    live = await openLiveIndex(options);
    expect(live.current().entries()).toHaveLength(40);
    expect(live.lastFault()?.message).toContain('30 of 40 entries would go');
    await accept(undefined, {}, env);
    await vi.waitFor(() => expect(live.current().entries()).toHaveLength(10), soon);
    expect(live.lastFault()).toBeNull();
  });
});
