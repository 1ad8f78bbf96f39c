/**
 * Pictures and buttons that a vendor refuses, at once or after it took the message: what is left of them as text is
 * sent alone, once.
 */
import { textAlone } from '../channels/parts.ts';
import { type Part, partSchema } from '../channels/send.ts';
import type { Log } from '../log.ts';
import type { OutboxItem } from '../store/outbox.ts';
import type { StatusReport } from '../store/statuses.ts';
import type { Store } from '../store/store.ts';
import { codeIn, codeTold, isOfButtons } from './vendor-errors.ts';

export function createPictureRefusals(store: Pick<Store, 'outbox' | 'statuses'>, log: Log) {
  /** Whoever comes second finds the reply to be replaced already. */
  async function replace(channel: string, vendorId: string, reason: string): Promise<void> {
    const isReplaced = await store.outbox.replaceRefused({ channel, vendorId, reason }, (payload) => {
      const part = partSchema.safeParse(payload).data;
      return part && isRefused(channel, part, codeIn(reason)) ? textAlone(part) : undefined;
    });
    if (isReplaced) log.warn({ channel, reason }, TOLD);
  }

  return {
    /** Its text is being sent instead; the refusal is kept for the operator, as one that is told later. */
    async toldAtOnce({ channel, id }: OutboxItem, refusal: { reason: string; code?: number }): Promise<void> {
      const reason = refusal.reason.split(':', 1)[0] ?? '';
      await store.statuses.record({ channel, vendorId: `part of ${id}`, status: 'failed', reason });
      log.warn({ channel, item: id, reason }, TOLD);
    },

    /** A report of the vendor's, before or after the reply is written as sent. */
    async told({ channel, vendorId, status, reason = '' }: StatusReport): Promise<void> {
      if (status === 'failed' && mayBeRefused(channel, codeIn(reason)))
        await replace(channel, vendorId, reason);
    },

    /** The report may have been faster than our own note that the reply was sent. */
    afterSent({ channel, payload }: OutboxItem, vendorId: string): void {
      const part = partSchema.safeParse(payload).data;
      if (!part || textAlone(part) === undefined) return;
      store.statuses
        .readFailure(channel, vendorId)
        .then(async (reason) => {
          if (reason !== undefined && mayBeRefused(channel, codeIn(reason)))
            await replace(channel, vendorId, reason);
        })
        .catch((err: unknown) => log.error({ channel, err }, 'could not look for a refused part'));
    },
  };
}

const TOLD = 'a picture or buttons were refused: the text is sent alone';

/** Whether a code says that the part's file or buttons are refused, rather than the person or the account. */
export function isRefused(channel: string, part: Part, code: number | undefined): boolean {
  if (part.kind === 'choices') return isOfButtons(channel, code);
  return part.kind === 'media' && isOfPicture(channel, code);
}

/** The same as far as can be told without the part. */
function mayBeRefused(channel: string, code: number | undefined): boolean {
  return isOfButtons(channel, code) || isOfPicture(channel, code);
}

function isOfPicture(channel: string, code: number | undefined): boolean {
  return codeTold(channel, code).error?.verdict === 'picture';
}
