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

export interface MetaText {
  readonly id: string;
  /** A phone number, digits only. */
  readonly from: string;
  readonly text: string;
  /** The business-scoped user id. */
  readonly userId?: string;
  readonly at?: Date;
}

/** A POST of text messages, all in one change. */
export function metaTexts(...texts: readonly MetaText[]) {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
              messages: texts.map(({ id, from, text, userId, at = new Date() }) => ({
                from,
                ...(userId !== undefined && { from_user_id: userId }),
                id,
                timestamp: String(Math.floor(at.getTime() / 1000)),
                type: 'text',
                text: { body: text },
              })),
            },
          },
        ],
      },
    ],
  };
}

/** Posts events to a running desk as Meta does. */
export async function postToMeta(url: string, payload: unknown): Promise<number> {
  const response = await fetch(`${url}/webhooks/meta`, signedEvents(payload));
  await response.arrayBuffer();
  return response.status;
}
