/** What Prometheus reads: counts and times, never who or what. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** How much is left to do, asked when the metrics are read. */
export interface BacklogFigures {
  readonly jobs: readonly { readonly kind: string; readonly state: string; readonly count: number }[];
  readonly oldestMilliseconds: number;
  readonly uncertain: number;
}

export interface Metrics {
  received(channel: string, receipt: string): void;
  /** @param queuedMilliseconds from the arrival until its handling began */
  answered(channel: string, decision: string, queuedMilliseconds: number, milliseconds: number): void;
  sent(channel: string, outcome: string): void;
  status(channel: string, status: string): void;
  /** The text that Prometheus reads. */
  render(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsOptions {
  /** undefined: the database cannot be asked just now. */
  readonly backlog: () => Promise<BacklogFigures | undefined>;
  readonly indexVersion: () => string | undefined;
}

const QUEUE_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

export function createMetrics({ backlog, indexVersion }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const received = new Counter({
    name: 'frontdesk_messages_received_total',
    help: 'Messages that vendors delivered, by channel and whether they were new.',
    labelNames: ['channel', 'receipt'],
    registers,
  });
  const answered = new Counter({
    name: 'frontdesk_messages_answered_total',
    help: 'Messages that were dealt with, by channel and decision.',
    labelNames: ['channel', 'decision'],
    registers,
  });
  const queueSeconds = new Histogram({
    name: 'frontdesk_queue_seconds',
    help: 'From the arrival of a message until its handling began.',
    labelNames: ['channel'],
    buckets: QUEUE_SECONDS,
    registers,
  });
  const answerSeconds = new Histogram({
    name: 'frontdesk_answer_seconds',
    help: 'From the arrival of a message until its replies were written to the outbox.',
    labelNames: ['channel'],
    buckets: QUEUE_SECONDS,
    registers,
  });
  const sends = new Counter({
    name: 'frontdesk_sends_total',
    help: "Attempts to send over a vendor's API, by channel and outcome.",
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const statuses = new Counter({
    name: 'frontdesk_statuses_total',
    help: 'What vendors told of messages that were sent.',
    labelNames: ['channel', 'status'],
    registers,
  });
  const jobs = new Gauge({
    name: 'frontdesk_jobs',
    help: 'Jobs in the database, by kind and state.',
    labelNames: ['kind', 'state'],
    registers,
  });
  const oldest = new Gauge({
    name: 'frontdesk_oldest_job_seconds',
    help: 'The age of the oldest job that should be running.',
    registers,
  });
  const uncertain = new Gauge({
    name: 'frontdesk_uncertain',
    help: 'Replies that may or may not have arrived: frontdesk jobs uncertain.',
    registers,
  });
  const index = new Gauge({
    name: 'frontdesk_index_info',
    help: 'The version of the index that serves.',
    labelNames: ['version'],
    registers,
  });

  async function readBacklog(): Promise<void> {
    jobs.reset();
    const figures = await backlog();
    for (const { kind, state, count } of figures?.jobs ?? []) jobs.set({ kind, state }, count);
    oldest.set(figures ? figures.oldestMilliseconds / 1000 : Number.NaN);
    uncertain.set(figures?.uncertain ?? Number.NaN);
  }

  return {
    contentType: registry.contentType,
    received: (channel, receipt) => received.inc({ channel, receipt }),
    answered(channel, decision, queuedMilliseconds, milliseconds) {
      answered.inc({ channel, decision });
      queueSeconds.observe({ channel }, queuedMilliseconds / 1000);
      answerSeconds.observe({ channel }, milliseconds / 1000);
    },
    sent: (channel, outcome) => sends.inc({ channel, outcome }),
    status: (channel, status) => statuses.inc({ channel, status }),
    async render() {
      await readBacklog();
      index.reset();
      const version = indexVersion();
      if (version !== undefined) index.set({ version }, 1);
      return await registry.metrics();
    },
  };
}
