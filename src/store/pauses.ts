/**
 * Channels that can send nothing for now: their replies are kept, and one of them at a time is sent to find out whether
 * the channel is mended. All processes share a pause, and it outlives them.
 */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import { backoff } from './backoff.ts';
import type { Database, Tx } from './database.ts';
import type { Jobs } from './jobs.ts';
import { sendJob } from './outbox.ts';
import type { AlertsTable } from './schema.ts';

/** 1 s, 2 s, 4 s … 10 min between two tries. */
const PROBE_BACKOFF = { firstMilliseconds: 1000, factor: 2, maxMilliseconds: 600_000, jitter: 0 };

/** So long nobody else tries: a request that is not answered is given up before. */
const PROBING_MILLISECONDS = 30_000;

/** How often the others look while one tries. */
const LOOK_MILLISECONDS = 5000;

/** How often a channel is looked at again that waits for a credential; a new one lets everything go at once. */
const TOKEN_MILLISECONDS = 60_000;

/** The one that tried in vain comes after the others, or a single one that is refused for itself would always try. */
const BEHIND_MILLISECONDS = 1000;

export interface Stop {
  readonly reason: string;
  /** That was refused: nothing is tried until it is another one. undefined: tried again and again. */
  readonly credential?: string | undefined;
}

export interface Pause {
  readonly channel: string;
  readonly reason: string;
  readonly since: Date;
  readonly until: 'token' | 'mended';
  /** How often it was tried in vain since. */
  readonly probes: number;
  /** undefined: not before the credential is another one. */
  readonly nextProbeMilliseconds: number | undefined;
}

export type Gate =
  | { readonly kind: 'open' }
  /** Whoever is let through is the one that tries; the outcome is told by `stop`, `putOff`, `leave` or `resume`. */
  | { readonly kind: 'probe' }
  | { readonly kind: 'closed'; readonly reason: string; readonly afterMilliseconds: number };

export interface Stopped {
  /** Of all processes, the first to say so, which then tells the operator. */
  readonly isFirst: boolean;
  /** How long the reply waits that was refused. */
  readonly afterMilliseconds: number;
}

export interface Pauses {
  /** Whether a reply may be sent now. Another credential than the refused one ends the pause. */
  gate(channel: string, credential: string): Promise<Gate>;
  stop(channel: string, stop: Stop, isProbe: boolean): Promise<Stopped>;
  /** The try told nothing, as the network failed. @returns the milliseconds until the next one */
  putOff(channel: string): Promise<number>;
  /** The try did not reach the vendor, so another reply may try at once. */
  leave(channel: string): Promise<void>;
  /** Ends the pause, and lets what waited go now. @returns false when there was none */
  resume(channel: string): Promise<boolean>;
  /** A channel that is tried again and again is tried now. @returns whether there is one */
  tryNow(channel: string): Promise<boolean>;
  list(): Promise<readonly Pause[]>;
}

export interface PausesOptions {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

const PREFIX = 'paused:';

export function createPauses({ db, jobs, clock }: PausesOptions): Pauses {
  const nameOf = (channel: string) => PREFIX + channel;

  async function read(channel: string): Promise<Selectable<AlertsTable> | undefined> {
    return await db.kysely
      .selectFrom('alerts')
      .selectAll()
      .where('name', '=', nameOf(channel))
      .executeTakeFirst();
  }

  /** @returns whether this is new to the operator */
  async function begin(channel: string, { reason, credential }: Stop): Promise<boolean> {
    const print = credential === undefined ? '' : fingerprint(credential);
    const pause = {
      reason,
      credential: print,
      raised_at: clock().getTime(),
      probes: 0,
      probe_at: credential === undefined ? jobs.now() + waitAfter(0) : null,
    };
    const begun = await db.statement((kysely) =>
      kysely
        .insertInto('alerts')
        .values({ name: nameOf(channel), ...pause })
        .onConflict((conflict) => {
          const known = conflict.column('name');
          // Of several replies that are refused at once, the first begins the pause; a refused credential ends the tries.
          return credential === undefined
            ? known.doNothing()
            : known.doUpdateSet(pause).where('alerts.credential', '!=', print);
        })
        .returning('name')
        .execute(),
    );
    return begun.length > 0;
  }

  async function putOff(channel: string, reason?: string): Promise<number> {
    const row = await read(channel);
    if (row?.probe_at == null) return TOKEN_MILLISECONDS;
    const probes = row.probes + 1;
    const wait = waitAfter(probes);
    await db.statement((kysely) =>
      kysely
        .updateTable('alerts')
        .set({ probes, probe_at: jobs.now() + wait, ...(reason !== undefined && { reason }) })
        .where('name', '=', nameOf(channel))
        .where('probe_at', 'is not', null)
        .execute(),
    );
    return wait + BEHIND_MILLISECONDS;
  }

  const resume: Pauses['resume'] = (channel) =>
    db.transaction(async (tx) => {
      const { numDeletedRows } = await tx.kysely
        .deleteFrom('alerts')
        .where('name', '=', nameOf(channel))
        .executeTakeFirst();
      if (numDeletedRows > 0n) await hurry(tx, channel);
      return numDeletedRows > 0n;
    });

  const hurry = (tx: Tx, channel: string) => jobs.hurry(tx, { kind: sendJob(channel) });

  return {
    resume,

    async gate(channel, credential) {
      const row = await read(channel);
      if (!row) return { kind: 'open' };
      const { reason, probe_at } = row;
      if (probe_at === null) {
        if (row.credential === fingerprint(credential)) {
          return { kind: 'closed', reason, afterMilliseconds: TOKEN_MILLISECONDS };
        }
        await resume(channel);
        return { kind: 'open' };
      }
      const now = jobs.now();
      if (probe_at > now) return { kind: 'closed', reason, afterMilliseconds: probe_at - now };
      const { numUpdatedRows } = await db.statement((kysely) =>
        kysely
          .updateTable('alerts')
          .set({ probe_at: now + PROBING_MILLISECONDS })
          .where('name', '=', nameOf(channel))
          .where('probe_at', '=', probe_at)
          .executeTakeFirst(),
      );
      return numUpdatedRows > 0n
        ? { kind: 'probe' }
        : { kind: 'closed', reason, afterMilliseconds: LOOK_MILLISECONDS };
    },

    async stop(channel, stop, isProbe) {
      if (isProbe && stop.credential === undefined) {
        return { isFirst: false, afterMilliseconds: await putOff(channel, stop.reason) };
      }
      const isFirst = await begin(channel, stop);
      const afterMilliseconds = stop.credential === undefined ? waitAfter(0) : TOKEN_MILLISECONDS;
      return { isFirst, afterMilliseconds };
    },

    putOff: (channel) => putOff(channel),

    async leave(channel) {
      await db.statement((kysely) =>
        kysely
          .updateTable('alerts')
          .set({ probe_at: jobs.now() })
          .where('name', '=', nameOf(channel))
          .where('probe_at', 'is not', null)
          .execute(),
      );
    },

    tryNow: (channel) =>
      db.transaction(async (tx) => {
        const { numUpdatedRows } = await tx.kysely
          .updateTable('alerts')
          .set({ probe_at: jobs.now() })
          .where('name', '=', nameOf(channel))
          .where('probe_at', 'is not', null)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) await hurry(tx, channel);
        return numUpdatedRows > 0n;
      }),

    async list() {
      const rows = await db.kysely
        .selectFrom('alerts')
        .selectAll()
        .where('name', 'like', `${PREFIX}%`)
        .orderBy('name')
        .execute();
      const now = jobs.now();
      return rows.map(({ name, reason, raised_at, probes, probe_at }) => ({
        channel: name.slice(PREFIX.length),
        reason,
        since: new Date(raised_at),
        until: probe_at === null ? 'token' : 'mended',
        probes,
        nextProbeMilliseconds: probe_at === null ? undefined : Math.max(0, probe_at - now),
      }));
    },
  };
}

const waitAfter = (probes: number): number => backoff(probes + 1, 0, PROBE_BACKOFF);

/** Tells credentials apart; the credential itself has no business in a database. */
function fingerprint(credential: string): string {
  return createHash('sha256').update(credential).digest('base64url').slice(0, 22);
}
