/** The same person under several ids: a phone number that they may hide, an id that their vendor may change. */
import type { Selectable } from 'kysely';
import type { PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from './database.ts';
import { eraseOlder, isFromBefore } from './erase.ts';
import { MESSAGE_JOB } from './inbox.ts';
import type { Jobs } from './jobs.ts';
import type { Keys } from './keys.ts';
import { lockLines } from './order-keys.ts';
import { isLeft, isPhoneNumber, NEVER, type PersonId, presentAmong } from './person-ids.ts';
import { lockPeople } from './present-person.ts';
import { hasRows, renameRows } from './rename-rows.ts';
import type { PersonAliasesTable } from './schema.ts';

/** What a vendor tells of a person who comes under another id, or under both. */
export interface IdChange {
  readonly channel: string;
  /** The vendor's id of the message that tells so: told again, it is no news. */
  readonly id?: string | undefined;
  /** The ids that they have left. */
  readonly before: readonly string[];
  /** The ids by which they are known from then on, the best to reach them first. */
  readonly after: readonly string[];
  /** When, by the vendor's time. */
  readonly at: Date;
}

export interface People {
  /**
   * Who writes, by the id under which they are known now.
   *
   * @param aliases other ids of the same person, which from now on lead to them too
   * @param at when they wrote; now, where the vendor does not tell
   */
  resolve(who: PersonKey, aliases: readonly string[], at?: Date): Promise<string>;
  /** Every id by which the person is known on their channel, the given one included. */
  namesOf(who: PersonKey): Promise<readonly string[]>;
  /** The person of one id comes under another: what is kept of them goes along. Changes may be told in any order. */
  change(change: IdChange): Promise<void>;
}

export interface PeopleOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/** Several ids that were told to be one person's: by a change of ids, or as they stood at a message. */
interface Told {
  readonly by: 'change' | 'message';
  readonly channel: string;
  /** The best to reach them first. */
  readonly inUse: readonly string[];
  readonly left: readonly string[];
  readonly at: Date;
}

/** An id as it is kept. */
interface Known extends PersonId {
  readonly key: string;
  /** The key of the id to which it leads: its own, or another. */
  readonly leadsTo: string;
}

type AliasRow = Selectable<PersonAliasesTable>;

/** A person who writes stays known by all their ids: renewed so often, as a write for each message would be too much. */
const RENEW_MILLISECONDS = 86_400_000;

export function createPeople({ db, keys, jobs, clock }: PeopleOptions): People {
  type Reader = Pick<Tx['kysely'] | Database['kysely'], 'selectFrom'>;

  async function rowsOf(kysely: Reader, channel: string, ids: readonly string[]) {
    const byKey = new Map(ids.map((id) => [keys.person({ channel, person: id }), id]));
    const rows = await kysely
      .selectFrom('person_aliases')
      .selectAll()
      .where('alias_key', 'in', [...byKey.keys()])
      .execute();
    return { byKey, rows };
  }

  /** The ids as they are known, and every other id of the same people. */
  async function look(tx: Tx, channel: string, ids: readonly string[]): Promise<Known[]> {
    const { byKey, rows } = await rowsOf(tx.kysely, channel, ids);
    const people = [...new Set([...byKey.keys(), ...rows.map(({ person_key }) => person_key)])];
    const all = await tx.kysely
      .selectFrom('person_aliases')
      .selectAll()
      .where('person_key', 'in', people)
      .execute();
    const known = [...new Map([...rows, ...all].map((row) => [row.alias_key, row])).values()].flatMap(
      (row): Known[] => {
        const sealed = row.sealed_alias === null ? undefined : keys.unseal(row.sealed_alias);
        const id = byKey.get(row.alias_key) ?? (row.alias_key === row.person_key ? row.person : sealed);
        if (id === undefined) return [];
        return [{ id, key: row.alias_key, leadsTo: row.person_key, ...timesOf(row) }];
      },
    );
    const found = new Map(known.map((each) => [each.key, each]));
    // An earlier version kept no row of the id to which the others lead.
    const heads = all.map(({ person, person_key }) => [person_key, person] as const);
    for (const [key, id] of [...byKey, ...heads]) {
      if (!found.has(key)) {
        found.set(key, { id, key, leadsTo: key, since: NEVER, leftAt: NEVER });
      }
    }
    return [...found.values()];
  }

  async function put(tx: Tx, { id, key, since, leftAt }: Known, present: Known): Promise<void> {
    const row = {
      sealed_alias: keys.seal(id),
      person: present.id,
      person_key: present.key,
      updated_at: clock().getTime(),
      since: since === NEVER ? null : since,
      left_at: leftAt === NEVER ? null : leftAt,
    };
    await tx.kysely
      .insertInto('person_aliases')
      .values({ alias_key: key, ...row })
      .onConflict((conflict) => conflict.column('alias_key').doUpdateSet(row))
      .execute();
  }

  /** @returns the id by which the person is known now */
  async function join(tx: Tx, { by, channel, inUse, left, at }: Told): Promise<string> {
    const told = [...new Set([...inUse, ...left])];
    // Whoever is being answered may just be asking to be forgotten: that ends first, or begins anew.
    const lines = (await look(tx, channel, told)).map(({ key }) => `${MESSAGE_JOB}:${key}`);
    await lockLines(db, tx, lines);
    const known = await look(tx, channel, told);
    const time = at.getTime();
    const ofId = new Map(known.map((each) => [each.id, each]));
    const anchor = ofId.get(told.find((id) => !isPhoneNumber(id)) ?? told[0] ?? '');
    if (!anchor) throw new TypeError('people: expected an id');

    const people = new Set([anchor.leadsTo]);
    const named: Known[] = [];
    for (const id of told) {
      const each = ofId.get(id);
      if (!each) continue;
      // A phone number that led to another id may have a new owner: nobody inherits what was said.
      const isPassedOn = isPhoneNumber(id) && each.leadsTo !== each.key && !people.has(each.leadsTo);
      if (isPassedOn && each.since >= time) continue;
      if (!isPassedOn) people.add(each.leadsTo);
      named.push({
        ...each,
        since: inUse.includes(id) && isInUse(each, by, time) ? Math.max(each.since, time) : each.since,
        leftAt: left.includes(id) ? Math.max(each.leftAt, time) : each.leftAt,
      });
    }
    const names = new Set(named.map(({ key }) => key));
    const ids = [...named, ...known.filter(({ key, leadsTo }) => people.has(leadsTo) && !names.has(key))];

    if (await wereErased(tx, ids, at)) return anchor.id;
    const present = presentAmong(ids);
    const to = ids.find(({ id }) => id === present?.id) ?? anchor;
    if (ids.length === 1) return to.id;
    for (const person of people) {
      const from = known.find(({ key }) => key === person);
      if (from) await move(tx, from, to);
    }
    for (const each of ids) await put(tx, each, to);
    return to.id;
  }

  async function move(tx: Tx, from: Known, to: Known): Promise<void> {
    if (from.key === to.key || !(await hasRows(tx, from.key))) return;
    await jobs.follow(tx, { from: from.key, to: to.key, again: MESSAGE_JOB });
    await renameRows(tx, {
      from: { person: from.id, key: from.key },
      to: { person: to.id, key: to.key },
    });
  }

  /**
   * Whoever was erased by one id was erased by all, also by those of which we hear only now: what was kept under
   * them until then goes.
   *
   * @returns whether all that was told is older than the erasure, so that nothing of it is kept
   */
  async function wereErased(tx: Tx, ids: readonly Known[], at: Date): Promise<boolean> {
    const stones = await tx.kysely
      .selectFrom('tombstones')
      .selectAll()
      .where(
        'person_key',
        'in',
        ids.map(({ key }) => key),
      )
      .execute();
    const newest = stones.sort((a, b) => b.erased_at - a.erased_at)[0];
    if (!newest) return false;
    for (const { key } of ids) {
      const own = stones.find(({ person_key }) => person_key === key);
      if (own && own.erased_at >= newest.erased_at) continue;
      await eraseOlder({ jobs }, tx, key, newest);
    }
    const receivedAt = clock();
    if (!isFromBefore({ sentAt: at, receivedAt }, newest)) return false;
    // What earlier news of before the erasure left, as it could not be known yet that it is.
    const old = ids.filter(({ since, leftAt }) => {
      const last = Math.max(since, leftAt, 0);
      return isFromBefore({ sentAt: new Date(last), receivedAt }, newest);
    });
    if (old.length > 0) {
      await tx.kysely
        .deleteFrom('person_aliases')
        .where(
          'alias_key',
          'in',
          old.map(({ key }) => key),
        )
        .execute();
    }
    return true;
  }

  /** Whether the row of each id says already what a message tells, as it does nearly always. */
  function isNews({ channel, inUse, at }: Told, present: string, rows: readonly AliasRow[]): boolean {
    const presentKey = keys.person({ channel, person: present });
    const rowOf = (id: string) => rows.find((row) => row.alias_key === keys.person({ channel, person: id }));
    const [main = ''] = inUse;
    if (inUse.some((id) => id !== present && rowOf(id)?.person_key !== presentKey)) return true;
    if (rows.some(({ updated_at }) => updated_at < clock().getTime() - RENEW_MILLISECONDS)) return true;
    const row = rowOf(main);
    if (main === present || !row) return false;
    // Whoever writes by another id than their present one may have come back to it.
    const times = { id: main, ...timesOf(row) };
    if (at.getTime() <= times.since) return false;
    return isLeft(times) ? isInUse(times, 'message', at.getTime()) : !isPhoneNumber(main);
  }

  return {
    async resolve({ channel, person }, aliases, at = clock()) {
      const inUse = [...new Set([person, ...aliases])];
      const told: Told = { by: 'message', channel, inUse, left: [], at };
      const { rows } = await rowsOf(db.kysely, channel, told.inUse);
      const mainKey = keys.person({ channel, person });
      const present = rows.find(({ alias_key }) => alias_key === mainKey)?.person ?? person;
      if (!isNews(told, present, rows)) return present;
      return await db.transaction(async (tx) => {
        await lockPeople(db, tx, 'alone');
        return await join(tx, told);
      });
    },

    async namesOf({ channel, person }) {
      const { rows } = await rowsOf(db.kysely, channel, [person]);
      const present = rows[0]?.person ?? person;
      const aliases = await db.kysely
        .selectFrom('person_aliases')
        .select('sealed_alias')
        .where('person_key', '=', keys.person({ channel, person: present }))
        .execute();
      const others = aliases.flatMap(({ sealed_alias }) =>
        sealed_alias === null ? [] : (keys.unseal(sealed_alias) ?? []),
      );
      return [...new Set([person, present, ...others])];
    },

    change: ({ channel, id, before, after, at }) =>
      db.transaction(async (tx) => {
        await lockPeople(db, tx, 'alone');
        if (id !== undefined && !(await isFirst(tx, keys.message({ channel, id })))) return;
        const left = before.filter((each) => !after.includes(each));
        await join(tx, { by: 'change', channel, inUse: after, left, at });
      }),
  };

  async function isFirst(tx: Tx, key: string): Promise<boolean> {
    const inserted = await tx.kysely
      .insertInto('seen')
      .values({ key, first_seen: clock().getTime() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .execute();
    return inserted.length > 0;
  }
}

/** A message that was under way while its person left the id is no sign that they have come back to it. */
const UNDER_WAY_MILLISECONDS = 60_000;

function isInUse(id: PersonId, by: Told['by'], time: number): boolean {
  return by === 'change' || !isLeft(id) || time > id.leftAt + UNDER_WAY_MILLISECONDS;
}

function timesOf(row: AliasRow): Pick<Known, 'since' | 'leftAt'> {
  // Of an id that an earlier version let lead to another, only that is known.
  const lastLeft = row.since === null && row.alias_key !== row.person_key ? row.updated_at : NEVER;
  return { since: row.since ?? NEVER, leftAt: row.left_at ?? lastLeft };
}
