/** How much is left to do, for metrics. */
import type { Database } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { JobState } from './schema.ts';

export interface BacklogLine {
  readonly kind: string;
  readonly state: JobState;
  readonly count: number;
}

export interface Backlog {
  readonly jobs: readonly BacklogLine[];
  /** How long the job that is neither dead nor done has been due that has been so for longest. */
  readonly oldestMilliseconds: number;
  readonly uncertain: number;
}

export async function readBacklog(db: Database, jobQueue: Pick<Jobs, 'now'>): Promise<Backlog> {
  const now = jobQueue.now();
  const count = (value: string | number | bigint) => Number(value);
  const jobs = await db.kysely
    .selectFrom('jobs')
    .select(({ fn }) => ['kind', 'state', fn.countAll().as('count')])
    .groupBy(['state', 'kind'])
    .orderBy('kind')
    .orderBy('state')
    .execute();
  const oldest = await db.kysely
    .selectFrom('jobs')
    .select(({ fn }) => fn.min('run_at').as('at'))
    .where('state', 'in', ['queued', 'waiting', 'running'])
    .where('run_at', '<=', now)
    .executeTakeFirst();
  const uncertain = await db.kysely
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', '=', 'uncertain')
    .executeTakeFirstOrThrow();
  return {
    jobs: jobs.map((line) => ({ ...line, count: count(line.count) })),
    oldestMilliseconds: oldest?.at == null ? 0 : Math.max(0, now - oldest.at),
    uncertain: count(uncertain.count),
  };
}
