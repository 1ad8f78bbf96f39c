/** The state of a running service, for `GET /health`; it asks the database, within a time limit. */
import { type BriefLimits, brief } from '../brief.ts';
import type { Clock } from '../clock.ts';
import type { Health } from '../http/health.ts';
import type { LiveDeclared } from '../indexing/live-declared.ts';
import type { LiveIndex } from '../indexing/live-index.ts';
import type { StandingAlerts } from './standing-alerts.ts';
import type { StorageWatch } from './storage-watch.ts';

/** With the limits of a fault, and at six bytes for a character, the whole stays below 64 KB. */
const ALERTS = 12;
const NAME_LIMITS: BriefLimits = { lines: 1, characters: 40 };
const REASON_LIMITS: BriefLimits = { lines: 1, characters: 400 };

export interface Watched {
  readonly live: Pick<LiveIndex, 'current' | 'builtAt' | 'lastFault' | 'source'>;
  readonly declared: Pick<LiveDeclared, 'lastFault'>;
  readonly engine: Health['database']['engine'];
  readonly storage: Pick<StorageWatch, 'state'>;
  readonly alerts: Pick<StandingAlerts, 'list'>;
  readonly version: string;
  readonly started: Date;
  readonly clock: Clock;
}

export async function readHealth(watched: Watched): Promise<Health> {
  const { live, declared, engine, storage, version, started, clock } = watched;
  const { isReachable, alerts } = await watched.alerts.list();
  const now = clock().getTime();
  const fault = live.lastFault() ?? declared.lastFault();
  const builtAt = live.builtAt();
  const { database, dataFolder } = storage.state();
  const isWell = fault === null && isReachable && alerts.length === 0;
  return {
    status: isWell ? 'ok' : 'degraded',
    version,
    uptimeSeconds: Math.round((now - started.getTime()) / 1000),
    index: {
      version: live.current().meta.version,
      builtAt: builtAt.toISOString(),
      ageSeconds: Math.round((now - builtAt.getTime()) / 1000),
      entries: { en: 0, fr: 0, ...live.current().meta.entries },
      source: live.source(),
    },
    database: { engine, reachable: isReachable, writable: database },
    dataFolder: { writable: dataFolder },
    lastFault: fault && { at: fault.at.toISOString(), message: brief(fault.message) },
    alerts: alerts.slice(0, ALERTS).map(({ name, reason, raisedAt }) => ({
      name: brief(name, NAME_LIMITS),
      reason: brief(reason, REASON_LIMITS),
      since: raisedAt.toISOString(),
    })),
  };
}
