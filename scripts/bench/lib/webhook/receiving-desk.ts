/**
 * A desk that only takes messages, as a process of its own: the whole way from the request to the disk, with
 * nobody who answers. Configured by the environment as `frontdesk serve` is.
 */

import { systemClock } from '../../../../src/clock.ts';
import { readConfig } from '../../../../src/config/config.ts';
import { formsOfUrl } from '../../../../src/config/values.ts';
import { createServer } from '../../../../src/http/create-server.ts';
import { listen } from '../../../../src/http/listen.ts';
import { createLogger } from '../../../../src/log.ts';
import { createMetrics } from '../../../../src/metrics.ts';
import { createIntake } from '../../../../src/pipeline/intake.ts';
import { createWebhookWatch } from '../../../../src/pipeline/webhook-watch.ts';
import { openConfiguredStore } from '../../../../src/service/open-configured-store.ts';
import { metricsOf } from '../../../../test/helpers/metrics.ts';

const config = readConfig(process.env);
const store = await openConfiguredStore(config);
const log = createLogger(config.logLevel);
const metrics = createMetrics(metricsOf(store));
const watch = createWebhookWatch({ clock: systemClock, log, metrics });
const app = createServer({
  ...config,
  signedUrls: formsOfUrl(config.publicUrl),
  watch,
  intake: createIntake({
    store,
    watch,
    answerWithinMilliseconds: 0,
    canSendLater: true,
    clock: systemClock,
    log,
    metrics,
    nameForLog: ({ channel }) => ({ channel, person: '' }),
  }),
  health: () => Promise.reject(new Error('nobody asks')),
  metrics,
  handOvers: { ...store.handOvers, tokenOf: store.keys.handOver },
  mediaDir: config.corpusDir,
  clock: systemClock,
  log,
});
const { url, close } = await listen(app, { host: config.host, port: config.port });
console.log(`answers at ${url}`);
process.once('SIGTERM', async () => {
  await close();
  await store.close();
});
