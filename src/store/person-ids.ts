/** The ids of one person, and which of them works now. */

/** One id, and what is known of when it was in use, by the vendor's time in milliseconds. */
export interface PersonId {
  readonly id: string;
  /** When it was last told to be in use. */
  readonly since: number;
  /** When the person last left it for another. */
  readonly leftAt: number;
}

export const NEVER = Number.NEGATIVE_INFINITY;

/** A number may get a new owner, and its owner may hide it; a user id is one person's. */
export function isPhoneNumber(id: string): boolean {
  return /^(?:whatsapp:)?\+?\d+$/.test(id);
}

/**
 * One that the person has not left, rather a user id than a number, the one in use last. Vendors' times are whole
 * seconds: of several changes within one second, one that was left again is not the end of them.
 *
 * @param ids of one person, at least one; of equals the first counts
 */
export function presentAmong(ids: readonly PersonId[]): PersonId | undefined {
  return [...ids].sort(
    (a, b) =>
      Number(isLeft(a)) - Number(isLeft(b)) ||
      Number(isPhoneNumber(a.id)) - Number(isPhoneNumber(b.id)) ||
      later(a.since, b.since),
  )[0];
}

export function isLeft({ since, leftAt }: PersonId): boolean {
  return leftAt !== NEVER && leftAt >= since;
}

/** For sorting, the later first; both may be NEVER, whose difference is no number. */
function later(a: number, b: number): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
