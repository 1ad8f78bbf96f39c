/** Sends over Twilio's REST API ("Messages resource"), when a webhook's response is too early or too late. */
import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import { call, isPage, parseJson, USER_AGENT } from '../call.ts';
import { offerOf } from '../offer.ts';
import type { Part, Sender, SendOutcome } from '../send.ts';
import { refusedOnTheWay } from '../vendor-error.ts';
import { windowFault } from '../window.ts';
import { contentOf } from './content.ts';
import { readTwilioError } from './rest-errors.ts';
import { contentVariables, sidFor, type TwilioTemplates } from './templates.ts';

/** Twilio answers within some hundred milliseconds. */
const TIMEOUT_MS = 15_000;

export interface TwilioSenderDeps {
  /** `https://api.twilio.com`, or a stand-in, without a slash at its end. */
  readonly apiUrl: string;
  readonly accountSid: string;
  /** Asked anew for each call, as the token may be changed while the desk runs. */
  readonly authToken: () => string;
  /** `whatsapp:+14155238886`. */
  readonly from: string;
  /** Where Twilio tells how the message fares; undefined: nowhere. */
  readonly statusCallback: string | undefined;
  /** By which choices can be tapped; without one that fits they go as numbered text. */
  readonly templates: TwilioTemplates;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}

const created = z.object({ sid: z.string().min(1) });

export function createTwilioSender(deps: TwilioSenderDeps): Sender {
  const { apiUrl, accountSid, authToken, from, statusCallback, templates, clock } = deps;
  const { timeoutMs = TIMEOUT_MS } = deps;
  const url = new URL(`${apiUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`);

  return {
    async send({ to, part, lastInboundAt }, signal): Promise<SendOutcome> {
      const closed = windowFault(lastInboundAt, clock());
      if (closed !== undefined) return { kind: 'never', reason: closed, isUnasked: true };
      const form = new URLSearchParams({ From: from, To: to, ...fieldsOf(part, templates) });
      if (statusCallback !== undefined) form.set('StatusCallback', statusCallback);
      const credentials = Buffer.from(`${accountSid}:${authToken()}`).toString('base64');
      const answer = await call(
        {
          method: 'POST',
          url,
          headers: {
            Authorization: `Basic ${credentials}`,
            'Content-Type': 'application/x-www-form-urlencoded',
            'User-Agent': USER_AGENT,
          },
          body: form.toString(),
          timeoutMs,
          maxBytes: 64 * 1024,
        },
        signal,
      );
      if (answer.kind === 'unsent') return { kind: 'retry', reason: answer.fault };
      if (answer.kind === 'unanswered') return { kind: 'uncertain', reason: answer.fault };
      const { status } = answer;
      if (isPage(answer)) return refusedOnTheWay(status);
      const body = parseJson(answer.body);
      if (status < 200 || status > 299) return readTwilioError(status, body);
      const sid = created.safeParse(body).data?.sid;
      return sid === undefined
        ? { kind: 'uncertain', reason: `HTTP ${status} without a message SID` }
        : { kind: 'sent', vendorId: sid };
    },
  };
}

function fieldsOf(part: Part, templates: TwilioTemplates): Record<string, string> {
  const offer = part.kind === 'choices' ? offerOf(part) : undefined;
  const sid = offer && sidFor(offer, templates);
  if (offer !== undefined && sid !== undefined) {
    return { ContentSid: sid, ContentVariables: JSON.stringify(contentVariables(offer)) };
  }
  const { body, mediaUrl } = contentOf(part);
  return { ...(body !== '' && { Body: body }), ...(mediaUrl !== undefined && { MediaUrl: mediaUrl }) };
}
