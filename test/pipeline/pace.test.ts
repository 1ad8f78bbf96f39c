/** Two desks that share Meta's pair rate, on a clock that the test moves. */

import { expect, onTestFinished, test, vi } from 'vitest';
import { META_LIMITS } from '../../src/channels/meta/limits.ts';
import { createRate } from '../../src/channels/meta/rate.ts';
import { createMetaSender } from '../../src/channels/meta/send.ts';
import { silentLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createHandlers } from '../../src/pipeline/handlers.ts';
import { sendJob } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker } from '../../src/store/worker.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import {
  ACCESS_TOKEN,
  GRAPH_VERSION,
  META_PAIR_RATE,
  PHONE_NUMBER_ID,
  startFakeGraph,
} from '../helpers/fake-graph.ts';
import { manualClock } from '../helpers/manual-clock.ts';
import { aMessage, aRecord, aReply } from '../helpers/messages.ts';
import { metricsOf } from '../helpers/metrics.ts';

const REPLIES = Array.from({ length: 60 }, (_, n) => `reply ${n}`);

describeEachDatabase('the pair rate', (stores) => {
  test('beyond 45 at once Meta refuses: waits grow, and every reply arrives once, in order', async () => {
    const { now, advance } = manualClock();
    const graph = await startFakeGraph({ pairRate: META_PAIR_RATE, now: () => now().getTime() });
    onTestFinished(() => graph.close());

    function startDesk(store: Store) {
      const sender = createMetaSender({
        graph: { url: graph.url, version: GRAPH_VERSION, accessToken: () => ACCESS_TOKEN },
        phoneNumberId: PHONE_NUMBER_ID,
        rate: createRate(),
        clock: now,
      });
      const worker = createWorker({
        jobs: store.jobs,
        signals: store.db.signals,
        pollMilliseconds: 20,
        handlers: createHandlers({
          store,
          channels: {
            meta: { limits: META_LIMITS, credential: () => ACCESS_TOKEN, holdMilliseconds: 0, sender },
          },
          clock: now,
          log: silentLog,
          metrics: createMetrics(metricsOf(store)),
          nameForLog: ({ channel }) => ({ channel, person: '' }),
          mediaBaseUrl: 'https://desk.example.com',
          assistant:
            () =>
            async ({ text }) => ({ replies: REPLIES.map(aReply), effects: [], record: aRecord(text) }),
        }),
      });
      worker.start();
      return worker;
    }

    const [one, other] = [await stores.open({ clock: now }), await stores.open({ clock: now })];
    const desks = [startDesk(one), startDesk(other)];
    await one.inbox.receive([aMessage({ channel: 'meta', person: '15550100', receivedAt: now() })]);

    /** Until every reply has left, or the next may not leave yet. @returns the milliseconds until it may */
    const nextWait = () =>
      vi.waitFor(
        async () => {
          if (graph.sent.length === REPLIES.length) return 0;
          const wait = (await one.jobs.nextDue(sendJob('meta'))) ?? 0;
          expect(wait).toBeGreaterThan(0);
          return wait;
        },
        { timeout: 10_000, interval: 5 },
      );
    const waits: number[] = [];
    for (let wait = await nextWait(); wait > 0; wait = await nextWait()) {
      waits.push(wait);
      advance(wait);
    }

    expect(graph.sent.map(({ text }) => text)).toEqual(REPLIES);
    expect(graph.calls.length).toBeGreaterThan(REPLIES.length);
    expect(waits).toEqual(expect.arrayContaining([1000, 4000]));
    await Promise.all(desks.map((desk) => desk.stop(2000)));
    expect((await one.backlog()).jobs).toEqual([]);
  });
});
