import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ALONE_AFTER_DEATHS, MAX_DEATHS } from '../../src/store/job.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker } from '../../src/store/worker.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { deferred } from '../helpers/deferred.ts';
import { aMessage } from '../helpers/messages.ts';

const PROGRAM = fileURLToPath(new URL('process.ts', import.meta.url));
const leaseMilliseconds = 1000;

describeEachDatabase('several processes', (stores) => {
  let store: Store;
  let children: ChildProcess[];

  beforeEach(async () => {
    store = await stores.open({ leaseMilliseconds });
    children = [];
  });

  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  /** @returns the process, once it has said its first word */
  async function run(...words: string[]): Promise<ChildProcess> {
    const options = JSON.stringify({ ...stores.where(), leaseMilliseconds });
    const [behaviour = '', ...rest] = words;
    const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, behaviour, options, ...rest], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    if (child.stdout) await once(child.stdout, 'data');
    return child;
  }

  test('the job of a process that is killed is taken up when its lease has run out', async () => {
    await store.db.transaction((tx) => store.jobs.enqueue(tx, [{ kind: 'work', orderKey: 'a' }]));
    const killed = await run('hang');
    const begunAt = performance.now();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const taken = deferred<number>();
    const worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      pollMilliseconds: 50,
      handlers: {
        work: {
          concurrency: 1,
          run: async (job) => {
            taken.resolve(job.attempts);
            return undefined;
          },
        },
      },
    });
    worker.start();
    expect(await taken.promise).toBe(2);
    expect(performance.now() - begunAt).toBeLessThan(2 * leaseMilliseconds + 500);
    await worker.stop(1000);
  });

  test('of the jobs during which a process dies again and again, only the one that kills is given up', {
    timeout: 60_000,
  }, async () => {
    const innocent = () => ({ kind: 'work', payload: 'innocent' });
    const jobs = (state: 'dead' | 'queued' | 'running') =>
      store.db.kysely.selectFrom('jobs').select(['payload', 'deaths']).where('state', '=', state).execute();
    await store.db.transaction((tx) =>
      store.jobs.enqueue(tx, [innocent(), { kind: 'work', payload: 'killer' }, innocent(), innocent()]),
    );
    // With the last of them it died alone.
    for (let deaths = 1; deaths <= ALONE_AFTER_DEATHS + 1; deaths++) {
      const child = await run('kill');
      if (child.signalCode === null) await once(child, 'exit');
      const running = await jobs('running');
      expect(running).toContainEqual({ payload: '"killer"', deaths: deaths - 1 });
      if (deaths > ALONE_AFTER_DEATHS) expect(running).toHaveLength(1);
      await vi.waitFor(
        async () => {
          await store.jobs.takeUpExpired(new Set());
          expect(await jobs('running')).toEqual([]);
        },
        { timeout: 10 * leaseMilliseconds },
      );
      await store.db.transaction((tx) => store.jobs.enqueue(tx, [innocent()]));
    }
    await store.db.kysely
      .updateTable('jobs')
      .set({ deaths: MAX_DEATHS })
      .where('payload', '=', '"killer"')
      .execute();
    await run('kill');
    await vi.waitFor(async () => expect(await jobs('queued')).toEqual([]), { timeout: 10_000 });
    await vi.waitFor(async () => expect(await jobs('running')).toEqual([]));
    expect(await jobs('dead')).toEqual([{ payload: '"killer"', deaths: MAX_DEATHS }]);
  });

  test('write at the same time without a fault and without a loss', async () => {
    const others = await Promise.all([run('write', 'one'), run('write', 'two')]);
    const exits = others.map((child) => (child.exitCode === null ? once(child, 'exit') : [child.exitCode]));
    for (let n = 0; n < 150; n++) {
      await store.inbox.receive([aMessage({ id: `mine-${n}`, person: `person ${n % 5}` })]);
    }
    for (const exit of exits) expect((await exit)[0]).toBe(0);
    const rows = await store.db.kysely.selectFrom('inbox').select('message_key').execute();
    expect(rows).toHaveLength(450);
    const fronts = await store.db.kysely
      .selectFrom('jobs')
      .select('id')
      .where('state', '=', 'queued')
      .execute();
    expect(fronts).toHaveLength(5);
  });

  test('share one purse: its cap holds exactly', async () => {
    const others = await Promise.all([run('spend'), run('spend')]);
    const exits = others.map((child) => (child.exitCode === null ? once(child, 'exit') : [child.exitCode]));
    for (let n = 0; n < 60; n++) {
      await store.spending.book('2026-03-02', [{ account: 'everybody', cap: 1000 }], 10);
    }
    for (const exit of exits) expect((await exit)[0]).toBe(0);
    const rows = await store.db.kysely.selectFrom('spending').selectAll().execute();
    expect(rows).toEqual([{ day: '2026-03-02', account: 'everybody', tokens: 1000 }]);
  });
});
