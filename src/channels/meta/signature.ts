/** Whether a request comes from Meta: the one question. */
import { createHmac, timingSafeEqual } from 'node:crypto';

interface Signed {
  /** The app's secrets: one, or two while it is being changed. */
  readonly appSecrets: readonly string[];
  /** The header `X-Hub-Signature-256`. */
  readonly signature: string | undefined;
  /** The body as it came, before anything was decoded or parsed. */
  readonly body: Uint8Array;
}

const PREFIX = 'sha256=';

/**
 * "Webhooks: Validate payloads", in constant time.
 *
 * @throws TypeError without a secret, which would otherwise be the same secret for everybody
 */
export function isSignedByMeta({ appSecrets, signature, body }: Signed): boolean {
  if (appSecrets.length === 0 || appSecrets.includes('')) {
    throw new TypeError('isSignedByMeta: expected at least one app secret, got none or an empty one');
  }
  const claimed = Buffer.from(signature ?? '');
  // Every secret is tried, so that the time does not tell which one fitted.
  return appSecrets.map((secret) => isEqual(claimed, expected(secret, body))).includes(true);
}

function expected(secret: string, body: Uint8Array): Buffer {
  return Buffer.from(PREFIX + createHmac('sha256', secret).update(body).digest('hex'));
}

function isEqual(claimed: Buffer, right: Buffer): boolean {
  return claimed.length === right.length && timingSafeEqual(claimed, right);
}
