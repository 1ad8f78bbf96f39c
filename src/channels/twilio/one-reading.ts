/**
 * Whether a signed form says what Twilio said. Its signature covers names and values written one after the other
 * with nothing between them, so that `Body=hi&From=x` and `Body=h&i…` may share one. A form is trusted only where
 * the text that was signed leaves no other reading of who wrote what in which message.
 */

import type { SignedField, SignedForm } from './signed-form.ts';

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
  ListId: '(?:answer|entry):',
};

const FIELDS = [...Object.entries(CLOSED), ...Object.entries(OPEN)];
/** Name → whether its value ends where its form does, whatever it is. */
const NAMES = new Map(FIELDS.map(([name]) => [name, !Object.hasOwn(OPEN, name)]));

/** Without groups, and told apart by the first letter first: it is run over every message. */
const RECOGNIZED = new RegExp(
  `(?=[ABCEFLMNSW])(?:${FIELDS.map(([name, value]) => name + value).join('|')})`,
  'g',
);

/** What Twilio sends today. */
const USUAL = new Set(
  'AccountSid Address ApiVersion Body ButtonPayload ButtonText ChannelMetadata ExternalUserId Forwarded FrequentlyForwarded From InteractiveData Label Latitude ListDescription ListId ListTitle Longitude MessageSid MessageStatus MessageType NumMedia NumSegments OptOutType ParentExternalUserId ProfileName SmsMessageSid SmsSid SmsStatus To WaId'.split(
    ' ',
  ),
);
const FAMILIES = /^(?:Channel|From|Media(?:ContentType|Url)\d|Message|Original|Referral|Sms)\w+$/;
/** A name that is not known; right behind a text it has at least two words, as one might stand in any text. */
const NEW_NAME = /^[A-Za-z]\w*$/;
const OF_TWO_WORDS = /^(?:[A-Z][a-z]+[A-Z\d]|[a-z])/;

/** What a person writes, as it comes. */
const TEXTS = new Set(['Body', 'ButtonText']);

/** @param url the address that was signed, to whose query fields could be moved */
export function hasOneReading(url: string, { params, text, fields }: SignedForm): boolean {
  const query = url.indexOf('?');
  if (query >= 0 && RECOGNIZED_ONCE.test([...new URLSearchParams(url.slice(query))].flat().join('')))
    return false;
  return fields.every(isProper) && areWhatTheyLookLike(text, fields) && agree(params);
}

const RECOGNIZED_ONCE = new RegExp(RECOGNIZED.source);

/** New fields may end in a known name, as `SmsMessageSid` does, though none takes the sender for its own. */
function areWhatTheyLookLike(text: string, fields: readonly SignedField[]): boolean {
  let at = 0;
  RECOGNIZED.lastIndex = 0;
  for (let found = RECOGNIZED.exec(text); found !== null; found = RECOGNIZED.exec(text)) {
    while ((fields[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= found.index) at += 1;
    const field = fields[at];
    if (field === undefined || !isField(field, found.index, found[0])) return false;
  }
  return true;
}

function isField(field: SignedField, index: number, found: string): boolean {
  const isWhole = index === field.start && found.startsWith(field.name) && NAMES.has(field.name);
  const name = isWhole ? field.name : FIELDS.find(([known]) => found.startsWith(known))?.[0];
  if (name === undefined) return false;
  const nameStart = field.start + field.name.length - name.length;
  if (!isWhole && (!field.name.endsWith(name) || nameStart !== index || name === 'From')) return false;
  const isClosed = NAMES.get(name) || field.value.startsWith('whatsapp:+');
  return !isClosed || name.length + field.value.length === found.length;
}

/** It is there once; a new name is no piece of a text, nor of a sender whose id may end anywhere. */
function isProper({ name, value }: SignedField, at: number, fields: readonly SignedField[]): boolean {
  if (name === fields[at + 1]?.name) return false;
  if (name === 'Forwarded' && !/^(?:true|false)$/.test(value)) return false;
  if (USUAL.has(name) || FAMILIES.test(name)) return true;
  if (!NEW_NAME.test(name) || /^(?:Body|ButtonText)/.test(name + value.slice(0, 10))) return false;
  const before = fields[at - 1];
  if (before === undefined) return true;
  if (TEXTS.has(before.name)) {
    return OF_TWO_WORDS.test(name) && !/\s$/.test(before.value) && !/^\s/.test(value);
  }
  return before.name !== 'From' || before.value.startsWith('whatsapp:+');
}

/** What stands in a form more than once is the same each time. */
function agree(params: URLSearchParams): boolean {
  const smsSid = params.get('SmsMessageSid') ?? params.get('SmsSid');
  const sid = params.get('MessageSid') ?? smsSid;
  if ((smsSid ?? sid) !== sid || (params.get('SmsSid') ?? sid) !== sid) return false;
  const [from, waId, userId] = [params.get('From') ?? '', params.get('WaId'), params.get('ExternalUserId')];
  const number = /^whatsapp:\+(\d+)$/.exec(from)?.[1];
  if (number !== undefined) return waId === null || isSameNumber(number, waId);
  if (from.startsWith('whatsapp:+')) return false;
  const id = /^whatsapp:(.+)$/.exec(from)?.[1];
  return id === undefined || userId === null || id === userId;
}

/** A mobile number of Mexico, Brazil or Argentina is written with a digit more or less: its end is the same. */
function isSameNumber(number: string, waId: string): boolean {
  return number === waId || (number.slice(-8) === waId.slice(-8) && number.slice(0, 2) === waId.slice(0, 2));
}
