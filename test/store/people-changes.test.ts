/** One person, whatever ids they come by and in whatever order their changes are told. */

import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { NEW_CONVERSATION } from '../../src/skills/conversation.ts';
import { sendJob } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { ALL_TABLES } from '../../src/store/tables.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aChange, aMessage, aRecord, aReply } from '../helpers/messages.ts';
import { openTestStore } from '../helpers/test-store.ts';

const SECOND = 1000;
const of = (person: string) => ({ channel: 'meta', person });

describeEachDatabase('changes of ids', (stores) => {
  let clock: ManualClock;
  let store: Store;
  let serial = 0;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now, elapsed: clock.elapsed });
  });

  const start = manualClock().now().getTime();
  const at = (seconds: number) => new Date(start + seconds * SECOND);

  /** As a webhook brings it. */
  async function receive(person: string, aliases: readonly string[] = [], sentAt = clock.now()) {
    serial += 1;
    const id = `wamid.${serial}`;
    const present = await store.people.resolve(of(person), aliases, sentAt);
    const message = aMessage({ ...of(present), id, receivedAt: clock.now(), sentAt });
    await store.inbox.receive([message]);
    return store.keys.message(message);
  }

  /** Whatever a turn can leave behind. */
  async function answerAll(): Promise<void> {
    for (;;) {
      const [job] = await store.jobs.claim('message', 1);
      if (!job) break;
      const key = (job.payload as { messageKey: string }).messageKey;
      const message = (await store.inbox.read(key))!;
      const conversation = await store.conversations.load(message);
      serial += 1;
      await store.jobs.finish(job, async (tx) => {
        await store.outbox.answer(tx, message, [aReply('here you are')]);
        await store.messageLog.add(tx, message, aRecord('a question', { entryId: 'leave' }));
        await store.feedback.add(tx, message, { entryId: 'leave', value: 'good' });
        await store.handOvers.put(tx, message, { reference: `H-${serial}`, until: at(1e6) });
        await store.requests.open(tx, message, { reference: `R-${serial}`, requestKind: 'leave', mailId: 1 });
        await store.mails.count(tx, message);
      });
      const turns = Number(conversation.facts['turns'] ?? 0) + 1;
      await store.conversations.save(message, { ...conversation, facts: { turns: String(turns) } });
      await store.spending.book('2026-03-02', [{ account: store.keys.person(message), cap: 1e9 }], 10);
    }
    for (;;) {
      const [job] = await store.jobs.claim(sendJob('meta'), 1);
      if (!job) break;
      const item = (await store.outbox.begin(job))!;
      await store.jobs.finish(job, store.outbox.sent(item, `out.${item.id}`));
    }
  }

  async function ownersIn(name: string): Promise<Set<unknown>> {
    const { owner } = ALL_TABLES.find((table) => table.name === name)!;
    const { rows } = await sql<{ owner: unknown }>`
      select ${sql.ref(owner!)} as owner from ${sql.table(name)}`.execute(store.db.kysely);
    return new Set(rows.map((row) => row.owner));
  }

  const OWNED = ALL_TABLES.filter(({ owner, erased }) => owner !== undefined && erased !== 'stays');

  async function expectOnePerson(present: string, ids: readonly string[]): Promise<void> {
    for (const { name } of OWNED) {
      expect(
        [...(await ownersIn(name))].filter((key) => key !== store.keys.person(of(present))),
        name,
      ).toEqual([]);
    }
    for (const id of ids) {
      expect(await store.people.resolve(of(id), [], at(0)), id).toBe(present);
    }
  }

  const CHAIN = [aChange('meta', 'US.a', 'US.b', at(1)), aChange('meta', 'US.b', 'US.c', at(2))] as const;

  test.each([
    ['in order', [0, 1]],
    ['the later one first', [1, 0]],
    ['each twice', [1, 0, 0, 1]],
  ])('a chain of changes, %s', async (_, order) => {
    for (const id of ['US.a', 'US.b', 'US.c']) {
      await receive(id, [], at(0));
      await answerAll();
    }
    for (const place of order) await store.people.change(CHAIN[place]!);
    await expectOnePerson('US.c', ['US.a', 'US.b', 'US.c']);
    expect((await store.conversations.load(of('US.c'))).facts).toMatchObject({ turns: '1' });
  });

  test.each([[[0, 1]], [[1, 0]], [[0, 1, 0]]])('back to the first id again, told as %j', async (order) => {
    const changes = [aChange('meta', 'US.a', 'US.b', at(1)), aChange('meta', 'US.b', 'US.a', at(2))];
    await receive('US.a', [], at(0));
    for (const place of order) await store.people.change(changes[place]!);
    await expectOnePerson('US.a', ['US.a', 'US.b']);
  });

  test('changes within one second, the later one first: the id that nobody left is the one that works', async () => {
    await store.people.change(aChange('meta', 'US.b', 'US.c', at(1)));
    await store.people.change(aChange('meta', 'US.a', 'US.b', at(1)));
    await expectOnePerson('US.c', ['US.a', 'US.b', 'US.c']);
  });

  test('what was said under the new id goes on, and what is known of the person is known of both', async () => {
    await store.conversations.save(of('US.a'), {
      ...NEW_CONVERSATION,
      language: 'fr',
      pendingChoices: [{ id: 'old', title: 'Old' }],
      facts: { employeeId: '48213', name: 'Aya' },
    });
    clock.advance(SECOND);
    const pendingChoices = [{ id: 'new', title: 'New' }];
    await store.conversations.save(of('US.b'), {
      ...NEW_CONVERSATION,
      pendingChoices,
      facts: { name: 'Bo' },
    });
    await store.people.change(aChange('meta', 'US.a', 'US.b', at(1)));
    expect(await store.conversations.load(of('US.b'))).toMatchObject({
      language: 'fr',
      pendingChoices,
      facts: { employeeId: '48213', name: 'Bo' },
    });
    await store.people.change(aChange('meta', 'US.b', 'US.c', at(2)));
    expect(await store.conversations.load(of('US.c'))).toMatchObject({ language: 'fr', pendingChoices });
  });

  test('a new owner of a number inherits nothing, and the person keeps their id', async () => {
    await receive('US.a', ['1555']);
    await answerAll();
    clock.advance(SECOND);
    await receive('US.z', ['1555']);
    expect(await store.people.resolve(of('1555'), [], at(0))).toBe('US.z');
    expect((await store.conversations.load(of('US.z'))).facts).toEqual({});
    expect((await store.conversations.load(of('US.a'))).facts).toEqual({ turns: '1' });
    // An older message of the former owner's comes late: the number stays with the new one.
    await receive('US.a', ['1555'], at(0));
    expect(await store.people.resolve(of('1555'), [], at(0))).toBe('US.z');
  });

  test('who hides a number and shows it again is one person, under the user id', async () => {
    await receive('1555');
    await receive('US.a', ['1555', 'US.ENT.p']);
    await receive('US.a');
    clock.advance(120 * SECOND);
    await receive('1555');
    await answerAll();
    await expectOnePerson('US.a', ['1555', 'US.a', 'US.ENT.p']);
  });

  test('a message under an id that was left a while ago: its person is back there', async () => {
    await receive('US.a');
    await store.people.change(aChange('meta', 'US.a', 'US.b', at(1)));
    expect(await store.people.resolve(of('US.a'), [], at(30))).toBe('US.b');
    expect(await store.people.resolve(of('US.a'), [], at(3600))).toBe('US.a');
    expect(await store.people.resolve(of('US.b'), [], at(3601))).toBe('US.b');
  });

  test('a person who writes stays known by all their ids, longer than ids are kept', async () => {
    await receive('US.a', ['1555']);
    for (let days = 0; days < 100; days += 20) {
      clock.advance(20 * 86_400_000);
      await receive('US.a');
      await store.purge();
    }
    expect(await store.people.namesOf(of('1555'))).toContain('US.a');
  });

  test('a message that is being answered is answered anew under the new id, in line with the next', async () => {
    const first = await receive('US.a');
    const [job] = await store.jobs.claim('message', 1);
    const before = (await store.inbox.read(first))!;
    await store.people.change(aChange('meta', 'US.a', 'US.b', at(1)));
    await receive('US.b');
    await expect(
      store.jobs.finish(job!, async (tx) => {
        await store.outbox.answer(tx, before, [aReply('under the old id')]);
      }),
    ).rejects.toThrow('the lease is no longer ours');
    const [again, ...others] = await store.jobs.claim('message', 5);
    expect(others).toEqual([]);
    expect(again).toMatchObject({ id: job!.id, attempts: 1 });
    expect(await store.inbox.read(first)).toMatchObject({ person: 'US.b' });
    await store.jobs.release([again!]);
    await answerAll();
    await expectOnePerson('US.b', ['US.a', 'US.b']);
  });

  test('what is being sent is not sent again, and what waits behind it goes to the new id, in order', async () => {
    for (const text of ['one', 'two']) {
      await store.db.transaction((tx) =>
        store.outbox.add(tx, [{ kind: sendJob('meta'), ...of('US.a'), payload: { text } }]),
      );
    }
    const [job] = await store.jobs.claim(sendJob('meta'), 1);
    const item = (await store.outbox.begin(job!))!;
    await store.people.change(aChange('meta', 'US.a', 'US.b', at(1)));
    expect(await store.jobs.claim(sendJob('meta'), 5)).toEqual([]);
    await store.jobs.finish(job!, store.outbox.sent(item));
    const [next] = await store.jobs.claim(sendJob('meta'), 5);
    expect(await store.outbox.begin(next!)).toMatchObject({ person: 'US.b', payload: { text: 'two' } });
    await store.jobs.finish(next!);
  });

  test('a reply that is just being sent may go: the person wrote, by whatever id', async () => {
    await receive('US.a');
    await store.people.change(aChange('meta', 'US.a', 'US.b', at(1)));
    expect(await store.inbox.lastInbound(of('US.a'))).toEqual(clock.now());
  });

  test.each([
    ['the old id', 'US.a'],
    ['the new id', 'US.b'],
  ])('erased by %s before the change is told: the other id is erased with it', async (_, by) => {
    await receive('US.a', ['1555'], at(0));
    await receive('US.b', [], at(1));
    await answerAll();
    clock.advance(10 * SECOND);
    await store.erase(of(by));
    await store.people.change({ ...aChange('meta', 'US.a', 'US.b', at(1)), id: 'wamid.change' });
    for (const id of ['US.a', 'US.b', '1555']) expect(await store.isKept(of(id)), id).toBe(false);
    expect(await ownersIn('person_aliases')).toEqual(new Set());
    // Written before, and brought only now.
    await receive('US.a', [], at(0));
    expect(await store.isKept(of('US.a'))).toBe(false);
    // Who writes anew is a new person.
    clock.advance(10 * SECOND);
    await receive('US.b');
    expect(await store.isKept(of('US.b'))).toBe(true);
  });

  test('a change that is told again after an erasure brings nothing back', async () => {
    const change = { ...aChange('meta', 'US.a', 'US.b', at(1)), id: 'wamid.change' };
    await receive('US.a', [], at(0));
    await store.people.change(change);
    clock.advance(10 * SECOND);
    await store.erase(of('US.a'));
    await store.people.change(change);
    expect(await ownersIn('person_aliases')).toEqual(new Set());
  });

  test('any messages and changes, in any order: one person, and nothing is left after an erasure', async () => {
    const ID = ['US.a', 'US.b', 'US.c', '1555'] as const;
    const step = fc.oneof(
      fc.record({ kind: fc.constant('message' as const), id: fc.constantFrom(...ID) }),
      fc.record({
        kind: fc.constant('change' as const),
        from: fc.constantFrom(...ID),
        to: fc.constantFrom('US.a', 'US.b', 'US.c'),
        second: fc.integer({ min: 1, max: 20 }),
      }),
      fc.record({ kind: fc.constant('answer' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.constantFrom(...ID), async (steps, by) => {
        for (const one of steps) {
          clock.advance(SECOND);
          if (one.kind === 'message') await receive(one.id, [], at(0));
          else if (one.kind === 'answer') await answerAll();
          else if (one.from !== one.to) {
            await store.people.change(aChange('meta', one.from, one.to, at(one.second)));
          }
        }
        // In the end all have been told to be one.
        for (const [from, to, second] of [
          ['1555', 'US.a', 30],
          ['US.a', 'US.b', 31],
          ['US.b', 'US.c', 32],
        ] as const) {
          await store.people.change(aChange('meta', from, to, at(second)));
        }
        await answerAll();
        await expectOnePerson('US.c', ID);
        expect((await ownersIn('conversations')).size).toBeLessThanOrEqual(1);
        await store.erase(of(by));
        for (const { name } of OWNED) expect(await ownersIn(name), name).toEqual(new Set());
        await sql`delete from tombstones`.execute(store.db.kysely);
        await sql`delete from mails`.execute(store.db.kysely);
      }),
      { numRuns: 15 },
    );
  });

  test('erased at any moment, by any id, and the changes before it told in any order: nothing is left', async () => {
    const ID = ['1555', 'US.a', 'US.b', 'US.c'] as const;
    const changes = [
      aChange('meta', '1555', 'US.a', at(1)),
      aChange('meta', 'US.a', 'US.b', at(2)),
      aChange('meta', 'US.b', 'US.c', at(3)),
    ];
    const order = fc.shuffledSubarray(changes, { minLength: 3 });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 0, max: 3 }), fc.constantFrom(...ID), async (told, n, by) => {
        for (const id of ID) await receive(id, [], at(0));
        await answerAll();
        for (const change of told.slice(0, n)) await store.people.change(change);
        clock.advance(10 * SECOND);
        await store.erase(of(by));
        for (const change of told.slice(n)) await store.people.change(change);
        for (const { name } of OWNED) expect(await ownersIn(name), name).toEqual(new Set());
        await sql`delete from tombstones`.execute(store.db.kysely);
        await sql`delete from mails`.execute(store.db.kysely);
      }),
      { numRuns: 12 },
    );
  });

  test('told to two processes at once, while messages come in: one person', async () => {
    const other = await openTestStore({ ...stores.where(), clock: clock.now, elapsed: clock.elapsed });
    onTestFinished(() => other.close());
    const desks = [store, other];
    const ids = ['US.a', 'US.b', 'US.c', 'US.d'];
    const changes = ids.slice(1).map((to, n) => aChange('meta', ids[n] ?? '', to, at(n + 1)));
    const messages = Array.from({ length: 40 }, (_, n) => async () => {
      const desk = desks[n % 2]!;
      const message = aMessage({ ...of(ids[n % 4] ?? ''), id: `wamid.both.${n}`, sentAt: at(0) });
      const person = await desk.people.resolve(message, [], at(0));
      await desk.inbox.receive([{ ...message, person }]);
    });
    const told = [...changes, ...changes.toReversed()].map(
      (change, n) => () => desks[n % 2]!.people.change(change),
    );
    await Promise.all([...messages.slice(0, 20), ...told, ...messages.slice(20)].map((run) => run()));
    await answerAll();
    await expectOnePerson('US.d', ids);
    expect(await store.inbox.countHandled(of('US.d'), clock.now(), 1e12)).toBe(40);
  });
});
