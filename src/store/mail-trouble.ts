/** Mails that do not leave: read from the queue itself, so that the alert stands exactly as long as they do. */
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import type { Jobs } from './jobs.ts';
import { MAIL_JOB } from './outbox.ts';

/** A server that turns a stranger away at first wants to be asked again within minutes. */
const LATE_MILLISECONDS = 600_000;

/** As many as are counted. */
const MOST = 1000;

export interface MailTrouble {
  /** Codes and counts only. */
  readonly reason: string;
  /** When the oldest of them was written. */
  readonly since: Date;
}

/**
 * One that was never tried is late from when it was to leave: it may gather what a person writes for an hour.
 *
 * @returns undefined when none was given up and none is late
 */
export async function readMailTrouble(
  db: Database,
  { clock, jobs }: { readonly clock: Clock; readonly jobs: Pick<Jobs, 'now'> },
): Promise<MailTrouble | undefined> {
  const rows = await db.kysely
    .selectFrom('jobs')
    .select(['state', 'reason', 'created_at'])
    .where('kind', '=', MAIL_JOB)
    .where(({ and, eb, or }) =>
      or([
        eb('state', '=', 'dead'),
        and([
          eb('created_at', '<', clock().getTime() - LATE_MILLISECONDS),
          or([eb('reason', 'is not', null), eb('run_at', '<=', jobs.now())]),
        ]),
      ]),
    )
    .orderBy('created_at')
    .limit(MOST)
    .execute();
  const [oldest] = rows;
  if (!oldest) return undefined;
  const dead = rows.filter(({ state }) => state === 'dead').length;
  const counts = [...count(dead, 'given up'), ...count(rows.length - dead, 'late')].join(', ');
  const why = oldest.reason === null ? '' : ` (${oldest.reason})`;
  return {
    reason: `e-mails ${counts}${why}: frontdesk requests, frontdesk jobs list`,
    since: new Date(oldest.created_at),
  };
}

function count(number: number, what: string): readonly string[] {
  return number === 0 ? [] : [`${number} ${what}`];
}
