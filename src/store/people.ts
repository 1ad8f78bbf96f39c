/** The same person under several ids: a phone number that they may hide, an id that their vendor may change. */
import type { PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { renameRows } from './rename-rows.ts';

export interface People {
  /**
   * Who writes, by the id under which they are known now.
   *
   * @param aliases other ids of the same person, which from now on lead to them too
   */
  resolve(who: PersonKey, aliases: readonly string[]): Promise<string>;
  /** Every id by which the person is known on their channel, the given one included. */
  namesOf(who: PersonKey): Promise<readonly string[]>;
  /** The person of one id comes under another: what is kept of them goes along. */
  rename(channel: string, from: string, to: string): Promise<void>;
}

export interface PeopleOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
}

export function createPeople({ db, keys, clock }: PeopleOptions): People {
  async function known(
    kysely: Tx['kysely'] | Database['kysely'],
    channel: string,
    ids: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await kysely
      .selectFrom('person_aliases')
      .select(['alias_key', 'person'])
      .where(
        'alias_key',
        'in',
        ids.map((person) => keys.person({ channel, person })),
      )
      .execute();
    const byKey = new Map(rows.map(({ alias_key, person }) => [alias_key, person]));
    return new Map(ids.flatMap((id) => [[id, byKey.get(keys.person({ channel, person: id })) ?? id]]));
  }

  async function lead(tx: Tx, channel: string, from: string, to: string): Promise<void> {
    const row = {
      person: to,
      person_key: keys.person({ channel, person: to }),
      updated_at: clock().getTime(),
    };
    const alias = { ...row, sealed_alias: keys.seal(from) };
    const fromKey = keys.person({ channel, person: from });
    await tx.kysely
      .insertInto('person_aliases')
      .values({ alias_key: fromKey, ...alias })
      .onConflict((conflict) => conflict.column('alias_key').doUpdateSet(alias))
      .execute();
    await tx.kysely.updateTable('person_aliases').set(row).where('person_key', '=', fromKey).execute();
    // An id that is in use again leads nowhere else.
    await tx.kysely.deleteFrom('person_aliases').where('alias_key', '=', row.person_key).execute();
  }

  async function moveRows(tx: Tx, channel: string, from: string, to: string): Promise<void> {
    await renameRows(tx, {
      from: { person: from, key: keys.person({ channel, person: from }) },
      to: { person: to, key: keys.person({ channel, person: to }) },
    });
  }

  return {
    async resolve({ channel, person }, aliases) {
      const now = await known(db.kysely, channel, [person, ...aliases]);
      const present = now.get(person) ?? person;
      const strangers = aliases.filter((alias) => now.get(alias) !== present);
      if (strangers.length > 0) {
        await db.transaction(async (tx) => {
          for (const alias of strangers) {
            // A phone number that led to another id may have a new owner: nobody inherits what was said.
            if (now.get(alias) === alias) await moveRows(tx, channel, alias, present);
            await lead(tx, channel, alias, present);
          }
        });
      }
      return present;
    },

    async namesOf(who) {
      const present = (await known(db.kysely, who.channel, [who.person])).get(who.person) ?? who.person;
      const aliases = await db.kysely
        .selectFrom('person_aliases')
        .select('sealed_alias')
        .where('person_key', '=', keys.person({ channel: who.channel, person: present }))
        .execute();
      const others = aliases.flatMap(({ sealed_alias }) =>
        sealed_alias === null ? [] : (keys.unseal(sealed_alias) ?? []),
      );
      return [...new Set([who.person, present, ...others])];
    },

    rename: (channel, from, to) =>
      db.transaction(async (tx) => {
        const present = (await known(tx.kysely, channel, [from])).get(from) ?? from;
        if (present === to) return;
        await moveRows(tx, channel, present, to);
        await lead(tx, channel, present, to);
        if (from !== present) await lead(tx, channel, from, to);
      }),
  };
}
