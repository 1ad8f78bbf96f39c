/** An item of the outbox → its channel's sender, and what its outcome means for the queue. */
import { partSchema } from '../channels/send.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { SendOutcome } from '../store/handlers.ts';
import type { OutboxItem } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { Channels } from './channel.ts';

/** How often a paused channel is looked at again; a new credential lets everything go at once. */
const PAUSE_MILLISECONDS = 60_000;

export interface SendDeps {
  readonly store: Pick<Store, 'inbox' | 'alerts'>;
  readonly channels: Channels;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'sent'>;
}

export function createSend({ store, channels, log, metrics }: SendDeps) {
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
    if (await store.alerts.isPaused(item.channel, credential)) {
      return { outcome: 'wait', reason: 'sending is paused', afterMilliseconds: PAUSE_MILLISECONDS };
    }
    const outcome = await sender.send(
      {
        to: item.person,
        part: partSchema.parse(item.payload),
        lastInboundAt: await store.inbox.lastInbound(item),
      },
      signal,
    );
    switch (outcome.kind) {
      case 'sent':
        return { outcome: 'sent', vendorId: outcome.vendorId };
      case 'never':
      case 'uncertain':
        return { outcome: outcome.kind, reason: outcome.reason };
      case 'retry': {
        const { reason, afterMs, isPaced } = outcome;
        return isPaced && afterMs !== undefined
          ? { outcome: 'wait', reason, afterMilliseconds: afterMs }
          : { outcome: 'retry', reason, afterMilliseconds: afterMs };
      }
      case 'stop': {
        const reason = `sending stopped: ${outcome.reason}`;
        const isFirst = await store.alerts.pause(item.channel, reason, credential);
        if (isFirst)
          log.error({ channel: item.channel, reason }, 'a channel can send nothing until it is mended');
        return { outcome: 'wait', reason, afterMilliseconds: PAUSE_MILLISECONDS };
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

/** At the start: whoever changed a refused credential need not wait until the queue looks again. */
export async function resumeMended(
  store: Pick<Store, 'alerts'>,
  channels: Channels,
  log: Log,
): Promise<void> {
  for (const [channel, { sender, credential }] of Object.entries(channels)) {
    if (sender && (await store.alerts.isPaused(channel, credential()))) {
      log.warn({ channel }, 'sending is still paused: the credential is the one that was refused');
    }
  }
}
