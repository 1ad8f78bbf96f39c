/** A piece of work that must be done, and the ways in which it can end otherwise. */
import type { Selectable } from 'kysely';
import type { Tx } from './database.ts';
import type { JobsTable } from './schema.ts';

export interface NewJob {
  readonly kind: string;
  /** Anything that JSON can hold; the handler checks it. */
  readonly payload?: unknown;
  /** Jobs of one key run one at a time, in order of arrival. */
  readonly orderKey?: string | undefined;
  /** Whom it concerns, so that erasing them finds it: `keys.person(…)`. */
  readonly personKey?: string | undefined;
  /** Not before so much time is over; at once when left out. */
  readonly afterMilliseconds?: number | undefined;
  readonly maxAttempts?: number | undefined;
}

/**
 * A job during which the process died so often runs alone: were another beside it, a death could be
 * either's fault. The database keeps an index of them.
 */
export const ALONE_AFTER_DEATHS = 2;

/** It is given up then, whatever its attempts: three of the deaths were nobody else's fault. */
export const MAX_DEATHS = 5;

/** A job under a lease. */
export interface Job {
  readonly id: number;
  readonly kind: string;
  readonly payload: unknown;
  readonly orderKey: string | null;
  readonly personKey: string | null;
  /** This one included. */
  readonly attempts: number;
  readonly maxAttempts: number;
  /** How often the process died while it ran. */
  readonly deaths: number;
  readonly createdAt: Date;
  /** Proves that the job is still ours. */
  readonly lease: string;
}

/** What is written in the transaction that ends a job. */
export type Effects = (tx: Tx) => Promise<void>;

/** Thrown by a handler when trying again cannot help: the job becomes a dead letter at once. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';

  /** @param reason shown to operators and logged: never what a person wrote or who they are */
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
  }
}

export interface RetryOptions {
  /** When left out, a wait that grows with each attempt. */
  readonly afterMilliseconds?: number | undefined;
  /** false: it was not the job's fault, so its attempts are not used up. */
  readonly countsAsAttempt?: boolean;
  /** Written with the job's return to the queue. */
  readonly effects?: Effects;
}

/** Thrown by a handler that failed in a way that it knows. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  readonly options: RetryOptions;

  /** @param reason as for PermanentFailure */
  constructor(reason: string, options: RetryOptions = {}) {
    super(reason);
    this.options = options;
  }
}

/** The job was taken up by another, dropped, or erased: nothing of what was done here may be kept. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';

  constructor(id: number) {
    super(`job ${id}: the lease is no longer ours`);
  }
}

export function toJob(row: Selectable<JobsTable>): Job {
  return {
    id: row.id,
    kind: row.kind,
    payload: JSON.parse(row.payload),
    orderKey: row.order_key,
    personKey: row.person_key,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    deaths: row.deaths,
    createdAt: new Date(row.created_at),
    lease: row.lease ?? '',
  };
}
