/** What may lie in a corpus folder beside ordinary files: none of it is opened, and none of it stops the reading. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/corpus/problem.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readDeclared } from '../../src/corpus/read-declared.ts';
import { MOST_FILES } from '../../src/corpus/scan-folder.ts';
import { corpusDigest } from '../../src/indexing/corpus-digest.ts';
import { stateOfDeclared, stateOfEntries } from '../../src/indexing/corpus-state.ts';

const SECRET = 'root:x:0:0: a secret of another folder';

let folder = '';
let corpus = '';
const at = (name: string) => join(corpus, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
  writeFileSync(at('leave.en.md'), '## How do I ask for leave?\n\nOnline.\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Everything that reads a corpus, and what it says is wrong. */
async function read(): Promise<readonly string[]> {
  const { entries, problems } = await readCorpus(corpus);
  const { replies, requests } = await readDeclared(corpus);
  await Promise.all([corpusDigest(corpus), stateOfEntries(corpus), stateOfDeclared(corpus)]);
  expect(entries.map(({ entry }) => entry.id)).toContain('how-do-i-ask-for-leave');
  const all = [...problems, ...replies.problems, ...requests.problems].map(formatProblem);
  expect(all.join()).not.toContain('secret of');
  return all;
}

const SPECIAL: readonly (readonly [what: string, make: (path: string) => void, told: RegExp])[] = [
  [
    'a link to a file outside',
    (path) => symlinkSync(join(folder, 'secret'), path),
    /leads out of the corpus/,
  ],
  ['a link that never ends', (path) => symlinkSync('/dev/zero', path), /leads out of the corpus/],
  ['a link to itself', (path) => symlinkSync(path, path), /cannot be read \(ELOOP\)/],
  ['a link to nothing', (path) => symlinkSync('nothing', path), /cannot be read \(ENOENT\)/],
  ['a named pipe', (path) => execFileSync('mkfifo', [path]), /expected a file, came a named pipe/],
];

describe.each(['parking.en.md', 'replies.yaml', 'requests.yaml', 'settings.yaml'])('%s', (name) => {
  it.each(SPECIAL)('as %s is a fault of its own, and nothing of it is shown', async (_, make, told) => {
    make(at(name));
    const problems = await read();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(told);
    expect(problems[0]).toContain(`${name}:1  fault`);
  });
});

describe('a corpus folder', () => {
  it('may hold links in circles, and ordinary links', async () => {
    mkdirSync(at('hr'));
    symlinkSync('..', at('hr/up'));
    symlinkSync(corpus, at('hr/self'));
    symlinkSync('../leave.en.md', at('hr/leave.en.md'));
    mkdirSync(at('media'));
    symlinkSync(corpus, at('media/all'));
    expect(await read()).toEqual([]);
  });

  it('may hold a socket, and folders as deep as paths can be', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at('socket.md'), resolve));
    mkdirSync(at(Array(200).fill('deep').join('/')), { recursive: true });
    expect(await read()).toEqual([
      expect.stringContaining('socket.md:1  fault  expected a file, came a socket'),
    ]);
    await new Promise((resolve) => server.close(resolve));
  });

  it('may hold names that are not UTF-8, which are told of', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(at('caf')), Buffer.from([0xe9]), Buffer.from('.md')]),
      '## Q?\n\nA\n',
    );
    expect(await read()).toEqual([expect.stringMatching(/fault {2}cannot be read .* not UTF-8; rename it/)]);
  });

  it('may be one that was named by mistake: its files are counted up to a limit', async () => {
    mkdirSync(at('many'));
    for (let file = 0; file <= MOST_FILES; file++) writeFileSync(at(`many/${file}`), '');
    expect(await read()).toEqual([expect.stringContaining(`at most ${MOST_FILES} files`)]);
  }, 60_000);
});
