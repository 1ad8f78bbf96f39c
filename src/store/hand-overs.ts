/** Conversations that people have taken over, until they are done or the time is up. */
import type { PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { HandOvers as ActiveHandOvers } from '../skills/people/index.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';

export interface ListedHandOver {
  readonly reference: string;
  readonly channel: string;
  readonly openedAt: Date;
  readonly until: Date;
}

export interface HandOvers extends ActiveHandOvers {
  /** A reference that the person has already gets another end. @throws when somebody else has it */
  put(tx: Tx, who: PersonKey, handOver: { readonly reference: string; readonly until: Date }): Promise<void>;
  /** Those that are neither resolved nor over, oldest first. */
  list(limit?: number): Promise<readonly ListedHandOver[]>;
  /** Neither resolved nor over. */
  isUnderWay(reference: string): Promise<boolean>;
  /** From then on the desk answers again. @returns false when none of that reference is to be resolved */
  resolve(reference: string, at: Date): Promise<boolean>;
}

export interface HandOversOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
}

export function createHandOvers({ db, keys, clock }: HandOversOptions): HandOvers {
  const activeAt = (now: Date) =>
    db.kysely
      .selectFrom('hand_overs')
      .select(['reference', 'channel', 'opened_at', 'until'])
      .where('resolved_at', 'is', null)
      .where('until', '>', now.getTime());

  return {
    async put(tx, who, { reference, until: end }) {
      const person_key = keys.person(who);
      const until = end.getTime();
      const put = await tx.kysely
        .insertInto('hand_overs')
        .values({
          reference,
          channel: who.channel,
          person_key,
          opened_at: clock().getTime(),
          until,
          resolved_at: null,
        })
        .onConflict((conflict) =>
          conflict.column('reference').doUpdateSet({ until }).where('hand_overs.person_key', '=', person_key),
        )
        .returning('reference')
        .execute();
      if (put.length === 0) throw new Error('hand-over: the reference is taken by somebody else');
    },

    async active(person, now) {
      const row = await activeAt(now)
        .where('person_key', '=', keys.person(person))
        .orderBy('until', 'desc')
        .executeTakeFirst();
      return row ? { reference: row.reference, until: new Date(row.until) } : null;
    },

    async list(limit = 100) {
      const rows = await activeAt(clock()).orderBy('opened_at').limit(limit).execute();
      return rows.map(({ reference, channel, opened_at, until }) => ({
        reference,
        channel,
        openedAt: new Date(opened_at),
        until: new Date(until),
      }));
    },

    async isUnderWay(reference) {
      const row = await activeAt(clock()).where('reference', '=', reference).executeTakeFirst();
      return row !== undefined;
    },

    async resolve(reference, at) {
      const { numUpdatedRows } = await db.statement((kysely) =>
        kysely
          .updateTable('hand_overs')
          .set({ resolved_at: at.getTime() })
          .where('reference', '=', reference)
          .where('resolved_at', 'is', null)
          .where('until', '>', at.getTime())
          .executeTakeFirst(),
      );
      return numUpdatedRows === 1n;
    },
  };
}
