/** The state of a running service, for `GET /health`; it asks the database, within a time limit. */
import type { Clock } from '../clock.ts';
import type { Health } from '../http/health.ts';
import type { LiveDeclared } from '../indexing/live-declared.ts';
import type { LiveIndex } from '../indexing/live-index.ts';
import { withinTime } from '../pipeline/within-time.ts';
import type { Store } from '../store/store.ts';

/** A balancer asks every few seconds and takes silence for a no. */
const DATABASE_MILLISECONDS = 2000;

export interface Watched {
  readonly live: LiveIndex;
  readonly declared: Pick<LiveDeclared, 'lastFault'>;
  readonly store: Pick<Store, 'db' | 'alerts'>;
  readonly started: Date;
  readonly clock: Clock;
}

export async function readHealth({ live, declared, store, started, clock }: Watched): Promise<Health> {
  const now = clock().getTime();
  const fault = live.lastFault() ?? declared.lastFault();
  const builtAt = live.builtAt();
  const alerts = await withinTime(store.alerts.list(), DATABASE_MILLISECONDS).catch(() => undefined);
  const isWell = fault === null && alerts?.length === 0;
  return {
    status: isWell ? 'ok' : 'degraded',
    uptimeSeconds: Math.round((now - started.getTime()) / 1000),
    index: {
      version: live.current().meta.version,
      builtAt: builtAt.toISOString(),
      ageSeconds: Math.round((now - builtAt.getTime()) / 1000),
      entries: { en: 0, fr: 0, ...live.current().meta.entries },
      source: live.source(),
    },
    database: { engine: store.db.engine, reachable: alerts !== undefined },
    lastFault: fault && { at: fault.at.toISOString(), message: fault.message },
    alerts: (alerts ?? []).map(({ name, reason, raisedAt }) => ({
      name,
      reason,
      since: raisedAt.toISOString(),
    })),
  };
}
