/** Administrative requests: to whom each belongs, and, by its mail, how far it has come. */
import { type Selectable, sql } from 'kysely';
import type { PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { BookedRequest, RequestBook, RequestState } from '../skills/requests/book.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import type { RequestsTable } from './schema.ts';

export interface NewRequest {
  readonly reference: string;
  readonly requestKind: string;
  /** Of its mail in the outbox. */
  readonly mailId: number;
}

/** A request as the operator sees it. */
export interface ListedRequest extends BookedRequest {
  readonly channel: string;
  /** Why its mail could not be sent, the last time; undefined once it was. */
  readonly reason: string | undefined;
  /** The job of its mail, for `frontdesk jobs`; undefined when none is left. */
  readonly job: number | undefined;
}

export interface RequestFilter {
  readonly state?: RequestState | undefined;
  /** Default 100. */
  readonly limit?: number | undefined;
}

export interface Requests extends RequestBook {
  /** Fails, and the transaction with it, when the reference is taken: another has to be drawn. */
  open(tx: Tx, who: PersonKey, request: NewRequest): Promise<void>;
  /** Newest first. */
  list(filter?: RequestFilter): Promise<readonly ListedRequest[]>;
}

export interface RequestsOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
}

const STATE = sql<RequestState>`coalesce(
  requests.state,
  case outbox.state when 'sent' then 'sent' when 'failed' then 'failed' else 'waiting' end
)`;

export function createRequests({ db, keys, clock }: RequestsOptions): Requests {
  const booked = () =>
    db.kysely
      .selectFrom('requests')
      .leftJoin('outbox', 'outbox.id', 'requests.mail_id')
      .select(['requests.reference', 'requests.request_kind', 'requests.opened_at', STATE.as('state')]);

  return {
    async open(tx, who, { reference, requestKind, mailId }) {
      await tx.kysely
        .insertInto('requests')
        .values({
          reference,
          request_kind: requestKind,
          channel: who.channel,
          person_key: keys.person(who),
          mail_id: mailId,
          state: null,
          opened_at: clock().getTime(),
        })
        .execute();
    },

    async find(person, reference) {
      const row = await booked()
        .where('requests.reference', '=', reference)
        .where('requests.person_key', '=', keys.person(person))
        .executeTakeFirst();
      return row && toBooked(row);
    },

    async recent(person, most) {
      const rows = await booked()
        .where('requests.person_key', '=', keys.person(person))
        .orderBy('requests.opened_at', 'desc')
        .orderBy('requests.reference')
        .limit(most)
        .execute();
      return rows.map(toBooked);
    },

    async list({ state, limit = 100 } = {}) {
      const rows = await booked()
        .leftJoin('jobs', 'jobs.id', 'outbox.job_id')
        .select(['requests.channel', 'outbox.reason', 'jobs.id as job'])
        .$if(state !== undefined, (query) => query.where(STATE, '=', state ?? null))
        .orderBy('requests.opened_at', 'desc')
        .orderBy('requests.reference')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        ...toBooked(row),
        channel: row.channel,
        reason: row.reason ?? undefined,
        job: row.job ?? undefined,
      }));
    },
  };
}

type BookedRow = Pick<Selectable<RequestsTable>, 'reference' | 'request_kind' | 'opened_at'> & {
  readonly state: RequestState;
};

function toBooked({ reference, request_kind, state, opened_at }: BookedRow): BookedRequest {
  return { reference, requestKind: request_kind, state, openedAt: new Date(opened_at) };
}

/**
 * Before retention takes the mails written before a time: what became of each is kept with its request.
 * One that has not been sent by then never will be.
 */
export async function keepStates(tx: Tx, before: number): Promise<void> {
  await tx.kysely
    .updateTable('requests')
    .from('outbox')
    .set({ state: sql`case outbox.state when 'sent' then 'sent' else 'failed' end` })
    .whereRef('outbox.id', '=', 'requests.mail_id')
    .where('requests.state', 'is', null)
    .where('outbox.created_at', '<', before)
    .execute();
}
