/** How fast Meta may be sent messages ("Messaging limits: throughput, pair rate limits"). */

export const META_RATE = {
  /** To one person: so many at once, then one each six seconds. */
  personBurst: 45,
  personEveryMs: 6000,
  /** To all together, each second. */
  allPerSecond: 80,
  /** After error 131056: 4^0, 4^1 … seconds; after 4^4 the whole burst is nearly back. */
  backoffBase: 4,
  maxBackoffExponent: 4,
} as const;

/** What may be sent now, and what refills with time. */
interface Bucket {
  tokens: number;
  at: number;
}

interface PersonState extends Bucket {
  /** How often in a row Meta said that it was too much. */
  refusals: number;
  blockedUntil: number;
}

/** Above this many, people who are back at their full burst are forgotten. */
const MAX_PEOPLE = 10_000;

/**
 * `go`: a place was taken, for when `afterMs` milliseconds are over; all together share these, so they are short.
 * `later`: the person may not be sent anything before, and no place was taken.
 */
export interface Turn {
  readonly kind: 'go' | 'later';
  readonly afterMs: number;
}

export interface Rate {
  take(person: string, now: number): Turn;
  /** Meta answered 131056. @returns the milliseconds to wait */
  refused(person: string, now: number): number;
  accepted(person: string): void;
}

/** The state of one process; several share Meta's limits and learn of it by its refusals. */
export function createRate(): Rate {
  const all: Bucket = { tokens: META_RATE.allPerSecond, at: 0 };
  const people = new Map<string, PersonState>();

  function stateOf(person: string, now: number): PersonState {
    const known = people.get(person);
    if (known !== undefined) return refill(known, now, META_RATE.personBurst, META_RATE.personEveryMs);
    if (people.size >= MAX_PEOPLE) forgetIdle(now);
    const fresh = { tokens: META_RATE.personBurst, at: now, refusals: 0, blockedUntil: 0 };
    people.set(person, fresh);
    return fresh;
  }

  function forgetIdle(now: number): void {
    for (const [person, state] of people) {
      refill(state, now, META_RATE.personBurst, META_RATE.personEveryMs);
      if (state.tokens === META_RATE.personBurst && state.blockedUntil <= now) people.delete(person);
    }
  }

  return {
    take(person, now) {
      const state = stateOf(person, now);
      const wait = Math.max(state.blockedUntil - now, missing(state, now, META_RATE.personEveryMs));
      if (wait > 0) return { kind: 'later', afterMs: Math.ceil(wait) };
      const everyMs = 1000 / META_RATE.allPerSecond;
      const afterMs = Math.ceil(missing(refill(all, now, META_RATE.allPerSecond, everyMs), now, everyMs));
      state.tokens -= 1;
      // Below zero are places that are still to come.
      all.tokens -= 1;
      return { kind: 'go', afterMs };
    },
    refused(person, now) {
      const state = stateOf(person, now);
      const exponent = Math.min(state.refusals, META_RATE.maxBackoffExponent);
      const wait = 1000 * META_RATE.backoffBase ** exponent;
      state.refusals += 1;
      state.blockedUntil = now + wait;
      // Meta's count is right, ours was not; one try is left for when the wait is over.
      state.tokens = 1;
      return wait;
    },
    accepted(person) {
      const state = people.get(person);
      if (state !== undefined) state.refusals = 0;
    },
  };
}

/** Adds the tokens that came back since the last look. */
function refill<T extends Bucket>(bucket: T, now: number, capacity: number, everyMs: number): T {
  bucket.tokens = Math.min(capacity, bucket.tokens + Math.max(0, now - bucket.at) / everyMs);
  bucket.at = Math.max(bucket.at, now);
  return bucket;
}

/** How long until a whole token is there. */
function missing(bucket: Bucket, now: number, everyMs: number): number {
  // Fractions add up with an error that must not become a wait of its own.
  return bucket.tokens > 1 - 1e-9 ? 0 : (1 - bucket.tokens) * everyMs + (bucket.at - now);
}
