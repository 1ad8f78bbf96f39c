import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Job, LeaseLost } from '../../src/store/job.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { type ManualClock, manualClock } from '../helpers/manual-clock.ts';

/** The queue as anyone would write it in memory: a list in order of arrival. */
class Model {
  jobs: {
    id: number;
    line: string | null;
    state: 'open' | 'running' | 'dead';
    runAt: number;
    /** What its holder shows of life, and since when the others have seen no more. */
    beat: number;
    seen: { readonly beat: number; readonly since: number } | undefined;
  }[] = [];
  lookedAt = Number.NEGATIVE_INFINITY;

  add(id: number, line: string | null, runAt: number): void {
    this.jobs.push({ id, line, state: 'open', runAt, beat: 0, seen: undefined });
  }

  claimable(now: number): number[] {
    return this.jobs
      .filter(
        (job, position) =>
          job.state === 'open' &&
          job.runAt <= now &&
          (job.line === null ||
            !this.jobs.some(
              (other, at) =>
                other.line === job.line &&
                (other.state === 'running' || (other.state === 'open' && at < position)),
            )),
      )
      .sort((a, b) => a.runAt - b.runAt || a.id - b.id)
      .map(({ id }) => id);
  }

  get(id: number) {
    const job = this.jobs.find((candidate) => candidate.id === id);
    if (!job) throw new Error(`the model has no job ${id}`);
    return job;
  }

  /** Whoever was in front stays there, whatever older one comes back from the dead meanwhile. */
  keepInFront(front: Model['jobs'][number]): void {
    this.jobs = [front, ...this.jobs.filter((job) => job !== front)];
  }

  /** @returns the running jobs that did not beat for as long as a lease lasts, while somebody looked */
  look(now: number, leaseMilliseconds: number) {
    const isAnew = now - this.lookedAt > leaseMilliseconds / 2;
    this.lookedAt = now;
    const running = this.jobs.filter(({ state }) => state === 'running');
    for (const job of running) {
      if (isAnew || job.seen?.beat !== job.beat) job.seen = { beat: job.beat, since: now };
    }
    return running.filter(({ seen }) => seen && now - seen.since >= leaseMilliseconds);
  }

  remove(id: number): void {
    this.jobs = this.jobs.filter((job) => job.id !== id);
  }
}

type Step =
  | { readonly do: 'add'; readonly line: string | null; readonly delay: number }
  | { readonly do: 'claim'; readonly limit: number }
  | { readonly do: 'finish' | 'bury' | 'release' | 'prolong'; readonly pick: number }
  | { readonly do: 'retry'; readonly pick: number; readonly delay: number }
  | { readonly do: 'advance'; readonly by: number }
  | { readonly do: 'expire' }
  | { readonly do: 'revive' | 'drop'; readonly pick: number };

const pick = fc.nat(20);
const delay = fc.constantFrom(0, 0, 0, 700);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      line: fc.constantFrom('a', 'b', 'c', null),
      delay,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('finish' as const, 'bury', 'release', 'prolong'), pick }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retry' as const), pick, delay }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('advance' as const), by: fc.constantFrom(300, 1000, 10_000) }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'expire' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('revive' as const, 'drop'), pick }) },
);

/** One sequence of steps, done to both; after each, both must agree. */
class Run {
  readonly model = new Model();
  /** Every lease that was ever given, as late owners keep theirs. */
  readonly leases: Job[] = [];
  readonly store: Store;
  readonly clock: ManualClock;

  constructor(store: Store, clock: ManualClock) {
    this.store = store;
    this.clock = clock;
  }

  get now(): number {
    return this.clock.now().getTime();
  }

  async take(step: Step): Promise<void> {
    const { model, store } = this;
    const { jobs, deadLetters } = store;
    switch (step.do) {
      case 'add': {
        const runAt = this.now + step.delay;
        const job = { kind: 'work', orderKey: step.line ?? undefined, afterMilliseconds: step.delay };
        const [id] = await store.db.transaction((tx) => jobs.enqueue(tx, [job]));
        return model.add(id!, step.line, runAt);
      }
      case 'claim': {
        const expected = model.claimable(this.now).slice(0, step.limit);
        const claimed = await jobs.claim('work', step.limit);
        expect(claimed.map(({ id }) => id)).toEqual(expected);
        for (const job of claimed) {
          Object.assign(model.get(job.id), { state: 'running', beat: 0, seen: undefined });
        }
        return void this.leases.push(...claimed);
      }
      case 'advance':
        return this.clock.advance(step.by);
      case 'expire': {
        const expired = model.look(this.now, jobs.leaseMilliseconds);
        expect(await jobs.takeUpExpired(new Set())).toBe(expired.length);
        for (const job of expired) {
          job.state = 'open';
          model.keepInFront(job);
        }
        return;
      }
      case 'revive':
      case 'drop': {
        const dead = model.jobs.filter(({ state }) => state === 'dead');
        const job = dead[step.pick % dead.length];
        if (!job) return;
        expect(await (step.do === 'revive' ? deadLetters.retry(job.id) : deadLetters.drop(job.id))).toBe(
          true,
        );
        if (step.do === 'drop') return model.remove(job.id);
        const front = this.front(job.line);
        Object.assign(job, { state: 'open', runAt: this.now });
        if (front) model.keepInFront(front);
        return;
      }
      default:
        return await this.end(step);
    }
  }

  front(line: string | null) {
    return line === null
      ? undefined
      : this.model.jobs.find((job) => job.line === line && job.state === 'open');
  }

  async end(step: Extract<Step, { pick: number }>): Promise<void> {
    const { model, store } = this;
    const job = this.leases[step.pick % this.leases.length];
    if (!job) return;
    const row = model.jobs.find(({ id }) => id === job.id);
    const newest = this.leases.findLast(({ id }) => id === job.id);
    const ours = row?.state === 'running' && newest === job;
    const outcome = async (ending: Promise<unknown>) => {
      if (ours) await ending;
      else await expect(ending).rejects.toThrow(LeaseLost);
    };
    switch (step.do) {
      case 'finish':
        await outcome(store.jobs.finish(job));
        return ours ? model.remove(job.id) : undefined;
      case 'bury':
        await outcome(store.jobs.bury(job, 'reason'));
        if (ours) row.state = 'dead';
        return;
      case 'retry': {
        const runAt = this.now + step.delay;
        await outcome(store.jobs.retry(job, { afterMilliseconds: step.delay, reason: 'reason' }));
        if (!ours) return;
        Object.assign(row, { state: 'open', runAt });
        return model.keepInFront(row);
      }
      case 'release':
        await store.jobs.release([job]);
        if (!ours) return;
        row.state = 'open';
        return model.keepInFront(row);
      case 'prolong':
        expect((await store.jobs.prolong([job.lease])).has(job.lease)).toBe(ours);
        if (ours) row.beat += 1;
    }
  }
}

describeEachDatabase('the queue against a simple model', (stores) => {
  test('agrees after any sequence of operations', async () => {
    const clock = manualClock();
    const store = await stores.open({ clock: clock.now });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        await store.db.kysely.deleteFrom('jobs').execute();
        const run = new Run(store, clock);
        for (const each of [...steps, { do: 'claim', limit: 3 } as const]) await run.take(each);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
