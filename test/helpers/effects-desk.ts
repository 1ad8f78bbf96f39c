/** The workers of a desk whose replies bring about what a test says, with senders that write down what leaves. */

import { randomUUID } from 'node:crypto';
import { TWILIO_LIMITS } from '../../src/channels/twilio/limits.ts';
import type { Clock } from '../../src/clock.ts';
import { type Log, silentLog } from '../../src/log.ts';
import { createMailer, type Mailer } from '../../src/mail/mailer.ts';
import type { IncomingMessage, Language } from '../../src/message.ts';
import { createMetrics, type Metrics } from '../../src/metrics.ts';
import { createHandlers } from '../../src/pipeline/handlers.ts';
import { createNameForLog } from '../../src/pipeline/name-for-log.ts';
import type { Effect, Mail } from '../../src/skills/effect.ts';
import type { Store } from '../../src/store/store.ts';
import { createWorker, type Worker } from '../../src/store/worker.ts';
import { aRecord, aReply } from './messages.ts';
import { metricsOf } from './metrics.ts';

export interface EffectsDeskOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer?: Mailer | undefined;
  readonly log?: Log;
  readonly effects?: (message: IncomingMessage) => readonly Effect[];
  readonly language?: (message: IncomingMessage) => Language;
  readonly holdMilliseconds?: number;
}

export interface EffectsDesk {
  readonly worker: Worker;
  readonly metrics: Metrics;
  /** The replies that left over the channel's API. */
  readonly sent: readonly { readonly to: string; readonly vendorId: string }[];
}

export function startEffectsDesk(options: EffectsDeskOptions): EffectsDesk {
  const { store, clock, mailer, log = silentLog, effects = () => [], holdMilliseconds = 0 } = options;
  const { language = () => 'en' } = options;
  const sent: { to: string; vendorId: string }[] = [];
  const metrics = createMetrics(metricsOf(store));
  const handlers = createHandlers({
    store,
    clock,
    log,
    metrics,
    mailer,
    nameForLog: createNameForLog(() => 'hash', store.keys),
    mediaBaseUrl: 'https://desk.example.com',
    assistant: () => async (message) => ({
      replies: [aReply(`re: ${message.text}`)],
      effects: effects(message),
      record: aRecord(message.text, { language: language(message) }),
    }),
    channels: {
      twilio: {
        limits: TWILIO_LIMITS,
        credential: () => 'token',
        holdMilliseconds,
        sender: {
          async send({ to }) {
            const vendorId = randomUUID();
            sent.push({ to, vendorId });
            return { kind: 'sent', vendorId };
          },
        },
      },
    },
  });
  const worker = createWorker({
    jobs: store.jobs,
    signals: store.db.signals,
    log,
    pollMilliseconds: 20,
    handlers,
  });
  worker.start();
  return { worker, metrics, sent };
}

export function mailerTo(port: number): Mailer {
  return createMailer({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Front desk <desk@orvane.example>',
    timeoutMilliseconds: 5000,
  });
}

export function aMail(reference: string): Mail {
  return {
    to: 'hr@orvane.example',
    replyTo: 'aya@example.com',
    subject: `[${reference}] Work certificate: Aya Benali`,
    text: 'Name: Aya Benali\n',
    html: '<p>Aya Benali</p>',
    reference,
  };
}

/** A confirmed request: its mail, and the row that says that it is open. */
export function aRequest(reference: string): readonly Effect[] {
  return [
    { kind: 'open-request', reference, requestKind: 'work-certificate' },
    { kind: 'mail', mail: aMail(reference) },
  ];
}
