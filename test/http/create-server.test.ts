import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../src/errors.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { HEALTHY, PUBLIC_URL, testServer } from '../helpers/server.ts';

describe('GET /health', () => {
  it('tells the state as JSON, not to be cached', async () => {
    const response = await testServer().request('/health');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(HEALTHY);
  });

  it('stays 200 while an index serves, though something is wrong', async () => {
    const health = {
      ...HEALTHY,
      status: 'degraded',
      lastFault: { at: '2030-01-02T03:04:05.000Z', message: 'leave.md:3: no answer' },
    } as const;
    const response = await testServer({ health: async () => health }).request('/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(health);
  });

  it('is 503 without an index', async () => {
    const response = await testServer({
      health: async () => ({ ...HEALTHY, status: 'degraded', index: null }),
    }).request('/health');
    expect(response.status).toBe(503);
  });

  it('is 503 while the database is away, but the process lives', async () => {
    const app = testServer({
      health: async () => ({
        ...HEALTHY,
        status: 'degraded',
        database: { engine: 'postgres', reachable: false, writable: false },
      }),
    });
    expect((await app.request('/health')).status).toBe(503);
    expect((await app.request('/health/ready')).status).toBe(503);
    expect((await app.request('/health/live')).status).toBe(200);
    expect((await testServer().request('/health/ready')).status).toBe(200);
  });
});

describe('GET /metrics', () => {
  it('gives what Prometheus reads', async () => {
    const response = await testServer().request('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(await response.text()).toBe('frontdesk_up 1\n');
  });
});

describe('GET /', () => {
  it('says what runs here and where Twilio is to post', async () => {
    const response = await testServer().request('/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const page = await response.text();
    expect(page).toContain('80 answers in English and 81 in French');
    expect(page).toContain(`<pre>${PUBLIC_URL}/webhooks/twilio</pre>`);
    expect(page).not.toMatch(/<script|javascript:| on\w+=/i);
  });

  it('says how to try it with curl when it is on trial', async () => {
    const app = testServer({ twilio: { mode: 'trial' }, publicUrl: 'http://127.0.0.1:3000' });
    const page = await (await app.request('/')).text();
    expect(page).toContain('curl http://127.0.0.1:3000/webhooks/twilio -d MessageSid=SM$RANDOM');
  });

  it('says that nothing can be answered without an index', async () => {
    const app = testServer({
      health: async () => ({ ...HEALTHY, status: 'degraded', index: null }),
    });
    expect(await (await app.request('/')).text()).toContain('No index serves yet');
  });

  it('escapes what it shows', async () => {
    const page = await (await testServer({ publicUrl: 'https://a/"><script>' }).request('/')).text();
    expect(page).not.toContain('<script>');
  });
});

describe('every response', () => {
  it.each(['/', '/health', '/bot', '/no-such-page', '/media/no.png'])(
    'of %s forbids scripts, frames and guessing of types',
    async (path) => {
      const { headers } = await testServer().request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|script-src/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

describe('errors', () => {
  it('answers an unknown path in JSON', async () => {
    const response = await testServer().request('/no-such-page');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'not found' });
  });

  it.each([new Error('secret'), new FrontdeskError('INDEX_INVALID', 'secret')])(
    'keeps what went wrong to the log, without a stack for the caller',
    async (error) => {
      const { log, lines } = createMemoryLog();
      const app = testServer({
        log,
        health: async () => {
          throw error;
        },
      });
      const response = await app.request('/health');
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({ error: 'something went wrong here' });
      expect(lines()).toContainEqual(expect.objectContaining({ msg: 'a request failed', route: '/health' }));
    },
  );
});
