/** Messages out of their JSON column. */
import * as z from 'zod';
import { CIRCUMSTANCES, type IncomingMessage } from '../message.ts';

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
  replyTo: z.string().optional(),
  text: z.string(),
  choiceId: z.string().optional(),
  circumstance: z.enum(CIRCUMSTANCES).optional().catch(undefined),
  attachments: z.array(attachment),
  receivedAt: z.iso.datetime().transform((text) => new Date(text)),
  sentAt: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
});

export function messageFromJson(json: string): IncomingMessage {
  return incomingMessage.parse(JSON.parse(json));
}
