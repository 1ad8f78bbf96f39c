/** The queue: work is added in a transaction, claimed under a lease, and ended together with its effects. */
import { randomUUID } from 'node:crypto';
import { type Insertable, type Kysely, sql, type Updateable } from 'kysely';
import type { Clock, Elapsed } from '../clock.ts';
import type { Database, Tx } from './database.ts';
import { ALONE_AFTER_DEATHS, type Effects, type Job, LeaseLost, type NewJob, toJob } from './job.ts';
import { joinLines } from './join-lines.ts';
import { createLeaseWatch } from './lease-watch.ts';
import { busyLines, lockLines, moveUp } from './order-keys.ts';
import { createQueueTime } from './queue-time.ts';
import type { JobsTable, Schema } from './schema.ts';

/** After so many attempts a job is given up: about 6 hours with the usual waits. */
const MAX_ATTEMPTS = 20;

export interface JobsOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly elapsed: Elapsed;
  /** For so long a job stays with a process that does not show any life. */
  readonly leaseMilliseconds?: number;
}

export interface Retry {
  readonly afterMilliseconds: number;
  readonly reason: string;
  /** false: this attempt is not counted. */
  readonly countsAsAttempt?: boolean;
}

export interface Jobs {
  readonly leaseMilliseconds: number;
  /** @returns the ids, in order */
  enqueue(tx: Tx, jobs: readonly NewJob[]): Promise<readonly number[]>;
  /** Takes up to `limit` jobs that are due, oldest first, for nobody else to take. */
  claim(kind: string, limit: number): Promise<readonly Job[]>;
  /** Takes one that is due and must run alone, which `claim` leaves. */
  claimAlone(kinds: readonly string[]): Promise<Job | undefined>;
  /** Whether there is one for `claimAlone` to take. */
  hasAlone(kinds: readonly string[]): Promise<boolean>;
  /** @returns the leases that are still ours, prolonged */
  prolong(leases: readonly string[]): Promise<ReadonlySet<string>>;
  /** The job is done: removes it and writes its effects, or throws LeaseLost and writes nothing. */
  finish(job: Job, effects?: Effects): Promise<void>;
  /** The job is to be tried again. @throws LeaseLost */
  retry(job: Job, retry: Retry, effects?: Effects): Promise<void>;
  /** The job is given up and kept as a dead letter. @throws LeaseLost */
  bury(job: Job, reason: string, effects?: Effects): Promise<void>;
  /** Gives jobs back untouched, when the process ends. */
  release(jobs: readonly Job[]): Promise<void>;
  /**
   * Frees the jobs of processes that have died; to be called again and again, as it sees life by what changes.
   *
   * @param held the leases under which this process works
   * @returns how many
   */
  takeUpExpired(held: ReadonlySet<string>): Promise<number>;
  /**
   * The person of the jobs comes under another key. Their lines become one, in order of arrival; what is running and
   * of the kind `again` is given back, as it would end under the key of before.
   */
  follow(
    tx: Tx,
    change: { readonly from: string; readonly to: string; readonly again: string },
  ): Promise<void>;
  /** Lets delayed jobs run now. */
  hurry(tx: Tx, which: { readonly ids: readonly number[] } | { readonly kind: string }): Promise<void>;
  /** Removes jobs that nobody is working on, or whose work no longer matters. */
  remove(tx: Tx, ids: readonly number[]): Promise<void>;
  /** In how many milliseconds the next job of the kind is due for `claim`; 0 or less: it is. */
  nextDue(kind: string): Promise<number | undefined>;
  /** The time of `run_at`, which is no time of day. */
  now(): number;
}

/** Written out rather than bound, so that the databases see that their index of these jobs fits. */
const ALONE = sql.lit(ALONE_AFTER_DEATHS);

type Due = ReturnType<typeof dueAt>;

function dueAt(kysely: Pick<Kysely<Schema>, 'selectFrom'>, at: number) {
  return kysely.selectFrom('jobs').select('id').where('state', '=', 'queued').where('run_at', '<=', at);
}

export function createJobs({ db, clock, elapsed, leaseMilliseconds = 30_000 }: JobsOptions): Jobs {
  const time = createQueueTime({ db, clock, elapsed });
  const leases = createLeaseWatch({ leaseMilliseconds, elapsed });
  const { now } = time;
  const wakeAfter = (tx: Tx) => tx.afterCommit(() => db.signals.emit('jobs'));

  /** Changes a job that is ours; null removes it. */
  async function end(job: Job, change: Updateable<JobsTable> | null, effects?: Effects): Promise<void> {
    await db.transaction(async (tx) => {
      if (job.orderKey !== null) await lockLines(db, tx, [job.orderKey]);
      const ended =
        change === null
          ? await tx.kysely
              .deleteFrom('jobs')
              .where('id', '=', job.id)
              .where('lease', '=', job.lease)
              .returning('order_key')
              .execute()
          : await tx.kysely
              .updateTable('jobs')
              .set({ ...change, lease: null, beat: null })
              .where('id', '=', job.id)
              .where('lease', '=', job.lease)
              .returning('order_key')
              .execute();
      const [row] = ended;
      if (!row) throw new LeaseLost(job.id);
      // Its person may have come under another id while it ran.
      if (row.order_key !== null && row.order_key !== job.orderKey) await lockLines(db, tx, [row.order_key]);
      await effects?.(tx);
      if (row.order_key !== null) await moveUp(db, tx, row.order_key);
    });
  }

  async function take(limit: number, which: (due: Due) => Due): Promise<readonly Job[]> {
    const at = now();
    const batch = randomUUID();
    const rows = await db.statement((kysely) =>
      kysely
        .with('due', (cte) =>
          which(dueAt(cte, at))
            .orderBy('run_at')
            .orderBy('id')
            .limit(limit)
            .$if(db.engine === 'postgres', (query) => query.forUpdate().skipLocked()),
        )
        .updateTable('jobs')
        .set(({ eb, cast, ref, val }) => ({
          state: 'running',
          attempts: eb('attempts', '+', 1),
          lease: eb(val(`${batch}/`), '||', cast<string>(ref('id'), 'text')),
          beat: 0,
        }))
        .where('id', 'in', ({ selectFrom }) => selectFrom('due').select('due.id'))
        .returningAll()
        .execute(),
    );
    return rows.sort((a, b) => a.run_at - b.run_at || a.id - b.id).map(toJob);
  }

  return {
    leaseMilliseconds,

    async enqueue(tx, jobs) {
      if (jobs.length === 0) return [];
      const lines = jobs.flatMap(({ orderKey }) => orderKey ?? []);
      await lockLines(db, tx, lines);
      const busy = await busyLines(tx, lines);
      const at = now();
      const rows = jobs.map((job): Insertable<JobsTable> => {
        const waits = job.orderKey !== undefined && busy.has(job.orderKey);
        if (job.orderKey !== undefined) busy.add(job.orderKey);
        return {
          kind: job.kind,
          state: waits ? 'waiting' : 'queued',
          order_key: job.orderKey ?? null,
          person_key: job.personKey ?? null,
          payload: JSON.stringify(job.payload ?? null),
          run_at: at + (job.afterMilliseconds ?? 0),
          timed_at: at,
          attempts: 0,
          max_attempts: job.maxAttempts ?? MAX_ATTEMPTS,
          lease: null,
          beat: null,
          reason: null,
          created_at: clock().getTime(),
        };
      });
      const inserted = await tx.kysely.insertInto('jobs').values(rows).returning('id').execute();
      wakeAfter(tx);
      return inserted.map(({ id }) => id).sort((a, b) => a - b);
    },

    async claim(kind, limit) {
      if (limit < 1) return [];
      return await take(limit, (due) => due.where('kind', '=', kind).where('deaths', '<', ALONE));
    },

    async claimAlone(kinds) {
      const [job] = await take(1, (due) => due.where('kind', 'in', kinds).where('deaths', '>=', ALONE));
      return job;
    },

    async hasAlone(kinds) {
      const due = dueAt(db.kysely, now()).where('kind', 'in', kinds).where('deaths', '>=', ALONE);
      return (await due.limit(1).executeTakeFirst()) !== undefined;
    },

    async prolong(leases) {
      if (leases.length === 0) return new Set();
      const rows = await db.statement((kysely) =>
        kysely
          .updateTable('jobs')
          .set(({ eb }) => ({ beat: eb('beat', '+', 1) }))
          .where('lease', 'in', leases)
          .where('state', '=', 'running')
          .returning('lease')
          .execute(),
      );
      return new Set(rows.flatMap(({ lease }) => lease ?? []));
    },

    finish: (job, effects) => end(job, null, effects),

    retry: (job, { afterMilliseconds, reason, countsAsAttempt = true }, effects) => {
      const at = now();
      return end(
        job,
        {
          state: 'queued',
          run_at: at + afterMilliseconds,
          timed_at: at,
          reason,
          attempts: countsAsAttempt ? job.attempts : job.attempts - 1,
        },
        async (tx) => {
          await effects?.(tx);
          wakeAfter(tx);
        },
      );
    },

    bury: (job, reason, effects) => end(job, { state: 'dead', reason }, effects),

    async release(jobs) {
      if (jobs.length === 0) return;
      await db.transaction(async (tx) => {
        await tx.kysely
          .updateTable('jobs')
          .set(({ eb }) => ({
            state: 'queued',
            lease: null,
            beat: null,
            attempts: eb('attempts', '-', 1),
          }))
          .where(
            'lease',
            'in',
            jobs.map(({ lease }) => lease),
          )
          .execute();
        wakeAfter(tx);
      });
    },

    async takeUpExpired(held) {
      await time.catchUp();
      const running = await db.kysely
        .selectFrom('jobs')
        .select(['lease', 'beat'])
        .where('state', '=', 'running')
        .execute();
      const beating = running.flatMap(({ lease, beat }) =>
        lease === null ? [] : [{ lease, beat: beat ?? 0 }],
      );
      const dead = leases.look(beating, held);
      let taken = 0;
      for (const { lease, beat } of dead) {
        const { numUpdatedRows } = await db.statement((kysely) =>
          kysely
            .updateTable('jobs')
            .set(({ eb }) => ({ state: 'queued', lease: null, beat: null, deaths: eb('deaths', '+', 1) }))
            .where('lease', '=', lease)
            // It may have shown life since.
            .where('beat', '=', beat)
            .executeTakeFirst(),
        );
        taken += Number(numUpdatedRows);
      }
      if (taken > 0) db.signals.emit('jobs');
      return taken;
    },

    async follow(tx, change) {
      await joinLines(db, tx, change);
      wakeAfter(tx);
    },

    async hurry(tx, which) {
      const at = now();
      const delayed = tx.kysely
        .updateTable('jobs')
        .set({ run_at: at, timed_at: at })
        .where('state', 'in', ['queued', 'waiting'])
        .where('run_at', '>', at);
      if ('kind' in which) await delayed.where('kind', '=', which.kind).execute();
      else if (which.ids.length > 0) await delayed.where('id', 'in', which.ids).execute();
      wakeAfter(tx);
    },

    async remove(tx, ids) {
      if (ids.length === 0) return;
      const lines = await tx.kysely
        .selectFrom('jobs')
        .select('order_key')
        .distinct()
        .where('id', 'in', ids)
        .execute();
      const keys = lines.flatMap(({ order_key }) => order_key ?? []);
      await lockLines(db, tx, keys);
      await tx.kysely.deleteFrom('jobs').where('id', 'in', ids).execute();
      for (const key of keys) await moveUp(db, tx, key);
    },

    async nextDue(kind) {
      const next = await db.kysely
        .selectFrom('jobs')
        .select('run_at')
        .where('state', '=', 'queued')
        .where('kind', '=', kind)
        .where('deaths', '<', ALONE)
        .orderBy('run_at')
        .limit(1)
        .executeTakeFirst();
      return next && next.run_at - now();
    },

    now,
  };
}
