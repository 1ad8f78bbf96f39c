/** Replies that the vendor does not take: read from the queue itself, so that the alert stands exactly as long as they wait. */
import type { Database } from './database.ts';
import { sendJob } from './outbox.ts';

/** About half a minute with the usual waits: shorter failures are over before anybody has looked. */
const LATE_ATTEMPTS = 5;

/** As many as are counted. */
const MOST = 1000;

export interface SendTrouble {
  readonly channel: string;
  /** Codes and counts only. */
  readonly reason: string;
  /** When the oldest of them was written. */
  readonly since: Date;
}

/** Those of a paused channel use up no attempts, and have an alert of their own. */
export async function readSendTrouble(db: Database): Promise<readonly SendTrouble[]> {
  const rows = await db.kysely
    .selectFrom('jobs')
    .select(['kind', 'reason', 'created_at'])
    .where('kind', 'like', sendJob('%'))
    .where('state', '=', 'queued')
    .where('attempts', '>=', LATE_ATTEMPTS)
    .orderBy('created_at')
    .limit(MOST)
    .execute();
  return [...new Set(rows.map(({ kind }) => kind))].flatMap((kind) => {
    const [oldest, ...others] = rows.filter((row) => row.kind === kind);
    if (!oldest) return [];
    const why = oldest.reason === null ? '' : ` (${oldest.reason})`;
    return {
      channel: kind.slice(sendJob('').length),
      reason: `replies tried ${LATE_ATTEMPTS} times and more in vain: ${others.length + 1}${why}; they are kept and tried again: see the network, or the proxy, between the desk and the vendor`,
      since: new Date(oldest.created_at),
    };
  });
}
