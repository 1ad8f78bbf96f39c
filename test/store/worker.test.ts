import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  ALONE_AFTER_DEATHS,
  MAX_DEATHS,
  type NewJob,
  PermanentFailure,
  RetryLater,
} from '../../src/store/job.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker, type Handler, type Worker } from '../../src/store/worker.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { deferred } from '../helpers/deferred.ts';
import { letLeasesRunOut } from '../helpers/leases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';

describeEachDatabase('a worker', (stores) => {
  let store: Store;
  let clock: ManualClock;
  let workers: Worker[];

  beforeEach(async () => {
    clock = manualClock();
    store = await stores.open({ clock: clock.now });
    workers = [];
  });

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop(1000)));
  });

  function work(handler: Partial<Handler> & Pick<Handler, 'run'>, from: Store = store): Worker {
    const { log } = createMemoryLog();
    const worker = createWorker({
      jobs: from.jobs,
      signals: from.db.signals,
      handlers: { work: { concurrency: 4, ...handler } },
      pollMilliseconds: 20,
      random: () => 0,
      log,
    });
    workers.push(worker);
    worker.start();
    return worker;
  }

  const add = (...jobs: Omit<NewJob, 'kind'>[]) =>
    store.db.transaction((tx) =>
      store.jobs.enqueue(
        tx,
        jobs.map((job) => ({ kind: 'work', ...job })),
      ),
    );
  const states = async () =>
    (await store.db.kysely.selectFrom('jobs').select('state').orderBy('id').execute()).map(
      ({ state }) => state,
    );
  const untilDone = () => vi.waitFor(async () => expect(await states()).toEqual([]), { timeout: 15_000 });

  test('keeps the order of each person, one at a time, among two workers of 8', async () => {
    const people = 12;
    const each = 10;
    const seen = new Map<string, number[]>();
    const active = new Set<string>();
    const clashes: string[] = [];
    const run: Handler['run'] = async (job) => {
      const [person, n] = String(job.payload).split('/');
      if (active.has(person!)) clashes.push(person!);
      active.add(person!);
      await new Promise((resolve) => setImmediate(resolve));
      seen.set(person!, [...(seen.get(person!) ?? []), Number(n)]);
      return async () => void active.delete(person!);
    };
    work({ concurrency: 8, run });
    work({ concurrency: 8, run }, await stores.open({ clock: clock.now }));
    for (let n = 0; n < each; n++) {
      await add(
        ...Array.from({ length: people }, (_, p) => ({ payload: `${p}/${n}`, orderKey: `person ${p}` })),
      );
    }
    await untilDone();
    expect(clashes).toEqual([]);
    const inOrder = Array.from({ length: each }, (_, n) => n);
    for (let p = 0; p < people; p++) expect(seen.get(String(p))).toEqual(inOrder);
  });

  test('runs at most as many at a time as the kind may', async () => {
    const gate = deferred();
    const worker = work({
      concurrency: 3,
      run: async () => {
        await gate.promise;
        return undefined;
      },
    });
    await add(...Array.from({ length: 7 }, () => ({})));
    await vi.waitFor(() => expect(worker.running()).toEqual({ work: 3 }));
    expect((await states()).filter((state) => state === 'running')).toHaveLength(3);
    gate.resolve();
    await untilDone();
  });

  test('tries again after a growing wait, then gives up with the reason and nothing else', async () => {
    const givenUp = vi.fn();
    const attempts: number[] = [];
    work({
      run: async (job) => {
        attempts.push(job.attempts);
        throw Object.assign(new Error('private words'), { code: 'EPIPE' });
      },
      givenUp: async (_, job, reason) => givenUp(job.id, reason),
    });
    const [id] = await add({ maxAttempts: 3 });
    const runAt = async () =>
      (await store.db.kysely.selectFrom('jobs').select('run_at').executeTakeFirst())?.run_at;
    for (const wait of [1000, 2000]) {
      const before = clock.now().getTime();
      await vi.waitFor(async () => expect(await runAt()).toBe(before + wait));
      clock.advance(wait);
    }
    await vi.waitFor(async () => expect(await states()).toEqual(['dead']));
    expect(attempts).toEqual([1, 2, 3]);
    expect(givenUp).toHaveBeenCalledWith(id, 'Error EPIPE');
    expect(await store.deadLetters.list()).toMatchObject([{ reason: 'Error EPIPE', attempts: 3 }]);
  });

  test('gives up at once what can never work, and waits as long as it is told', async () => {
    work({
      run: async (job) => {
        if (job.payload === 'never') throw new PermanentFailure('code 131026');
        throw new RetryLater('paused', { afterMilliseconds: 60_000, countsAsAttempt: false });
      },
    });
    await add({ payload: 'never' }, { payload: 'later' });
    await vi.waitFor(async () => expect(await states()).toEqual(['dead', 'queued']));
    const later = await store.db.kysely
      .selectFrom('jobs')
      .selectAll()
      .where('state', '=', 'queued')
      .executeTakeFirst();
    expect(await store.alerts.list()).toMatchObject([
      {
        name: 'jobs',
        reason: expect.stringMatching(/^jobs given up: 1 work \(code 131026\).*frontdesk jobs list$/),
      },
    ]);
    expect(later).toMatchObject({ attempts: 0, reason: 'paused', run_at: clock.now().getTime() + 60_000 });
  });

  /** As if the process had died while it ran the only job. */
  async function die(times: number) {
    for (let death = 0; death < times; death++) {
      const [job = await store.jobs.claimAlone(['work'])] = await store.jobs.claim('work', 1);
      expect(job?.deaths).toBe(death);
      await letLeasesRunOut(store.jobs, clock);
    }
  }

  test('a job during which the process died twice runs alone, after those who wait', async () => {
    await add({ payload: 'suspect', maxAttempts: 1 });
    await die(ALONE_AFTER_DEATHS);
    const gates = new Map(['one', 'two', 'suspect', 'late'].map((name) => [name, deferred()]));
    const begun: unknown[] = [];
    await add({ payload: 'one' }, { payload: 'two' });
    const worker = work({
      concurrency: 5,
      run: async (job) => {
        begun.push(job.payload);
        await gates.get(String(job.payload))?.promise;
        return undefined;
      },
    });
    await vi.waitFor(() => expect(begun).toEqual(['one', 'two']));
    gates.get('one')?.resolve();
    await vi.waitFor(() => expect(worker.running()).toEqual({ work: 1 }));
    expect(begun).toEqual(['one', 'two']);
    gates.get('two')?.resolve();
    await vi.waitFor(() => expect(begun).toEqual(['one', 'two', 'suspect']));
    await add({ payload: 'late' });
    expect(begun).toEqual(['one', 'two', 'suspect']);
    gates.get('suspect')?.resolve();
    await vi.waitFor(() => expect(begun).toEqual(['one', 'two', 'suspect', 'late']));
    gates.get('late')?.resolve();
    await untilDone();
  });

  test('a job during which the process died again and again is given up instead of taking down the next', async () => {
    await add({});
    await die(MAX_DEATHS);
    const run = vi.fn();
    work({ run });
    await vi.waitFor(async () => expect(await states()).toEqual(['dead']));
    expect(run).not.toHaveBeenCalled();
  });

  test('keeps the lease of a long job alive, and tells a job that it was taken away', async () => {
    const short = await stores.open({ clock: clock.now, leaseMilliseconds: 60 });
    const aborted = deferred();
    work(
      {
        run: async (_, signal) => {
          signal.addEventListener('abort', () => aborted.resolve());
          await aborted.promise;
          return async (tx) => {
            await tx.kysely.insertInto('seen').values({ key: 'late', first_seen: 1 }).execute();
          };
        },
      },
      short,
    );
    await add({});
    const beat = async () =>
      (await store.db.kysely.selectFrom('jobs').select('beat').executeTakeFirst())?.beat;
    await vi.waitFor(async () => expect(await beat()).toBeGreaterThan(1));
    await store.db.kysely.updateTable('jobs').set({ lease: 'another' }).execute();
    await aborted.promise;
    await Promise.all(workers.splice(0).map((worker) => worker.stop(1000)));
    expect(await store.db.kysely.selectFrom('seen').selectAll().execute()).toEqual([]);
  });

  test('stops: waits for what is running, gives back what is not done in time', async () => {
    const finished: unknown[] = [];
    const quick = deferred();
    const worker = work({
      concurrency: 2,
      run: async (job, signal) => {
        if (job.payload === 'quick') await quick.promise;
        else await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return async () => void finished.push(job.payload);
      },
    });
    await add({ payload: 'quick' }, { payload: 'slow' }, { payload: 'not begun' });
    await vi.waitFor(() => expect(worker.running()).toEqual({ work: 2 }));
    const stopped = worker.stop(100);
    quick.resolve();
    await stopped;
    expect(finished).toEqual(['quick']);
    expect(await states()).toEqual(['queued', 'queued']);
  });

  test('is woken at once by a job of its own process, and soon by one of another', async () => {
    const run = vi.fn(async () => undefined);
    const other = await stores.open({ clock: clock.now });
    work({ run });
    await other.db.transaction((tx) => other.jobs.enqueue(tx, [{ kind: 'work' }]));
    await add({});
    await untilDone();
    expect(run).toHaveBeenCalledTimes(2);
  });
});
