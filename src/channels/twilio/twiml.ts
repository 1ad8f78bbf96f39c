/** Replies → TwiML, the XML by which Twilio takes the answer to a webhook. */
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse.js';
import type { Reply } from '../../message.ts';
import { numberChoices } from '../number-choices.ts';
import { type PartOptions, partsOf } from '../parts.ts';
import type { Part } from '../send.ts';
import { TWILIO_LIMITS } from './limits.ts';

/** One `<Message>` per part of a text; the first part also carries the first picture. */
export function toTwiml(replies: readonly Reply[], options: PartOptions): string {
  return partsToTwiml(replies.flatMap((reply) => partsOf(reply, TWILIO_LIMITS, options)));
}

/** WhatsApp takes one file per message and ignores the others, so each part is a message of its own. */
export function partsToTwiml(parts: readonly Part[]): string {
  const response = new MessagingResponse();
  for (const part of parts) {
    const { text, media } = contentOf(part);
    const message = response.message({}, '');
    if (text !== '') message.body(text);
    if (media !== undefined) message.media(media);
  }
  return response.toString();
}

function contentOf(part: Part): { readonly text: string; readonly media?: string } {
  switch (part.kind) {
    case 'text':
      return { text: part.text };
    case 'media':
      return { text: part.caption, media: part.url };
    case 'choices':
      return { text: numberChoices({ text: part.text, choices: part.choices, media: [] }) };
  }
}
