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
  /** What became of a webhook before it was a message: `accepted`, `refused` or `failed`. */
  webhook(channel: string, outcome: string): void;
  sent(channel: string, outcome: string): void;
  status(channel: string, status: string): void;
  /** @param code of the channel's table, else `other` */
  vendorError(channel: string, code: string, told: 'at once' | 'later'): void;
  /** A voice note, by what became of it. */
  heard(outcome: string): void;
  /** The language model, by what it was asked for and what came of it. */
  modelAsked(use: string, outcome: string): void;
  /** The text that Prometheus reads. */
  render(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsOptions {
  /** undefined: the database cannot be asked just now. */
  readonly backlog: () => Promise<BacklogFigures | undefined>;
  readonly indexVersion: () => string | undefined;
  /** Of the program. */
  readonly version: string;
  /** Whether what is kept can be written, and the names of the alerts that stand. */
  readonly health: () => Promise<HealthFigures>;
}

export interface HealthFigures {
  readonly database: boolean;
  readonly dataFolder: boolean;
  readonly alerts: readonly string[];
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

export function createMetrics({ backlog, indexVersion, version, health }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  const seconds = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });

  const received = counter(
    'frontdesk_messages_received_total',
    'Messages that vendors delivered, by channel and whether they were new.',
    'channel',
    'receipt',
  );
  const webhooks = counter(
    'frontdesk_webhooks_total',
    'POSTs to the webhooks, by channel and whether they were accepted, refused or could not be taken.',
    'channel',
    'outcome',
  );
  const answered = counter(
    'frontdesk_messages_answered_total',
    'Messages that were dealt with, by channel and decision.',
    'channel',
    'decision',
  );
  const queueSeconds = seconds(
    'frontdesk_queue_seconds',
    'From the arrival of a message until its handling began.',
    'channel',
  );
  const answerSeconds = seconds(
    'frontdesk_answer_seconds',
    'From the arrival of a message until its replies were written to the outbox.',
    'channel',
  );
  const sends = counter(
    'frontdesk_sends_total',
    "Attempts to send over a vendor's API, by channel and outcome.",
    'channel',
    'outcome',
  );
  const statuses = counter(
    'frontdesk_statuses_total',
    'What vendors told of messages that were sent.',
    'channel',
    'status',
  );
  const vendorErrors = counter(
    'frontdesk_vendor_errors_total',
    'Errors of vendors, by code: told at once, when the message was handed over, or later.',
    'channel',
    'code',
    'told',
  );
  const voiceNotes = counter(
    'frontdesk_voice_notes_total',
    'Voice notes, by what became of them.',
    'outcome',
  );
  const modelCalls = counter(
    'frontdesk_model_calls_total',
    'Questions and recordings for the language model, by use and by what came of them.',
    'use',
    'outcome',
  );
  const jobs = gauge('frontdesk_jobs', 'Jobs in the database, by kind and state.', 'kind', 'state');
  const oldest = gauge('frontdesk_oldest_job_seconds', 'The age of the oldest job that should be running.');
  const uncertain = gauge(
    'frontdesk_uncertain',
    'Replies that may or may not have arrived: frontdesk jobs uncertain.',
  );
  const databaseUp = gauge('frontdesk_database_up', '1 while the database answers and takes writes, else 0.');
  const folderUp = gauge('frontdesk_data_folder_up', '1 while the data folder takes writes, else 0.');
  const alerts = gauge('frontdesk_alerts', 'The alerts that stand, as at /health.', 'name');
  gauge('frontdesk_build_info', 'The version of the program.', 'version').set({ version }, 1);
  const index = gauge('frontdesk_index_info', 'The version of the index that serves.', 'version');

  async function readBacklog(): Promise<void> {
    jobs.reset();
    const figures = await backlog();
    for (const { kind, state, count } of figures?.jobs ?? []) jobs.set({ kind, state }, count);
    oldest.set(figures ? figures.oldestMilliseconds / 1000 : Number.NaN);
    uncertain.set(figures?.uncertain ?? Number.NaN);
  }

  async function readHealth(): Promise<void> {
    const figures = await health();
    databaseUp.set(figures.database ? 1 : 0);
    folderUp.set(figures.dataFolder ? 1 : 0);
    alerts.reset();
    for (const name of figures.alerts) alerts.set({ name }, 1);
  }

  return {
    contentType: registry.contentType,
    received: (channel, receipt) => received.inc({ channel, receipt }),
    answered(channel, decision, queuedMilliseconds, milliseconds) {
      answered.inc({ channel, decision });
      queueSeconds.observe({ channel }, queuedMilliseconds / 1000);
      answerSeconds.observe({ channel }, milliseconds / 1000);
    },
    webhook: (channel, outcome) => webhooks.inc({ channel, outcome }),
    sent: (channel, outcome) => sends.inc({ channel, outcome }),
    status: (channel, status) => statuses.inc({ channel, status }),
    vendorError: (channel, code, told) => vendorErrors.inc({ channel, code, told }),
    heard: (outcome) => voiceNotes.inc({ outcome }),
    modelAsked: (use, outcome) => modelCalls.inc({ use, outcome }),
    async render() {
      await Promise.all([readBacklog(), readHealth()]);
      index.reset();
      const version = indexVersion();
      if (version !== undefined) index.set({ version }, 1);
      return await registry.metrics();
    },
  };
}
