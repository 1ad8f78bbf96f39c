/** Mails that nobody has tried to send yet: they can still be put in other words. */
import type { PersonKey } from '../assistant/ports.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { MAIL_JOB } from './outbox.ts';

export interface WaitingMail {
  readonly id: number;
  readonly payload: unknown;
}

export interface WaitingMails {
  /** Of one line of the queue, the newest first. */
  find(who: PersonKey, orderKey: string): Promise<readonly WaitingMail[]>;
  /** @returns false, and changes nothing, when an attempt has begun meanwhile, or it is gone */
  replace(tx: Tx, id: number, payload: unknown): Promise<boolean>;
}

/** As many as are looked at: a person has one that gathers, and one that begins a hand-over. */
const MOST = 10;

export function createWaitingMails({
  db,
  keys,
}: {
  readonly db: Database;
  readonly keys: Keys;
}): WaitingMails {
  return {
    async find(who, orderKey) {
      const rows = await db.kysely
        .selectFrom('outbox')
        .innerJoin('jobs', 'jobs.id', 'outbox.job_id')
        .select(['outbox.id', 'outbox.payload'])
        .where('outbox.person_key', '=', keys.person(who))
        .where('outbox.kind', '=', MAIL_JOB)
        .where('outbox.state', '=', 'queued')
        .where('outbox.attempts', '=', 0)
        .where('jobs.order_key', '=', orderKey)
        .orderBy('outbox.id', 'desc')
        .limit(MOST)
        .execute();
      return rows.map(({ id, payload }) => ({ id, payload: JSON.parse(payload) }));
    },

    async replace({ kysely }, id, payload) {
      const { numUpdatedRows } = await kysely
        .updateTable('outbox')
        .set({ payload: JSON.stringify(payload) })
        .where('id', '=', id)
        .where('state', '=', 'queued')
        .where('attempts', '=', 0)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}
