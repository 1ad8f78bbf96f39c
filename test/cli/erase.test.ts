/** `frontdesk erase` beside a store that is in use: by any name of a person, on every channel. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { erase } from '../../src/commands/erase.ts';
import { openConfiguredStore } from '../../src/service/open-configured-store.ts';
import type { Store } from '../../src/store/store.ts';
import { aMessage } from '../helpers/messages.ts';

const NUMBER = '33612345678';
const USER_ID = 'FR.13491208655302741918';
const onMeta = { channel: 'meta', person: USER_ID };
const onTwilio = { channel: 'twilio', person: `whatsapp:+${NUMBER}` };
const other = { channel: 'meta', person: '33612345679' };

let dataDir: string;
let store: Store;
let said: string[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-erase-'));
  store = await openConfiguredStore({ dataDir, databaseUrl: undefined, installationSecret: undefined });
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  rmSync(dataDir, { recursive: true });
});

async function live(): Promise<void> {
  // The number is seen first, and the user id beside it later.
  await store.inbox.receive([aMessage({ channel: 'meta', person: NUMBER }), aMessage(onTwilio)]);
  await store.people.resolve(onMeta, [NUMBER]);
  await store.inbox.receive([aMessage(onMeta), aMessage(other)]);
}

test.each([[USER_ID], [NUMBER], ['+33 6 12 34 56 78'], ['0033-6-12-34-56-78'], ['06 12 34 56 78', 'FR']])(
  'erases one person and nobody else by %s',
  async (name, COUNTRY = '') => {
    await live();
    await erase(name, { DATA_DIR: dataDir, COUNTRY });
    const left = await store.db.kysely.selectFrom('inbox').select('person_key').execute();
    expect(left).toEqual([{ person_key: store.keys.person(other) }]);
    expect(said).toEqual([expect.stringMatching(/^erased \d+ rows$/)]);
  },
);

test('asks for the country instead of saying that nothing was kept', async () => {
  await live();
  await expect(erase('06 12 34 56 78', { DATA_DIR: dataDir })).rejects.toThrow('set COUNTRY');
  expect(said).toEqual([]);
});

test('of digits that are a number here and one abroad, takes the one of which something is kept', async () => {
  const atHome = aMessage({ channel: 'meta', person: '12015550123' });
  const abroad = aMessage({ channel: 'meta', person: '2015550123' });
  const env = { DATA_DIR: dataDir, COUNTRY: 'US' };
  await store.inbox.receive([abroad]);
  await erase('2015550123', env);
  expect(said.pop()).toMatch(/^erased/);
  await store.inbox.receive([atHome, aMessage({ ...abroad, id: 'again' })]);
  await expect(erase('(201) 555-0123', env)).rejects.toThrow('write it with + and its country code');
  await erase('+1 201 555 0123', env);
  expect(said.pop()).toMatch(/^erased/);
  await erase('+1 201 555 0123', env);
  expect(said.pop()).toBe('nothing was kept of this person');
});
