/** What `GET /health` tells: whether questions are answered, from which index, and what is amiss. */
import type { Language } from '../message.ts';

export interface Health {
  /** `degraded`: it answers, yet something is amiss, such as a corpus that cannot be read. */
  readonly status: 'ok' | 'degraded';
  /** Of the program. */
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly index: IndexHealth | null;
  readonly database: {
    readonly engine: 'sqlite' | 'postgres';
    readonly reachable: boolean;
    /** Whether it took the last write that was tried. */
    readonly writable: boolean;
  };
  readonly dataFolder: { readonly writable: boolean };
  readonly lastFault: {
    /** ISO 8601. */
    readonly at: string;
    readonly message: string;
  } | null;
  /** What an operator has to mend, such as a channel whose token is refused. */
  readonly alerts: readonly { readonly name: string; readonly reason: string; readonly since: string }[];
}

export interface IndexHealth {
  readonly version: string;
  /** ISO 8601. */
  readonly builtAt: string;
  readonly ageSeconds: number;
  readonly entries: Readonly<Record<Language, number>>;
  /** `published`: taken from the database, as every process does; `corpus`: built from the folder. */
  readonly source: 'corpus' | 'published';
}

/** A balancer takes the instance out when it cannot take messages: an old index still answers. */
export function healthStatus({ index, database, dataFolder }: Health): 200 | 503 {
  const canTake = index !== null && database.reachable && database.writable && dataFolder.writable;
  return canTake ? 200 : 503;
}
