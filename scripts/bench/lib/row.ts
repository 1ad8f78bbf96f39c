/** One line of the comparison: what was measured of an engine, beside frontdesk in the same rounds. */
import { quantile } from './quantile.ts';
import type { Runner } from './rounds.ts';

export interface Row {
  readonly name: string;
  readonly buildSeconds?: number;
  readonly residentBytes?: number;
  readonly median?: number;
  readonly p99?: number;
  /** Against frontdesk in the same rounds. */
  readonly ratio?: number;
  readonly p99Ratio?: number;
  /** The share of questions whose first entry is the right one. */
  readonly top1?: number;
  /** frontdesk's on the same questions. */
  readonly ourTop1?: number;
  readonly asked?: number;
  /** Why there are no figures. */
  readonly lost?: string;
}

/** With fewer samples the slowest of a hundred is anyone's guess. */
export const LEAST_FOR_P99 = 100;

/** @param reference frontdesk in the same rounds */
export function rowOf({ name, engine, micros, right, lost }: Runner, reference: Runner): Row {
  const { seconds, residentBytes } = engine.built;
  const common = { name, buildSeconds: seconds, residentBytes };
  if (lost !== undefined) return { ...common, lost };
  const tail = (values: readonly number[]) =>
    values.length < LEAST_FOR_P99 ? Number.NaN : quantile(values, 0.99);
  const median = quantile(micros, 0.5);
  const p99 = tail(micros);
  const both = [...right.keys()].filter((question) => reference.right.has(question));
  const top1Of = (answers: Runner['right']) =>
    both.filter((question) => answers.get(question)).length / both.length;
  return {
    ...common,
    median,
    p99,
    ratio: median / quantile(reference.micros, 0.5),
    p99Ratio: p99 / tail(reference.micros),
    top1: top1Of(right),
    ourTop1: top1Of(reference.right),
    asked: micros.length,
  };
}
