import { beforeEach, describe, expect, test } from 'vitest';
import { backoff } from '../../src/store/backoff.ts';
import { LeaseLost, type NewJob } from '../../src/store/job.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { letLeasesRunOut } from '../helpers/leases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';

describeEachDatabase('the queue', (stores) => {
  let store: Store;
  let clock: ManualClock;

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
  });

  const add = (...jobs: NewJob[]) => store.db.transaction((tx) => store.jobs.enqueue(tx, jobs));
  const claimOne = async () => {
    const [job] = await store.jobs.claim('work', 1);
    if (!job) throw new Error('expected a job to be claimable');
    return job;
  };
  const claimed = async (limit = 10) => (await store.jobs.claim('work', limit)).map(({ payload }) => payload);

  test('hands each job to one claimer only, oldest first', async () => {
    await add(...Array.from({ length: 60 }, (_, n) => ({ kind: 'work', payload: n })));
    const other = await stores.open({ clock: clock.now });
    const batches = await Promise.all(
      [store, other, store, other, store, other].map(({ jobs }) => jobs.claim('work', 10)),
    );
    const payloads = batches.flat().map(({ payload }) => Number(payload));
    expect(payloads.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
    expect(await claimed()).toEqual([]);
  });

  test('claims only the kind that is asked for, and not before its time', async () => {
    await add({ kind: 'other' }, { kind: 'work', payload: 'later', afterMilliseconds: 5000 });
    expect(await claimed()).toEqual([]);
    expect(await store.jobs.nextDue('work')).toBe(5000);
    clock.advance(5000);
    expect(await claimed()).toEqual(['later']);
  });

  test('within a line, the next job is claimable only when the one before has ended', async () => {
    await add(
      { kind: 'work', payload: 'a1', orderKey: 'a' },
      { kind: 'work', payload: 'a2', orderKey: 'a' },
      { kind: 'work', payload: 'b1', orderKey: 'b' },
    );
    const [a1, b1] = await store.jobs.claim('work', 10);
    expect([a1?.payload, b1?.payload]).toEqual(['a1', 'b1']);
    expect(await claimed()).toEqual([]);
    await store.jobs.finish(a1!);
    expect(await claimed()).toEqual(['a2']);
  });

  test('a job that waits for its next attempt holds up its line; a dead one does not', async () => {
    await add({ kind: 'work', payload: 1, orderKey: 'a' }, { kind: 'work', payload: 2, orderKey: 'a' });
    const first = await claimOne();
    await store.jobs.retry(first, { afterMilliseconds: 1000, reason: 'busy' });
    expect(await claimed()).toEqual([]);
    clock.advance(1000);
    const again = await claimOne();
    expect([again.payload, again.attempts]).toEqual([1, 2]);
    await store.jobs.bury(again, 'no use');
    expect(await claimed()).toEqual([2]);
  });

  test('a lease that ran out is taken up, and the late owner can write nothing', async () => {
    await add({ kind: 'work', payload: 'slow', orderKey: 'a' });
    const late = await claimOne();
    expect(await letLeasesRunOut(store.jobs, clock)).toBe(1);
    const next = await claimOne();
    expect(next.id).toBe(late.id);
    const raise = (name: string) => async (tx: Parameters<Parameters<typeof store.db.transaction>[0]>[0]) => {
      await tx.kysely
        .insertInto('alerts')
        .values({ name, reason: '', credential: '', raised_at: 0 })
        .execute();
    };
    await expect(store.jobs.finish(late, raise('late'))).rejects.toThrow(LeaseLost);
    await expect(store.jobs.bury(late, 'late')).rejects.toThrow(LeaseLost);
    await store.jobs.finish(next, raise('next'));
    expect((await store.alerts.list()).map(({ name }) => name)).toEqual(['next']);
  });

  test('a lease that is prolonged lasts, and what a process works on it never takes up', async () => {
    await add({ kind: 'work' }, { kind: 'work' });
    const [beating, held] = await store.jobs.claim('work', 2);
    for (let third = 0; third < 9; third++) {
      expect(await store.jobs.takeUpExpired(new Set([held!.lease]))).toBe(0);
      expect([...(await store.jobs.prolong([beating!.lease, 'foreign']))]).toEqual([beating!.lease]);
      clock.advance(store.jobs.leaseMilliseconds / 3);
    }
  });

  test('who could not look for a while does not take the living for dead', async () => {
    await add({ kind: 'work' });
    await claimOne();
    await store.jobs.takeUpExpired(new Set());
    clock.advance(60 * store.jobs.leaseMilliseconds);
    expect(await store.jobs.takeUpExpired(new Set())).toBe(0);
    expect(await letLeasesRunOut(store.jobs, clock)).toBe(1);
  });

  test('effects that fail leave the job as it was', async () => {
    await add({ kind: 'work' });
    const job = await claimOne();
    const failing = store.jobs.finish(job, async (tx) => {
      await tx.kysely.insertInto('seen').values({ key: 'x', first_seen: 1 }).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.db.kysely.selectFrom('seen').selectAll().execute()).toEqual([]);
    await store.jobs.finish(job);
  });

  test('what is given back is claimable at once, without a used attempt', async () => {
    await add({ kind: 'work' });
    const job = await claimOne();
    await store.jobs.release([job]);
    expect((await claimOne()).attempts).toBe(1);
  });

  test('dead letters are listed, retried before what waits behind them, and dropped', async () => {
    await add(...[1, 2, 3].map((payload) => ({ kind: 'work', payload, orderKey: 'a' })));
    const first = await claimOne();
    await store.jobs.bury(first, 'no such number');
    const second = await claimOne();
    expect(await store.deadLetters.list()).toMatchObject([
      { id: first.id, kind: 'work', reason: 'no such number' },
    ]);
    expect(await store.deadLetters.retry(first.id)).toBe(true);
    expect(await store.deadLetters.retry(first.id)).toBe(false);
    expect(await claimed()).toEqual([]);
    await store.jobs.finish(second);
    const again = await claimOne();
    expect([again.payload, again.attempts]).toEqual([1, 1]);
    await store.jobs.bury(again, 'still not');
    expect(await store.deadLetters.drop(again.id)).toBe(true);
    expect(await store.deadLetters.drop(again.id)).toBe(false);
    expect(await claimed()).toEqual([3]);
  });

  test('the backlog is counted by kind and state', async () => {
    await add({ kind: 'work', orderKey: 'a' }, { kind: 'work', orderKey: 'a' }, { kind: 'mail' });
    clock.advance(700);
    await store.jobs.claim('mail', 1);
    const { jobs, oldestMilliseconds } = await store.backlog();
    expect(jobs).toEqual([
      { kind: 'mail', state: 'running', count: 1 },
      { kind: 'work', state: 'queued', count: 1 },
      { kind: 'work', state: 'waiting', count: 1 },
    ]);
    expect(oldestMilliseconds).toBe(700);
  });
});

describe('waits between attempts', () => {
  test('grow up to the longest, and chance only shortens them', () => {
    expect([1, 2, 3, 4].map((attempt) => backoff(attempt, 0))).toEqual([1000, 2000, 4000, 8000]);
    expect(backoff(40, 0)).toBe(1_800_000);
    expect(backoff(1, 1)).toBe(500);
  });
});
