/** Sends over the Cloud API, within its rates and the 24-hour window. */
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import { call, isPage, parseJson } from '../call.ts';
import type { Sender, SendOutcome } from '../send.ts';
import { refusedOnTheWay } from '../vendor-error.ts';
import { windowFault } from '../window.ts';
import { PAIR_RATE_LIMIT, readGraphError } from './errors.ts';
import { type Graph, graphUrl, postJson } from './graph.ts';
import { messagePayload, type Payload, readPayload } from './payload.ts';
import type { Rate } from './rate.ts';

/** Longer than any answer of Graph's, shorter than the lease of a job. */
const TIMEOUT_MS = 15_000;

export interface MetaSenderDeps {
  readonly graph: Graph;
  readonly phoneNumberId: string;
  readonly rate: Rate;
  readonly clock: Clock;
  readonly timeoutMs?: number;
  /** Until a place within the rate is there; a test does not wait. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

export interface MetaSender extends Sender {
  /**
   * Shows the person that their message was read and, with `isTyping`, that an answer is being
   * written. Best effort: a failure is told but needs no second try.
   */
  markRead(messageId: string, isTyping: boolean, signal: AbortSignal): Promise<boolean>;
}

const accepted = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })]).rest(z.unknown()) });

export function createMetaSender(deps: MetaSenderDeps): MetaSender {
  const { graph, phoneNumberId, rate, clock, timeoutMs = TIMEOUT_MS } = deps;
  const wait =
    deps.wait ?? ((milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => {}));
  const url = (): URL => graphUrl(graph, phoneNumberId, 'messages');
  const post = (payload: Payload, signal: AbortSignal) =>
    call(postJson(graph, url(), payload, timeoutMs), signal);

  return {
    async send(outgoing, signal): Promise<SendOutcome> {
      const person = outgoing.to;
      const now = clock();
      const closed = windowFault(outgoing.lastInboundAt, now);
      if (closed !== undefined) return { kind: 'never', reason: closed, isUnasked: true };
      const { kind, afterMs } = rate.take(person, now.getTime());
      if (kind === 'later') return { kind: 'retry', reason: 'within our own rate', afterMs, isPaced: true };
      // Going back to the queue would cost more than the wait. Who is aborted meanwhile sends nothing.
      if (afterMs > 0) await wait(afterMs, signal);
      const answer = await post(messagePayload(outgoing), signal);
      if (answer.kind === 'unsent') return { kind: 'retry', reason: answer.fault };
      if (answer.kind === 'unanswered') return { kind: 'uncertain', reason: answer.fault };
      const { status } = answer;
      if (isPage(answer)) return refusedOnTheWay(status);
      const body = parseJson(answer.body);
      if (status >= 200 && status < 300) {
        rate.accepted(person);
        const vendorId = accepted.safeParse(body).data?.messages[0].id;
        return vendorId === undefined
          ? { kind: 'uncertain', reason: `HTTP ${status} without a message id` }
          : { kind: 'sent', vendorId };
      }
      const { outcome, code } = readGraphError(status, body);
      if (code !== PAIR_RATE_LIMIT || outcome.kind !== 'retry') return outcome;
      return { ...outcome, afterMs: rate.refused(person, clock().getTime()) };
    },

    async markRead(messageId, isTyping, signal) {
      const answer = await post(readPayload(messageId, isTyping), signal);
      return answer.kind === 'answered' && answer.status >= 200 && answer.status < 300;
    },
  };
}
