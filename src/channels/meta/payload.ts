/** A message → the JSON of `POST /{version}/{phone number id}/messages` ("Messages API"). */
import { basename } from 'node:path/posix';
import type { Choice } from '../../message.ts';
import type { Outgoing, Part } from '../send.ts';
import { shorten } from '../shorten.ts';
import { BUTTON_TITLE, MAX_BUTTONS, ROW_DESCRIPTION, ROW_TITLE } from './limits.ts';

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
      return { type: 'text', text: { body: part.text, preview_url: false } };
    case 'media': {
      const caption = part.caption === '' ? {} : { caption: part.caption };
      return part.media === 'image'
        ? { type: 'image', image: { link: part.url, ...caption } }
        : { type: 'document', document: { link: part.url, ...caption, filename: fileName(part.url) } };
    }
    case 'choices':
      return { type: 'interactive', interactive: interactive(part.text, part.choices) };
  }
}

function interactive(text: string, choices: readonly Choice[]): Payload {
  const body = { text };
  if (choices.length <= MAX_BUTTONS) {
    const buttons = titled(choices, BUTTON_TITLE).map((reply) => ({ type: 'reply', reply }));
    return { type: 'button', body, action: { buttons } };
  }
  const rows = titled(choices, ROW_TITLE).map(({ id, title }, at) => {
    const whole = choices[at]?.title ?? title;
    return { id, title, ...(whole !== title && { description: shorten(whole, ROW_DESCRIPTION) }) };
  });
  return { type: 'list', body, action: { button: 'Options', sections: [{ rows }] } };
}

/** Titles that must be cut get the numbers of the list above them: cut, they may look the same, which Meta refuses. */
function titled(choices: readonly Choice[], limit: number): Choice[] {
  const isCut = choices.some(({ title }) => title.length > limit);
  const isTwice = new Set(choices.map(({ title }) => title)).size < choices.length;
  return choices.map(({ id, title }, at) => ({
    id,
    title: shorten(isCut || isTwice ? `${at + 1}. ${title}` : title, limit),
  }));
}

function fileName(url: string): string {
  const name = basename(new URL(url).pathname);
  try {
    return decodeURIComponent(name) || 'file';
  } catch {
    return name; // not percent-encoded after all
  }
}
