/** A corpus on disk, edited while it serves; the index is really built by another process. */
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { type LiveIndex, openLiveIndex } from '../../src/indexing/live-index.ts';
import { buildIndex } from '../../src/retrieval/build-index.ts';
import { saveIndex } from '../../src/retrieval/index-file.ts';
import { childrenRunning } from '../helpers/child-processes.ts';
import { entryOf } from '../helpers/index-of.ts';

const LEAVE = '## How do I ask for leave?\n\n- book holidays\n\nAsk in *MyHR*.\n';
const PARKING = '## Where can I park?\n\n- car park\n\nLevel -1.\n';
const soon = { timeout: 10_000, interval: 20 };

let folder = '';
let live: LiveIndex | undefined;
const corpus = (name: string) => join(folder, 'corpus', name);
const indexFile = () => join(folder, 'data', 'frontdesk.index');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(corpus('leave.en.md'), LEAVE);
});
afterEach(async () => {
  await live?.close();
  live = undefined;
  rmSync(folder, { recursive: true });
});

async function open() {
  const swaps: string[] = [];
  live = await openLiveIndex({
    corpusDir: join(folder, 'corpus'),
    indexFile: indexFile(),
    clock: systemClock,
    onSwap: ({ meta }) => swaps.push(meta.version),
  });
  return { live, swaps };
}

function firstFor(text: string): string | undefined {
  const finding = live?.current().ask(text, { today: '2026-01-01' });
  return finding?.decision === 'fallback' ? undefined : finding?.candidates[0]?.id;
}

describe('openLiveIndex', () => {
  it('builds the index of a corpus that has none, and loads it the next time', async () => {
    const first = await open();
    expect(firstFor('ask for leave')).toBe('how-do-i-ask-for-leave');
    expect(first.swaps).toHaveLength(1);
    await first.live.close();
    const second = await open();
    expect(second.swaps).toEqual([]);
    expect(firstFor('ask for leave')).toBe('how-do-i-ask-for-leave');
  });

  it('takes up an edit, whole', async () => {
    await open();
    expect(firstFor('where can i park')).toBeUndefined();
    writeFileSync(corpus('parking.en.md'), PARKING);
    await vi.waitFor(() => expect(firstFor('where can i park')).toBe('where-can-i-park'), soon);
    rmSync(corpus('parking.en.md'));
    await vi.waitFor(() => expect(firstFor('where can i park')).toBeUndefined(), soon);
  });

  it('goes on with the old index when an edit is faulty, says why, and takes up the mended one', async () => {
    await open();
    writeFileSync(corpus('parking.en.md'), '## Where can I park?\n');
    await vi.waitFor(() => expect(live?.lastFault()?.message).toContain('parking.en.md:1'), soon);
    expect(firstFor('ask for leave')).toBe('how-do-i-ask-for-leave');
    writeFileSync(corpus('parking.en.md'), PARKING);
    await vi.waitFor(() => expect(firstFor('where can i park')).toBe('where-can-i-park'), soon);
    expect(live?.lastFault()).toBeNull();
  });

  it('takes up edits of a folder that took the place of another, and tells while there is none', async () => {
    await open();
    const root = join(folder, 'corpus');
    renameSync(root, `${root}.old`);
    await vi.waitFor(() => expect(live?.lastFault()?.message).toContain('expected the corpus folder'), soon);
    cpSync(`${root}.old`, root, { recursive: true });
    await vi.waitFor(() => expect(live?.lastFault()).toBeNull(), soon);
    writeFileSync(corpus('parking.en.md'), PARKING);
    await vi.waitFor(() => expect(firstFor('where can i park')).toBe('where-can-i-park'), soon);
  });

  it('says when the index was built, whenever it was loaded', async () => {
    const before = Date.now();
    const { builtAt, close } = (await open()).live;
    const built = builtAt().getTime();
    expect(built).toBeGreaterThanOrEqual(before);
    await close();
    const again = (await open()).live;
    expect(again.builtAt().getTime()).toBe(built);
  });

  it('gives up what is being built when it is closed, and builds nothing after that', async () => {
    await open();
    writeFileSync(corpus('parking.en.md'), PARKING);
    await vi.waitFor(async () => expect(await childrenRunning('index-process')).not.toEqual([]), soon);
    await live?.close();
    await vi.waitFor(async () => expect(await childrenRunning('index-process')).toEqual([]), soon);
    expect(live?.lastFault()).toBeNull();
  });

  it('takes up an index file that another process built', async () => {
    await open();
    const other = buildIndex([entryOf({ id: 'other', questions: ['Where is the other thing?'] })]);
    saveIndex(indexFile(), other.bytes);
    await vi.waitFor(() => expect(firstFor('other thing')).toBe('other'), soon);
  });

  it.each([
    ['truncated', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['overwritten', () => Buffer.from('not an index')],
  ])('goes on with the good index when the file is %s', async (_, spoil) => {
    await open();
    writeFileSync(indexFile(), spoil(readFileSync(indexFile())));
    await vi.waitFor(() => expect(live?.lastFault()?.message).toContain('frontdesk.index'), soon);
    expect(firstFor('ask for leave')).toBe('how-do-i-ask-for-leave');
  });

  it('serves an older index when it starts with a faulty corpus', async () => {
    await open();
    await live?.close();
    writeFileSync(corpus('leave.en.md'), '## How do I ask for leave?\n');
    await open();
    expect(firstFor('ask for leave')).toBe('how-do-i-ask-for-leave');
    expect(live?.lastFault()?.message).toContain('leave.en.md:1');
  });

  it('refuses to start with a faulty corpus and no index, listing the faults', async () => {
    writeFileSync(corpus('leave.en.md'), '## How do I ask for leave?\n');
    copyFileSync(corpus('leave.en.md'), corpus('again.en.md'));
    await expect(open()).rejects.toThrow(/again\.en\.md:1[\s\S]*leave\.en\.md:1/);
  });

  it('refuses to start without a corpus', async () => {
    rmSync(join(folder, 'corpus'), { recursive: true });
    await expect(open()).rejects.toThrow('expected the corpus folder');
  });
});
