/** The work of a desk: answering messages, sending replies, sending mails, each capped in this process. */
import type { IncomingMessage } from '../message.ts';
import { messageHandler, sendHandler } from '../store/handlers.ts';
import { MESSAGE_JOB } from '../store/inbox.ts';
import { MAIL_JOB, sendJob } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { Handler } from '../store/worker.ts';
import { type AnswerDeps, createAnswer, partsOfReplies } from './answer-message.ts';
import { CHANNELS } from './channel.ts';
import { APOLOGY } from './notices.ts';
import { createSend, type SendDeps } from './send-item.ts';
import { createSendMail, MAIL_BACKOFF, type SendMailDeps } from './send-mail.ts';

/** At a time, of replies on each channel; more would wait for the same processor and the same database anyway. */
const CONCURRENCY = { message: 32, send: 16, mail: 4 };

/** Five attempts within some 5 s: who waits for a webhook's response is told in time that it failed. */
const ANSWER_BACKOFF = { firstMilliseconds: 200, factor: 2.5, maxMilliseconds: 60_000, jitter: 0.3 };

export interface HandlerDeps
  extends Omit<AnswerDeps, 'store'>,
    Omit<SendDeps, 'store' | 'metrics'>,
    Omit<SendMailDeps, 'metrics'> {
  readonly store: Store;
  readonly metrics: AnswerDeps['metrics'] & SendDeps['metrics'];
}

export function createHandlers(deps: HandlerDeps): Readonly<Record<string, Handler>> {
  const { store, channels, mediaBaseUrl } = deps;
  const send = sendHandler({
    outbox: store.outbox,
    concurrency: CONCURRENCY.send,
    send: createSend(deps),
  });
  return {
    [MESSAGE_JOB]: messageHandler({
      inbox: store.inbox,
      outbox: store.outbox,
      concurrency: CONCURRENCY.message,
      backoff: ANSWER_BACKOFF,
      answer: createAnswer(deps),
      holdMilliseconds: ({ channel }: IncomingMessage) => channels[channel]?.holdMilliseconds ?? 0,
      apology: ({ channel }: IncomingMessage) => partsOfReplies(channels, channel, [APOLOGY], mediaBaseUrl),
    }),
    // A vendor that hangs keeps all the places of its channel, and none of another's.
    ...Object.fromEntries(CHANNELS.map((channel) => [sendJob(channel), send])),
    [MAIL_JOB]: sendHandler({
      outbox: store.outbox,
      concurrency: CONCURRENCY.mail,
      backoff: MAIL_BACKOFF,
      send: createSendMail(deps),
    }),
  };
}
