/** Twilio's form parameters → the house's own message. */
import * as z from 'zod';
import { FrontdeskError } from '../../errors.ts';
import { cleanText } from '../../language/clean-text.ts';
import type { Attachment, IncomingMessage } from '../../message.ts';

/** A message carries at most ten files (Messaging, "Media resource"). */
const MAX_MEDIA = 10;

/** Two capitals, a dot, and what the vendor likes; of another shape it counts as missing. */
const userId = z
  .string()
  .regex(/^[A-Z]{2}\.[\w.-]{1,200}$/)
  .transform((id) => `whatsapp:${id}`)
  .optional()
  .catch(undefined);

/** What is read of "Twilio's request to your incoming message webhook URL"; the rest may grow as it likes. */
const parameters = z.object({
  MessageSid: z.string('missing').regex(/^[\w-]{1,64}$/, 'expected an id such as SM followed by 32 digits'),
  /** `whatsapp:+E164`, or `whatsapp:CC.…` when the phone number is hidden. */
  From: z
    .string('missing')
    // In a form typed by hand, a + that is not written %2B arrives as a space.
    .transform((from) => from.replace(/^(whatsapp:)? (?=\d)/, '$1+'))
    .refine((from) => /^[^\s\p{C}]{1,256}$/u.test(from), 'expected an address such as whatsapp:+15550100'),
  Body: z.string().default(''),
  ButtonText: z.string().default(''),
  NumMedia: z.coerce.number().catch(0),
  MessageType: z.string().optional(),
  /** Stay when the person hides their phone number, and stand beside it before. */
  ExternalUserId: userId,
  ParentExternalUserId: userId,
});

/**
 * @param params the whole form; of a repeated parameter the first value counts
 * @throws FrontdeskError REQUEST_INVALID, naming the parameters but not their values
 */
export function parseTwilioMessage(params: URLSearchParams, receivedAt: Date): IncomingMessage {
  const parsed = parameters.safeParse(
    Object.fromEntries(Object.keys(parameters.shape).map((name) => [name, params.get(name) ?? undefined])),
  );
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw new FrontdeskError('REQUEST_INVALID', `Twilio message: ${faults.join('; ')}`);
  }
  const { MessageSid, From, Body, ButtonText, NumMedia, MessageType, ...ids } = parsed.data;
  const person = ids.ExternalUserId ?? From;
  const others = ids.ParentExternalUserId === undefined ? [] : [ids.ParentExternalUserId];
  const aliases = [From, ...others].filter((id) => id !== person);
  return {
    id: MessageSid,
    channel: 'twilio',
    person,
    ...(aliases.length > 0 && { aliases }),
    replyTo: From,
    text: cleanText(Body) || cleanText(ButtonText),
    attachments: attachments(params, NumMedia, MessageType),
    receivedAt,
  };
}

/**
 * Whether the form tells how an outgoing message fares rather than being a message. A photo
 * without caption has an empty Body too, so only the status tells them apart.
 */
export function isStatusCallback(params: URLSearchParams): boolean {
  return ['SmsStatus', 'MessageStatus'].some((name) => {
    const status = params.get(name);
    return status !== null && !/^receiv(ed|ing)$/i.test(status);
  });
}

/** The message's id when it is one of Twilio's, for the log; else nothing that someone made up. */
export function loggableSid(messageSid: string): string | undefined {
  return /^[SM]M[0-9a-f]{32}$/i.test(messageSid) ? messageSid : undefined;
}

function attachments(params: URLSearchParams, count: number, messageType?: string): Attachment[] {
  const found: Attachment[] = [];
  for (let n = 0; n < Math.min(count, MAX_MEDIA); n += 1) {
    const source = params.get(`MediaUrl${n}`) ?? '';
    if (source === '') continue;
    const contentType = cleanText(params.get(`MediaContentType${n}`) ?? '').toLowerCase();
    found.push({ kind: kindOf(contentType, messageType), source, contentType });
  }
  return found;
}

function kindOf(contentType: string, messageType: string | undefined): Attachment['kind'] {
  if (messageType === 'sticker') return 'sticker';
  const [family] = contentType.split('/');
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'document';
}
