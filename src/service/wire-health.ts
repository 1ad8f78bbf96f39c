/** What tells whether the desk is well: the disk, the webhooks, the alerts; for `/health`, metrics and the log. */
import type { Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Health } from '../http/health.ts';
import type { Log } from '../log.ts';
import type { HealthFigures, Metrics } from '../metrics.ts';
import { undeliveredAlerts } from '../pipeline/undelivered.ts';
import { createWebhookWatch, type WebhookWatch } from '../pipeline/webhook-watch.ts';
import type { Store } from '../store/store.ts';
import { watchProcesses } from './process-watch.ts';
import { readHealth, type Watched } from './read-health.ts';
import { settingAlerts } from './setting-alerts.ts';
import { watchAlerts } from './standing-alerts.ts';
import { createStorageWatch } from './storage-watch.ts';

export interface HealthParts extends Pick<Watched, 'live' | 'declared' | 'version' | 'started'> {
  readonly config: Pick<Config, 'dataDir' | 'twilio' | 'meta' | 'publicUrl' | 'publicUrlEntered'>;
  readonly isTunnel: boolean;
  readonly store: Pick<Store, 'db' | 'alerts' | 'processes' | 'statuses' | 'probeWrite'>;
  readonly metrics: Pick<Metrics, 'webhook'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface WiredHealth {
  readonly watch: WebhookWatch;
  readonly health: () => Promise<Health>;
  readonly figures: () => Promise<HealthFigures>;
  close(): Promise<void>;
}

export function wireHealth({ config, isTunnel, store, metrics, log, ...parts }: HealthParts): WiredHealth {
  const { clock, started } = parts;
  const storage = createStorageWatch({
    probeDatabase: store.probeWrite,
    dataDir: config.dataDir,
    clock,
    onChange: () => void alerts.list(),
  });
  const watch = createWebhookWatch({ clock, log, metrics, onFailed: () => void storage.look() });
  const processes = watchProcesses({
    processes: store.processes,
    onChange: () => void alerts.list(),
  });
  const settings = () => settingAlerts({ config, isTunnel, otherProcesses: processes.others(), started });
  const alerts = watchAlerts({
    stored: async () => [...(await store.alerts.list()), ...(await undeliveredAlerts(store, clock))],
    own: () => [...storage.state().alerts, ...watch.alerts(), ...settings()],
    log,
  });
  void storage.look();
  // What is amiss from the start is told at the start.
  void processes.look().then(() => alerts.list());
  return {
    watch,
    health: () => readHealth({ ...parts, engine: store.db.engine, storage, alerts }),
    async figures() {
      const { isReachable, alerts: standing } = await alerts.list();
      const { database, dataFolder } = storage.state();
      return { database: isReachable && database, dataFolder, alerts: standing.map(({ name }) => name) };
    },
    async close() {
      await processes.close();
      await alerts.close();
      await storage.close();
    },
  };
}
