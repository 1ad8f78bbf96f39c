/** What people think of answers: said in a message, or put on an answer as a reaction. */
import type { PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { IncomingMessage } from '../message.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { lockPeople, presentIds } from './present-person.ts';
import type { FeedbackTable } from './schema.ts';

export type FeedbackValue = FeedbackTable['value'];

export interface FeedbackSummary {
  readonly entryId: string;
  readonly good: number;
  readonly bad: number;
}

export interface Feedback {
  /** What a message says of the entry that was answered with. */
  add(
    tx: Tx,
    message: IncomingMessage,
    said: { readonly entryId: string; readonly value: FeedbackValue },
  ): Promise<void>;
  /**
   * A reaction of the person to a reply: one per answer, of which the newest counts.
   *
   * @param reaction the vendor's id of the reply; a value of undefined takes the reaction back
   * @returns false when it is on nothing that was answered to this person from an entry
   */
  react(
    person: PersonKey,
    reaction: { readonly vendorId: string; readonly value: FeedbackValue | undefined },
  ): Promise<boolean>;
  /** What was said of each entry from `since` until before `until`, the least helpful first. */
  summary(period: { readonly since: Date; readonly until: Date }): Promise<readonly FeedbackSummary[]>;
}

export interface FeedbackOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
}

export function createFeedback({ db, keys, clock }: FeedbackOptions): Feedback {
  async function put(tx: Tx, row: Omit<FeedbackTable, 'at'>): Promise<void> {
    const at = clock().getTime();
    await tx.kysely
      .insertInto('feedback')
      .values({ ...row, at })
      .onConflict((conflict) => conflict.column('message_key').doUpdateSet({ value: row.value, at }))
      .execute();
  }

  /** The message that the reply answered, and with what. */
  async function answered(tx: Tx, personKey: string, vendorKey: string) {
    return await tx.kysely
      .selectFrom('outbox')
      .innerJoin('message_log', 'message_log.message_key', 'outbox.message_key')
      .select(['message_log.message_key', 'message_log.entry_id'])
      .where('outbox.vendor_key', '=', vendorKey)
      .where('outbox.person_key', '=', personKey)
      .executeTakeFirst();
  }

  return {
    add: (tx, message, { entryId, value }) =>
      put(tx, {
        message_key: keys.message(message),
        channel: message.channel,
        person_key: keys.person(message),
        entry_id: entryId,
        value,
      }),

    react: ({ channel, person }, { vendorId, value }) =>
      db.transaction(async (tx) => {
        await lockPeople(db, tx, 'shared');
        const key = keys.person({ channel, person });
        const person_key = keys.person({
          channel,
          person: (await presentIds(tx.kysely, [key])).get(key) ?? person,
        });
        const answer = await answered(tx, person_key, keys.vendor(channel, vendorId));
        if (answer?.entry_id == null) return false;
        const { message_key, entry_id } = answer;
        if (value === undefined) {
          await tx.kysely.deleteFrom('feedback').where('message_key', '=', message_key).execute();
        } else {
          await put(tx, {
            message_key,
            channel,
            person_key,
            entry_id,
            value,
          });
        }
        return true;
      }),

    async summary({ since, until }) {
      const rows = await db.kysely
        .selectFrom('feedback')
        .select(({ fn }) => ['entry_id', 'value', fn.countAll().as('count')])
        .where('at', '>=', since.getTime())
        .where('at', '<', until.getTime())
        .groupBy(['entry_id', 'value'])
        .execute();
      const byEntry = new Map<string, FeedbackSummary>();
      for (const { entry_id, value, count } of rows) {
        const before = byEntry.get(entry_id) ?? { entryId: entry_id, good: 0, bad: 0 };
        byEntry.set(entry_id, { ...before, [value]: Number(count) });
      }
      return [...byEntry.values()].sort(
        (a, b) => b.bad - a.bad || a.good - b.good || (a.entryId < b.entryId ? -1 : 1),
      );
    },
  };
}
