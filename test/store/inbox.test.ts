import { beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { aMessage } from '../helpers/messages.ts';

describeEachDatabase('the inbox', (stores) => {
  let store: Store;

  beforeEach(async () => {
    store = await stores.open();
  });

  async function rowsOf(table: 'inbox' | 'jobs' | 'seen'): Promise<number> {
    return (await store.db.kysely.selectFrom(table).selectAll().execute()).length;
  }

  test('writes a message once, with its job, however often it comes', async () => {
    const message = aMessage();
    expect(await store.inbox.receive([message])).toEqual(['new']);
    expect(await store.inbox.receive([message, message])).toEqual(['duplicate', 'duplicate']);
    expect([await rowsOf('inbox'), await rowsOf('jobs')]).toEqual([1, 1]);
  });

  test('of 50 deliveries at once at two processes, one is new', async () => {
    const other = await stores.open();
    const message = aMessage();
    const receipts = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 ? store : other).inbox.receive([message])),
    );
    expect(receipts.flat().filter((receipt) => receipt === 'new')).toHaveLength(1);
    expect([await rowsOf('inbox'), await rowsOf('jobs')]).toEqual([1, 1]);
  });

  test('the same id on another channel is another message', async () => {
    const message = aMessage();
    expect(await store.inbox.receive([message, { ...message, channel: 'meta' }])).toEqual(['new', 'new']);
  });

  test('a batch of 1,000 is written whole, each in its place', async () => {
    const messages = Array.from({ length: 1000 }, () => aMessage());
    const receipts = await store.inbox.receive([...messages, ...messages.slice(0, 5)]);
    expect(receipts.slice(0, 1000).every((receipt) => receipt === 'new')).toBe(true);
    expect(receipts.slice(1000)).toEqual(Array(5).fill('duplicate'));
    const jobs = await store.db.kysely.selectFrom('jobs').select('payload').orderBy('id').execute();
    const keys = messages.map((message) => store.keys.message(message));
    expect(jobs.map(({ payload }) => JSON.parse(payload).messageKey)).toEqual(keys);
  });

  test('gives back what came, with NUL and lone surrogates made harmless', async () => {
    const message = aMessage({ text: 'café \u202e 👩‍👩‍👧 \0 \ud800 end' });
    await store.inbox.receive([message]);
    const read = await store.inbox.read(store.keys.message(message));
    expect(read?.receivedAt).toEqual(message.receivedAt);
    expect(read?.text).toContain('café');
    await store.conversations.save(message, {
      language: 'fr',
      pendingChoices: [],
      lastTopics: ['a\0b\ud800'],
      dialogue: null,
      facts: {},
    });
    // As a bare value, not escaped by JSON:
    await store.pauses.stop('meta', { reason: 'a\0b\ud800c' }, false);
    expect((await store.alerts.list())[0]?.reason).toBe('ab\ufffdc');
  });

  test('one bad row among many at once fails alone', async () => {
    const bad = aMessage({ text: undefined as never, channel: null as never });
    const good = [aMessage(), aMessage(), aMessage()];
    const [first, failed, ...others] = await Promise.allSettled(
      [good[0]!, bad, good[1]!, good[2]!].map((message) => store.inbox.receive([message])),
    );
    expect(failed?.status).toBe('rejected');
    expect([first, ...others].map((outcome) => outcome?.status)).toEqual(Array(3).fill('fulfilled'));
    expect(await rowsOf('inbox')).toBe(3);
  });

  test('a message revoked before it was answered is gone, and so is its job', async () => {
    const [first, second] = [aMessage(), aMessage()];
    await store.inbox.receive([first, second]);
    await store.inbox.revoke(first);
    expect(await store.inbox.read(store.keys.message(first))).toBeUndefined();
    const [job, ...others] = await store.jobs.claim('message', 10);
    expect(job?.payload).toEqual({ messageKey: store.keys.message(second) });
    expect(others).toEqual([]);
  });

  test('a message revoked before it came is never let in', async () => {
    const message = aMessage();
    await store.inbox.revoke(message);
    expect(await store.inbox.receive([message])).toEqual(['duplicate']);
    expect(await rowsOf('jobs')).toBe(0);
  });

  test('messages that come together share a commit', async () => {
    const commits = vi.spyOn(store.db, 'transaction');
    const messages = Array.from({ length: 40 }, (_, n) => aMessage({ person: `person ${n}` }));
    await Promise.all(messages.map((message) => store.inbox.receive([message])));
    expect(commits.mock.calls.length).toBeLessThan(4);
  });

  test('the person last wrote when the newest was written, in whatever order they came', async () => {
    const now = new Date();
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    const person = { channel: 'meta', person: '1555' };
    expect(await store.inbox.lastInbound(person)).toBeUndefined();
    for (const hours of [1, 30, 2]) {
      await store.inbox.receive([aMessage({ ...person, receivedAt: now, sentAt: hoursAgo(hours) })]);
    }
    expect(await store.inbox.lastInbound(person)).toEqual(hoursAgo(1));
    await store.inbox.receive([aMessage({ ...person, receivedAt: now })]);
    expect(await store.inbox.lastInbound(person)).toEqual(now);
  });
});
