import { describe, expect, it } from 'vitest';
import { isStatusCallback, loggableSid, parseTwilioMessage } from '../../../src/channels/twilio/parse.ts';
import { FrontdeskError } from '../../../src/errors.ts';
import type { IncomingMessage } from '../../../src/message.ts';
import { type TwilioFixture, twilioParams } from '../../helpers/twilio.ts';

const NUMBER = 'whatsapp:+33639980001';
const HIDDEN_ID = 'CC.9f2c7b1d4e8a';
const HIDDEN = `whatsapp:${HIDDEN_ID}`;
const NOW = new Date('2030-01-02T03:04:05Z');

function parse(fixture: TwilioFixture, changes: Record<string, string | undefined> = {}): IncomingMessage {
  return parseTwilioMessage(twilioParams(fixture, changes), NOW);
}

describe('parseTwilioMessage', () => {
  it('reads a text', () => {
    expect(parse('text')).toEqual({
      id: 'SM00000000000000000000000000000001',
      channel: 'twilio',
      person: 'whatsapp:+33639980001',
      replyTo: 'whatsapp:+33639980001',
      text: 'how do i reset my vpn password',
      attachments: [],
      receivedAt: NOW,
    });
  });

  it('takes a photo without caption for a message', () => {
    expect(isStatusCallback(twilioParams('photo-without-caption'))).toBe(false);
    expect(parse('photo-without-caption')).toMatchObject({
      text: '',
      attachments: [
        {
          kind: 'image',
          source: expect.stringMatching(/^https:\/\/api\.twilio\.com/),
          contentType: 'image/jpeg',
        },
      ],
    });
  });

  it('reads a photo with its caption', () => {
    const message = parse('photo-with-caption');
    expect(message.text).toBe('is this the right badge?');
    expect(message.attachments).toHaveLength(1);
  });

  it('reads a voice note', () => {
    expect(parse('voice-note').attachments).toMatchObject([{ kind: 'audio', contentType: 'audio/ogg' }]);
  });

  it('reads a location as a message without text', () => {
    expect(parse('location')).toMatchObject({ text: '', attachments: [] });
  });

  it('reads a tapped button as if its title had been typed', () => {
    expect(parse('button-reply').text).toBe('Reset my VPN password');
    expect(parse('button-reply', { Body: 'typed' }).text).toBe('typed');
  });

  it('reads a forwarded message as any other', () => {
    expect(parse('forwarded').text).toBe('comment avoir mon bulletin de paie');
  });

  it.each([
    ['beside a number', 'text', { ExternalUserId: 'US.1' }, 'whatsapp:US.1', [NUMBER], NUMBER],
    ['beside itself', 'hidden-number', { ExternalUserId: HIDDEN_ID }, HIDDEN, undefined, HIDDEN],
    [
      'with a parent',
      'hidden-number',
      { ExternalUserId: HIDDEN_ID, ParentExternalUserId: 'CC.ENT.1' },
      HIDDEN,
      ['whatsapp:CC.ENT.1'],
      HIDDEN,
    ],
    ['of no shape', 'text', { ExternalUserId: 'us 1' }, NUMBER, undefined, NUMBER],
  ] as const)('knows a person by a user id %s', (_, fixture, change, person, aliases, replyTo) => {
    const message = parse(fixture, change);
    expect([message.person, message.aliases, message.replyTo]).toEqual([person, aliases, replyTo]);
  });

  it('knows a person whose phone number is hidden', () => {
    expect(parse('hidden-number').person).toBe('whatsapp:CC.9f2c7b1d4e8a');
  });

  it.each(['whatsapp:+15550100', '+15550100'])('knows %s though its + was not encoded', (From) => {
    const typed = new URLSearchParams(`MessageSid=SM1&Body=hi&From=${From}`);
    expect(typed.get('From')).not.toBe(From);
    expect(parseTwilioMessage(typed, NOW).person).toBe(From);
  });

  it('ignores parameters that it does not know', () => {
    const params = twilioParams('unknown-parameters');
    params.append('__proto__', 'polluted');
    const message = parseTwilioMessage(params, NOW);
    expect(message.text).toBe('hello');
    expect(Object.keys(message).sort()).toEqual([
      'attachments',
      'channel',
      'id',
      'person',
      'receivedAt',
      'replyTo',
      'text',
    ]);
  });

  it('cleans the text', () => {
    expect(parse('text', { Body: ' a\0b\u202Ec\r\nd ' }).text).toBe('abc\nd');
    expect(parse('text', { Body: 'x'.repeat(1_000_000) }).text).toHaveLength(4096);
    expect(parse('text', { Body: undefined }).text).toBe('');
  });

  it('takes the first of a repeated parameter', () => {
    const params = twilioParams('text');
    params.append('Body', 'second');
    expect(parseTwilioMessage(params, NOW).text).toBe('how do i reset my vpn password');
  });

  it.each([
    ['image/png', 'image'],
    ['audio/ogg; codecs=opus', 'audio'],
    ['video/mp4', 'video'],
    ['application/pdf', 'document'],
    ['text/vcard', 'document'],
    ['', 'document'],
    ['IMAGE/JPEG', 'image'],
  ])('takes %j for a file of the kind %s', (MediaContentType0, kind) => {
    expect(parse('photo-without-caption', { MediaContentType0 }).attachments[0]?.kind).toBe(kind);
  });

  it('knows a sticker', () => {
    const changes = { MessageType: 'sticker', MediaContentType0: 'image/webp' };
    expect(parse('photo-without-caption', changes).attachments[0]?.kind).toBe('sticker');
  });

  it.each(['-1', '0', 'abc', '', 'NaN'])('reads no file when NumMedia is %j', (NumMedia) => {
    expect(parse('photo-without-caption', { NumMedia }).attachments).toEqual([]);
  });

  it('believes the addresses more than their number', () => {
    expect(parse('photo-without-caption', { NumMedia: '1e9' }).attachments).toHaveLength(1);
    expect(parse('photo-without-caption', { MediaUrl0: undefined }).attachments).toEqual([]);
  });

  it.each([
    ['MessageSid', undefined, 'Twilio message: MessageSid: missing'],
    ['MessageSid', 'SM 1; drop', 'Twilio message: MessageSid: expected an id'],
    ['From', undefined, 'Twilio message: From: missing'],
    ['From', '', 'Twilio message: From: expected an address'],
    ['From', 'whatsapp:+1\r\nBcc: x', 'Twilio message: From: expected an address'],
  ])('refuses a message whose %s is %j', (name, value, expected) => {
    const attempt = () => parse('text', { [name]: value });
    expect(attempt).toThrow(FrontdeskError);
    expect(attempt).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
    expect(attempt).toThrow(expected);
  });
});

describe('isStatusCallback', () => {
  it('tells how an outgoing message fares from a message', () => {
    expect(isStatusCallback(twilioParams('status-callback'))).toBe(true);
    expect(isStatusCallback(twilioParams('text'))).toBe(false);
    expect(isStatusCallback(new URLSearchParams('MessageStatus=read'))).toBe(true);
    expect(isStatusCallback(new URLSearchParams('Body=hello'))).toBe(false);
  });
});

describe('loggableSid', () => {
  it('lets only Twilio’s own form of ids into the log', () => {
    const sid = 'SM0123456789abcdef0123456789ABCDEF';
    expect(loggableSid(sid)).toBe(sid);
    expect(loggableSid(sid.replace('SM', 'MM'))).toBe(sid.replace('SM', 'MM'));
    expect(loggableSid('33639980001')).toBeUndefined();
    expect(loggableSid(`${sid}0`)).toBeUndefined();
  });
});
