/**
 * Whether a signed form says what Twilio said. Its signature covers names and values written one after the other
 * with nothing between them, so that `Body=hi&From=x` and `Body=h&i…` may share one. A form is trusted only where
 * the text that was signed leaves no other reading of who wrote what in which message.
 */

/** Fields whose value ends where its form does: what looks like one must be one, from end to end. */
const CLOSED: Readonly<Record<string, string>> = {
  AccountSid: 'AC[0-9a-f]{32}',
  ApiVersion: '\\d{4}-\\d\\d-\\d\\d',
  Forwarded: '(?:true|false)',
  From: 'whatsapp:\\+\\d+',
  MessageSid: '[MS]M[0-9a-f]{32}',
  MessageStatus: '[a-z]+',
  MessageType: '[a-z]+',
  NumMedia: '\\d+',
  NumSegments: '\\d+',
  SmsSid: '[MS]M[0-9a-f]{32}',
  SmsStatus: '[a-z]+',
  WaId: '\\d+',
};

/** Fields that are told by how they begin: what looks like the start of one must be its start. */
const OPEN: Readonly<Record<string, string>> = {
  ButtonPayload: '',
  ButtonText: '',
  ChannelMetadata: '\\{"',
  ExternalUserId: '[A-Z]{2}\\.',
  From: 'whatsapp:(?!\\+)',
};

const FIELDS = [...Object.entries(CLOSED), ...Object.entries(OPEN)];

/** Without groups, and told apart by the first letter first: it is run over every message. */
const RECOGNIZED = new RegExp(
  `(?=[ABCEFMNSW])(?:${FIELDS.map(([name, value]) => name + value).join('|')})`,
  'g',
);

/** Names of one word, which might stand in any text; an unknown name has at least two: `NewThing`. */
const ONE_WORD = new Set(['Address', 'Body', 'Forwarded', 'From', 'Label', 'Latitude', 'Longitude', 'To']);
const NEW_NAME = /^(?!Body|ButtonText)(?:[A-Z][a-z]+[A-Z]\w*|[a-z]\w*)$/;
const KNOWN_NAME =
  /^(?:AccountSid|ApiVersion|Button(?:Payload|Text)|Channel\w+|(?:Parent)?ExternalUserId|FrequentlyForwarded|From\w+|Media(?:ContentType|Url)\d+|Message\w+|Num(?:Media|Segments)|OptOutType|Original\w+|ProfileName|Referral\w+|Sms\w+|WaId)$/;

/** What a person writes, as it comes. */
const TEXTS = new Set(['Body', 'ButtonText']);

interface Field {
  readonly name: string;
  readonly value: string;
  readonly start: number;
}

/** @param url the address that was signed, to whose query fields could be moved */
export function hasOneReading(url: string, params: URLSearchParams): boolean {
  const query = url.indexOf('?');
  if (query >= 0 && RECOGNIZED_ONCE.test([...new URLSearchParams(url.slice(query))].flat().join('')))
    return false;
  const names = [...params.keys()];
  if (new Set(names).size !== names.length) return false;
  const { text, fields } = inOrder(params);
  return areWhatTheyLookLike(text, fields) && fields.every(isProper) && agree(params);
}

const RECOGNIZED_ONCE = new RegExp(RECOGNIZED.source);

/** The fields as they are signed, and where each begins. */
function inOrder(params: URLSearchParams): { text: string; fields: Field[] } {
  let text = '';
  const fields = [...params]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const field = { name, value, start: text.length };
      text += name + value;
      return field;
    });
  return { text, fields };
}

/** New fields may end in a known name, as `SmsMessageSid` does, though none takes the sender for its own. */
function areWhatTheyLookLike(text: string, fields: readonly Field[]): boolean {
  let at = 0;
  for (const found of text.matchAll(RECOGNIZED)) {
    while ((fields[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= found.index) at += 1;
    const field = fields[at];
    const name = FIELDS.find(([known]) => found[0].startsWith(known))?.[0];
    if (field === undefined || name === undefined) return false;
    const valueStart = field.start + field.name.length;
    if (!field.name.endsWith(name) || valueStart - name.length !== found.index) return false;
    if (name === 'From' && field.name !== name) return false;
    const isClosed = !Object.hasOwn(OPEN, name) || field.value.startsWith('whatsapp:+');
    if (isClosed && name + field.value !== found[0]) return false;
  }
  return true;
}

/** A new name is no piece of a text, and no piece of a sender whose id may end anywhere. */
function isProper({ name, value }: Field, at: number, fields: readonly Field[]): boolean {
  if (name === 'Forwarded' && !/^(?:true|false)$/.test(value)) return false;
  if (ONE_WORD.has(name) || KNOWN_NAME.test(name)) return true;
  if (!NEW_NAME.test(name)) return false;
  const before = fields[at - 1];
  if (before === undefined) return true;
  if (TEXTS.has(before.name)) return !/\s$/.test(before.value) && !/^\s/.test(value);
  return before.name !== 'From' || before.value.startsWith('whatsapp:+');
}

/** What stands in a form more than once is the same each time. */
function agree(params: URLSearchParams): boolean {
  const of = (name: string) => params.get(name) ?? undefined;
  const sids = new Set(
    [of('MessageSid'), of('SmsMessageSid'), of('SmsSid')].filter((sid) => sid !== undefined),
  );
  if (sids.size > 1) return false;
  const [from = '', waId, userId] = [of('From'), of('WaId'), of('ExternalUserId')];
  const number = /^whatsapp:\+(\d+)$/.exec(from)?.[1];
  if (number !== undefined) return waId === undefined || isSameNumber(number, waId);
  if (from.startsWith('whatsapp:+')) return false;
  const id = /^whatsapp:(.+)$/.exec(from)?.[1];
  return id === undefined || userId === undefined || id === userId;
}

/** A mobile number of Mexico, Brazil or Argentina is written with a digit more or less: its end is the same. */
function isSameNumber(number: string, waId: string): boolean {
  return number === waId || (number.slice(-8) === waId.slice(-8) && number.slice(0, 2) === waId.slice(0, 2));
}
