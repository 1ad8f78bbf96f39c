/** What the language model costs, a row per day and account: one purse for all processes. */
import { sql } from 'kysely';
import type { SpendLedger } from '../skills/model/index.ts';
import type { Database } from './database.ts';
import { presentKeys } from './present-person.ts';

/** Undoes the booking of its transaction. */
class CapPassed extends Error {}

export function createSpending(db: Database): SpendLedger {
  return {
    async book(day, accounts, tokens) {
      try {
        await db.transaction(async ({ kysely }) => {
          const present = await presentKeys(
            kysely,
            accounts.map(({ account }) => account),
          );
          const caps = new Map(
            accounts.map(({ account, cap }) => [present.get(account) ?? account, cap] as const),
          );
          // Always in the same order, so that two who book at once never wait for each other in a circle.
          const rows = [...caps.keys()].sort().map((account) => ({ day, account, tokens }));
          const booked = await kysely
            .insertInto('spending')
            .values(rows)
            .onConflict((conflict) =>
              conflict
                .columns(['day', 'account'])
                .doUpdateSet({ tokens: sql`spending.tokens + excluded.tokens` }),
            )
            .returning(['account', 'tokens'])
            .execute();
          if (booked.some((row) => row.tokens > (caps.get(row.account) ?? 0))) throw new CapPassed();
        });
        return true;
      } catch (error) {
        if (error instanceof CapPassed) return false;
        throw error;
      }
    },

    async giveBack(day, given, tokens) {
      const accounts = [...(await presentKeys(db.kysely, given)).values()];
      await db.statement((kysely) =>
        kysely
          .updateTable('spending')
          .set({ tokens: sql`case when tokens > ${tokens} then tokens - ${tokens} else 0 end` })
          .where('day', '=', day)
          .where('account', 'in', accounts)
          .execute(),
      );
    },
  };
}
