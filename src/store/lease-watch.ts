/** Finds out which leases are nobody's any more, by watching whether they beat; no clock but one's own counts. */
import type { Elapsed } from '../clock.ts';

/** A lease, and how often its holder has shown that it lives. */
export interface Beating {
  readonly lease: string;
  readonly beat: number;
}

export interface LeaseWatch {
  /**
   * @param leases all that there are
   * @param held those that this process works under: it needs no proof of its own life
   * @returns those that did not beat for as long as a lease lasts, while this process looked
   */
  look(leases: readonly Beating[], held: ReadonlySet<string>): readonly Beating[];
}

export function createLeaseWatch({
  leaseMilliseconds,
  elapsed,
}: {
  readonly leaseMilliseconds: number;
  readonly elapsed: Elapsed;
}): LeaseWatch {
  let watched = new Map<string, { readonly beat: number; readonly since: number }>();
  let lookedAt = Number.NEGATIVE_INFINITY;

  return {
    look(leases, held) {
      const at = elapsed();
      // Whoever could not look, such as during an outage, cannot tell the dead from those who could not beat.
      if (at - lookedAt > leaseMilliseconds / 2) watched.clear();
      lookedAt = at;
      const before = watched;
      watched = new Map(
        leases
          .filter(({ lease }) => !held.has(lease))
          .map(({ lease, beat }) => {
            const known = before.get(lease);
            return [lease, known?.beat === beat ? known : { beat, since: at }];
          }),
      );
      return leases.filter(({ lease }) => at - (watched.get(lease)?.since ?? at) >= leaseMilliseconds);
    },
  };
}
