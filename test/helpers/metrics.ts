/** What `createMetrics` asks of a desk, for tests that look at other figures. */
import type { MetricsOptions } from '../../src/metrics.ts';
import type { Store } from '../../src/store/store.ts';

export function metricsOf(store: Pick<Store, 'backlog'>): MetricsOptions {
  return {
    backlog: () => store.backlog(),
    indexVersion: () => 'v',
    version: '1.2.3',
    health: async () => ({ database: true, dataFolder: true, alerts: [] }),
  };
}
