/** Twilio's side of a webhook, for tests: payloads as it sends them, signed as it signs them. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

export const AUTH_TOKEN = '0123456789abcdef0123456789abcdef';
export const ACCOUNT_SID = 'AC00000000000000000000000000000000';

export type TwilioFixture =
  | 'button-reply'
  | 'forwarded'
  | 'hidden-number'
  | 'location'
  | 'photo-with-caption'
  | 'photo-without-caption'
  | 'status-callback'
  | 'text'
  | 'unknown-parameters'
  | 'voice-note';

/**
 * A payload of `test/fixtures/twilio`, with some parameters changed, or left out when undefined. What says the
 * same as a changed one goes along, unless it is changed itself.
 */
export function twilioParams(
  fixture: TwilioFixture,
  changes: Readonly<Record<string, string | undefined>> = {},
): URLSearchParams {
  const file = new URL(`../fixtures/twilio/${fixture}.json`, import.meta.url);
  const params = new URLSearchParams(
    Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))),
  );
  for (const [name, value] of Object.entries({ ...alongWith(changes, params), ...changes })) {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  }
  return params;
}

function alongWith(
  { MessageSid, From }: Readonly<Record<string, string | undefined>>,
  params: URLSearchParams,
): Record<string, string | undefined> {
  const number = /^whatsapp:\+(\d+)$/.exec(From ?? '')?.[1];
  return {
    ...(MessageSid !== undefined && { SmsSid: MessageSid }),
    ...(MessageSid !== undefined && params.has('SmsMessageSid') && { SmsMessageSid: MessageSid }),
    ...(From !== undefined && params.has('WaId') && { WaId: number }),
  };
}

/** The signature, written from Twilio's description and apart from the code under test. */
export function signTwilioForm(url: string, params: URLSearchParams, authToken = AUTH_TOKEN): string {
  const names = [...new Set(params.keys())].sort();
  const signed = names
    .flatMap((name) => [...new Set(params.getAll(name))].sort().map((value) => name + value))
    .join('');
  return createHmac('sha1', authToken)
    .update(url + signed, 'utf8')
    .digest('base64');
}

export interface SignedForm {
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What `fetch` or `app.request` need to post a form as Twilio does. */
export function signedForm(url: string, params: URLSearchParams, authToken = AUTH_TOKEN): SignedForm {
  return {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'X-Twilio-Signature': signTwilioForm(url, params, authToken),
    },
    body: params.toString(),
  };
}
