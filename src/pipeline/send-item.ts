/** An item of the outbox → its channel's sender, and what its outcome means for the queue. */
import { textAlone } from '../channels/parts.ts';
import {
  type Outgoing,
  type Part,
  partSchema,
  type Sender,
  type SendOutcome as Sent,
} from '../channels/send.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { SendOutcome } from '../store/handlers.ts';
import type { OutboxItem } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { Channels } from './channel.ts';
import { createPictureRefusals, isRefused } from './picture-refusals.ts';
import { codeTold } from './vendor-errors.ts';

export interface SendDeps {
  readonly store: Pick<Store, 'inbox' | 'outbox' | 'pauses' | 'statuses'>;
  readonly channels: Channels;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'sent' | 'vendorError'>;
}

export function createSend({ store, channels, log, metrics }: SendDeps) {
  const { pauses } = store;
  const refusals = createPictureRefusals(store, log);

  /** A picture or buttons that are refused at once: their text goes alone, within the same attempt. */
  async function sendOrText(
    sender: Sender,
    item: OutboxItem,
    outgoing: Outgoing,
    signal: AbortSignal,
  ): Promise<Exclude<Sent, { kind: 'picture' }>> {
    const first = await sender.send(outgoing, signal);
    tell(item.channel, first);
    const isRefusedPart = isOfPart(item.channel, outgoing.part, first);
    const text = isRefusedPart ? textAlone(outgoing.part) : undefined;
    if (!isRefusedPart || text === undefined) return withoutPicture(first);
    await refusals.toldAtOnce(item, first);
    const second = await sender.send({ ...outgoing, part: text }, signal);
    tell(item.channel, second);
    return withoutPicture(second);
  }

  function tell(channel: string, outcome: Sent): void {
    if (outcome.kind === 'sent' || outcome.code === undefined) return;
    metrics.vendorError(channel, codeTold(channel, outcome.code).label, 'at once');
  }

  async function attempt(item: OutboxItem, signal: AbortSignal): Promise<SendOutcome> {
    const channel = channels[item.channel];
    const { sender } = channel ?? {};
    if (!channel || !sender) {
      return {
        outcome: 'never',
        reason: `nothing is configured to send with on the channel ${item.channel}`,
      };
    }
    const credential = channel.credential();
    const gate = await pauses.gate(item.channel, credential);
    if (gate.kind === 'closed') {
      const { reason, afterMilliseconds } = gate;
      return { outcome: 'wait', reason, afterMilliseconds };
    }
    const isProbe = gate.kind === 'probe';
    const outgoing = {
      to: item.person,
      part: partSchema.parse(item.payload),
      lastInboundAt: await store.inbox.lastInbound(item),
    };
    const outcome = await sendOrText(sender, item, outgoing, signal);
    if (outcome.kind === 'stop') {
      const reason = `sending stopped: ${outcome.reason}; ${outcome.mend}`;
      const refused = outcome.until === 'token' ? credential : undefined;
      const stop = { reason, credential: refused };
      const { isFirst, afterMilliseconds } = await pauses.stop(item.channel, stop, isProbe);
      if (isFirst)
        log.error({ channel: item.channel, reason }, 'a channel can send nothing until it is mended');
      return { outcome: 'wait', reason, afterMilliseconds };
    }
    const putOff = isProbe ? await endProbe(item.channel, outcome) : undefined;
    if (putOff !== undefined && outcome.kind === 'retry') {
      return { outcome: 'wait', reason: outcome.reason, afterMilliseconds: putOff };
    }
    return ofOne(item, outcome);
  }

  /** @returns for how many milliseconds the channel still waits; undefined: it goes on, or another reply tries */
  async function endProbe(
    channel: string,
    outcome: Exclude<Sent, { kind: 'stop' | 'picture' }>,
  ): Promise<number | undefined> {
    const isUnasked = 'isUnasked' in outcome || 'isPaced' in outcome;
    if (isUnasked) await pauses.leave(channel);
    else if (outcome.kind === 'retry' || outcome.kind === 'uncertain') return await pauses.putOff(channel);
    // That this message is refused for itself shows that others are taken.
    else if (await pauses.resume(channel)) log.info({ channel }, 'a channel is mended: it sends again');
    return undefined;
  }

  function ofOne(item: OutboxItem, outcome: Exclude<Sent, { kind: 'stop' | 'picture' }>): SendOutcome {
    switch (outcome.kind) {
      case 'sent': {
        const { vendorId } = outcome;
        return { outcome: 'sent', vendorId, afterCommit: () => refusals.afterSent(item, vendorId) };
      }
      case 'never':
      case 'uncertain':
        return { outcome: outcome.kind, reason: outcome.reason };
      case 'retry': {
        const { reason, afterMs, isPaced } = outcome;
        return isPaced && afterMs !== undefined
          ? { outcome: 'wait', reason, afterMilliseconds: afterMs }
          : { outcome: 'retry', reason, afterMilliseconds: afterMs };
      }
    }
  }

  return async (item: OutboxItem, signal: AbortSignal): Promise<SendOutcome> => {
    const result = await attempt(item, signal);
    metrics.sent(item.channel, result.outcome);
    if (result.outcome === 'uncertain' || result.outcome === 'never') {
      const { channel, id, job, messageKey } = item;
      log.warn(
        { channel, item: id, job, messageKey: messageKey ?? undefined, reason: result.reason },
        'a reply may not have arrived',
      );
    }
    return result;
  };
}

/** Refused for what stands around the text, so that the text may be taken. */
function isOfPart(channel: string, part: Part, outcome: Sent): outcome is Refusal {
  if (outcome.kind === 'picture') return true;
  const isFinal = outcome.kind === 'never' || (outcome.kind === 'stop' && outcome.until === 'mended');
  return isFinal && part.kind === 'choices' && isRefused(channel, part, outcome.code);
}

type Refusal = Extract<Sent, { kind: 'picture' | 'never' | 'stop' }>;

function withoutPicture(outcome: Sent): Exclude<Sent, { kind: 'picture' }> {
  return outcome.kind === 'picture' ? { kind: 'never', reason: outcome.reason } : outcome;
}

/** At the start: whoever mended a channel need not wait until it is tried again. */
export async function resumeMended(
  store: Pick<Store, 'pauses'>,
  channels: Channels,
  log: Log,
): Promise<void> {
  for (const { channel, reason, until } of await store.pauses.list()) {
    const { sender, credential } = channels[channel] ?? {};
    if (!sender || !credential) continue;
    if (until === 'mended') {
      await store.pauses.tryNow(channel);
      log.warn({ channel, reason }, 'sending is paused: it is tried now');
    } else if ((await store.pauses.gate(channel, credential())).kind === 'closed') {
      log.warn({ channel, reason }, 'sending is still paused: the credential is the one that was refused');
    }
  }
}
