/** What became of each message that went out, as the vendor tells, in whatever order it tells. */
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';

/**
 * A status is replaced by a higher one only. `failed` ends what was merely sent; but where there is proof of
 * delivery, the proof wins, whichever came first.
 */
export const STATUS_RANKS = { queued: 0, sent: 1, failed: 2, delivered: 3, read: 4, played: 5 } as const;
export type DeliveryStatus = keyof typeof STATUS_RANKS;

export interface StatusReport {
  readonly channel: string;
  readonly vendorId: string;
  readonly status: DeliveryStatus;
  /** The vendor's error code. */
  readonly reason?: string | undefined;
}

export interface Statuses {
  /** @returns false when it changed nothing: a repetition, or a step back */
  record(report: StatusReport): Promise<boolean>;
  read(channel: string, vendorId: string): Promise<DeliveryStatus | undefined>;
  /** Why it failed, as it was reported; undefined when it did not, or nothing is known of it. */
  readFailure(channel: string, vendorId: string): Promise<string | undefined>;
  /** What was reported since, counted by channel, and by reason where it failed. */
  countSince(since: Date): Promise<readonly StatusCount[]>;
}

export interface StatusCount {
  readonly channel: string;
  readonly isFailed: boolean;
  /** Of what failed; '' when the vendor gave none. */
  readonly reason: string;
  readonly count: number;
  readonly last: Date;
}

export interface StatusesOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
}

export function createStatuses({ db, keys, clock }: StatusesOptions): Statuses {
  return {
    async record({ channel, vendorId, status, reason }) {
      const change = { status, rank: STATUS_RANKS[status], reason: reason ?? null, at: clock().getTime() };
      const changed = await db.statement((kysely) =>
        kysely
          .insertInto('statuses')
          .values({ vendor_key: keys.vendor(channel, vendorId), channel, ...change })
          .onConflict((conflict) =>
            conflict.column('vendor_key').doUpdateSet(change).where('statuses.rank', '<', change.rank),
          )
          .returning('vendor_key')
          .execute(),
      );
      return changed.length > 0;
    },

    async read(channel, vendorId) {
      const row = await db.kysely
        .selectFrom('statuses')
        .select('status')
        .where('vendor_key', '=', keys.vendor(channel, vendorId))
        .executeTakeFirst();
      return row && isStatus(row.status) ? row.status : undefined;
    },

    async readFailure(channel, vendorId) {
      const row = await db.kysely
        .selectFrom('statuses')
        .select('reason')
        .where('vendor_key', '=', keys.vendor(channel, vendorId))
        .where('status', '=', 'failed')
        .executeTakeFirst();
      return row && (row.reason ?? '');
    },

    async countSince(since) {
      const rows = await db.kysely
        .selectFrom('statuses')
        .select(({ fn }) => [
          'channel',
          'status',
          'reason',
          fn.countAll().as('count'),
          fn.max('at').as('last'),
        ])
        .where('at', '>=', since.getTime())
        .groupBy(['channel', 'status', 'reason'])
        .execute();
      return rows.map(({ channel, status, reason, count, last }) => ({
        channel,
        isFailed: status === 'failed',
        reason: reason ?? '',
        count: Number(count),
        last: new Date(Number(last)),
      }));
    },
  };
}

function isStatus(text: string): text is DeliveryStatus {
  return Object.hasOwn(STATUS_RANKS, text);
}
