/** How many mails each person has made the desk send: one count for all processes, which an erasure does not reset. */
import type { PersonKey } from '../assistant/ports.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';

/**
 * Several requests and a hand-over on a busy day are usual. Raised, one phone can fill a team's mailbox; lowered,
 * people are told to wait who mean no harm. After an hour at most a person can be handed over again, but for
 * those who go on all day.
 */
export const MAIL_LIMITS = [
  { minutes: 60, most: 5 },
  { minutes: 1440, most: 15 },
] as const;

/** Somebody asks for help: the caps are so many times as high. */
const URGENT_TIMES = 2;

export interface Mails {
  /** @returns undefined when the person may have one sent now, else when they may again */
  waitUntil(who: PersonKey, options?: { readonly isUrgent?: boolean }): Promise<Date | undefined>;
  /** In the transaction that writes the mail. @param leavesAt when it waits for that */
  count(tx: Tx, who: PersonKey, leavesAt?: Date): Promise<void>;
}

export interface MailsOptions {
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
}

const LONGEST_MILLISECONDS = Math.max(...MAIL_LIMITS.map(({ minutes }) => minutes)) * 60_000;
const MOST = Math.max(...MAIL_LIMITS.map(({ most }) => most));

export function createMails({ db, keys, clock }: MailsOptions): Mails {
  return {
    async waitUntil(who, { isUrgent = false } = {}) {
      const times = isUrgent ? URGENT_TIMES : 1;
      const now = clock().getTime();
      const rows = await db.kysely
        .selectFrom('mails')
        .select('at')
        .where('sender', '=', keys.person(who))
        .where('at', '>', now - LONGEST_MILLISECONDS)
        .orderBy('at', 'desc')
        .limit(MOST * times)
        .execute();
      const ends = MAIL_LIMITS.flatMap(({ minutes, most }) => {
        const first = rows[most * times - 1];
        return first ? [first.at + minutes * 60_000] : [];
      });
      const end = Math.max(...ends);
      return end > now ? new Date(end) : undefined;
    },

    async count({ kysely }, who, leavesAt = clock()) {
      await kysely
        .insertInto('mails')
        .values({ sender: keys.person(who), at: leavesAt.getTime() })
        .execute();
    },
  };
}
