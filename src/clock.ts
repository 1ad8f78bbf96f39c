/** Time as a dependency, so that tests set it. */

/** The time of day, which an administrator, NTP or a machine that slept may set forwards or back at any moment. */
export type Clock = () => Date;

/** Milliseconds since some moment, at an even pace whatever is done to the time of day: for all that is waited for. */
export type Elapsed = () => number;

export const systemClock: Clock = () => new Date();

export const systemElapsed: Elapsed = () => performance.now();

/** The time of day at the first look, and what has elapsed since: it never steps. */
export function steadyClock(clock: Clock, elapsed: Elapsed): Clock {
  const offset = clock().getTime() - elapsed();
  return () => new Date(offset + elapsed());
}

/** The calendar day in local time, `YYYY-MM-DD`: validity dates are an office's days, not UTC's. */
export function localDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
