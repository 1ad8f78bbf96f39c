/** What whoever copies the database's files finds of somebody who was erased: nothing, and no way back. */
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { sendJob } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { createDatabase } from '../helpers/fresh-database.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aMessage, aRecord, aReply } from '../helpers/messages.ts';
import { openTestStore } from '../helpers/test-store.ts';

const NUMBER = '15557654321';
const USER_ID = 'US.13491208655302741918';
const MARKS = ['ZEBRAMARK', 'Okapia', NUMBER, USER_ID, '48213', 'wamid.secret'];
const aya = { channel: 'meta', person: USER_ID };
const DAY = 86_400_000;

let file: string;
let clock: ManualClock;
let store: Store;
let serial = 0;

beforeEach(async () => {
  const { place, remove } = await createDatabase('sqlite');
  file = place.file;
  clock = manualClock();
  store = await openTestStore({ file, clock: clock.now, elapsed: clock.elapsed });
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
});

function marksLeft(marks: readonly string[] = MARKS): string[] {
  const bytes = [file, `${file}-wal`].filter(existsSync).map((each) => readFileSync(each).toString('latin1'));
  return marks.filter((mark) => bytes.some((text) => text.includes(mark)));
}

/** Texts short and long, as SQLite keeps long ones apart, in pages of their own. */
async function live(who: typeof aya, words: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    serial += 1;
    const text = `${words} `.repeat(n % 3 === 0 ? 900 : 1 + (n % 7));
    const message = aMessage({
      ...who,
      id: `wamid.secret.${who.person}.${serial}`,
      text,
      receivedAt: clock.now(),
    });
    await store.inbox.receive([message]);
    const [job] = await store.jobs.claim('message', 1);
    await store.jobs.finish(job!, async (tx) => {
      await store.outbox.answer(tx, message, [aReply(`${words}, here you are`)]);
      await store.messageLog.add(tx, message, aRecord(text));
    });
    const [send] = await store.jobs.claim(sendJob('meta'), 1);
    const item = await store.outbox.begin(send!);
    await store.jobs.finish(send!, store.outbox.sent(item!, `wamid.secret.out.${who.person}.${serial}`));
    const facts = { employeeId: '48213', name: words.repeat(n % 40) };
    await store.conversations.save(who, { ...NEW_CONVERSATION, facts });
  }
}

/** Many neighbours, so that the pages of the file are split, filled and joined. */
async function liveAmongOthers(): Promise<void> {
  await live({ channel: 'meta', person: NUMBER }, 'ZEBRAMARK', 2);
  for (let person = 0; person < 12; person++) {
    await live({ channel: 'meta', person: `NEIGHBOUR${person}` }, 'neighbour', 6);
    if (person === 5) await store.people.resolve(aya, [NUMBER]);
    if (person % 3 === 0) await live(aya, 'ZEBRAMARK Okapia', 8);
  }
}

test('after an erasure, while the desk serves and when it has ended', async () => {
  await liveAmongOthers();
  expect(marksLeft()).toEqual(MARKS);
  expect(await store.erase({ channel: 'meta', person: NUMBER })).toBeGreaterThan(100);
  expect(marksLeft(MARKS.filter((mark) => !['48213', 'wamid.secret'].includes(mark)))).toEqual([]);
  for (let person = 0; person < 12; person++) {
    await store.erase({ channel: 'meta', person: `NEIGHBOUR${person}` });
  }
  expect(marksLeft([...MARKS, 'NEIGHBOUR', 'neighbour'])).toEqual([]);
  await store.close();
  expect(marksLeft()).toEqual([]);
});

test('after “forget me” and its farewell, and beside a connection of another process', async () => {
  const other = await openTestStore({ file });
  onTestFinished(() => other.close());
  await liveAmongOthers();
  await store.db.transaction((tx) => store.eraseWithin(tx, aya, {}));
  await vi.waitFor(() => expect(marksLeft(['ZEBRAMARK', 'Okapia', NUMBER, USER_ID])).toEqual([]));
});

test('after retention', async () => {
  await liveAmongOthers();
  clock.advance(31 * DAY);
  await store.purge();
  expect(marksLeft(['ZEBRAMARK', 'Okapia', '48213'])).toEqual([]);
  clock.advance(61 * DAY);
  await store.purge();
  expect(marksLeft()).toEqual([]);
});

test('what an earlier version deleted without overwriting is gone once this one has started', async () => {
  await store.close();
  const earlier = new BetterSqlite3(file);
  earlier.pragma('secure_delete = OFF');
  const insert = earlier.prepare('insert into conversations (person_key, data, updated_at) values (?, ?, 1)');
  for (let n = 0; n < 50; n++) insert.run(`key ${n}`, 'ZEBRAMARK '.repeat(n * 10));
  earlier.exec("delete from conversations; delete from settings where name = 'rewritten'");
  earlier.close();
  expect(marksLeft()).toEqual(['ZEBRAMARK']);
  store = await openTestStore({ file });
  expect(marksLeft()).toEqual([]);
});

test('from the file alone, no number can be tried against the hashes that stay', async () => {
  await live(aya, 'ZEBRAMARK', 2);
  await store.people.resolve(aya, [NUMBER]);
  await store.erase(aya);
  await store.close();
  const copy = new BetterSqlite3(file, { readonly: true });
  const stones = copy.prepare<[], { person_key: string }>('select person_key from tombstones').all();
  const settings = copy.prepare<[], { value: string }>('select value from settings').all();
  copy.close();
  expect(stones.length).toBe(2);
  const hash = (key: string, text: string) =>
    createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
  const kept = new Set(stones.map(({ person_key }) => person_key));
  for (const person of [NUMBER, USER_ID]) {
    const id = JSON.stringify(['person', 'meta', person]);
    const once = settings.map(({ value }) => hash(value, id));
    const twice = once.flatMap((inner) => settings.map(({ value }) => hash(value, inner)));
    for (const guess of [...once, ...twice]) expect(kept.has(guess)).toBe(false);
  }
  // With the secret beside it, the same guess is right: the test guesses as one who has it would.
  store = await openTestStore({ file });
  expect(kept.has(store.keys.person(aya))).toBe(true);
});
