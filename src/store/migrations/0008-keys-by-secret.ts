/**
 * People and messages were hashed by a salt that lay beside the hashes, so that whoever had a copy of the database
 * could try all phone numbers. From now on the hash is hashed once more by a secret that is elsewhere, and so is
 * what was written before.
 */
import { randomBytes } from 'node:crypto';
import { type Kysely, type Migration, sql } from 'kysely';
import { checkOf, type InstallationSecret } from '../installation-keys.ts';
import { hashOf } from '../keys.ts';

/** Every column that holds nothing but a hash; each has an index, by which it is read in order. */
const HASHED = [
  ['seen', 'key'],
  ['inbox', 'message_key'],
  ['inbox', 'person_key'],
  ['jobs', 'person_key'],
  ['outbox', 'message_key'],
  ['outbox', 'person_key'],
  ['outbox', 'vendor_key'],
  ['conversations', 'person_key'],
  ['message_log', 'message_key'],
  ['message_log', 'person_key'],
  ['statuses', 'vendor_key'],
  ['tombstones', 'person_key'],
  ['person_aliases', 'alias_key'],
  ['person_aliases', 'person_key'],
  ['requests', 'person_key'],
  ['feedback', 'message_key'],
  ['feedback', 'person_key'],
  ['hand_overs', 'person_key'],
  ['spending', 'account'],
  ['mails', 'sender'],
] as const;

/** Two parameters each, far below both engines' limits. */
const BATCH = 400;

/** The account of all together has a name instead. */
const isHash = (text: string) => /^[\w-]{22}$/.test(text);

type Db = Kysely<unknown>;

/** @param secret asked for only when the migration runs, and told that the database has none yet */
export function keysBySecret(secret: InstallationSecret): Migration {
  return {
    async up(db: Db) {
      const given = secret(true);
      const again = (old: string) => hashOf(given, old);
      await put(db, 'key-salt', randomBytes(32).toString('base64url'));
      await put(db, 'key-check', checkOf(given));

      await sql`create table rehashed (old text primary key, new text not null)`.execute(db);
      for (const [table, column] of HASHED) {
        await collect(db, { table, column, again });
        const [rows, hash] = [sql.table(table), sql.ref(`${table}.${column}`)];
        await sql`
          update ${rows} set ${sql.ref(column)} = (select new from rehashed where old = ${hash})
          where ${hash} in (select old from rehashed)`.execute(db);
      }
      await sql`drop table rehashed`.execute(db);
      await rehashJobs(db, again);
    },
  };
}

async function put(db: Db, name: string, value: string): Promise<void> {
  await sql`insert into settings (name, value) values (${name}, ${value}) on conflict do nothing`.execute(db);
}

interface Column {
  readonly table: string;
  readonly column: string;
  again(old: string): string;
}

async function collect(db: Db, { table, column, again }: Column): Promise<void> {
  const hash = sql.ref(column);
  for (let after = ''; ; ) {
    const { rows } = await sql<{ old: string }>`
      select distinct ${hash} as old from ${sql.table(table)}
      where ${hash} > ${after} order by ${hash} limit ${BATCH}`.execute(db);
    const hashes = rows.filter(({ old }) => isHash(old));
    if (hashes.length > 0) {
      const values = sql.join(hashes.map(({ old }) => sql`(${old}, ${again(old)})`));
      await sql`insert into rehashed (old, new) values ${values} on conflict do nothing`.execute(db);
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.old;
  }
}

/** A job's line ends with the hash of its person, and the job of a message names it in its payload. */
async function rehashJobs(db: Db, again: (old: string) => string): Promise<void> {
  const { rows } = await sql<{ id: number; order_key: string | null; payload: string }>`
    select id, order_key, payload from jobs`.execute(db);
  for (const { id, order_key, payload } of rows) {
    const line = order_key?.replace(/[^:]*$/, (end) => (isHash(end) ? again(end) : end)) ?? null;
    const named = payload.replace(
      /^\{"messageKey":"([\w-]{22})"\}$/,
      (_, key: string) => `{"messageKey":"${again(key)}"}`,
    );
    await sql`update jobs set order_key = ${line}, payload = ${named} where id = ${id}`.execute(db);
  }
}
