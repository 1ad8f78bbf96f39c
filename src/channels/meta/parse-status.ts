/** How a message that was sent fares ("Webhooks: status messages reference"). */
import type * as z from 'zod';
import { META_STATUSES, type MetaEvent } from './event.ts';
import { error, type status } from './schema.ts';

export function parseStatus(read: z.infer<typeof status>, receivedAt: Date): MetaEvent {
  const known = META_STATUSES.find((name) => name === read.status);
  if (known === undefined) return { kind: 'ignored', reason: 'an unknown status' };
  const fault = error.safeParse(read.errors?.[0]);
  return {
    kind: 'status',
    vendorId: read.id,
    status: known,
    at: read.timestamp ?? receivedAt,
    ...(fault.success && { error: fault.data.code }),
  };
}
