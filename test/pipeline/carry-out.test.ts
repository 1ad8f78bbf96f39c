/** What replies bring about, from the message to what is left of it in the database. */
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { IncomingMessage } from '../../src/message.ts';
import { carryOut } from '../../src/pipeline/carry-out.ts';
import { NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import type { Effect } from '../../src/skills/effect.ts';
import { sendJob } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { aRequest, type EffectsDesk, startEffectsDesk } from '../helpers/effects-desk.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aMessage } from '../helpers/messages.ts';

const HOUR = 3_600_000;
const soon = { timeout: 20_000, interval: 20 };
const NUMBER = '33612345678';
const aya = { channel: 'twilio', person: `whatsapp:+${NUMBER}` };
const ben = { channel: 'twilio', person: 'whatsapp:+33687654321' };

describeEachDatabase('carrying out', (stores) => {
  let store: Store;
  let clock: ManualClock;
  let desk: EffectsDesk | undefined;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });
  afterEach(stop);

  async function stop(): Promise<void> {
    await desk?.worker.stop(2000);
    desk = undefined;
  }

  /** Begins to work, with what each text brings about. */
  function start(effects: Readonly<Record<string, readonly Effect[]>>, holdMilliseconds = 0): EffectsDesk {
    desk = startEffectsDesk({
      store,
      clock: clock.now,
      effects: ({ text }) => effects[text] ?? [],
      holdMilliseconds,
    });
    return desk;
  }

  const message = (text: string, more: Partial<IncomingMessage> = aya) =>
    aMessage({ text, receivedAt: clock.now(), ...more });
  /** Has them answered, each by itself. */
  async function tell(...messages: readonly IncomingMessage[]): Promise<void> {
    for (const each of messages) {
      await store.inbox.receive([each]);
      const key = store.keys.message(each);
      await vi.waitFor(async () => {
        const rows = await store.db.kysely
          .selectFrom('inbox')
          .select('state')
          .where('message_key', '=', key)
          .execute();
        expect(rows).toEqual([{ state: 'done' }]);
      }, soon);
    }
  }

  test('feedback is kept with the entry, a hand-over with its end', async () => {
    const until = new Date(clock.now().getTime() + 4 * HOUR);
    start({
      '👎': [{ kind: 'feedback', entryId: 'leave', value: 'bad' }],
      yes: [{ kind: 'hand-over', reference: 'H-1', until }],
    });
    await tell(message('👎'), message('yes'));
    const period = { since: new Date(0), until: new Date(clock.now().getTime() + 1) };
    expect(await store.feedback.summary(period)).toEqual([{ entryId: 'leave', good: 0, bad: 1 }]);
    expect(await store.handOvers.active(aya, clock.now())).toEqual({ reference: 'H-1', until });
  });

  test('a request without its mail is a fault of the desk, and opens nothing', async () => {
    const [open] = aRequest('7F3K');
    await expect(store.db.transaction((tx) => carryOut(tx, store, message('yes'), [open!]))).rejects.toThrow(
      'expected a mail with the same reference',
    );
    expect(await store.requests.list()).toEqual([]);
  });

  test('a webhook takes the reply along, and leaves the mail alone', async () => {
    start({ yes: aRequest('7F3K') }, 10_000);
    const yes = message('yes');
    await store.inbox.receive([yes]);
    const answer = await store.responses.answerWithin(store.keys.message(yes), 5000, JSON.stringify);
    expect(JSON.parse(answer)).toEqual([{ kind: 'text', text: 're: yes' }]);
    expect(await store.requests.list()).toMatchObject([{ reference: '7F3K', state: 'waiting' }]);
  });

  /** Every row of every table, as JSON. */
  async function everything(): Promise<Record<string, string>> {
    const tables = await store.db.kysely.introspection.getTables();
    const rows = tables.map(
      async ({ name }): Promise<[string, string]> => [
        name,
        JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(store.db.kysely)).rows),
      ],
    );
    return Object.fromEntries(await Promise.all(rows));
  }

  /** Leaves something of the person in every table that can hold it, some of it still to be done. */
  async function live(who: typeof aya, reference: string): Promise<void> {
    const until = new Date(clock.now().getTime() + 4 * HOUR);
    const { sent } = start({
      request: aRequest(reference),
      '👎': [{ kind: 'feedback', entryId: 'leave', value: 'bad' }],
      person: [{ kind: 'hand-over', reference: `H-${reference}`, until }],
    });
    const question = message('my secret question', who);
    await tell(question, message('request', who), message('👎', who), message('person', who));
    await store.people.resolve(who, [`alias of ${who.person}`]);
    await store.spending.book('2026-03-02', [{ account: store.keys.person(who), cap: 100 }], 10);
    await store.conversations.save(who, { ...NEW_CONVERSATION, facts: { employeeId: '48213' } });
    await vi.waitFor(async () => {
      const waiting = (await store.backlog()).jobs.filter(({ kind }) => kind !== 'mail');
      expect(waiting).toEqual([]);
    }, soon);
    for (const { vendorId } of sent) {
      await store.statuses.record({ channel: 'twilio', vendorId, status: 'read' });
    }
    await stop();
  }

  test('whoever is forgotten leaves nothing but the farewell, and after a day not even that', async () => {
    await live(aya, '7F3K');
    const key = store.keys.person(aya);
    for (const [table, rows] of Object.entries(await everything())) {
      const theirs = !/^(settings|seen|published_index|alerts|tombstones|statuses|processes)/.test(table);
      expect(rows.includes(key), table).toBe(theirs);
    }
    expect((await store.backlog()).jobs).toEqual([{ kind: 'mail', state: 'queued', count: 1 }]);

    const unanswered = message('another secret', { ...aya, id: 'wamid.another' });
    const yes = message('yes, forget me', { ...aya, id: `wamid.${NUMBER}` });
    await store.inbox.receive([yes, unanswered]);
    start({ 'yes, forget me': [{ kind: 'erase' }] }, 10_000);
    const yesKey = store.keys.message(yes);
    const answer = await store.responses.answerWithin(yesKey, 5000, JSON.stringify);
    expect(JSON.parse(answer)).toEqual([{ kind: 'text', text: 're: yes, forget me' }]);
    expect(await store.responses.answerWithin(yesKey, 5000, JSON.stringify)).toBe(answer);
    expect((await store.backlog()).jobs).toEqual([]);

    const { outbox, inbox, tombstones, mails, ...rest } = await everything();
    expect(JSON.parse(outbox!)).toMatchObject([{ message_key: yesKey, state: 'sent', via: 'response' }]);
    expect(JSON.parse(inbox!)).toMatchObject([{ message_key: yesKey, answer }]);
    expect(inbox).not.toMatch(new RegExp(`${NUMBER}|wamid`));
    expect(tombstones).toContain(key);
    // For a day, or whoever reached the cap could have it forgotten.
    expect(mails).toContain(key);
    const secrets = new RegExp(`${NUMBER}|secret|48213|Aya|7F3K|${key}`);
    expect(JSON.stringify(rest)).not.toMatch(secrets);
    expect(rest['statuses']).toBe('[]');
    expect(await store.inbox.receive([yes, unanswered])).toEqual(['duplicate', 'duplicate']);

    clock.advance(25 * HOUR);
    await store.purge();
    const { tombstones: _, ...left } = await everything();
    expect(JSON.stringify(left)).not.toMatch(secrets);
    expect([left['inbox'], left['outbox']]).toEqual(['[]', '[]']);
  });

  test('the farewell of a channel without responses is sent, whatever waited before it', async () => {
    await store.db.transaction((tx) =>
      store.outbox.add(tx, [
        {
          ...aya,
          kind: sendJob('twilio'),
          payload: { kind: 'text', text: 'later' },
          afterMilliseconds: 8e12,
        },
      ]),
    );
    const { sent } = start({ bye: [{ kind: 'erase' }] });
    await tell(message('bye'));
    await vi.waitFor(() => expect(sent).toMatchObject([{ to: aya.person }]), soon);
    await vi.waitFor(async () => expect((await store.backlog()).jobs).toEqual([]), soon);
    await store.statuses.record({ channel: 'twilio', vendorId: sent[0]!.vendorId, status: 'read' });
    clock.advance(25 * HOUR);
    await store.purge();
    const { outbox, statuses } = await everything();
    expect([outbox, statuses]).toEqual(['[]', '[]']);
  });

  test('forgetting one person touches nobody else, nor the same one who writes again', async () => {
    await live(ben, '8G4M');
    const before = await everything();
    start({ bye: [{ kind: 'erase' }] });
    await tell(message('bye'));
    clock.advance(1000);
    await tell(message('hello again'));
    await vi.waitFor(async () => expect((await store.backlog()).jobs).toHaveLength(1), soon);
    await stop();
    clock.advance(25 * HOUR);
    await store.purge();
    const after = await everything();
    expect(after['inbox']).toContain('hello again');
    expect(after['inbox']).not.toContain('"text":""');
    const changed = ['inbox', 'outbox', 'message_log', 'seen', 'tombstones', 'mails'];
    for (const [table, rows] of Object.entries(before)) {
      if (!changed.includes(table)) expect(after[table]).toEqual(rows);
    }
    for (const table of ['outbox', 'message_log']) {
      const kept: unknown[] = JSON.parse(after[table] ?? '[]');
      for (const row of JSON.parse(before[table] ?? '[]')) expect(kept).toContainEqual(row);
    }
  });
});
