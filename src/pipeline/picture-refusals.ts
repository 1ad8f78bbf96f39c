/** Pictures that a vendor refuses, at once or after it took the message: the text under them is sent alone, once. */
import { textAlone } from '../channels/parts.ts';
import { partSchema } from '../channels/send.ts';
import type { Log } from '../log.ts';
import type { OutboxItem } from '../store/outbox.ts';
import type { StatusReport } from '../store/statuses.ts';
import type { Store } from '../store/store.ts';
import { codeIn, codeTold } from './vendor-errors.ts';

export function createPictureRefusals(store: Pick<Store, 'outbox' | 'statuses'>, log: Log) {
  /** Whoever comes second finds the reply to be replaced already. */
  async function replace(channel: string, vendorId: string, reason: string): Promise<void> {
    const isReplaced = await store.outbox.replaceRefused({ channel, vendorId, reason }, (payload) => {
      const part = partSchema.safeParse(payload).data;
      return part && textAlone(part);
    });
    if (isReplaced) log.warn({ channel, reason }, 'a picture was refused: its text is sent alone');
  }

  return {
    /** Its text is being sent instead; the refusal is kept for the operator, as one that is told later. */
    async toldAtOnce({ channel, id }: OutboxItem, refusal: { reason: string; code?: number }): Promise<void> {
      const reason = refusal.reason.split(':', 1)[0] ?? '';
      await store.statuses.record({ channel, vendorId: `picture of ${id}`, status: 'failed', reason });
      log.warn({ channel, item: id, reason }, 'a picture was refused: its text is sent alone');
    },

    /** A report of the vendor's, before or after the reply is written as sent. */
    async told({ channel, vendorId, status, reason = '' }: StatusReport): Promise<void> {
      if (status === 'failed' && isPicture(channel, reason)) await replace(channel, vendorId, reason);
    },

    /** The report may have been faster than our own note that the reply was sent. */
    afterSent({ channel, payload }: OutboxItem, vendorId: string): void {
      const part = partSchema.safeParse(payload).data;
      if (!part || textAlone(part) === undefined) return;
      store.statuses
        .readFailure(channel, vendorId)
        .then(async (reason) => {
          if (reason !== undefined && isPicture(channel, reason)) await replace(channel, vendorId, reason);
        })
        .catch((err: unknown) => log.error({ channel, err }, 'could not look for a refused picture'));
    },
  };
}

function isPicture(channel: string, reason: string): boolean {
  return codeTold(channel, codeIn(reason)).error?.verdict === 'picture';
}
