/** Replies → TwiML, the XML by which Twilio takes the answer to a webhook. */
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse.js';
import { stripUnprintable } from '../../language/clean-text.ts';
import type { Reply } from '../../message.ts';
import { numberChoices } from '../number-choices.ts';
import { splitText } from '../split-text.ts';

/** A message's body holds at most 1,600 UTF-16 units (error 21617). */
const MAX_BODY = 1600;

/** The text under a picture holds at most 1,024 characters (Cloud API, "Image messages"). */
const MAX_CAPTION = 1024;

/** Only pictures carry a caption: Twilio drops that of documents ("Guidance on WhatsApp Media Messages"). */
const PICTURE = /\.(?:jpe?g|png)$/i;

export interface TwimlOptions {
  /** What goes before a path such as `media/map.png`: the public URL, without a slash at its end. */
  readonly mediaBaseUrl: string;
}

/** One `<Message>` per part of a text; the first part also carries the first picture. */
export function toTwiml(replies: readonly Reply[], { mediaBaseUrl }: TwimlOptions): string {
  const response = new MessagingResponse();
  for (const reply of replies) {
    for (const { text, media } of messagesOf(reply, mediaBaseUrl)) {
      const message = response.message({}, '');
      if (text !== undefined) message.body(text);
      if (media !== undefined) message.media(media);
    }
  }
  return response.toString();
}

interface OneMessage {
  readonly text?: string;
  readonly media?: string;
}

/** WhatsApp takes one file per message and ignores the others, so each further one is its own message. */
function messagesOf(reply: Reply, mediaBaseUrl: string): OneMessage[] {
  // The library refuses characters that XML forbids, and quotes the text when it does.
  const texts = splitText(stripUnprintable(numberChoices(reply)), { limit: MAX_BODY });
  const media = reply.media.flatMap((source) => absoluteUrl(source, mediaBaseUrl) ?? []);
  const [firstText, ...otherTexts] = texts;
  const [firstMedia, ...otherMedia] = media;
  if (firstText === undefined || firstMedia === undefined || !isCaptioned(firstMedia, firstText)) {
    return [...texts.map((text) => ({ text })), ...media.map((url) => ({ media: url }))];
  }
  return [
    { text: firstText, media: firstMedia },
    ...otherTexts.map((text) => ({ text })),
    ...otherMedia.map((url) => ({ media: url })),
  ];
}

function isCaptioned(media: string, text: string): boolean {
  return text.length <= MAX_CAPTION && PICTURE.test(new URL(media).pathname);
}

/** Nothing for what the desk does not serve: a file that Twilio cannot fetch takes the text down with it. */
function absoluteUrl(source: string, mediaBaseUrl: string): string | undefined {
  const relative = /^media\/[^\\?#\p{Cc}]+$/u.test(source) && !source.split('/').includes('..');
  const url = relative ? `${mediaBaseUrl}/${source}` : source;
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
