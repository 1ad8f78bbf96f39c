/** Files that change while somebody follows them: on a clock of the test's own, and in real folders. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stateOfDeclared, stateOfEntries } from '../../src/indexing/corpus-state.ts';
import { type Following, followFiles, stateNow } from '../../src/indexing/follow-files.ts';

let following: Following | undefined;
afterEach(async () => {
  await following?.close();
  vi.useRealTimers();
});

describe('followFiles', () => {
  let state = 'a';
  let sound = true;
  let done: string[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    [state, sound, done] = ['a', true, []];
    following = followFiles({
      since: 'a',
      everyMilliseconds: 100,
      look: async () => {
        if (state === 'gone') throw Object.assign(new Error('no such folder'), { code: 'ENOENT' });
        return state;
      },
      work: async () => {
        done.push(state);
        return sound;
      },
    });
  });
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  it('works once for a change, when two looks see the same', async () => {
    await pass(1000);
    expect(done).toEqual([]);
    state = 'b';
    await pass(100);
    state = 'c';
    await pass(100);
    expect(done).toEqual([]);
    await pass(1000);
    expect(done).toEqual(['c']);
  });

  it('takes a folder that goes and comes for changes', async () => {
    state = 'gone';
    await pass(1000);
    state = 'a';
    await pass(1000);
    expect(done).toEqual(['gone', 'a']);
  });

  it('works again after a failure though nothing has changed, each time later', async () => {
    sound = false;
    state = 'b';
    await pass(200);
    expect(done).toHaveLength(1);
    await pass(5_100);
    expect(done).toHaveLength(2);
    await pass(20_100);
    expect(done).toHaveLength(3);
    sound = true;
    await pass(80_100);
    expect(done).toHaveLength(4);
    await pass(1_000_000);
    expect(done).toHaveLength(4);
  });

  it('looks no more once it is closed', async () => {
    await following?.close();
    state = 'b';
    await pass(1000);
    expect(done).toEqual([]);
  });
});

const SOON = { timeout: 20_000, interval: 10 };
const ENTRY = '## How do I ask for leave?\n\nOnline.\n';

describe.each([
  ['the entries', stateOfEntries, 'leave.en.md'],
  ['the declared replies', stateOfDeclared, 'replies.yaml'],
  ['the pictures of entries', stateOfEntries, 'media/map.png'],
  ['the pictures of replies', stateOfDeclared, 'media/map.png'],
  ['the settings', stateOfEntries, 'settings.yaml'],
] as const)('a corpus folder whose place another takes: %s', (_, stateOf, file) => {
  let folder = '';
  const corpus = () => join(folder, 'corpus');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
    makeCorpus('corpus');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function makeCorpus(name: string): void {
    mkdirSync(join(folder, name, 'media'), { recursive: true });
    writeFileSync(join(folder, name, file), ENTRY);
  }

  it.each([
    [
      'moved away, and copied back',
      () => {
        renameSync(corpus(), `${corpus()}.old`);
        cpSync(`${corpus()}.old`, corpus(), { recursive: true });
      },
    ],
    [
      'deleted, and made again',
      () => {
        rmSync(corpus(), { recursive: true });
        makeCorpus('corpus');
      },
    ],
    [
      'a link that is switched to another folder',
      () => {
        renameSync(corpus(), join(folder, 'first'));
        makeCorpus('second');
        symlinkSync('first', corpus());
        symlinkSync('second', `${corpus()}.new`);
        renameSync(`${corpus()}.new`, corpus());
      },
    ],
    [
      'the parent folder moved, and made again',
      () => {
        renameSync(folder, `${folder}.old`);
        makeCorpus('corpus');
        rmSync(`${folder}.old`, { recursive: true });
      },
    ],
  ])('%s: the new one and later edits are seen', async (__, replace) => {
    const look = () => stateOf(corpus());
    let works = 0;
    following = followFiles({
      look,
      since: await stateNow(look),
      everyMilliseconds: 5,
      work: async () => {
        works++;
        return true;
      },
    });
    replace();
    await vi.waitFor(() => expect(works).toBeGreaterThan(0), SOON);
    for (const edit of ['\nFirst.\n', '\nSecond.\n']) {
      const before = works;
      appendFileSync(join(corpus(), file), edit);
      await vi.waitFor(() => expect(works).toBeGreaterThan(before), SOON);
    }
  });
});
