/** What vendors took and then said not to have delivered: counted by code, with what to do; an alert above a share. */
import type { Clock } from '../clock.ts';
import type { Alert } from '../store/alerts.ts';
import type { StatusCount } from '../store/statuses.ts';
import type { Store } from '../store/store.ts';
import { CHANNELS } from './channel.ts';
import { codeIn, codeTold } from './vendor-errors.ts';

export interface Undelivered {
  /** As the vendor's table has it: `Graph 131053`. */
  readonly code: string;
  readonly count: number;
  readonly last: Date;
  /** undefined: the table does not have the code. */
  readonly meaning?: string;
  readonly mend?: string;
}

/** @returns by the channel's codes, most frequent first */
export function undeliveredOn(channel: string, counts: readonly StatusCount[]): readonly Undelivered[] {
  return counts
    .filter((one) => one.channel === channel && one.isFailed)
    .map(({ reason, count, last }) => {
      const { error } = codeTold(channel, codeIn(reason));
      return {
        code: reason === '' ? 'no code' : reason,
        count,
        last,
        ...(error && { meaning: error.meaning, mend: error.mend }),
      };
    })
    .sort((a, b) => b.count - a.count);
}

export const UNDELIVERED_ALERT = {
  /** Only what was reported within this time counts, and the alert goes after it. */
  withinMilliseconds: 3_600_000,
  /** Fewer say nothing of the desk: people leave WhatsApp, or block the number. */
  atLeast: 5,
  /** Of all replies that something was reported of. */
  share: 0.1,
} as const;

/** What concerns the whole account is told however few there are. */
export async function undeliveredAlerts(
  { statuses }: Pick<Store, 'statuses'>,
  clock: Clock,
): Promise<readonly Alert[]> {
  const { withinMilliseconds, atLeast, share } = UNDELIVERED_ALERT;
  const since = new Date(clock().getTime() - withinMilliseconds);
  const counts = await statuses.countSince(since);
  return CHANNELS.flatMap((channel) => {
    const reported = sum(counts.filter((one) => one.channel === channel));
    const failed = undeliveredOn(channel, counts);
    const count = sum(failed);
    const ofAccount = failed.filter(({ code }) => {
      const verdict = codeTold(channel, codeIn(code)).error?.verdict;
      return verdict === 'mended' || verdict === 'token';
    });
    const isMany = count >= atLeast && count > reported * share;
    const [worst] = ofAccount.length > 0 ? ofAccount : isMany ? failed : [];
    if (!worst) return [];
    const why = worst.meaning === undefined ? '' : `: ${worst.meaning}; ${worst.mend}`;
    return {
      name: `undelivered:${channel}`,
      reason: `${count} of ${reported} replies of the last hour were not delivered, ${worst.count} of them with ${worst.code}${why}; frontdesk channels lists all`,
      raisedAt: worst.last,
    };
  });
}

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);
