/** Runs the jobs of one process: claims, keeps its leases alive, tries again, gives up, drains. */
import { CodedError } from '../errors.ts';
import { type Log, type LogFields, silentLog } from '../log.ts';
import { type BackoffParameters, backoff, USUAL_BACKOFF } from './backoff.ts';
import type { Tx } from './database.ts';
import { codeOf, isOutage } from './faults.ts';
import {
  ALONE_AFTER_DEATHS,
  type Effects,
  type Job,
  LeaseLost,
  MAX_DEATHS,
  PermanentFailure,
  RetryLater,
} from './job.ts';
import type { Jobs } from './jobs.ts';
import type { Signals } from './signals.ts';

export interface Handler {
  /** At most so many at a time in this process. */
  readonly concurrency: number;
  readonly backoff?: BackoffParameters;
  /**
   * Does the work. What must be written is returned as effects, which the worker writes in the transaction
   * that ends the job. Throw PermanentFailure or RetryLater to choose; any other error is tried again.
   *
   * @param signal aborted when the job is no longer ours
   */
  run(job: Job, signal: AbortSignal): Promise<Effects | undefined>;
  /** What its lines in the log are about, beside the job: ids and keys only. */
  nameForLog?(job: Job): LogFields;
  /** Written in the transaction that gives the job up. */
  givenUp?(tx: Tx, job: Job, reason: string): Promise<void>;
}

export interface WorkerOptions {
  readonly jobs: Jobs;
  readonly signals: Signals;
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly log?: Log;
  /** How often to look without being woken, for what other processes wrote. */
  readonly pollMilliseconds?: number;
  /** 0..1, for the waits. */
  readonly random?: () => number;
}

export interface Worker {
  start(): void;
  /** Claims nothing more, waits for what is running, and gives back what is not done by then. */
  stop(limitMilliseconds: number): Promise<void>;
  /** How many jobs of each kind are running here. */
  running(): Readonly<Record<string, number>>;
}

interface Running {
  readonly job: Job;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** While the database is away, the end of a job is tried again for so long: the work itself is done. */
const END_FOR_MILLISECONDS = 300_000;
const END_EVERY_MILLISECONDS = 1000;

/** Giving jobs back is a courtesy: without it, they are taken up when their leases have run out. */
const RELEASE_MILLISECONDS = 1000;

export function createWorker({
  jobs,
  signals,
  handlers,
  log = silentLog,
  pollMilliseconds = 1000,
  random = Math.random,
}: WorkerOptions): Worker {
  const running = new Map<string, Running>();
  let stopping = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  let timer: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let stopListening = () => {};
  let expiredCheckedAt = Number.NEGATIVE_INFINITY;
  /** Nothing else is begun until a job that must run alone has ended, here or in another process. */
  let clearing = false;
  let askForAlone = true;

  const freeSlots = (kind: string, handler: Handler): number =>
    clearing ? 0 : handler.concurrency - [...running.values()].filter(({ job }) => job.kind === kind).length;

  const nameOf = (job: Job): LogFields => ({
    job: job.id,
    kind: job.kind,
    ...handlers[job.kind]?.nameForLog?.(job),
  });

  function look(): void {
    if (stopping) return;
    lookAgain = true;
    looking ??= lookUntilQuiet().finally(() => {
      looking = undefined;
      // A signal may have come between the last look and here.
      if (lookAgain) look();
    });
  }

  async function lookUntilQuiet(): Promise<void> {
    clearTimeout(timer);
    let wait = pollMilliseconds;
    while (lookAgain && !stopping) {
      // Jobs that were ended by one commit leave their places together.
      await new Promise((resolve) => setImmediate(resolve));
      lookAgain = false;
      try {
        await takeUpExpired();
        await claimAlone();
        await claimAll();
        await clearForAlone();
        if (!lookAgain) wait = await untilNextDue();
      } catch (err) {
        log.error({ err }, 'could not claim jobs');
        wait = pollMilliseconds;
      }
    }
    if (!stopping) timer = setTimeout(look, wait);
  }

  /** Whoever leaves looks again, so this comes about once nothing runs any more. */
  async function claimAlone(): Promise<void> {
    if (!clearing || running.size > 0 || stopping) return;
    const job = await jobs.claimAlone(Object.keys(handlers));
    const handler = job && handlers[job.kind];
    if (!job || !handler) clearing = false;
    else if (stopping) await jobs.release([job]);
    else begin(job, handler);
  }

  /** After the others were claimed: of many that must run alone, each lets those who wait go first. */
  async function clearForAlone(): Promise<void> {
    if (!askForAlone || stopping) return;
    askForAlone = false;
    clearing = await jobs.hasAlone(Object.keys(handlers));
    if (clearing && running.size === 0) lookAgain = true;
  }

  async function claimAll(): Promise<void> {
    for (const [kind, handler] of Object.entries(handlers)) {
      const free = freeSlots(kind, handler);
      if (free < 1 || stopping) continue;
      const claimed = await jobs.claim(kind, free);
      if (stopping) return await jobs.release(claimed);
      for (const job of claimed) begin(job, handler);
    }
  }

  /** @returns the milliseconds until there may be something to claim without a signal */
  async function untilNextDue(): Promise<number> {
    let wait = pollMilliseconds;
    for (const [kind, handler] of Object.entries(handlers)) {
      // Whoever leaves a place looks again.
      if (freeSlots(kind, handler) < 1 || stopping) continue;
      const due = await jobs.nextDue(kind);
      if (due !== undefined) wait = Math.min(wait, Math.max(1, due));
    }
    return wait;
  }

  async function takeUpExpired(): Promise<void> {
    const at = performance.now();
    if (at - expiredCheckedAt < Math.min(jobs.leaseMilliseconds / 6, 5000)) return;
    askForAlone = ![...running.values()].some(({ job }) => runsAlone(job));
    const count = await jobs.takeUpExpired(new Set(running.keys()));
    expiredCheckedAt = at;
    if (count > 0) log.warn({ reason: `${count} jobs` }, 'took up the jobs of a process that died');
  }

  function begin(job: Job, handler: Handler): void {
    const controller = new AbortController();
    const done = work(job, handler, controller.signal)
      .catch((err: unknown) => {
        if (err instanceof LeaseLost) log.warn(nameOf(job), 'a job was taken away while it ran');
        else log.error({ ...nameOf(job), err }, 'could not write the end of a job');
      })
      .finally(() => {
        running.delete(job.lease);
        if (runsAlone(job)) {
          clearing = false;
          askForAlone = true;
        }
        look();
      });
    running.set(job.lease, { job, controller, done });
  }

  async function work(job: Job, handler: Handler, signal: AbortSignal): Promise<void> {
    if (job.deaths >= MAX_DEATHS) {
      return await bury(job, handler, `the process died ${job.deaths} times while it ran`);
    }
    try {
      const effects = await handler.run(job, signal);
      await untilWritten(() => jobs.finish(job, effects));
    } catch (error) {
      if (error instanceof LeaseLost || isGone(error)) throw error;
      await fail(job, handler, error);
    }
  }

  async function fail(job: Job, handler: Handler, error: unknown): Promise<void> {
    const reason = reasonOf(error);
    const {
      afterMilliseconds,
      countsAsAttempt = true,
      effects,
    } = error instanceof RetryLater ? error.options : {};
    // What waits for a channel to be mended is told once, by whoever found the channel to be at fault.
    const level = countsAsAttempt ? 'warn' : 'debug';
    log[level]({ ...nameOf(job), attempt: job.attempts, err: error }, 'a job failed');
    if (error instanceof PermanentFailure || (countsAsAttempt && job.attempts >= job.maxAttempts)) {
      return await bury(job, handler, reason);
    }
    const wait = afterMilliseconds ?? backoff(job.attempts, random(), handler.backoff ?? USUAL_BACKOFF);
    await untilWritten(() => jobs.retry(job, { afterMilliseconds: wait, reason, countsAsAttempt }, effects));
  }

  async function bury(job: Job, handler: Handler, reason: string): Promise<void> {
    log.error({ ...nameOf(job), attempt: job.attempts, reason }, 'gave up a job');
    await untilWritten(() => jobs.bury(job, reason, async (tx) => await handler.givenUp?.(tx, job, reason)));
  }

  async function untilWritten(write: () => Promise<void>): Promise<void> {
    const end = performance.now() + END_FOR_MILLISECONDS;
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (!isOutage(error)) throw error;
        if (stopping || performance.now() > end) throw new NotWritten(error);
      }
      await new Promise((resolve) => setTimeout(resolve, END_EVERY_MILLISECONDS * (0.5 + random() / 2)));
    }
  }

  async function keepLeases(): Promise<void> {
    try {
      const leases = [...running.keys()];
      const ours = await jobs.prolong(leases);
      for (const lease of leases) {
        const held = running.get(lease);
        if (!ours.has(lease) && held) held.controller.abort(new LeaseLost(held.job.id));
      }
    } catch (err) {
      log.error({ err }, 'could not prolong the leases of running jobs');
    }
  }

  return {
    start() {
      stopListening = signals.on('jobs', look);
      heartbeat = setInterval(() => void keepLeases(), jobs.leaseMilliseconds / 3);
      look();
    },

    async stop(limitMilliseconds) {
      stopping = true;
      stopListening();
      clearTimeout(timer);
      const drained = async () => {
        await looking;
        await Promise.all([...running.values()].map(({ done }) => done));
      };
      await within(limitMilliseconds, drained());
      clearInterval(heartbeat);
      const left = [...running.values()];
      const release = jobs.release(left.map(({ job }) => job)).catch((err: unknown) => {
        log.error({ err }, 'could not give back the jobs that were running');
      });
      // Given back before they are told to stop, so that what they still do can no longer be written.
      await within(RELEASE_MILLISECONDS, release);
      for (const { job, controller } of left) controller.abort(new LeaseLost(job.id));
    },

    running() {
      const counts: Record<string, number> = {};
      for (const { job } of running.values()) counts[job.kind] = (counts[job.kind] ?? 0) + 1;
      return counts;
    },
  };
}

const runsAlone = (job: Job): boolean => job.deaths >= ALONE_AFTER_DEATHS;

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}

/** The job was done but its end could not be written: it stays under its lease, until that runs out. */
class NotWritten extends Error {
  constructor(cause: unknown) {
    super('the end of a job could not be written', { cause });
  }
}

const isGone = (error: unknown): boolean => error instanceof NotWritten;

/** Only what is known to hold nothing private. */
function reasonOf(error: unknown): string {
  if (error instanceof PermanentFailure || error instanceof RetryLater || error instanceof CodedError) {
    return error.message.slice(0, 300);
  }
  if (!(error instanceof Error)) return `threw ${typeof error}`;
  const code = codeOf(error);
  return /^\w{1,64}$/.test(code) ? `${error.constructor.name} ${code}` : error.constructor.name;
}
