/** Jobs that were given up: read from the queue itself, so that the alert stands until each is retried or dropped. */
import type { Database } from './database.ts';
import { MAIL_JOB } from './outbox.ts';

/** As many as are counted. */
const MOST = 1000;

export interface JobTrouble {
  /** Kinds, counts and the oldest one's reason. */
  readonly reason: string;
  /** When the oldest of them was written. */
  readonly since: Date;
}

/** Mails have an alert of their own. @returns undefined when none was given up */
export async function readJobTrouble(db: Database): Promise<JobTrouble | undefined> {
  const rows = await db.kysely
    .selectFrom('jobs')
    .select(['kind', 'reason', 'created_at'])
    .where('state', '=', 'dead')
    .where('kind', '!=', MAIL_JOB)
    .orderBy('created_at')
    .limit(MOST)
    .execute();
  const [oldest] = rows;
  if (!oldest) return undefined;
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  const counts = kinds.map((kind) => `${rows.filter((row) => row.kind === kind).length} ${kind}`).join(', ');
  const why = oldest.reason === null ? '' : ` (${oldest.reason})`;
  return {
    reason: `jobs given up: ${counts}${why}: frontdesk jobs list`,
    since: new Date(oldest.created_at),
  };
}
