import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPersonHash } from '../../src/log.ts';
import type { IncomingMessage, Reply } from '../../src/message.ts';
import { deferred } from '../helpers/deferred.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
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

afterEach(() => {
  vi.useRealTimers();
});

/** A server that keeps the messages that reach the assistant. */
function recordingServer(deps: Parameters<typeof testServer>[0] = {}) {
  const messages: IncomingMessage[] = [];
  const app = testServer({
    ...deps,
    handleMessage: async (message) => {
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

  it('is accepted with the other token while tokens are being changed', async () => {
    const twilio = { mode: 'verified', authTokens: ['new', AUTH_TOKEN], accountSid: undefined } as const;
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

  it('of more than 64 KB is refused, whether its length is declared or not', async () => {
    const big = signedForm(`${PUBLIC_URL}/bot`, twilioParams('text', { Body: 'x'.repeat(3 * 1024 * 1024) }));
    expect((await testServer().request('/bot', big)).status).toBe(413);
    Object.assign(big.headers, { 'Content-Length': String(big.body.length) });
    expect((await testServer().request('/bot', big)).status).toBe(413);
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
    expect((await post(testServer(), twilioParams('status-callback'), path)).status).toBe(204);
    const unsigned = signedForm(`${PUBLIC_URL}/bot`, twilioParams('status-callback'));
    expect((await testServer().request(path, unsigned)).status).toBe(403);
  });
});

describe('a repeated MessageSid', () => {
  it('gets the same bytes again, without a second effect', async () => {
    let count = 0;
    const app = testServer({
      handleMessage: async () => {
        count += 1;
        return [reply(`Answer ${count}`)];
      },
    });
    const first = await (await post(app, twilioParams('text'))).text();
    const again = await (await post(app, twilioParams('text'))).text();
    expect(again).toBe(first);
    expect(count).toBe(1);
    expect(await (await post(app, twilioParams('forwarded'))).text()).not.toBe(first);
  });

  it('shares the answer that is under way, fifty times in parallel', async () => {
    let count = 0;
    const app = testServer({
      handleMessage: async () => {
        count += 1;
        await new Promise(setImmediate);
        return [reply('Once')];
      },
    });
    const responses = await Promise.all(Array.from({ length: 50 }, () => post(app, twilioParams('text'))));
    const bodies = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(count).toBe(1);
  });
});

describe('when the assistant', () => {
  it.each([
    ['rejects', () => Promise.reject(new Error('secret'))],
    [
      'throws',
      () => {
        throw new TypeError('secret');
      },
    ],
    [
      'answers what cannot be read',
      async () => [
        {
          ...reply(''),
          get text(): string {
            throw new Error('secret');
          },
        },
      ],
    ],
  ])('%s, the person gets an apology in both languages', async (_, handleMessage) => {
    const { log, lines, text } = createMemoryLog();
    const response = await post(testServer({ handleMessage, log }), twilioParams('text'));
    expect(response.status).toBe(200);
    const [body] = bodiesOf(await response.text());
    expect(body).toMatch(/Sorry.*Désolé/s);
    expect(lines()).toContainEqual(
      expect.objectContaining({
        level: 50,
        msg: 'could not answer a message',
        messageId: 'SM00000000000000000000000000000001',
        person: 'hash',
      }),
    );
    expect(text()).not.toContain('secret');
  });

  it('takes too long, Twilio gets an empty answer in time, and the same again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { log, lines } = createMemoryLog();
    const called = deferred();
    const answer = deferred<Reply[]>();
    const app = testServer({
      log,
      handleMessage: () => {
        called.resolve();
        return answer.promise;
      },
    });
    const pending = post(app, twilioParams('text'));
    await called.promise;
    await vi.advanceTimersByTimeAsync(7_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await (await pending).text()).toBe(EMPTY);
    expect(lines()).toContainEqual(
      expect.objectContaining({ level: 40, msg: 'gave up waiting for an answer' }),
    );

    answer.resolve([reply('At last')]);
    expect(await (await post(app, twilioParams('text'))).text()).toBe(EMPTY);
  });

  it('answers in time, no timer is left behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await post(testServer(), twilioParams('text'));
    expect(vi.getTimerCount()).toBe(0);
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
    const app = testServer({ handleMessage: async () => [reply('Map:', ['media/map.png'])] });
    const response = await post(app, twilioParams('text'));
    expect(readTwiml(await response.text())).toEqual([
      { body: 'Map:', media: [`${PUBLIC_URL}/media/map.png`] },
    ]);
  });
});

describe('the log of all this', () => {
  it('holds neither numbers, names, texts, tokens nor signatures', async () => {
    const { log, text, lines } = createMemoryLog();
    const hashPerson = createPersonHash(new Uint8Array(16).fill(1));
    const secret = 'my salary is 4242';
    const app = testServer({
      log,
      hashPerson,
      handleMessage: async ({ text: body }) => {
        if (body.includes('throw')) throw new Error(`cannot handle "${body}"`);
        return [reply(`You wrote: ${body}`)];
      },
    });
    const odd = [
      twilioParams('text', { Body: secret }),
      twilioParams('forwarded', { Body: `${secret} throw` }),
      twilioParams('hidden-number', { Body: secret }),
      twilioParams('photo-with-caption', { Body: secret }),
      twilioParams('text', { Body: secret, MessageSid: '33639980001' }),
      twilioParams('text', { Body: secret, MessageSid: 'whatsapp:+33639980001' }),
      twilioParams('text', { Body: secret, From: 'whatsapp: +33639980001' }),
      twilioParams('status-callback', { Body: secret }),
      twilioParams('text', { Body: secret, AccountSid: '+33639980001' }),
    ];
    for (const params of odd) {
      await post(app, params);
      await app.request(`/bot?From=33639980001&Body=${secret}`, signedForm('https://wrong.example', params));
    }
    await app.request(`/media/${secret}?token=${AUTH_TOKEN}`);
    await app.request(`/no/such/33639980001?Body=${secret}`);
    await app.request('/bot', {
      method: 'POST',
      headers: { 'Content-Type': `text/${secret}` },
      body: secret,
    });

    expect(lines().length).toBeGreaterThan(20);
    expect(lines()).toContainEqual(expect.objectContaining({ msg: 'answered a message' }));
    expect(lines()).toContainEqual(expect.objectContaining({ msg: 'could not answer a message' }));
    expect(lines()).toContainEqual(expect.objectContaining({ msg: 'refused a webhook' }));
    const written = text();
    for (const forbidden of [
      '39980001',
      '9f2c7b1d4e8a',
      '4242',
      'salary',
      'Camille',
      AUTH_TOKEN,
      'api.twilio.com',
    ]) {
      expect(written).not.toContain(forbidden);
    }
    for (const params of odd) {
      expect(written).not.toContain(signTwilioForm(`${PUBLIC_URL}/webhooks/twilio`, params));
    }
  });
});
