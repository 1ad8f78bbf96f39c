/** TwiML → what Twilio would send: a strict reader of the few elements that the desk writes. */

export interface SentMessage {
  body?: string;
  media?: string[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#xD;': '\r' };
const TEXT = '[\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]';
const MESSAGE = new RegExp(
  `<Message>(?:<Body>((?:(?![<>])${TEXT})*)</Body>)?((?:<Media>(?:(?![<>])${TEXT})*</Media>)*)</Message>`,
  'gu',
);

/** @throws when the text is anything but a declaration and one `<Response>` with messages */
export function readTwiml(xml: string): SentMessage[] {
  const inner = /^<\?xml version="1\.0" encoding="UTF-8"\?><Response(?:\/>|>(.*)<\/Response>)$/su.exec(xml);
  if (inner === null) throw new Error(`not TwiML: ${xml}`);
  const messages: SentMessage[] = [];
  const left = (inner[1] ?? '').replace(MESSAGE, (_, body: string | undefined, media: string) => {
    const urls = Array.from(media.matchAll(/<Media>(.*?)<\/Media>/g), ([, url]) => unescaped(url ?? ''));
    messages.push({
      ...(body !== undefined && { body: unescaped(body) }),
      ...(urls.length > 0 && { media: urls }),
    });
    return '';
  });
  if (left !== '') throw new Error(`unexpected in TwiML: ${left}`);
  return messages;
}

/** The texts alone. */
export function bodiesOf(xml: string): string[] {
  return readTwiml(xml).flatMap(({ body }) => body ?? []);
}

function unescaped(text: string): string {
  return text.replace(/&[^;]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`not an entity: ${entity}`);
    return character;
  });
}
