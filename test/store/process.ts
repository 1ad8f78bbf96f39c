/**
 * A process of its own on the store, for tests that kill it or let it write at the same time:
 * `process.ts hang|kill|write|spend JSON`, where JSON is what `openTestStore` needs.
 */

import { createWorker } from '../../src/store/worker.ts';
import { aMessage } from '../helpers/messages.ts';
import { openTestStore } from '../helpers/test-store.ts';

const [behaviour, options, prefix = 'other'] = process.argv.slice(2);
const clock = () => new Date();
const store = await openTestStore({ ...JSON.parse(options ?? '{}'), clock });

if (behaviour === 'hang') {
  createWorker({
    jobs: store.jobs,
    signals: store.db.signals,
    handlers: {
      work: {
        concurrency: 1,
        run: async () => {
          process.stdout.write('begun\n');
          await new Promise((resolve) => setTimeout(resolve, 3_600_000));
          return undefined;
        },
      },
    },
  }).start();
} else if (behaviour === 'kill') {
  let isDoomed = false;
  createWorker({
    jobs: store.jobs,
    signals: store.db.signals,
    handlers: {
      work: {
        concurrency: 8,
        async run(job) {
          if (job.payload === 'killer') isDoomed = true;
          // Whoever was claimed together with it has begun by then.
          await new Promise((resolve) => setImmediate(resolve));
          if (job.payload === 'killer') process.kill(process.pid, 'SIGKILL');
          // Not done before the process dies.
          if (isDoomed) await new Promise(() => {});
          return undefined;
        },
      },
    },
  }).start();
  process.stdout.write('begun\n');
} else if (behaviour === 'spend') {
  process.stdout.write('ready\n');
  for (let n = 0; n < 60; n++) {
    await store.spending.book('2026-03-02', [{ account: 'everybody', cap: 1000 }], 10);
  }
  await store.close();
} else {
  process.stdout.write('ready\n');
  for (let n = 0; n < 150; n++) {
    await store.inbox.receive([aMessage({ id: `${prefix}-${n}`, person: `person ${n % 5}` })]);
  }
  await store.close();
}
