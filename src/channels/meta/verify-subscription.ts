/** The answer to Meta's question whether this address really wants its events ("Webhooks: Verification requests"). */
import { createHash, timingSafeEqual } from 'node:crypto';

export interface Verification {
  readonly status: 200 | 400 | 403;
  /** The challenge as it came, else what was wrong. */
  readonly body: string;
}

/** A challenge is a number; more than that would be somebody else's text under our address. */
const CHALLENGE = /^[\w-]{1,256}$/;

/** @throws TypeError without a token, which would let anyone subscribe */
export function verifySubscription(query: URLSearchParams, verifyToken: string): Verification {
  if (verifyToken === '')
    throw new TypeError('verifySubscription: expected a verify token, got an empty one');
  const mode = query.get('hub.mode');
  const token = query.get('hub.verify_token');
  const challenge = query.get('hub.challenge');
  if (mode !== 'subscribe' || token === null || challenge === null || !CHALLENGE.test(challenge)) {
    return { status: 400, body: 'expected hub.mode=subscribe, hub.verify_token and hub.challenge' };
  }
  if (!isEqual(token, verifyToken)) {
    return { status: 403, body: 'hub.verify_token is not META_VERIFY_TOKEN' };
  }
  return { status: 200, body: challenge };
}

/** In a time that depends on neither's content. */
function isEqual(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
