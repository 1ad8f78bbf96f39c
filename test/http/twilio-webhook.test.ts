import { describe, expect, it } from 'vitest';
import { formsOfUrl } from '../../src/config/values.ts';
import type { IncomingMessage } from '../../src/message.ts';
import type { StatusReport } from '../../src/store/statuses.ts';
import { PUBLIC_URL, post, reply, testServer } from '../helpers/server.ts';
import {
  AUTH_TOKEN,
  signedForm,
  signTwilioForm,
  type TwilioFixture,
  twilioParams,
} from '../helpers/twilio.ts';
import { bodiesOf, readTwiml } from '../helpers/twiml.ts';

const EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** A server that keeps the messages that reach the assistant. */
function recordingServer(deps: Parameters<typeof testServer>[0] = {}) {
  const messages: IncomingMessage[] = [];
  const app = testServer({
    ...deps,
    answer: async (message) => {
      messages.push(message);
      return [reply(`You wrote: ${message.text}`)];
    },
  });
  return { app, messages };
}

describe('a message that Twilio signed', () => {
  it.each(['/webhooks/twilio', '/bot'])('posted to %s is answered in TwiML', async (path) => {
    const { app, messages } = recordingServer();
    const response = await post(app, twilioParams('text'), path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(await response.text()).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Message><Body>You wrote: how do i reset my vpn password</Body></Message></Response>',
    );
    expect(messages).toHaveLength(1);
  });

  it.each<TwilioFixture>([
    'photo-without-caption',
    'photo-with-caption',
    'voice-note',
    'location',
    'button-reply',
    'forwarded',
    'hidden-number',
    'unknown-parameters',
  ])('may be a %s', async (fixture) => {
    const { app, messages } = recordingServer();
    const response = await post(app, twilioParams(fixture));
    expect(response.status).toBe(200);
    expect(bodiesOf(await response.text())).toHaveLength(1);
    expect(messages).toHaveLength(1);
  });

  it('is accepted by the configured address, whatever the proxy says', async () => {
    const app = testServer();
    const request = signedForm(`${PUBLIC_URL}/bot`, twilioParams('text'));
    Object.assign(request.headers, {
      Host: 'inner:3000',
      'X-Forwarded-Host': 'other',
      'X-Forwarded-Proto': 'http',
    });
    expect((await app.request('http://inner:3000/bot', request)).status).toBe(200);
  });

  it('is accepted with a port and with a query, in the address as it was called', async () => {
    const params = twilioParams('text');
    const target = "/bot?tenant=a%20b&name=O'Hara";
    const withPort = signedForm(`https://desk.example.com:443${target}`, params);
    expect((await testServer().request(target, withPort)).status).toBe(200);
  });

  it('is accepted below a path of the public address', async () => {
    const publicUrl = 'https://example.com/front';
    const request = signedForm(`${publicUrl}/webhooks/twilio`, twilioParams('text'));
    expect((await testServer({ publicUrl }).request('/webhooks/twilio', request)).status).toBe(200);
  });

  it.each([
    'https://desk.example.com',
    'https://Desk.Example.com',
    'https://desk:blue%20door@desk.example.com',
    'https://desk:blue%20door@Desk.Example.com',
  ])('is accepted when Twilio signed %s, as it was entered at both', async (signed) => {
    const app = testServer({ signedUrls: formsOfUrl('https://desk:blue%20door@Desk.Example.com/') });
    for (const path of ['/webhooks/twilio', '/webhooks/twilio/', '/bot/']) {
      expect((await app.request(path, signedForm(signed + path, twilioParams('text')))).status).toBe(200);
    }
    const status = '/webhooks/twilio/status/';
    const report = signedForm(signed + status, twilioParams('status-callback'));
    expect((await app.request(status, report)).status).toBe(204);
    const other = signedForm(`https://desk:red@desk.example.com/bot`, twilioParams('text'));
    expect((await app.request('/bot', other)).status).toBe(403);
  });

  it('is accepted with the other token while tokens are being changed', async () => {
    const twilio = {
      mode: 'verified',
      authTokens: ['new', AUTH_TOKEN],
      accountSid: undefined,
      apiUrl: 'https://api.twilio.com',
      contentUrl: 'https://content.twilio.com',
    } as const;
    expect((await post(testServer({ twilio }), twilioParams('text'))).status).toBe(200);
  });
});

describe('a request that Twilio did not sign', () => {
  const params = twilioParams('text');
  const good = signTwilioForm(`${PUBLIC_URL}/webhooks/twilio`, params);

  it.each([
    ['no signature', undefined],
    ['a wrong signature', signTwilioForm(`${PUBLIC_URL}/webhooks/twilio`, twilioParams('forwarded'))],
    ['a truncated signature', good.slice(0, 10)],
    ['the signature of another app', signTwilioForm(`${PUBLIC_URL}/webhooks/twilio`, params, 'other')],
    ['the signature of another address', signTwilioForm(`${PUBLIC_URL}/bot`, params)],
  ])('with %s is refused and reaches nobody', async (_, signature) => {
    const { app, messages } = recordingServer();
    const response = await app.request('/webhooks/twilio', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(signature !== undefined && { 'X-Twilio-Signature': signature }),
      },
      body: params.toString(),
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(messages).toEqual([]);
  });

  it('is refused though it forges the host it was signed for', async () => {
    const request = signedForm('https://evil.example/webhooks/twilio', params);
    Object.assign(request.headers, { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' });
    expect((await testServer().request('https://evil.example/webhooks/twilio', request)).status).toBe(403);
  });

  it('is refused when its account is another one, even signed', async () => {
    const other = twilioParams('text', { AccountSid: 'AC11111111111111111111111111111111' });
    expect((await post(testServer(), other)).status).toBe(403);
    expect((await post(testServer(), twilioParams('text', { AccountSid: undefined }))).status).toBe(403);
  });
});

describe('on trial', () => {
  const twilio = { mode: 'trial' } as const;
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: twilioParams('text').toString(),
  };

  it.each(['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'])(
    'answers unsigned messages that come to %s',
    async (origin) => {
      expect((await testServer({ twilio }).request(`${origin}/bot`, request)).status).toBe(200);
    },
  );

  it.each(['http://desk.example.com', 'https://abc.ngrok.app', 'http://192.168.1.5:3000'])(
    'refuses those that come to %s, through a tunnel or proxy',
    async (origin) => {
      const response = await testServer({ twilio }).request(`${origin}/bot`, request);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('TWILIO_AUTH_TOKEN');
    },
  );
});

describe('on trial, whoever is not on this machine', () => {
  const HOST = '127.0.0.1:3000';
  const ask = (headers: Record<string, string>, path = '/bot') =>
    testServer({ twilio: { mode: 'trial' } }).request(`http://${HOST}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Host: HOST, ...headers },
      body: twilioParams('text').toString(),
    });

  it.each<Record<string, string>>([
    {},
    { Origin: `http://${HOST}`, Referer: `http://${HOST}/`, 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none', 'User-Agent': 'curl', 'X-Twilio-Signature': 'any' },
    { Host: 'localhost:3000', Origin: 'http://localhost:3000' },
  ])('%j is answered', async (headers) => {
    expect((await ask(headers)).status).toBe(200);
  });

  it.each<Record<string, string>>([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://127.0.0.1:8080' },
    { Origin: `https://${HOST}` },
    { Origin: 'http://127.0.0.1:3000.evil.example' },
    { Referer: 'https://evil.example/page' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Forwarded: 'for=203.0.113.7' },
    { Via: '1.1 proxy' },
    { 'X-Forwarded-For': '203.0.113.7' },
    { 'X-Forwarded-Host': 'desk.example.com' },
    { 'X-Forwarded-Proto': 'https' },
    { 'X-Real-IP': '203.0.113.7' },
    { 'X-Client-IP': '203.0.113.7' },
    { 'X-Original-Host': 'desk.example.com' },
    { 'True-Client-IP': '203.0.113.7' },
    { 'CF-Connecting-IP': '203.0.113.7' },
    { 'X-Envoy-External-Address': '203.0.113.7' },
    { 'X-Amzn-Trace-Id': 'Root=1' },
    { Host: 'evil.example' },
    { Host: '' },
  ])('%j is refused', async (headers) => {
    for (const path of ['/bot', '/webhooks/twilio', '/webhooks/twilio/status']) {
      const response = await ask(headers, path);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('TWILIO_AUTH_TOKEN');
    }
  });
});

describe('bad input', () => {
  it.each([
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded2',
    '',
  ])('of the content type %j is refused', async (type) => {
    const body = '{"a":'.repeat(10_000);
    const response = await testServer().request('/bot', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    expect(response.status).toBe(415);
  });

  it.each(['/bot', '/webhooks/twilio', '/webhooks/twilio/status'])(
    'of more than 100 KB or 200 parameters to %s is refused before anyone looks who signed it',
    async (path) => {
      const params = (count: number, field: (n: number) => [string, string]) =>
        new URLSearchParams(Array.from({ length: count }, (_, n) => field(n)));
      const refusals: [URLSearchParams, number][] = [
        [twilioParams('text', { Body: 'x'.repeat(100 * 1024) }), 413],
        [params(201, (n) => [`P${n}`, '']), 413],
        [params(20_000, (n) => ['a', String(n)]), 413],
        [params(200, (n) => ['a', String(n)]), 403],
      ];
      for (const [form, status] of refusals) {
        const request = signedForm(`${PUBLIC_URL}/elsewhere`, form);
        expect((await testServer().request(path, request)).status).toBe(status);
        Object.assign(request.headers, { 'Content-Length': String(request.body.length) });
        expect((await testServer().request(path, request)).status).toBe(status);
      }
    },
  );

  it('of 60 KB of text is answered', async () => {
    const { app, messages } = recordingServer();
    expect((await post(app, twilioParams('text', { Body: 'x'.repeat(60_000) }))).status).toBe(200);
    expect(messages).toHaveLength(1);
  });

  it('cut anew so that another is the sender is refused, though the signature fits', async () => {
    const { app, messages } = recordingServer();
    const params = twilioParams('text');
    const form = signedForm(`${PUBLIC_URL}/bot`, params);
    const cut = new URLSearchParams(params);
    cut.set('From', String(params.get('From')).slice(0, -4));
    const [next = ''] = [...params.keys()].sort().filter((name) => name > 'From');
    cut.delete(next);
    cut.set(String(params.get('From')).slice(-4) + next, String(params.get(next)));
    expect((await app.request('/bot', { ...form, body: cut.toString() })).status).toBe(403);
    expect((await app.request('/bot', form)).status).toBe(200);
    expect(messages).toHaveLength(1);
  });

  it.each([
    ['without MessageSid', { MessageSid: undefined }, 'MessageSid'],
    ['without From', { From: undefined }, 'From'],
  ])('%s is refused, naming what is missing', async (_, changes, name) => {
    const response = await post(testServer(), twilioParams('text', changes));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: `Twilio message: ${name}: missing` });
  });

  it.each([
    ['nothing', '', ''],
    ['NUL', 'a\0b', 'ab'],
    ['a right-to-left override', 'a\u202Eb', 'ab'],
    ['emoji', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['markup', '</Body><Message to="+1">]]>', '</Body><Message to="+1">]]>'],
  ])('of %s is answered', async (_, Body, text) => {
    const response = await post(testServer(), twilioParams('text', { Body }));
    expect(bodiesOf(await response.text())).toEqual([`You wrote: ${text}`.trim()]);
  });

  it('of bytes that are no UTF-8 is answered', async () => {
    const body = `${twilioParams('text', { Body: undefined }).toString()}&Body=%ff%fe%ed%a0%80`;
    const request = signedForm(`${PUBLIC_URL}/bot`, new URLSearchParams(body));
    expect((await testServer().request('/bot', { ...request, body })).status).toBe(200);
  });
});

describe('a repeat of a genuine request', () => {
  const url = `${PUBLIC_URL}/bot`;
  const genuine = signedForm(url, twilioParams('text'));
  const asked = async (app: ReturnType<typeof testServer>, path: string, request: RequestInit) =>
    (await app.request(path, { method: 'POST', ...request })).status;

  it('passes as often as it comes', async () => {
    const app = testServer();
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push(await asked(app, '/bot', genuine));
    expect(statuses).toEqual([200, 200, 200]);
  });

  it.each([
    ['another signature', '/bot', { ...genuine, headers: signedForm(url, twilioParams('location')).headers }],
    [
      'no signature',
      '/bot',
      { ...genuine, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    ],
    ['another form', '/bot', { ...genuine, body: `${genuine.body}&Body=more` }],
    ['another address', '/bot?a=1', genuine],
  ])('is refused with %s', async (_, path, changed) => {
    const app = testServer();
    expect(await asked(app, '/bot', genuine)).toBe(200);
    expect(await asked(app, path, changed)).toBe(403);
  });
});

describe('a status callback', () => {
  it('posted to the webhook for messages is not answered', async () => {
    const { app, messages } = recordingServer();
    const response = await post(app, twilioParams('status-callback'));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(EMPTY);
    expect(messages).toEqual([]);
  });

  it('has its own address, signed too', async () => {
    const path = '/webhooks/twilio/status';
    const reports: StatusReport[] = [];
    const app = testServer({
      intake: {
        answeredTwilio: () => undefined,
        answerTwilio: async () => '',
        takeMeta: async () => {},
        takeStatus: async (report) => void reports.push(report),
        leaveAlone: () => {},
      },
    });
    expect((await post(app, twilioParams('status-callback'), path)).status).toBe(204);
    expect(reports).toMatchObject([{ channel: 'twilio', status: 'delivered' }]);
    const unsigned = signedForm(`${PUBLIC_URL}/bot`, twilioParams('status-callback'));
    expect((await testServer().request(path, unsigned)).status).toBe(403);
  });
});

describe('other methods', () => {
  it.each(['GET', 'PUT', 'DELETE'])('%s gets a friendly refusal', async (method) => {
    for (const path of ['/webhooks/twilio', '/bot', '/webhooks/twilio/status']) {
      const response = await testServer().request(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
      expect(await response.text()).toContain('where Twilio posts WhatsApp messages');
    }
  });
});

describe('pictures', () => {
  it('are sent with the address under which they are served', async () => {
    const app = testServer({ answer: async () => [reply('Map:', ['media/map.png'])] });
    const response = await post(app, twilioParams('text'));
    expect(readTwiml(await response.text())).toEqual([
      { body: 'Map:', media: [`${PUBLIC_URL}/media/map.png`] },
    ]);
  });
});
