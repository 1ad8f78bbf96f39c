/** All alerts that stand, wherever they come from: the store, the webhooks, the disk; each told once in the log. */
import type { Log } from '../log.ts';
import { withinTime } from '../pipeline/within-time.ts';
import type { Alert } from '../store/alerts.ts';

/** A balancer asks every few seconds and takes silence for a no. */
const DATABASE_MILLISECONDS = 2000;

const EVERY_MILLISECONDS = 15_000;

export interface StandingAlerts {
  /** Without those of the store when it does not answer in time. */
  list(): Promise<{ readonly isReachable: boolean; readonly alerts: readonly Alert[] }>;
  close(): Promise<void>;
}

export interface StandingAlertsOptions {
  readonly stored: () => Promise<readonly Alert[]>;
  /** Those of this process. */
  readonly own: () => readonly Alert[];
  readonly log: Log;
}

export function watchAlerts({ stored, own, log }: StandingAlertsOptions): StandingAlerts {
  let told = new Set<string>();

  async function list() {
    const kept = await withinTime(stored(), DATABASE_MILLISECONDS).catch(() => undefined);
    const alerts = [...own(), ...(kept ?? [])];
    tell(alerts, kept !== undefined);
    return { isReachable: kept !== undefined, alerts };
  }

  function tell(alerts: readonly Alert[], isReachable: boolean): void {
    const names = new Set(alerts.map(({ name }) => name));
    for (const { name, reason } of alerts) {
      if (!told.has(name)) log.error({ alert: name, reason }, 'an alert: somebody has to look');
    }
    // Those of a database that does not answer are neither gone nor new.
    const gone = [...told].filter((name) => !names.has(name));
    if (isReachable) for (const name of gone) log.info({ alert: name }, 'an alert is over');
    told = isReachable ? names : new Set([...told, ...names]);
  }

  let looking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    looking = list();
  }, EVERY_MILLISECONDS);
  timer.unref();
  return {
    list,
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}
