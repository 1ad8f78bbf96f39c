/** A message → the JSON of `POST /{version}/{phone number id}/messages` ("Messages API"). */
import { basename } from 'node:path/posix';
import { asNumberedText, LIST_LABEL, type Offer, offerOf, textAbove } from '../offer.ts';
import type { Outgoing, Part } from '../send.ts';

export type Payload = Readonly<Record<string, unknown>>;

export function messagePayload({ to, part, replyTo }: Outgoing): Payload {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    // Phone numbers have a field of their own ("Business-scoped user IDs").
    ...(/^\+?\d+$/.test(to) ? { to } : { recipient: to }),
    ...(replyTo !== undefined && { context: { message_id: replyTo } }),
    ...contentOf(part),
  };
}

/** Marks a message as read; with `isTyping` the person sees for 25 seconds that the desk is writing. */
export function readPayload(messageId: string, isTyping: boolean): Payload {
  return {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: messageId,
    ...(isTyping && { typing_indicator: { type: 'text' } }),
  };
}

function contentOf(part: Part): Payload {
  switch (part.kind) {
    case 'text':
      return textContent(part.text);
    case 'media': {
      const caption = part.caption === '' ? {} : { caption: part.caption };
      return part.media === 'image'
        ? { type: 'image', image: { link: part.url, ...caption } }
        : { type: 'document', document: { link: part.url, ...caption, filename: fileName(part.url) } };
    }
    case 'choices': {
      const offer = offerOf(part);
      return offer
        ? { type: 'interactive', interactive: interactive(offer) }
        : textContent(asNumberedText(part));
    }
  }
}

function textContent(body: string): Payload {
  return { type: 'text', text: { body, preview_url: false } };
}

function interactive(offer: Offer): Payload {
  const body = { text: textAbove(offer) };
  if (offer.form === 'list') {
    return { type: 'list', body, action: { button: LIST_LABEL, sections: [{ rows: offer.options }] } };
  }
  const buttons = offer.options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
  return { type: 'button', body, action: { buttons } };
}

function fileName(url: string): string {
  const name = basename(new URL(url).pathname);
  try {
    return decodeURIComponent(name) || 'file';
  } catch {
    return name; // not percent-encoded after all
  }
}
