/** Time as a dependency, so that tests set it. */

export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** The calendar day in local time, `YYYY-MM-DD`: validity dates are an office's days, not UTC's. */
export function localDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
