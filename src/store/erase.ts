/** Forgets one person, everywhere. */
import type { PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { Keys } from './keys.ts';

export interface EraseOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/**
 * A job that runs at this moment loses its lease, so it can write nothing back; only what it is just sending
 * may still leave. What stays are hashes: of the messages' ids, so that a late repetition is a duplicate, and
 * of the person, so that an older message that comes only now is not let in. Who writes anew is a new person.
 *
 * @returns how many rows were erased
 */
export async function erase({ db, keys, jobs, clock }: EraseOptions, who: PersonKey): Promise<number> {
  return await db.transaction(async (tx) => {
    let erased = 0;
    for (const personKey of await keysOf(tx, keys.person(who))) {
      erased += await eraseKey({ jobs, tx, personKey, erasedAt: clock().getTime() });
    }
    return erased;
  });
}

/** Whoever is asked for, and every other id that is known to be theirs. */
async function keysOf(tx: Tx, key: string): Promise<readonly string[]> {
  const present = await tx.kysely
    .selectFrom('person_aliases')
    .select('person_key')
    .where('alias_key', '=', key)
    .executeTakeFirst();
  const main = present?.person_key ?? key;
  const aliases = await tx.kysely
    .deleteFrom('person_aliases')
    .where('person_key', '=', main)
    .returning('alias_key')
    .execute();
  return [...new Set([main, key, ...aliases.map(({ alias_key }) => alias_key)])];
}

interface OneKey {
  readonly tx: Tx;
  readonly jobs: Jobs;
  readonly personKey: string;
  readonly erasedAt: number;
}

async function eraseKey({ tx, jobs, personKey, erasedAt }: OneKey): Promise<number> {
  const { kysely } = tx;
  await kysely
    .insertInto('tombstones')
    .values({ person_key: personKey, erased_at: erasedAt })
    .onConflict((conflict) => conflict.column('person_key').doUpdateSet({ erased_at: erasedAt }))
    .execute();
  const theirJobs = await kysely
    .selectFrom('jobs')
    .select('id')
    .where('person_key', '=', personKey)
    .execute();
  await jobs.remove(
    tx,
    theirJobs.map(({ id }) => id),
  );
  const sent = await kysely
    .deleteFrom('outbox')
    .where('person_key', '=', personKey)
    .returning('vendor_key')
    .execute();
  const vendorKeys = sent.flatMap(({ vendor_key }) => vendor_key ?? []);
  let erased = theirJobs.length + sent.length;
  for (let start = 0; start < vendorKeys.length; start += 1000) {
    const { numDeletedRows } = await kysely
      .deleteFrom('statuses')
      .where('vendor_key', 'in', vendorKeys.slice(start, start + 1000))
      .executeTakeFirst();
    erased += Number(numDeletedRows);
  }
  for (const table of ['inbox', 'message_log', 'conversations'] as const) {
    const { numDeletedRows } = await kysely
      .deleteFrom(table)
      .where('person_key', '=', personKey)
      .executeTakeFirst();
    erased += Number(numDeletedRows);
  }
  return erased;
}
