/** The two kinds of work that every desk has: answering messages and sending replies. */
import * as z from 'zod';
import type { IncomingMessage } from '../message.ts';
import type { BackoffParameters } from './backoff.ts';
import type { Inbox } from './inbox.ts';
import { type Effects, PermanentFailure, RetryLater } from './job.ts';
import type { Outbox, OutboxItem } from './outbox.ts';
import type { Handler } from './worker.ts';

export interface Answered {
  /** Plain data as the channel's sender reads it, in order. */
  readonly replies: readonly unknown[];
  /** No webhook's response can carry them. */
  readonly areForApi?: boolean | undefined;
  /** What else is written with the end of the message: the conversation, the log. */
  readonly write?: Effects | undefined;
}

export interface MessageHandlerOptions {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly concurrency: number;
  readonly backoff?: BackoffParameters;
  answer(message: IncomingMessage, signal: AbortSignal): Promise<Answered>;
  /** For how long replies wait for the webhook's response to take them: 0 for a channel without. */
  holdMilliseconds(message: IncomingMessage): number;
  /** What a person is told whose message could not be answered. */
  apology(message: IncomingMessage): readonly unknown[];
}

const messageJob = z.object({ messageKey: z.string() });

export function messageHandler(options: MessageHandlerOptions): Handler {
  const { inbox, outbox, concurrency, answer, holdMilliseconds, apology } = options;
  return {
    concurrency,
    ...(options.backoff && { backoff: options.backoff }),
    nameForLog: ({ payload }) => ({ messageKey: messageJob.safeParse(payload).data?.messageKey }),
    async run(job, signal) {
      const message = await inbox.read(messageJob.parse(job.payload).messageKey);
      if (!message) return undefined;
      const { replies, areForApi, write } = await answer(message, signal);
      return async (tx) => {
        const there = await outbox.answer(tx, message, replies, {
          holdMilliseconds: holdMilliseconds(message),
          areForApi,
        });
        if (there) await write?.(tx);
      };
    },
    async givenUp(tx, job) {
      const message = await inbox.read(messageJob.parse(job.payload).messageKey, tx);
      if (!message) return;
      await outbox.answer(tx, message, apology(message), {
        holdMilliseconds: holdMilliseconds(message),
        state: 'dead',
      });
    },
  };
}

/** What became of one attempt to send. Reasons are shown to operators: codes, never texts or numbers. */
export type SendOutcome =
  | {
      readonly outcome: 'sent';
      readonly vendorId?: string | undefined;
      /** Once it is written that it was sent. */
      readonly afterCommit?: () => void;
    }
  /** May be tried again. */
  | { readonly outcome: 'retry'; readonly reason: string; readonly afterMilliseconds?: number | undefined }
  /** The whole channel has to wait; the attempt is not counted. */
  | { readonly outcome: 'wait'; readonly reason: string; readonly afterMilliseconds: number }
  /** Will never work. */
  | { readonly outcome: 'never'; readonly reason: string }
  /** The request was written, and no answer came. */
  | { readonly outcome: 'uncertain'; readonly reason: string };

export interface SendHandlerOptions {
  readonly outbox: Outbox;
  readonly concurrency: number;
  readonly backoff?: BackoffParameters;
  /** An error that it throws is tried again like `retry`: only for what failed before the request was written. */
  send(item: OutboxItem, signal: AbortSignal): Promise<SendOutcome>;
}

/**
 * The one window for a duplicate: the process dies, or loses the database until its lease has run out, after
 * the vendor took the item and before `sent` is committed. The next to pick it up finds `sending` and sends
 * it again, for a person would rather read something twice than never.
 */
export function sendHandler({ outbox, concurrency, send, ...options }: SendHandlerOptions): Handler {
  return {
    concurrency,
    ...(options.backoff && { backoff: options.backoff }),
    async run(job, signal) {
      const item = await outbox.begin(job);
      if (!item) return undefined;
      const result = await send(item, signal);
      switch (result.outcome) {
        case 'sent':
          return async (tx) => {
            await outbox.sent(item, result.vendorId)(tx);
            if (result.afterCommit) tx.afterCommit(result.afterCommit);
          };
        case 'uncertain':
          return outbox.uncertain(item, result.reason);
        case 'never':
          throw new PermanentFailure(result.reason);
        case 'wait':
        case 'retry':
          throw new RetryLater(result.reason, {
            afterMilliseconds: result.afterMilliseconds,
            countsAsAttempt: result.outcome === 'retry',
            effects: outbox.notSent(item, result.reason),
          });
      }
    },
    givenUp: (tx, job, reason) => outbox.failed(job, reason)(tx),
  };
}
