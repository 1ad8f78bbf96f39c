import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installationSecret } from '../../src/service/installation-secret.ts';
import { openConfiguredStore } from '../../src/service/open-configured-store.ts';

let folder: string;
let dataDir: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-secret-'));
  dataDir = join(folder, 'data');
  file = join(dataDir, 'installation-secret');
});

afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = () => installationSecret({ dataDir, installationSecret: undefined });

test('is drawn once, for its owner’s eyes alone, and nothing else is left in the folder', () => {
  const secret = inFolder()(true);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect([inFolder()(true), inFolder()(false), readFileSync(file, 'utf8').trim()]).toEqual(
    Array(3).fill(secret),
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['installation-secret']);
});

test('comes from the environment where that has one, and then no file is made', () => {
  const given = 'x'.repeat(32);
  expect(installationSecret({ dataDir, installationSecret: given })(true)).toBe(given);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['is gone', () => {}],
  ['is empty', () => writeFileSync(file, '\n')],
])('that %s is asked for, never drawn anew for a database that has one', (_, spoil) => {
  mkdirSync(dataDir);
  spoil();
  expect(() => inFolder()(false)).toThrow(/expected the secret .* put it back from a backup/);
});

test('a desk whose file is lost does not start, and starts again once it is back', async () => {
  const config = { dataDir, databaseUrl: undefined, installationSecret: undefined };
  await (await openConfiguredStore(config)).close();
  const secret = readFileSync(file);
  rmSync(file);
  await expect(openConfiguredStore(config)).rejects.toThrow('there is no such file');
  writeFileSync(file, 'another secret, of some other installation');
  await expect(openConfiguredStore(config)).rejects.toThrow('not the one by which the people');
  writeFileSync(file, secret);
  await (await openConfiguredStore(config)).close();
});
