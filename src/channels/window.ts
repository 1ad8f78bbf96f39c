/** The hours after a person's message in which they may be sent anything ("Customer service windows"). */

const WINDOW_MS = 24 * 60 * 60 * 1000;

/** Why a free-form message cannot be sent now, or undefined when it can. */
export function windowFault(lastInboundAt: Date | undefined, now: Date): string | undefined {
  if (lastInboundAt === undefined) return 'the person never wrote, so only a template could reach them';
  return now.getTime() - lastInboundAt.getTime() < WINDOW_MS
    ? undefined
    : 'the person last wrote over 24 hours ago, so only a template could reach them';
}
