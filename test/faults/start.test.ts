/** The service as an operator starts and ends it: by npm, with signals, with outputs that are gone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskFolder, deskFolder } from '../helpers/running-desk.ts';
import { compileProgram, type Program } from '../helpers/serving-process.ts';

let program: Program;
let desk: DeskFolder;
beforeAll(async () => {
  program = await compileProgram();
  desk = deskFolder();
  // What `npm start` does is in the real package.json.
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  writeFileSync(join(desk.folder, 'package.json'), JSON.stringify({ name: 'desk', type: 'module', scripts }));
  symlinkSync(dirname(program.cli), join(desk.folder, 'dist'));
}, 60_000);
afterAll(() => {
  desk?.remove();
  program?.remove();
});

const env = () => ({
  PATH: process.env['PATH'] ?? '',
  HOME: desk.folder,
  NO_COLOR: '1',
  PORT: '0',
  CORPUS_DIR: desk.corpusDir,
});

function start(command: string, ...words: readonly string[]): ChildProcess {
  return spawn(command, words, { cwd: desk.folder, env: env(), stdio: ['ignore', 'pipe', 'pipe'] });
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('expected an output');
  for await (const line of createInterface({ input: stdout })) {
    const url = /answers at (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the desk ended before it was up');
}

const isUp = async (url: string) =>
  await fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

async function run(...words: readonly string[]) {
  const child = start(process.execPath, program.cli, ...words);
  const [out, err, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'close'),
  ]);
  return { out, err, code };
}

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'passes %s on: the desk is gone when npm is, in good order',
    async (signal) => {
      const npm = start('npm', 'start');
      const log = npm.stderr ? text(npm.stderr) : undefined;
      const url = await addressOf(npm);
      expect(await isUp(url)).toBe(true);
      npm.kill(signal);
      const [code] = await once(npm, 'exit');
      expect([code, await isUp(url)]).toEqual([0, false]);
      expect(await log).toContain('stopping: answering what has arrived');
    },
    60_000,
  );
});

describe('a serving process', () => {
  test('ends in good order when its terminal is closed, and on a signal during start', async () => {
    const serving = start(process.execPath, program.cli, 'serve');
    await addressOf(serving);
    serving.kill('SIGHUP');
    expect(await once(serving, 'exit')).toEqual([0, null]);

    // Its first line says that it looks at an open folder: the index and the tables come after that.
    const dataDir = join(desk.folder, 'data');
    chmodSync(dataDir, 0o755);
    const starting = start(process.execPath, program.cli, 'serve');
    if (starting.stderr) await once(starting.stderr, 'data');
    starting.kill('SIGTERM');
    expect(await once(starting, 'exit')).toEqual([0, null]);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  }, 60_000);

  test('goes on without standard input, with outputs that nobody reads and a log whose disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    for (const log of ['pipe', full] as const) {
      const child = spawn(process.execPath, [program.cli, 'serve'], {
        cwd: desk.folder,
        env: { ...env(), LOG_LEVEL: 'trace' },
        stdio: ['ignore', 'pipe', log],
      });
      const url = await addressOf(child);
      child.stdout?.destroy();
      child.stderr?.destroy();
      for (const n of [1, 2, 3]) {
        const body = new URLSearchParams({ MessageSid: `SM${n}`, From: 'whatsapp:+15550100', Body: 'vpn' });
        expect((await fetch(`${url}/webhooks/twilio`, { method: 'POST', body })).status).toBe(200);
      }
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
    }
    closeSync(full);
  }, 60_000);
});

describe('a command', () => {
  test.each([
    ['ask', 'vpn password', '--explain', '--json'],
    ['check', '--json'],
  ])(
    'whose reader goes away ends without a word: %s',
    async (...words) => {
      const child = start(process.execPath, program.cli, ...words);
      child.stdout?.destroy();
      const err = child.stderr ? await text(child.stderr) : '';
      expect(err).not.toMatch(/EPIPE|Error|at /);
      expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(0);
    },
    30_000,
  );

  test('warns of settings in .env that it does not know, and refuses one that it cannot read', async () => {
    const file = join(desk.folder, '.env');
    writeFileSync(file, 'TWILLIO_AUTH_TOKEN=hunter2#3\nLOG_LEVEL=loud#er\n');
    const served = await run('serve');
    expect(served).toMatchObject({ code: 2, out: '' });
    // What is behind a # may be a secret, as in an address.
    expect(served.err).toMatch(/LOG_LEVEL: expected one of .*; got "loud\?…"/);
    expect(served.err).toContain(
      '.env:1: TWILLIO_AUTH_TOKEN is not a setting of frontdesk; did you mean TWILIO_AUTH_TOKEN?',
    );
    expect(served.err).not.toMatch(/hunter|at file:/);

    writeFileSync(file, 'hunter2\n');
    expect(await run('jobs', 'list')).toEqual({
      code: 2,
      out: '',
      err: '.env:1: expected NAME=value, or a comment that begins with #; mend or delete the line\n',
    });
    expect(await run('--help')).toMatchObject({ code: 0, err: '' });
    writeFileSync(file, 'DATA_DIR=nowhere\n');
    const erased = await run('erase', '+33612345678');
    expect(erased).toMatchObject({ code: 2, out: '' });
    rmSync(file);
    expect(erased.err).toMatch(/^nowhere\/frontdesk\.db: there is no database of frontdesk here; .*\n$/);
  }, 60_000);

  test('says what the system refuses in a sentence, without a stack', async () => {
    mkdirSync(join(desk.folder, 'details'));
    writeFileSync(join(desk.folder, 'q.jsonl'), '{"text":"vpn","expected":null}\n');
    const { err, code } = await run(
      'eval',
      '--corpus',
      desk.corpusDir,
      '--queries',
      'q.jsonl',
      '--details',
      'details',
    );
    expect([code, err]).toEqual([
      1,
      'details: it is a folder, where a file is expected (EISDIR); name the file\n',
    ]);
  }, 30_000);
});
