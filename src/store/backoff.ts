/** How long to wait before the next attempt. */

export interface BackoffParameters {
  /** The wait after the first attempt. */
  readonly firstMilliseconds: number;
  /** Each wait is so many times the one before. */
  readonly factor: number;
  readonly maxMilliseconds: number;
  /** 0..1: the share of the wait that is left to chance, so that jobs that failed together spread out. */
  readonly jitter: number;
}

/** 1 s, 2 s, 4 s … 30 min: twenty attempts last about 4 hours. */
export const USUAL_BACKOFF: BackoffParameters = {
  firstMilliseconds: 1000,
  factor: 2,
  maxMilliseconds: 1_800_000,
  jitter: 0.5,
};

/**
 * @param attempt 1 after the first
 * @param chance 0..1
 */
export function backoff(
  attempt: number,
  chance: number,
  { firstMilliseconds, factor, maxMilliseconds, jitter }: BackoffParameters = USUAL_BACKOFF,
): number {
  const wait = Math.min(maxMilliseconds, firstMilliseconds * factor ** (attempt - 1));
  return Math.round(wait * (1 - jitter * chance));
}
