/** Twilio's form parameters → the house's own message. */
import * as z from 'zod';
import { FrontdeskError } from '../../errors.ts';
import { cleanText } from '../../language/clean-text.ts';
import type { Attachment, Circumstance, IncomingMessage } from '../../message.ts';
import { withoutFileName } from '../file-name.ts';

/** A message carries at most ten files (Messaging, "Media resource"). */
const MAX_MEDIA = 10;

/** Two capitals, a dot, and what the vendor likes; of another shape it counts as missing. */
const userId = z
  .string()
  .regex(/^[A-Z]{2}\.[\w.-]{1,200}$/)
  .transform((id) => `whatsapp:${id}`)
  .optional()
  .catch(undefined);

/** An id of our own is far shorter. */
const choiceId = z
  .string()
  .max(256)
  .transform((id) => cleanText(id) || undefined)
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
  ListTitle: z.string().default(''),
  /** Of the button or the row that was tapped. */
  ButtonPayload: choiceId,
  ListId: choiceId,
  /** Words that Twilio's opt-out took for its own. */
  OptOutType: z.string().optional(),
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
  const { MessageSid, From, NumMedia, MessageType, ...read } = parsed.data;
  const person = read.ExternalUserId ?? From;
  const others = read.ParentExternalUserId === undefined ? [] : [read.ParentExternalUserId];
  const aliases = [From, ...others].filter((id) => id !== person);
  const files = attachments(params, NumMedia, MessageType);
  const said =
    [read.Body, read.ButtonText, read.ListTitle].map(cleanText).find((words) => words !== '') ?? '';
  const isFile = MessageType === 'document' || files.some(({ kind }) => kind === 'document');
  const text = textOf(isFile ? withoutFileName(said) : said, read.OptOutType);
  const circumstance = circumstanceOf(params, { text, files, MessageType, OptOutType: read.OptOutType });
  const tapped = read.ButtonPayload ?? read.ListId;
  return {
    id: MessageSid,
    channel: 'twilio',
    person,
    ...(aliases.length > 0 && { aliases }),
    replyTo: From,
    text,
    ...(tapped !== undefined && { choiceId: tapped }),
    ...(circumstance !== undefined && { circumstance }),
    attachments: files,
    receivedAt,
  };
}

/** Whoever comes back with START is greeted; HELP and its like ask for help, whatever the word was. */
function textOf(said: string, optOut: string | undefined): string {
  if (optOut === 'START') return '';
  return optOut === 'HELP' ? 'help' : said;
}

function circumstanceOf(
  params: URLSearchParams,
  {
    text,
    files,
    MessageType: type = '',
    OptOutType: optOut,
  }: {
    readonly text: string;
    readonly files: readonly Attachment[];
    readonly MessageType: string | undefined;
    readonly OptOutType: string | undefined;
  },
): Circumstance | undefined {
  if (optOut === 'START') return 'opening';
  if (text !== '') return isFromAdvertisement(params) ? 'advertisement' : undefined;
  if (type === 'contacts' || files.some(({ contentType }) => /^text\/(?:x-)?vcard\b/.test(contentType))) {
    return 'contact';
  }
  if (files.length > 0) return undefined;
  if (params.has('Latitude')) return 'place';
  return type === 'order' ? 'order' : type === 'unsupported' ? 'unknown' : undefined;
}

/** `ReferralNumMedia` alone stands in every message. */
function isFromAdvertisement(params: URLSearchParams): boolean {
  return ['ReferralSourceId', 'ReferralSourceUrl', 'ReferralSourceType'].some((name) => params.has(name));
}

/** Why a message needs no answer, in fixed words; undefined when it needs one. */
export function whyUnanswered(params: URLSearchParams): string | undefined {
  const has = (name: string): boolean => (params.get(name) ?? '') !== '';
  // Twilio has answered it, and takes nothing more for that person.
  if (params.get('OptOutType') === 'STOP') return 'an opt-out that Twilio has taken';
  const isTap = has('ButtonPayload') || has('ButtonText') || has('ListId') || has('ListTitle');
  const isOfOthers = params.get('MessageType') === 'interactive' && !isTap && !has('Body');
  return isOfOthers || has('InteractiveData') ? 'an answer to what the desk did not ask' : undefined;
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
