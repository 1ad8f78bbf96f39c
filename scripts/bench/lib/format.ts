/** Numbers as the tables print them. */

/** A share of nothing is a dash. */
export function share(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3);
}

/** Microseconds, with a unit that suits them. */
export function micros(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value < 1000) return `${significant(value)} µs`;
  return value < 1e6 ? `${significant(value / 1000)} ms` : `${significant(value / 1e6)} s`;
}

export function times(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : `${significant(value)}×`;
}

export function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  return value < 1e6 ? `${significant(value / 1000)} kB` : `${significant(value / 1e6)} MB`;
}

export function count(value: number): string {
  return value.toLocaleString('en');
}

/** Two digits at least, no more decimals than tell something. */
export function significant(value: number): string {
  if (value >= 100) return count(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function mark(met: boolean): string {
  return met ? '✓' : '✗';
}
