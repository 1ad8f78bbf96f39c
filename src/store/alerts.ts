/** What an operator has to mend, such as a channel that is paused (`pauses.ts`), or mails that do not leave. */
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import { readJobTrouble } from './job-trouble.ts';
import type { Jobs } from './jobs.ts';
import { readMailTrouble } from './mail-trouble.ts';
import { readSendTrouble } from './send-trouble.ts';

export interface Alert {
  readonly name: string;
  readonly reason: string;
  readonly raisedAt: Date;
}

export interface Alerts {
  /** With one of their own for mails and replies that do not leave, and for jobs that were given up. */
  list(): Promise<readonly Alert[]>;
}

export interface AlertsOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'now'>;
}

export function createAlerts({ db, clock, jobs: queue }: AlertsOptions): Alerts {
  return {
    async list() {
      const rows = await db.kysely.selectFrom('alerts').selectAll().orderBy('raised_at').execute();
      const told = rows.map(({ name, reason, raised_at }) => ({
        name,
        reason,
        raisedAt: new Date(raised_at),
      }));
      const [mail, jobs] = [await readMailTrouble(db, { clock, jobs: queue }), await readJobTrouble(db)];
      const late = await readSendTrouble(db);
      return [
        ...told,
        ...late.map(({ channel, reason, since }) => ({ name: `late:${channel}`, reason, raisedAt: since })),
        ...(mail ? [{ name: 'mail', reason: mail.reason, raisedAt: mail.since }] : []),
        ...(jobs ? [{ name: 'jobs', reason: jobs.reason, raisedAt: jobs.since }] : []),
      ];
    },
  };
}
