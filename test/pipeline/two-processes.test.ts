/** Two processes behind one address, each with a part of every person's messages; `FRONTDESK_LONG=1` sends 1,000. */
import { afterEach, expect, test } from 'vitest';
import { TWILIO_LIMITS } from '../../src/channels/twilio/limits.ts';
import { silentLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { Channels } from '../../src/pipeline/channel.ts';
import { createHandlers } from '../../src/pipeline/handlers.ts';
import { createIntake, type Intake } from '../../src/pipeline/intake.ts';
import { createNameForLog } from '../../src/pipeline/name-for-log.ts';
import { createWorker, type Worker } from '../../src/store/worker.ts';
import { describeEachDatabase } from '../helpers/databases.ts';
import { aMessage, aRecord, aReply } from '../helpers/messages.ts';
import { metricsOf } from '../helpers/metrics.ts';
import { silentWatch } from '../helpers/server.ts';
import { bodiesOf } from '../helpers/twiml.ts';

const [MESSAGES, PEOPLE] = process.env['FRONTDESK_LONG'] === '1' ? [1000, 100] : [120, 12];
const clock = () => new Date();

describeEachDatabase('two processes', (stores) => {
  const workers: Worker[] = [];
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop(2000)));
  });

  /** As it serves where nothing can be sent later: a reply leaves in the response, or never. */
  async function startProcess(): Promise<Intake> {
    const store = await stores.open();
    const channels: Channels = {
      twilio: { limits: TWILIO_LIMITS, credential: () => 'token', holdMilliseconds: 32_000 },
    };
    const common = {
      channels,
      store,
      clock,
      log: silentLog,
      metrics: createMetrics(metricsOf(store)),
      nameForLog: createNameForLog(() => 'hash', store.keys),
      watch: silentWatch,
    };
    const worker = createWorker({
      jobs: store.jobs,
      signals: store.db.signals,
      handlers: createHandlers({
        ...common,
        mediaBaseUrl: 'https://desk.example.com',
        assistant:
          () =>
          async ({ text }) => ({
            replies: [aReply(`re: ${text}`)],
            effects: [],
            record: aRecord(text),
          }),
      }),
    });
    workers.push(worker);
    worker.start();
    return createIntake({ ...common, answerWithinMilliseconds: 30_000, canSendLater: false });
  }

  test('one person’s messages reach both: each gets its reply in its own response', async () => {
    const intakes = [await startProcess(), await startProcess()];
    const texts = Array.from({ length: MESSAGES }, (_, n) => `question ${n}`);
    const answers = await Promise.all(
      texts.map((text, n) =>
        intakes[n % 2]!.answerTwilio(aMessage({ text, person: `whatsapp:+336000${n % PEOPLE}` })),
      ),
    );
    expect(answers.map(bodiesOf)).toEqual(texts.map((text) => [`re: ${text}`]));
  }, 60_000);
});
