/** Under which id a person is known now, whichever of their ids one has in hand. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from './database.ts';
import type { Schema } from './schema.ts';

/** The key under which a person's rows are, by the key of any of their ids; to be used within a query. */
export function presentKey(key: string): RawBuilder<string> {
  return sql<string>`coalesce((select person_key from person_aliases where alias_key = ${key}), ${key})`;
}

/** The same for several at once. @returns by the given key: the present one */
export async function presentKeys(
  kysely: Pick<Kysely<Schema>, 'selectFrom'>,
  idKeys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await kysely
    .selectFrom('person_aliases')
    .select(['alias_key', 'person_key'])
    .where('alias_key', 'in', idKeys)
    .execute();
  const leading = new Map(rows.map(({ alias_key, person_key }) => [alias_key, person_key]));
  return new Map(idKeys.map((key) => [key, leading.get(key) ?? key]));
}

/** @returns by the keys of ids that lead to others: the present id */
export async function presentIds(
  kysely: Pick<Kysely<Schema>, 'selectFrom'>,
  idKeys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (idKeys.length === 0) return new Map();
  const rows = await kysely
    .selectFrom('person_aliases')
    .select(['alias_key', 'person'])
    .where('alias_key', 'in', [...new Set(idKeys)])
    .execute();
  return new Map(rows.map(({ alias_key, person }) => [alias_key, person]));
}

/** Any number; the same for every process. */
const LOCK = 7_401_355;

/**
 * Held until the end of the transaction, and taken before any other lock: `shared` by whoever finds out who somebody
 * is and writes by that, `alone` by whoever changes who somebody is. SQLite has one writer anyway.
 */
export async function lockPeople(db: Database, tx: Tx, how: 'shared' | 'alone'): Promise<void> {
  if (db.engine === 'sqlite') return;
  const lock = sql.raw(how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`select ${lock}(${LOCK}::bigint)`.execute(tx.kysely);
}
