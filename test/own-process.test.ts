/** Children of this program: none of them gets a secret, and none is started in another way. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { startOwnProcess } from '../src/own-process.ts';

afterEach(() => {
  delete process.env['FRONTDESK_TEST_SECRET'];
});

it('starts a process that knows nothing of the environment', async () => {
  process.env['FRONTDESK_TEST_SECRET'] = 'hunter2';
  const child = startOwnProcess(fileURLToPath(new URL('./helpers/tell-environment.ts', import.meta.url)), []);
  const names = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  expect(names).toEqual(expect.not.arrayContaining(['FRONTDESK_TEST_SECRET', 'PATH', 'HOME']));
});

it('is the only way in which processes and threads are started with an environment', () => {
  const src = fileURLToPath(new URL('../src/', import.meta.url));
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(src + file, 'utf8') }));
  const starters = code.filter(
    ({ text }) => /\b(?:fork|spawn|exec|execFile)\w*\(/.test(text) && text.includes('node:child_process'),
  );
  // The transcriber's program is the operator's own, and gets what the configuration names.
  expect(starters.map(({ file }) => file).sort()).toEqual(['media/speech/command.ts', 'own-process.ts']);
  const threads = code.flatMap(({ text }) => text.match(/new Worker\(.*/g) ?? []);
  expect(threads.filter((call) => !call.includes('env: {}'))).toEqual([]);
});
