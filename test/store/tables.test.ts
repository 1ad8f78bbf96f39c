import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { sendJob } from '../../src/store/outbox.ts';
import type { DeliveryStatus } from '../../src/store/statuses.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aMessage, aRecord, aReply } from '../helpers/messages.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const person = { channel: 'twilio', person: 'whatsapp:+33600000001' };

describeEachDatabase('the store', (stores) => {
  let store: Store;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });

  test('conversations: what was offered lasts a day, the rest a month', async () => {
    const conversation = {
      ...NEW_CONVERSATION,
      language: 'fr' as const,
      pendingChoices: [{ id: 'a', title: 'Congés' }],
      lastTopics: ['leave'],
    };
    expect(await store.conversations.load(person)).toEqual(NEW_CONVERSATION);
    await store.conversations.save(person, conversation);
    await store.conversations.save(person, conversation);
    expect(await store.conversations.load(person)).toEqual(conversation);
    clock.advance(DAY);
    expect(await store.conversations.load(person)).toEqual({ ...conversation, pendingChoices: [] });
    clock.advance(29 * DAY);
    expect(await store.conversations.load(person)).toEqual(NEW_CONVERSATION);
  });

  test('a conversation that cannot be read begins anew', async () => {
    await store.conversations.save(person, NEW_CONVERSATION);
    await store.db.kysely.updateTable('conversations').set({ data: '{"language":"xx"}' }).execute();
    expect(await store.conversations.load(person)).toEqual(NEW_CONVERSATION);
  });

  test('turns that another version kept for a language model are left out', async () => {
    await store.conversations.save(person, { ...NEW_CONVERSATION, language: 'fr' });
    const data = '{"language":"fr","pendingChoices":[],"lastTopics":["vpn"],"turns":[{"at":1}]}';
    await store.db.kysely.updateTable('conversations').set({ data }).execute();
    const loaded = await store.conversations.load(person);
    expect(loaded).toMatchObject({ language: 'fr', lastTopics: ['vpn'] });
    expect(loaded.turns).toBeUndefined();
  });

  test('the message log leaves out the text of confidential turns, and is read by pages', async () => {
    const { text: _, ...turn } = aRecord('words', { entryId: 'leave', confidence: 0.9 });
    for (const confidential of [false, true, false]) {
      await store.db.transaction((tx) =>
        store.messageLog.add(tx, aMessage({ text: '' }), { ...turn, text: 'words', confidential }),
      );
    }
    const page = { since: new Date(0), until: new Date(clock.now().getTime() + 1), limit: 2 };
    const first = await store.messageLog.read(page);
    expect(first.messages.map(({ text }) => text)).toEqual(['words', null]);
    const { confidential: __, ...logged } = turn;
    expect(first.messages[0]).toMatchObject({ ...logged, at: clock.now(), channel: 'twilio' });
    const second = await store.messageLog.read({ ...page, after: first.next });
    expect([second.messages.length, second.next]).toEqual([1, undefined]);
  });

  describe('statuses', () => {
    const record = (status: DeliveryStatus) =>
      store.statuses.record({ channel: 'meta', vendorId: 'wamid.1', status });
    const outcomes: [DeliveryStatus[], DeliveryStatus][] = [
      [['sent', 'delivered', 'read', 'played'], 'played'],
      [['read', 'delivered', 'sent'], 'read'],
      [['sent', 'failed', 'sent'], 'failed'],
      [['failed', 'delivered'], 'delivered'],
      [['delivered', 'failed'], 'delivered'],
    ];
    test.each(outcomes)('%j ends as %s', async (reports, end) => {
      for (const status of reports) await record(status);
      expect(await store.statuses.read('meta', 'wamid.1')).toBe(end);
      expect(await record(reports[0]!)).toBe(false);
    });
  });

  test('of indexes, the one published last counts, and every process hears of it', async () => {
    const other = await stores.open({ clock: clock.now });
    const heard = vi.fn();
    if (stores.engine === 'postgres') other.publishedIndex.onPublished(heard);
    else store.publishedIndex.onPublished(heard);
    expect(await store.publishedIndex.newest()).toBeUndefined();
    for (const version of ['a', 'b', 'c', 'd', 'a']) {
      await store.publishedIndex.publish(version, new Uint8Array([1, 0, 255, version.charCodeAt(0)]));
    }
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    const newest = await other.publishedIndex.newest();
    expect(newest?.version).toBe('a');
    expect([...((await other.publishedIndex.fetch(newest!.seq)) ?? [])]).toEqual([1, 0, 255, 97]);
    expect(await other.publishedIndex.fetch(newest!.seq - 3)).toBeUndefined();
  });

  const TABLES = [
    'inbox',
    'jobs',
    'outbox',
    'conversations',
    'message_log',
    'statuses',
    'feedback',
    'hand_overs',
  ] as const;

  async function counts(): Promise<Record<string, number>> {
    const entries = TABLES.map(async (table): Promise<[string, number]> => {
      const rows = await store.db.kysely.selectFrom(table).selectAll().execute();
      return [table, rows.length];
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  const allOf = (count: number) => Object.fromEntries(TABLES.map((table) => [table, count]));

  /** Leaves one row of this person in every table. */
  async function live(who: string) {
    const done = aMessage({ person: who, receivedAt: clock.now() });
    const open = aMessage({ person: who, receivedAt: clock.now() });
    await store.inbox.receive([done]);
    const [job] = await store.jobs.claim('message', 1);
    await store.jobs.finish(job!, async (tx) => {
      await store.outbox.answer(tx, done, [aReply('hello')]);
      await store.messageLog.add(tx, done, aRecord(done.text));
      await store.feedback.add(tx, done, { entryId: 'leave', value: 'good' });
      await store.handOvers.put(tx, done, { reference: `H-${who}`, until: clock.now() });
    });
    const [send] = await store.jobs.claim(sendJob('twilio'), 1);
    const item = await store.outbox.begin(send!);
    await store.jobs.finish(send!, store.outbox.sent(item!, `wamid.${who}`));
    await store.statuses.record({ channel: 'twilio', vendorId: `wamid.${who}`, status: 'sent' });
    await store.conversations.save(done, NEW_CONVERSATION);
    await store.inbox.receive([open]);
    await store.db.kysely.deleteFrom('inbox').where('message_key', '=', store.keys.message(done)).execute();
    const [running] = await store.jobs.claim('message', 1);
    return { done, open, running: running! };
  }

  test('erasing a person leaves no row, not even of what is running, and nobody else is touched', async () => {
    const one = await live('+1');
    const other = await live('+2');
    expect(await counts()).toEqual(allOf(2));
    expect(await store.erase({ channel: 'twilio', person: '+1' })).toBe(8);
    expect(await counts()).toEqual(allOf(1));
    await expect(store.jobs.finish(one.running)).rejects.toThrow('lease');
    await store.jobs.finish(other.running);

    const restarted = await stores.open({ clock: clock.now });
    const written = new Date(clock.now().getTime() - 1000);
    const late = aMessage({ person: '+1', sentAt: written, receivedAt: clock.now() });
    expect(await restarted.inbox.receive([one.done, one.open, late])).toEqual(Array(3).fill('duplicate'));
    clock.advance(1);
    const anew = aMessage({ person: '+1', receivedAt: clock.now() });
    expect(await restarted.inbox.receive([anew])).toEqual(['new']);
  });

  test('retention: everything about people goes after 30 days, the keys against repeats after 90', async () => {
    const { open, running } = await live('+1');
    await store.jobs.release([running]);
    clock.advance(29 * DAY);
    await store.purge();
    expect(await counts()).toEqual(allOf(1));
    clock.advance(2 * DAY);
    expect(await store.purge()).toBeGreaterThanOrEqual(8);
    expect(await counts()).toEqual(allOf(0));
    const restarted = await stores.open({ clock: clock.now });
    expect(await restarted.inbox.receive([open])).toEqual(['duplicate']);
    clock.advance(60 * DAY);
    await store.purge();
    expect(await store.db.kysely.selectFrom('seen').selectAll().execute()).toEqual([]);
  });

  test('no table holds a phone number or a vendor id where a hash would do', async () => {
    await live('+33612345678');
    for (const table of [
      'jobs',
      'seen',
      'conversations',
      'message_log',
      'statuses',
      'feedback',
      'tombstones',
    ] as const) {
      const rows = await store.db.kysely.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(/33612345678|wamid/);
    }
  });
});
