/** Forgets one person, everywhere. */
import { sql } from 'kysely';
import type { PersonKey } from '../assistant/ports.ts';
import { type Clock, localDay } from '../clock.ts';
import type { IncomingMessage } from '../message.ts';
import type { Database, Tx } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { Keys } from './keys.ts';
import { messageFromJson } from './message-json.ts';
import { lockPeople } from './present-person.ts';
import type { Schema } from './schema.ts';
import { ALL_TABLES } from './tables.ts';

export interface EraseOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/**
 * A job that runs at this moment loses its lease, so it can write nothing back; only what it is just sending
 * may still leave. E-mails that wait go too: a request that has not left is as if it had never been made.
 * What stays are hashes: of the messages' ids, so that a late repetition is a duplicate, and of the person,
 * so that an older message that comes only now is not let in, and of when they had mails sent, for a day, as the
 * cap of mails would be none if whoever reached it could have it forgotten. Who writes anew is a new person.
 *
 * @returns how many rows were erased
 */
export async function erase(options: EraseOptions, who: PersonKey): Promise<number> {
  const erased = await options.db.transaction(async (tx) => {
    await lockPeople(options.db, tx, 'alone');
    return await eraseWithin(options, tx, who);
  });
  await options.db.forgetDeleted();
  return erased;
}

/** No message has this key. */
const NO_MESSAGE = '';

export interface EraseWithinOptions {
  /** The key of the message whose end this is: the answer to it still reaches the person. */
  readonly keep?: string;
  /** The vendor's time of that message: what was written before it and comes later is not let in. */
  readonly writtenAt?: Date | undefined;
}

/**
 * The same within the transaction that ends a message, as the last thing that it writes. Of the message that is
 * kept there stay the replies and the bare fact that it came, for a day: `purge` takes them.
 */
export async function eraseWithin(
  { db, keys, jobs, clock }: EraseOptions,
  tx: Tx,
  who: PersonKey,
  { keep = NO_MESSAGE, writtenAt }: EraseWithinOptions = {},
): Promise<number> {
  let erased = 0;
  for (const personKey of await keysOf(tx, keys.person(who))) {
    erased += await eraseKey({ jobs, tx, personKey, erasedAt: clock().getTime(), writtenAt, keep });
  }
  await strip(tx, keep);
  // Nobody waits for it; what it leaves, the next erasure or purge takes.
  tx.afterCommit(() => void db.forgetDeleted().catch(() => {}));
  return erased;
}

/** What was said and who said it: the vendor's id of a message may hold a phone number, too. */
async function strip({ kysely }: Tx, messageKey: string): Promise<void> {
  const row = await kysely
    .selectFrom('inbox')
    .select('message')
    .where('message_key', '=', messageKey)
    .executeTakeFirst();
  if (!row) return;
  const { channel, receivedAt, sentAt } = messageFromJson(row.message);
  const bare: IncomingMessage = {
    id: '',
    channel,
    person: '',
    text: '',
    attachments: [],
    receivedAt,
    sentAt,
  };
  await kysely
    .updateTable('inbox')
    .set({ message: JSON.stringify(bare) })
    .where('message_key', '=', messageKey)
    .execute();
}

/** Whether anything is kept of a person, under any id that is known to be theirs. */
export async function isKept(
  { db, keys }: Pick<EraseOptions, 'db' | 'keys'>,
  who: PersonKey,
): Promise<boolean> {
  for (const key of await keysOf(db, keys.person(who))) {
    for (const { name, owner, erased } of ALL_TABLES) {
      if (owner === undefined || erased === 'stays') continue;
      const found =
        await sql`select 1 from ${sql.table(name)} where ${sql.ref(owner)} = ${key} limit 1`.execute(
          db.kysely,
        );
      if (found.rows.length > 0) return true;
    }
  }
  return false;
}

/** Whoever is asked for, and every other id that is known to be theirs. */
async function keysOf({ kysely }: Pick<Tx | Database, 'kysely'>, key: string): Promise<readonly string[]> {
  const present = await kysely
    .selectFrom('person_aliases')
    .select('person_key')
    .where('alias_key', '=', key)
    .executeTakeFirst();
  const main = present?.person_key ?? key;
  const aliases = await kysely
    .selectFrom('person_aliases')
    .select('alias_key')
    .where('person_key', '=', main)
    .execute();
  return [...new Set([main, key, ...aliases.map(({ alias_key }) => alias_key)])];
}

interface OneKey {
  readonly tx: Tx;
  readonly jobs: Jobs;
  readonly personKey: string;
  readonly erasedAt: number;
  readonly writtenAt: Date | undefined;
  readonly keep: string;
}

async function eraseKey({ tx, jobs, personKey, erasedAt, writtenAt, keep }: OneKey): Promise<number> {
  const { kysely } = tx;
  await putStone(tx, personKey, { erased_at: erasedAt, written_until: writtenAt?.getTime() ?? null });
  const theirJobs = await kysely
    .selectFrom('jobs')
    .select('id')
    .where('person_key', '=', personKey)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox')
            .select('outbox.id')
            .whereRef('outbox.job_id', '=', 'jobs.id')
            .where('outbox.message_key', '=', keep),
        ),
      ),
    )
    .execute();
  await jobs.remove(
    tx,
    theirJobs.map(({ id }) => id),
  );
  const sent = await kysely
    .deleteFrom('outbox')
    .where('person_key', '=', personKey)
    .where('message_key', 'is distinct from', keep)
    .returning('vendor_key')
    .execute();
  let erased = theirJobs.length + sent.length + (await eraseStatuses(tx, sent));
  const { numDeletedRows } = await kysely
    .deleteFrom('inbox')
    .where('person_key', '=', personKey)
    .where('message_key', '!=', keep)
    .executeTakeFirst();
  erased += Number(numDeletedRows);
  for (const { name, owner, erased: how } of ALL_TABLES) {
    if (how !== 'rows' || owner === undefined) continue;
    const gone = await sql`delete from ${sql.table(name)} where ${sql.ref(owner)} = ${personKey}`.execute(
      kysely,
    );
    erased += Number(gone.numAffectedRows ?? 0);
  }
  return erased;
}

type Stone = Pick<Schema['tombstones'], 'erased_at' | 'written_until'>;

async function putStone({ kysely }: Tx, personKey: string, stone: Stone): Promise<void> {
  const { erased_at, written_until } = stone;
  await kysely
    .insertInto('tombstones')
    .values({ person_key: personKey, erased_at, written_until })
    .onConflict((conflict) => conflict.column('person_key').doUpdateSet({ erased_at, written_until }))
    .execute();
}

/** What was kept until an erasure under one more id of the person, which became known only after it. */
export async function eraseOlder(
  { jobs }: Pick<EraseOptions, 'jobs'>,
  tx: Tx,
  personKey: string,
  stone: Stone,
): Promise<void> {
  const { kysely } = tx;
  const theirJobs = await kysely
    .selectFrom('jobs')
    .select('id')
    .where('person_key', '=', personKey)
    .where('created_at', '<=', stone.erased_at)
    .execute();
  await jobs.remove(
    tx,
    theirJobs.map(({ id }) => id),
  );
  const sent = await kysely
    .deleteFrom('outbox')
    .where('person_key', '=', personKey)
    .where('created_at', '<=', stone.erased_at)
    .returning('vendor_key')
    .execute();
  await eraseStatuses(tx, sent);
  for (const { name, owner, aged, erased } of ALL_TABLES) {
    if (owner === undefined || aged === undefined || erased === 'stays' || name === 'jobs') continue;
    // Spending is booked by the calendar day.
    const until = aged.time === 'day' ? localDay(new Date(stone.erased_at)) : stone.erased_at;
    await sql`
      delete from ${sql.table(name)}
      where ${sql.ref(owner)} = ${personKey} and ${sql.ref(aged.time)} <= ${until}`.execute(kysely);
  }
  await putStone(tx, personKey, stone);
}

/** Vendors tell whole seconds. */
const SECOND = 1000;

/**
 * Whether something was written before its person was erased, and comes only now. Only the vendor knows when it was
 * written. Its time is compared with its own, if a message asked for the erasure; else with ours, unless that has
 * gone back since or is another machine's that is ahead: who writes anew must not be left without an answer.
 */
export function isFromBefore(
  { sentAt, receivedAt }: Pick<IncomingMessage, 'sentAt' | 'receivedAt'>,
  stone: Stone | undefined,
): boolean {
  if (stone === undefined || sentAt === undefined) return false;
  const written = sentAt.getTime();
  if (stone.written_until !== null) return written < stone.written_until;
  return written + SECOND <= stone.erased_at && stone.erased_at <= receivedAt.getTime();
}

/** What vendors told of replies that are gone. */
async function eraseStatuses(
  { kysely }: Tx,
  replies: readonly { readonly vendor_key: string | null }[],
): Promise<number> {
  const vendorKeys = replies.flatMap(({ vendor_key }) => vendor_key ?? []);
  let erased = 0;
  for (let start = 0; start < vendorKeys.length; start += 1000) {
    const { numDeletedRows } = await kysely
      .deleteFrom('statuses')
      .where('vendor_key', 'in', vendorKeys.slice(start, start + 1000))
      .executeTakeFirst();
    erased += Number(numDeletedRows);
  }
  return erased;
}

/** So long the last reply to somebody who was erased may take to reach them. */
const FAREWELL_MILLISECONDS = 86_400_000;

/** What `eraseWithin` left of people, once its time is up. @returns how many rows went */
export async function eraseFarewells(tx: Tx, jobs: Jobs, now: number): Promise<number> {
  /** Older than the erasure: who wrote again since is a new person. */
  const isLeft = (table: 'inbox' | 'outbox', time: string) => sql<boolean>`
    ${sql.ref(`${table}.person_key`)} in
      (select person_key from tombstones where erased_at < ${now - FAREWELL_MILLISECONDS})
    and ${sql.ref(`${table}.${time}`)} <=
      (select erased_at from tombstones where person_key = ${sql.ref(`${table}.person_key`)})`;
  const replies = await tx.kysely
    .deleteFrom('outbox')
    .where(isLeft('outbox', 'created_at'))
    .returning(['vendor_key', 'job_id'])
    .execute();
  await jobs.remove(
    tx,
    replies.flatMap(({ job_id }) => job_id ?? []),
  );
  const messages = await tx.kysely
    .deleteFrom('inbox')
    .where(isLeft('inbox', 'received_at'))
    .returning('message_key')
    .execute();
  return replies.length + messages.length + (await eraseStatuses(tx, replies));
}
