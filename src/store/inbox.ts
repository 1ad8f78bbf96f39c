/** Messages as they came, each once, however often and wherever it is delivered. */
import type { PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { IncomingMessage } from '../message.ts';
import { createBatcher } from './batcher.ts';
import type { Database, Tx } from './database.ts';
import { isFromBefore } from './erase.ts';
import { isBadWork } from './faults.ts';
import type { Jobs } from './jobs.ts';
import type { Keys } from './keys.ts';
import { messageFromJson } from './message-json.ts';
import { lockPeople, presentIds, presentKey } from './present-person.ts';
import type { Schema } from './schema.ts';

/** The kind of the job that answers a message; its payload is a MessageJob. */
export const MESSAGE_JOB = 'message';

export interface MessageJob {
  readonly messageKey: string;
}

export type Receipt = 'new' | 'duplicate';

export interface InboxOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly jobs: Jobs;
  readonly clock: Clock;
  /** Attempts before a message is given up and its person told so. */
  readonly maxAttempts?: number;
}

export interface Inbox {
  /**
   * Writes messages together with their jobs; resolves once they are on the disk, in order. A repeated one,
   * and one from before its person was erased, is a `duplicate` and changes nothing. When it fails, some of
   * the messages may have been written: the vendor's next try finds them to be duplicates.
   */
  receive(messages: readonly IncomingMessage[]): Promise<readonly Receipt[]>;
  /** undefined once it was revoked, erased, or purged. */
  read(messageKey: string, tx?: Tx): Promise<IncomingMessage | undefined>;
  /** When the person wrote the newest of their messages, in whatever order they came: what may be sent depends on it. */
  lastInbound(person: PersonKey): Promise<Date | undefined>;
  /**
   * How many of the person's messages have been dealt with that came within so much time of that moment: also
   * after it, as several may come at once, but no more than that, as they would after the clock was set back.
   */
  countHandled(person: PersonKey, around: Date, milliseconds: number): Promise<number>;
  /** Takes a message back: forgets its text and, unless it is being answered, its job; or lets it never in. */
  revoke(message: { readonly channel: string; readonly id: string }): Promise<void>;
}

/** Enough to share one commit among many; the statement's parameters stay far below both engines' limits. */
const MAX_BATCH = 200;

/** Keys that this process knows to be written, so that repeats need no database. */
const MAX_KNOWN = 20_000;

interface Arrived {
  readonly key: string;
  readonly message: IncomingMessage;
}

interface Arrival extends Arrived {
  readonly personKey: string;
}

export function createInbox({ db, keys, jobs, clock, maxAttempts = 5 }: InboxOptions): Inbox {
  const known = new Set<string>();

  const receiveOne = createBatcher<Arrived, Receipt>({
    run: (arrived) => db.transaction((tx) => write(tx, arrived)),
    maxItems: MAX_BATCH,
    isItemFault: isBadWork,
  });

  async function write(tx: Tx, arrived: readonly Arrived[]): Promise<readonly Receipt[]> {
    await lockPeople(db, tx, 'shared');
    const arrivals = await underPresentIds(tx, arrived);
    const firstSeen = await notSeenBefore(
      tx,
      arrivals.map(({ key }) => key),
    );
    const erased = await tombstonesOf(tx, arrivals);
    const isNew = arrivals.map(
      ({ key, personKey, message }) => firstSeen.delete(key) && !isFromBefore(message, erased.get(personKey)),
    );
    const fresh = arrivals.filter((_, position) => isNew[position]);
    if (fresh.length > 0) {
      await tx.kysely
        .insertInto('inbox')
        .values(
          fresh.map(({ key, personKey, message }) => ({
            message_key: key,
            channel: message.channel,
            person_key: personKey,
            message: JSON.stringify({ ...message, aliases: undefined }),
            state: 'queued' as const,
            answer: null,
            received_at: clock().getTime(),
            written_at: (message.sentAt ?? message.receivedAt).getTime(),
          })),
        )
        .execute();
      await jobs.enqueue(
        tx,
        fresh.map(({ key, personKey }) => ({
          kind: MESSAGE_JOB,
          payload: { messageKey: key } satisfies MessageJob,
          orderKey: `message:${personKey}`,
          personKey,
          maxAttempts,
        })),
      );
    }
    return isNew.map((fresh) => (fresh ? 'new' : 'duplicate'));
  }

  /** Whoever has come under another id meanwhile. */
  async function underPresentIds(tx: Tx, arrived: readonly Arrived[]): Promise<readonly Arrival[]> {
    const present = await presentIds(
      tx.kysely,
      arrived.map(({ message }) => keys.person(message)),
    );
    return arrived.map(({ key, message: as }) => {
      const message = { ...as, person: present.get(keys.person(as)) ?? as.person };
      return { key, personKey: keys.person(message), message };
    });
  }

  /** The unique key decides, not a look beforehand: of two deliveries at once, one gets the key. */
  async function notSeenBefore(tx: Tx, messageKeys: readonly string[]): Promise<Set<string>> {
    // Sorted, so that two batches with the same keys do not wait for each other.
    const sorted = [...new Set(messageKeys)].sort();
    const inserted = await tx.kysely
      .insertInto('seen')
      .values(sorted.map((key) => ({ key, first_seen: clock().getTime() })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .execute();
    return new Set(inserted.map(({ key }) => key));
  }

  async function tombstonesOf(tx: Tx, arrivals: readonly Arrival[]): Promise<Map<string, Tombstone>> {
    const rows = await tx.kysely
      .selectFrom('tombstones')
      .selectAll()
      .where('person_key', 'in', [...new Set(arrivals.map(({ personKey }) => personKey))])
      .execute();
    return new Map(rows.map((row) => [row.person_key, row]));
  }

  function remember(key: string): void {
    known.add(key);
    const [oldest] = known;
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
  }

  async function receiveMessage(message: IncomingMessage): Promise<Receipt> {
    const key = keys.message(message);
    if (known.has(key)) return 'duplicate';
    const receipt = await receiveOne({ key, message });
    remember(key);
    return receipt;
  }

  return {
    async receive(messages) {
      const outcomes = await Promise.allSettled(messages.map(receiveMessage));
      return outcomes.map((outcome) => {
        if (outcome.status === 'rejected') throw outcome.reason;
        return outcome.value;
      });
    },

    async read(messageKey, tx) {
      const { kysely } = tx ?? db;
      const row = await kysely
        .selectFrom('inbox')
        .select(['message', 'person_key'])
        .where('message_key', '=', messageKey)
        .executeTakeFirst();
      if (!row) return undefined;
      const message = messageFromJson(row.message);
      if (keys.person(message) === row.person_key) return message;
      // The person has come under another id since, to which everything that is kept of them has gone.
      const present = await kysely
        .selectFrom('person_aliases')
        .select('person')
        .where('person_key', '=', row.person_key)
        .executeTakeFirst();
      return { ...message, person: present?.person ?? message.person };
    },

    async lastInbound(person) {
      // By when it was written: a vendor that was cut off brings old messages after new ones.
      const { last } = await db.kysely
        .selectFrom('inbox')
        .select(({ fn }) => fn.max(fn.coalesce('written_at', 'received_at')).as('last'))
        .where('person_key', '=', presentKey(keys.person(person)))
        .executeTakeFirstOrThrow();
      return last === null ? undefined : new Date(Number(last));
    },

    async countHandled(person, around, milliseconds) {
      const { count } = await db.kysely
        .selectFrom('inbox')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('person_key', '=', keys.person(person))
        .where('received_at', '>', around.getTime() - milliseconds)
        .where('received_at', '<', around.getTime() + milliseconds)
        .where('state', '!=', 'queued')
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async revoke(message) {
      const key = keys.message(message);
      await db.transaction(async (tx) => {
        await notSeenBefore(tx, [key]);
        const row = await tx.kysely
          .deleteFrom('inbox')
          .where('message_key', '=', key)
          .returning('person_key')
          .executeTakeFirst();
        await tx.kysely.deleteFrom('message_log').where('message_key', '=', key).execute();
        if (!row) return;
        const queued = await tx.kysely
          .selectFrom('jobs')
          .select('id')
          .where('order_key', '=', `message:${row.person_key}`)
          .where('payload', '=', JSON.stringify({ messageKey: key } satisfies MessageJob))
          .where('state', '!=', 'running')
          .execute();
        await jobs.remove(
          tx,
          queued.map(({ id }) => id),
        );
      });
    },
  };
}

type Tombstone = Schema['tombstones'];
