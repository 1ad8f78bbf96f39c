/** What goes out: written with the end of what caused it, sent by jobs in order, each person's apart. */
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Clock } from '../clock.ts';
import type { IncomingMessage } from '../message.ts';
import type { Database, Tx } from './database.ts';
import type { Effects, Job } from './job.ts';
import type { Jobs } from './jobs.ts';
import type { Keys } from './keys.ts';
import type { OutboxTable } from './schema.ts';

/** The kind of the job that sends a reply over a channel's API: one for each, so that none waits for another's. */
export const sendJob = (channel: string) => `send:${channel}`;

/** The kind of the job that sends an e-mail, which a message of the person gave rise to. */
export const MAIL_JOB = 'mail';

/** One thing to send, as a sender sees it. */
export interface OutboxItem {
  readonly id: number;
  /** Of the job that sends it. */
  readonly job: number | undefined;
  readonly channel: string;
  readonly person: string;
  readonly payload: unknown;
  /** 1 for the first try; after a crash in the middle of sending, the same thing comes again. */
  readonly attempt: number;
  readonly messageKey: string | null;
  readonly createdAt: Date;
}

export interface NewOutboxItem {
  /** The kind of its job. */
  readonly kind: string;
  readonly channel: string;
  readonly person: string;
  /** Where it goes, when that is not the id by which the person is known. */
  readonly address?: string | undefined;
  readonly payload: unknown;
  /** The message that it answers, whose webhook may take it along. */
  readonly messageKey?: string | undefined;
  /** That webhook's response cannot carry it. */
  readonly isForApi?: boolean | undefined;
  /** Items of one line are sent one after the other; by default a line per kind and person. */
  readonly orderKey?: string | undefined;
  readonly afterMilliseconds?: number | undefined;
  readonly maxAttempts?: number | undefined;
}

export interface AnswerOptions {
  /** So long the replies wait for the webhook's own response to take them along; 0 sends them at once. */
  readonly holdMilliseconds?: number;
  /** The webhook's response cannot carry them: they are sent at once, and it says nothing. */
  readonly areForApi?: boolean | undefined;
  /** `dead`: the message was given up, and these are an apology. */
  readonly state?: 'done' | 'dead';
}

export interface Outbox {
  /**
   * Ends a message with its replies: plain data in order, an item each, sent and retried by itself.
   * @returns false, and does nothing, when the message was revoked or erased meanwhile
   */
  answer(
    tx: Tx,
    message: IncomingMessage,
    replies: readonly unknown[],
    options?: AnswerOptions,
  ): Promise<boolean>;
  /** @returns the ids, in order */
  add(tx: Tx, items: readonly NewOutboxItem[]): Promise<readonly number[]>;
  /**
   * Commits that sending begins; to be called before the network is touched.
   * @returns undefined when there is nothing left to send, or the job is no longer ours, as its end will tell
   */
  begin(job: Job): Promise<OutboxItem | undefined>;
  /** The ends of sending, to be written with the end of the job. */
  sent(item: OutboxItem, vendorId?: string): Effects;
  uncertain(item: OutboxItem, reason: string): Effects;
  failed(job: Job, reason: string): Effects;
  /** The vendor did not take it this time. */
  notSent(item: OutboxItem, reason: string): Effects;
  /**
   * Something that was sent and that the vendor says it could not deliver as it was: notes it, and sends what is made
   * of it instead. @returns whether it did, which it does once, and only where there is something to send instead
   */
  replaceRefused(refused: Refused, make: (payload: unknown) => unknown): Promise<boolean>;
  /** What may or may not have arrived, oldest first, for the operator to look at. */
  listUncertain(limit?: number): Promise<readonly Uncertain[]>;
  /** Sends an uncertain item again. @returns false when there is none of that id */
  resend(id: number): Promise<boolean>;
  /** Leaves an uncertain item as it is. @returns false when there is none of that id */
  settle(id: number): Promise<boolean>;
}

export interface Refused {
  readonly channel: string;
  /** As the vendor named it when it took it. */
  readonly vendorId: string;
  readonly reason: string;
}

export interface Uncertain {
  readonly id: number;
  readonly channel: string;
  readonly kind: string;
  readonly reason: string;
  readonly at: Date;
}

export interface OutboxOptions {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly keys: Keys;
  readonly clock: Clock;
}

export function createOutbox({ db, jobs, keys, clock }: OutboxOptions): Outbox {
  const now = () => clock().getTime();

  async function add(tx: Tx, items: readonly NewOutboxItem[]): Promise<readonly number[]> {
    if (items.length === 0) return [];
    const people = items.map((item) => keys.person(item));
    const jobIds = await jobs.enqueue(
      tx,
      items.map(({ kind, orderKey, afterMilliseconds, maxAttempts }, position) => ({
        kind,
        orderKey: orderKey ?? `${kind}:${people[position]}`,
        personKey: people[position],
        afterMilliseconds,
        maxAttempts,
      })),
    );
    const rows = items.map(
      (item, position): Insertable<OutboxTable> => ({
        kind: item.kind,
        job_id: jobIds[position] ?? null,
        message_key: item.messageKey ?? null,
        channel: item.channel,
        person: item.address ?? item.person,
        person_key: people[position] ?? '',
        payload: JSON.stringify(item.payload),
        state: 'queued',
        attempts: 0,
        via: item.isForApi ? 'api' : null,
        vendor_key: null,
        reason: null,
        created_at: now(),
        updated_at: now(),
      }),
    );
    const inserted = await tx.kysely.insertInto('outbox').values(rows).returning('id').execute();
    return inserted.map(({ id }) => id).sort((a, b) => a - b);
  }

  const mark =
    (item: { readonly id: number }, change: Updateable<OutboxTable>): Effects =>
    async (tx) => {
      await tx.kysely
        .updateTable('outbox')
        .set({ ...change, updated_at: now() })
        .where('id', '=', item.id)
        .execute();
    };

  return {
    async answer(tx, message, replies, { holdMilliseconds = 0, areForApi = false, state = 'done' } = {}) {
      const messageKey = keys.message(message);
      // Locks the message's row, so that the webhook gives up either before this or after.
      const row = await tx.kysely
        .updateTable('inbox')
        .set({ state })
        .where('message_key', '=', messageKey)
        .returning('answer')
        .executeTakeFirst();
      if (!row) return false;
      const awaited = row.answer === null && holdMilliseconds > 0 && !areForApi;
      await add(
        tx,
        replies.map((reply) => ({
          kind: sendJob(message.channel),
          channel: message.channel,
          person: message.person,
          address: message.replyTo,
          payload: reply,
          messageKey,
          isForApi: areForApi,
          afterMilliseconds: awaited ? holdMilliseconds : undefined,
        })),
      );
      tx.afterCommit(() => db.signals.emit(`done:${messageKey}`));
      return true;
    },

    add,

    async begin(job) {
      const row = await db.statement((kysely) =>
        kysely
          .updateTable('outbox')
          .set(({ eb }) => ({
            state: 'sending',
            via: 'api',
            attempts: eb('attempts', '+', 1),
            updated_at: now(),
          }))
          .where('job_id', '=', job.id)
          // `failed` comes back here only when an operator retries its dead letter.
          .where('state', 'in', ['queued', 'sending', 'failed'])
          .where(({ exists, selectFrom }) =>
            exists(
              selectFrom('jobs')
                .select('jobs.id')
                .where('jobs.id', '=', job.id)
                .where('jobs.lease', '=', job.lease),
            ),
          )
          .returningAll()
          .executeTakeFirst(),
      );
      return row && toItem(row);
    },

    sent: (item, vendorId) =>
      mark(item, {
        state: 'sent',
        job_id: null,
        vendor_key: vendorId === undefined ? null : keys.vendor(item.channel, vendorId),
        reason: null,
      }),

    uncertain: (item, reason) => mark(item, { state: 'uncertain', job_id: null, reason }),

    notSent: (item, reason) => mark(item, { state: 'queued', via: null, reason }),

    failed: (job, reason) => async (tx) => {
      await tx.kysely
        .updateTable('outbox')
        .set({ state: 'failed', reason, updated_at: now() })
        .where('job_id', '=', job.id)
        .execute();
    },

    replaceRefused: ({ channel, vendorId, reason }, make) =>
      db.transaction(async (tx) => {
        const row = await tx.kysely
          .selectFrom('outbox')
          .selectAll()
          .where('vendor_key', '=', keys.vendor(channel, vendorId))
          .where('state', '=', 'sent')
          .executeTakeFirst();
        if (!row) return false;
        const instead = make(JSON.parse(row.payload));
        if (instead === undefined) return false;
        const { numUpdatedRows } = await tx.kysely
          .updateTable('outbox')
          .set({ state: 'failed', reason, updated_at: now() })
          .where('id', '=', row.id)
          .where('state', '=', 'sent')
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const { kind, person, message_key } = row;
        await add(tx, [{ kind, channel, person, payload: instead, messageKey: message_key ?? undefined }]);
        return true;
      }),

    async listUncertain(limit = 100) {
      const rows = await db.kysely
        .selectFrom('outbox')
        .select(['id', 'channel', 'kind', 'reason', 'updated_at'])
        .where('state', '=', 'uncertain')
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return rows.map(({ id, channel, kind, reason, updated_at }) => ({
        id,
        channel,
        kind,
        reason: reason ?? '',
        at: new Date(updated_at),
      }));
    },

    resend: (id) =>
      db.transaction(async (tx) => {
        const row = await tx.kysely
          .updateTable('outbox')
          .set({ state: 'queued', via: null, reason: null, updated_at: now() })
          .where('id', '=', id)
          .where('state', '=', 'uncertain')
          .returning(['kind', 'person_key'])
          .executeTakeFirst();
        if (!row) return false;
        const [jobId] = await jobs.enqueue(tx, [
          { kind: row.kind, orderKey: `${row.kind}:${row.person_key}`, personKey: row.person_key },
        ]);
        await tx.kysely
          .updateTable('outbox')
          .set({ job_id: jobId ?? null })
          .where('id', '=', id)
          .execute();
        return true;
      }),

    async settle(id) {
      const { numUpdatedRows } = await db.statement((kysely) =>
        kysely
          .updateTable('outbox')
          .set({ state: 'sent', updated_at: now() })
          .where('id', '=', id)
          .where('state', '=', 'uncertain')
          .executeTakeFirst(),
      );
      return numUpdatedRows === 1n;
    },
  };
}

function toItem(row: Selectable<OutboxTable>): OutboxItem {
  return {
    id: row.id,
    job: row.job_id ?? undefined,
    channel: row.channel,
    person: row.person,
    payload: JSON.parse(row.payload),
    attempt: row.attempts,
    messageKey: row.message_key,
    createdAt: new Date(row.created_at),
  };
}
