/** What an operator has to mend, each told once, such as a channel that stopped because its token is refused. */
import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import { readJobTrouble } from './job-trouble.ts';
import type { Jobs } from './jobs.ts';
import { readMailTrouble } from './mail-trouble.ts';
import { sendJob } from './outbox.ts';

export interface Alert {
  readonly name: string;
  readonly reason: string;
  readonly raisedAt: Date;
}

export interface Alerts {
  /** @returns true for the first of all processes to say so, which then tells the operator */
  raise(name: string, reason: string, credential?: string): Promise<boolean>;
  clear(name: string): Promise<boolean>;
  /** With one of their own for mails that do not leave, and for jobs that were given up. */
  list(): Promise<readonly Alert[]>;
  /** Sending on the channel stops until the credential is another one. @returns as `raise` */
  pause(channel: string, reason: string, credential: string): Promise<boolean>;
  /** Whether sending with this credential is paused; another than the refused one ends the pause. */
  isPaused(channel: string, credential: string): Promise<boolean>;
  /** Ends the pause, and lets what waited go now. */
  resume(channel: string): Promise<boolean>;
}

export interface AlertsOptions {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

export function createAlerts({ db, jobs, clock }: AlertsOptions): Alerts {
  const pauseOf = (channel: string) => `paused:${channel}`;

  const raise: Alerts['raise'] = async (name, reason, credential = '') => {
    const print = fingerprint(credential);
    const raised = await db.statement((kysely) =>
      kysely
        .insertInto('alerts')
        .values({ name, reason, credential: print, raised_at: clock().getTime() })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ reason, credential: print, raised_at: clock().getTime() })
            .where('alerts.credential', '!=', print),
        )
        .returning('name')
        .execute(),
    );
    return raised.length > 0;
  };

  const clear: Alerts['clear'] = async (name) => {
    const { numDeletedRows } = await db.statement((kysely) =>
      kysely.deleteFrom('alerts').where('name', '=', name).executeTakeFirst(),
    );
    return numDeletedRows > 0n;
  };

  const resume: Alerts['resume'] = (channel) =>
    db.transaction(async (tx) => {
      const { numDeletedRows } = await tx.kysely
        .deleteFrom('alerts')
        .where('name', '=', pauseOf(channel))
        .executeTakeFirst();
      if (numDeletedRows > 0n) await jobs.hurry(tx, { kind: sendJob(channel) });
      return numDeletedRows > 0n;
    });

  return {
    raise,
    clear,
    resume,
    pause: (channel, reason, credential) => raise(pauseOf(channel), reason, credential),

    async list() {
      const rows = await db.kysely.selectFrom('alerts').selectAll().orderBy('raised_at').execute();
      const told = rows.map(({ name, reason, raised_at }) => ({
        name,
        reason,
        raisedAt: new Date(raised_at),
      }));
      const [mail, jobs] = [await readMailTrouble(db, clock), await readJobTrouble(db)];
      return [
        ...told,
        ...(mail ? [{ name: 'mail', reason: mail.reason, raisedAt: mail.since }] : []),
        ...(jobs ? [{ name: 'jobs', reason: jobs.reason, raisedAt: jobs.since }] : []),
      ];
    },

    async isPaused(channel, credential) {
      const row = await db.kysely
        .selectFrom('alerts')
        .select('credential')
        .where('name', '=', pauseOf(channel))
        .executeTakeFirst();
      if (!row) return false;
      if (row.credential === fingerprint(credential)) return true;
      await resume(channel);
      return false;
    },
  };
}

/** Tells credentials apart; the credential itself has no business in a database. */
function fingerprint(credential: string): string {
  return createHash('sha256').update(credential).digest('base64url').slice(0, 22);
}
