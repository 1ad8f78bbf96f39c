/** Messages and replies in and out of their JSON columns. */
import * as z from 'zod';
import type { IncomingMessage, Reply } from '../message.ts';

const attachment = z.looseObject({
  kind: z.enum(['image', 'audio', 'video', 'document', 'sticker']),
  source: z.string(),
  contentType: z.string(),
});

// Loose: fields that a newer process wrote survive an older one.
const incomingMessage: z.ZodType<IncomingMessage> = z.looseObject({
  id: z.string(),
  channel: z.string(),
  person: z.string(),
  text: z.string(),
  attachments: z.array(attachment),
  receivedAt: z.iso.datetime().transform((text) => new Date(text)),
  sentAt: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
});

const reply: z.ZodType<Reply> = z.looseObject({
  text: z.string(),
  media: z.array(z.string()),
  choices: z.array(z.looseObject({ id: z.string(), title: z.string() })),
});

export function messageFromJson(json: string): IncomingMessage {
  return incomingMessage.parse(JSON.parse(json));
}

export function parseReply(payload: unknown): Reply {
  return reply.parse(payload);
}
