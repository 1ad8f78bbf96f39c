/** The time of day is set forwards and back while work is under way, at one process or at all. */
import { beforeEach, expect, test, vi } from 'vitest';
import { RetryLater } from '../../src/store/job.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker } from '../../src/store/worker.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { deferred } from '../helpers/deferred.ts';
import { letLeasesRunOut } from '../helpers/leases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { aMessage } from '../helpers/messages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STEPS = { 'two minutes on': 2 * MINUTE, '25 hours on': 25 * HOUR, 'an hour back': -HOUR };
const person = 'whatsapp:+33600000001';

describeEachDatabase('a clock that is set', (stores) => {
  let clock: ManualClock;
  let store: Store;

  beforeEach(async () => {
    clock = manualClock();
    store = await open(clock);
  });

  const open = ({ now, elapsed }: ManualClock) => stores.open({ clock: now, elapsed });
  const add = (to: Store, afterMilliseconds = 0) =>
    to.db.transaction((tx) => to.jobs.enqueue(tx, [{ kind: 'work', afterMilliseconds }]));
  const claim = async (from: Store) => (await from.jobs.claim('work', 1))[0];

  test.each(Object.entries(STEPS))('%s: what runs is taken up by nobody', async (_, step) => {
    const other = await open(clock);
    await add(store);
    const job = await claim(store);
    clock.step(step);
    expect(await store.jobs.takeUpExpired(new Set([job!.lease]))).toBe(0);
    for (let look = 0; look < 12; look++) {
      expect(await other.jobs.takeUpExpired(new Set())).toBe(0);
      clock.advance(store.jobs.leaseMilliseconds / 4);
      await store.jobs.prolong([job!.lease]);
    }
    await store.jobs.finish(job!);
  });

  test.each(Object.entries(STEPS))('%s: the dead are taken up all the same', async (_, step) => {
    await add(store);
    await claim(store);
    const other = await open(clock);
    clock.step(step);
    expect(await letLeasesRunOut(other.jobs, clock)).toBe(1);
    expect(await claim(other)).toBeDefined();
  });

  test.each(Object.entries(STEPS))('%s: a retry waits as long as it was told', async (_, step) => {
    const attempts: number[] = [];
    const failed = deferred();
    const worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      pollMilliseconds: 10,
      handlers: {
        work: {
          concurrency: 1,
          async run({ attempts: attempt }) {
            attempts.push(attempt);
            if (attempt > 1) return undefined;
            throw new RetryLater('later', {
              afterMilliseconds: 5000,
              effects: async (tx) => tx.afterCommit(() => failed.resolve()),
            });
          },
        },
      },
    });
    await add(store);
    worker.start();
    await failed.promise;
    clock.step(step);
    clock.advance(4999);
    expect(await store.jobs.nextDue('work')).toBe(1);
    expect(attempts).toEqual([1]);
    clock.advance(1);
    await vi.waitFor(() => expect(attempts).toEqual([1, 2]));
    await worker.stop(1000);
  });

  test('an hour back, and started again: a retry waits no longer than it was told', async () => {
    await add(store, 1000);
    clock.step(-HOUR);
    const restarted = await open(clock);
    await restarted.jobs.takeUpExpired(new Set());
    expect(await claim(restarted)).toBeUndefined();
    clock.advance(1000);
    expect(await claim(restarted)).toBeDefined();
  });

  test('machines whose clocks are minutes apart share the work and its waits', async () => {
    const slow = manualClock(clock.now().getTime() - 5 * MINUTE);
    const behind = await open(slow);
    const pass = (milliseconds: number) => [clock, slow].map((each) => each.advance(milliseconds));
    const look = () => Promise.all([store, behind].map(({ jobs }) => jobs.takeUpExpired(new Set())));

    await add(store, 1000);
    await look();
    await add(behind, 1000);
    for (const each of [store, behind]) expect(await claim(each)).toBeUndefined();
    pass(1000);
    const [one, other] = [await claim(behind), await claim(store)];
    expect([one?.attempts, other?.attempts]).toEqual([1, 1]);

    for (let third = 0; third < 6; third++) {
      expect(await look()).toEqual([0, 0]);
      pass(store.jobs.leaseMilliseconds / 3);
      await store.jobs.prolong([other!.lease]);
      await behind.jobs.prolong([one!.lease]);
    }
  });

  test('an hour back: who was erased before and writes anew is heard, what is late is not', async () => {
    const who = { channel: 'meta', person: '15550100' };
    const write = (sentAt: Date) =>
      store.inbox.receive([aMessage({ ...who, sentAt, receivedAt: clock.now() })]);
    const asked = clock.now();
    await store.db.transaction((tx) => store.eraseWithin(tx, who, { writtenAt: asked }));
    clock.step(-HOUR);
    expect(await write(new Date(asked.getTime() + 1000))).toEqual(['new']);
    expect(await write(new Date(asked.getTime() - 1000))).toEqual(['duplicate']);

    await store.erase(who);
    expect(await write(new Date(clock.now().getTime() - 2000))).toEqual(['duplicate']);
    clock.step(-HOUR);
    expect(await write(clock.now())).toEqual(['new']);
  });

  test('an hour back: nobody is told that they wrote too much', async () => {
    for (let n = 0; n < 3; n++) {
      const message = aMessage({ person, receivedAt: clock.now() });
      await store.inbox.receive([message]);
      await store.db.transaction((tx) => store.outbox.answer(tx, message, []));
    }
    const who = { channel: 'twilio', person };
    expect(await store.inbox.countHandled(who, clock.now(), MINUTE)).toBe(3);
    clock.step(-HOUR);
    expect(await store.inbox.countHandled(who, clock.now(), MINUTE)).toBe(0);
  });
});
