import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing, Part } from '../../../src/channels/send.ts';
import { createTwilioSender } from '../../../src/channels/twilio/rest.ts';
import { readTwilioError } from '../../../src/channels/twilio/rest-errors.ts';
import type { TwilioTemplates } from '../../../src/channels/twilio/templates.ts';
import { type FakeTwilio, startFakeTwilio } from '../../helpers/fake-twilio.ts';
import { ACCOUNT_SID, AUTH_TOKEN } from '../../helpers/twilio.ts';

const never = new AbortController().signal;
const NOW = new Date('2026-01-01T12:00:00Z');
let twilio: FakeTwilio;

beforeEach(async () => {
  twilio = await startFakeTwilio();
});
afterEach(() => twilio.close());

const NO_TEMPLATES: TwilioTemplates = { buttons: new Map(), list: new Map() };

function sender({
  apiUrl = twilio.url,
  timeoutMs = 5000,
  authToken = (): string => AUTH_TOKEN,
  templates = NO_TEMPLATES,
} = {}) {
  return createTwilioSender({
    apiUrl,
    templates,
    accountSid: ACCOUNT_SID,
    authToken,
    from: 'whatsapp:+14155238886',
    statusCallback: 'https://desk.example.com/webhooks/twilio/status',
    clock: () => NOW,
    timeoutMs,
  });
}

const outgoing = (part: Part, more: Partial<Outgoing> = {}): Outgoing => ({
  to: 'whatsapp:+15550100',
  part,
  lastInboundAt: NOW,
  ...more,
});
const hello = (more: Partial<Outgoing> = {}): Outgoing =>
  outgoing({ kind: 'text', text: 'Héllo & bye' }, more);

describe('createTwilioSender', () => {
  it('sends a text', async () => {
    const outcome = await sender().send(hello(), never);
    expect(outcome).toEqual({ kind: 'sent', vendorId: twilio.sent[0]?.sid });
    expect(twilio.sent).toMatchObject([
      {
        to: 'whatsapp:+15550100',
        from: 'whatsapp:+14155238886',
        text: 'Héllo & bye',
        statusCallback: 'https://desk.example.com/webhooks/twilio/status',
      },
    ]);
  });

  it('sends a picture with its caption, and choices as numbers', async () => {
    const url = 'https://desk.example.com/media/map.png';
    await sender().send(outgoing({ kind: 'media', media: 'image', url, caption: 'The map' }), never);
    const choices = [{ id: 'leave', title: 'Annual leave' }];
    await sender().send(outgoing({ kind: 'choices', text: 'Did you mean:', choices }), never);
    expect(twilio.sent).toMatchObject([
      { text: 'The map', media: [url] },
      { text: 'Did you mean:\n1. Annual leave', media: [] },
    ]);
  });

  it('fills a Content where there is one of the form and the number of options', async () => {
    const list = new Map([[2, `HX${'2'.repeat(32)}`]]);
    const templates: TwilioTemplates = { buttons: new Map([[1, `HX${'1'.repeat(32)}`]]), list };
    const [leave, sick] = [
      { id: 'entry:leave', title: 'Annual leave' },
      { id: 'entry:sick', title: 'How do I report sick leave?' },
    ];
    for (const choices of [[leave], [leave, sick], [sick]] as const) {
      await sender({ templates }).send(
        outgoing({ kind: 'choices', text: 'Which?', choices: [...choices] }),
        never,
      );
    }
    expect(twilio.sent).toMatchObject([
      {
        text: '',
        contentSid: `HX${'1'.repeat(32)}`,
        variables: { 1: 'Which?', 2: 'Annual leave', 3: 'entry:leave' },
      },
      {
        contentSid: `HX${'2'.repeat(32)}`,
        variables: {
          1: 'Which?',
          2: '1. Annual leave',
          3: 'Annual leave',
          4: 'entry:leave',
          5: '1. Annual leave',
          6: '2. How do I report sick leave?',
          7: 'How do I report sick…',
          8: 'entry:sick',
          9: 'How do I report sick leave?',
        },
      },
      { text: 'Which?\n1. How do I report sick leave?', contentSid: undefined },
    ]);
  });

  it('writes to a person who hides the phone number', async () => {
    expect(await sender().send(hello({ to: 'whatsapp:US.13491208655302741918' }), never)).toMatchObject({
      kind: 'sent',
    });
  });

  it.each([
    [
      { do: 'fail', code: 20429, status: 429 },
      { kind: 'retry', reason: 'Twilio 20429: too many requests', code: 20429 },
    ],
    [
      { do: 'fail', code: 63015 },
      { kind: 'never', reason: 'Twilio 63015: the person has not joined the sandbox', code: 63015 },
    ],
    [
      { do: 'answer', status: 503, body: '' },
      { kind: 'retry', reason: 'HTTP 503 from a proxy or a gateway' },
    ],
    [
      { do: 'answer', status: 404, body: '<html>' },
      { kind: 'retry', reason: 'HTTP 404 from a proxy or a gateway' },
    ],
    [
      { do: 'answer', status: 200, body: '<!doctype html>' },
      { kind: 'retry', reason: 'HTTP 200 from a proxy or a gateway' },
    ],
    [
      { do: 'answer', status: 201, body: '' },
      { kind: 'uncertain', reason: 'HTTP 201 without a message SID' },
    ],
    [{ do: 'cut-after' }, { kind: 'uncertain', reason: 'ECONNRESET' }],
  ] as const)('%j', async (behaviour, outcome) => {
    twilio.next(behaviour);
    expect(await sender().send(hello(), never)).toEqual(outcome);
  });

  it('is uncertain when Twilio hangs after it took the message', async () => {
    twilio.next({ do: 'hang' });
    expect(await sender({ timeoutMs: 200 }).send(hello(), never)).toEqual({
      kind: 'uncertain',
      reason: 'time limit',
    });
  });

  it('tries again when nobody listens', async () => {
    const gone = await startFakeTwilio();
    await gone.close();
    expect(await sender({ apiUrl: gone.url }).send(hello(), never)).toMatchObject({ kind: 'retry' });
  });

  it('stops with a wrong token, and goes on with the next one', async () => {
    let token = 'old';
    const sending = sender({ authToken: () => token });
    expect(await sending.send(hello(), never)).toMatchObject({ kind: 'stop' });
    token = AUTH_TOKEN;
    expect(await sending.send(hello(), never)).toMatchObject({ kind: 'sent' });
  });

  it('never writes after 24 hours', async () => {
    const lastInboundAt = new Date(NOW.getTime() - 24 * 3_600_000);
    expect(await sender().send(hello({ lastInboundAt }), never)).toMatchObject({ kind: 'never' });
    expect(twilio.calls).toHaveLength(0);
  });
});

describe('readTwilioError', () => {
  const kind = (status: number, body: unknown) => {
    const outcome = readTwilioError(status, body);
    return outcome.kind === 'stop' ? outcome.until : outcome.kind;
  };

  it.each([
    [20003, 'token'],
    [20404, 'mended'],
    [30002, 'mended'],
    [63007, 'mended'],
    [20429, 'retry'],
    [63018, 'retry'],
    [63019, 'picture'],
    [21211, 'never'],
    [21610, 'never'],
    [21617, 'never'],
    [63015, 'never'],
    [63016, 'never'],
  ])('%i: %s', (code, verdict) => {
    expect(kind(400, { code, message: 'to +15550100' })).toBe(verdict);
  });

  it.each([
    [500, 'retry'],
    [429, 'retry'],
    [504, 'uncertain'],
    [401, 'mended'],
    [404, 'mended'],
    [400, 'never'],
  ])('HTTP %i with an unknown code: %s', (status, verdict) => {
    expect(kind(status, { code: 99_999 })).toBe(verdict);
    expect(readTwilioError(status, { code: 99_999 }).reason).toBe('Twilio 99999');
  });

  it.each([302, 400, 401, 403, 404, 407, 500, 502])(
    'HTTP %i that is not Twilio’s comes from a proxy, and is tried again',
    (status) => expect(kind(status, '<html>')).toBe('retry'),
  );
});
