/** Replies → TwiML, the XML by which Twilio takes the answer to a webhook. */
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse.js';
import type { Reply } from '../../message.ts';
import { type PartOptions, partsOf } from '../parts.ts';
import type { Part } from '../send.ts';
import { contentOf } from './content.ts';
import { TWILIO_LIMITS } from './limits.ts';

export function toTwiml(replies: readonly Reply[], options: PartOptions): string {
  return partsToTwiml(replies.flatMap((reply) => partsOf(reply, TWILIO_LIMITS, options)));
}

/** Each part is a `<Message>` of its own. */
export function partsToTwiml(parts: readonly Part[]): string {
  const response = new MessagingResponse();
  for (const part of parts) {
    const { body, mediaUrl } = contentOf(part);
    const message = response.message({}, '');
    if (body !== '') message.body(body);
    if (mediaUrl !== undefined) message.media(mediaUrl);
  }
  return response.toString();
}
