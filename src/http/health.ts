/** What `GET /health` tells: whether questions are answered, from which index, and the last fault. */
import type { Language } from '../message.ts';

export interface Health {
  /** `degraded`: an index serves, yet the last fault still stands, such as a corpus that cannot be read. */
  readonly status: 'ok' | 'degraded';
  readonly uptimeSeconds: number;
  readonly index: IndexHealth | null;
  readonly lastFault: {
    /** ISO 8601. */
    readonly at: string;
    readonly message: string;
  } | null;
}

export interface IndexHealth {
  readonly version: string;
  /** ISO 8601. */
  readonly builtAt: string;
  readonly ageSeconds: number;
  readonly entries: Readonly<Record<Language, number>>;
}

/** A balancer takes the instance out only when it has no index at all: an old one still answers. */
export function healthStatus(health: Health): 200 | 503 {
  return health.index === null ? 503 : 200;
}
