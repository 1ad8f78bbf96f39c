/** Meta's side of a webhook, for tests: payloads as it sends them, signed as it signs them. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

export const APP_SECRET = 'fedcba9876543210fedcba9876543210';

/** A payload of `test/fixtures/meta`. */
export function metaFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/meta/${name}.json`, import.meta.url), 'utf8'));
}

/** The value of `X-Hub-Signature-256`, written from Meta's description and apart from the code under test. */
export function signMetaBody(body: string, appSecret = APP_SECRET): string {
  return `sha256=${createHmac('sha256', appSecret).update(body, 'utf8').digest('hex')}`;
}

/** What `fetch` or `app.request` need to post events as Meta does. */
export function signedEvents(payload: unknown, appSecret = APP_SECRET) {
  const body = JSON.stringify(payload);
  return {
    method: 'POST' as const,
    headers: { 'Content-Type': 'application/json', 'X-Hub-Signature-256': signMetaBody(body, appSecret) },
    body,
  };
}
