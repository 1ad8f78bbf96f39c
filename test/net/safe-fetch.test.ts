import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { FetchError } from '../../src/net/fetch-error.ts';
import type { Resolve } from '../../src/net/guarded-lookup.ts';
import { createSafeFetch, type SafeRequest } from '../../src/net/safe-fetch.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A stand-in that counts its calls. */
async function standIn(handle: RequestListener) {
  const calls: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    calls.push(request);
    handle(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, port, calls };
}

const LIMITS = { timeoutMs: 2000, maxBytes: 1000 };

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof FetchError ? error.code : `no FetchError: ${String(error)}`;
}

/** A server that always redirects there. */
const redirectTo = (location: string, status = 302) =>
  standIn((_, response) => response.writeHead(status, { Location: location }).end());

describe('createSafeFetch', () => {
  it('brings the body, the status and the headers', async () => {
    const { origin } = await standIn((_, response) =>
      response.writeHead(404, { 'X-Kind': 'test' }).end('not here'),
    );
    const safeFetch = createSafeFetch({ allowedOrigins: [origin] });
    const response = await safeFetch({ url: `${origin}/a?b=c`, ...LIMITS });
    expect(response).toMatchObject({ status: 404, url: `${origin}/a?b=c`, headers: { 'x-kind': 'test' } });
    expect(Buffer.from(response.body).toString()).toBe('not here');
  });

  it('posts a body with its headers', async () => {
    const { origin } = await standIn(async (request, response) => {
      response.end(`${request.method} ${request.headers['x-key']} ${await text(request)}`);
    });
    const { body } = await createSafeFetch({ allowedOrigins: [origin] })({
      url: origin,
      method: 'POST',
      headers: { 'X-Key': 'k' },
      body: '{"a":1}',
      ...LIMITS,
    });
    expect(Buffer.from(body).toString()).toBe('POST k {"a":1}');
  });

  it('takes exact origins of this machine alone for stand-ins', () => {
    for (const origin of [
      'http://127.0.0.1:80/',
      'http://10.0.0.1',
      'https://example.com',
      'localhost',
      '',
    ]) {
      expect(() => createSafeFetch({ allowedOrigins: [origin] })).toThrow(/loopback/);
    }
    expect(() =>
      createSafeFetch({ allowedOrigins: ['http://localhost:4010', 'http://[::1]:9'] }),
    ).not.toThrow();
  });

  describe('never calls what is private', () => {
    it.each([
      ['loopback', (port: number) => `http://127.0.0.1:${port}/`],
      ['localhost', (port: number) => `http://localhost:${port}/`],
      ['decimal', (port: number) => `http://2130706433:${port}/`],
      ['octal', (port: number) => `http://0177.0.0.1:${port}/`],
      ['hexadecimal', (port: number) => `http://0x7f000001:${port}/`],
      ['short', (port: number) => `http://127.1:${port}/`],
      ['full-width digits', (port: number) => `http://１２７.0.0.1:${port}/`],
      ['zero', (port: number) => `http://0:${port}/`],
      ['IPv6 loopback', (port: number) => `http://[::1]:${port}/`],
      ['IPv4-mapped', (port: number) => `http://[::ffff:127.0.0.1]:${port}/`],
      ['user@', (port: number) => `http://example.com@127.0.0.1:${port}/`],
      ['metadata', () => 'http://169.254.169.254/latest/meta-data/'],
      ['private', () => 'http://10.0.0.1/'],
      ['carrier-grade NAT', () => 'http://100.64.0.1/'],
      ['multicast', () => 'http://224.0.0.1/'],
    ])('%s', async (_, url) => {
      const server = await standIn((_request, response) => response.end('secret'));
      expect(await codeOf(createSafeFetch()({ url: url(server.port), ...LIMITS }))).toBe('ADDRESS_REFUSED');
      expect(server.calls).toHaveLength(0);
    });

    it.each([
      'ftp://example.com/',
      'file:///etc/passwd',
      'data:text/plain,x',
      'nonsense',
      '',
      '//example.com',
    ])('nor other schemes: %s', async (url) => {
      expect(await codeOf(createSafeFetch()({ url, ...LIMITS }))).toBe('ADDRESS_REFUSED');
    });

    it('a user name, even on a stand-in', async () => {
      const { origin, calls } = await standIn((_, response) => response.end());
      const url = origin.replace('http://', 'http://me:secret@');
      expect(await codeOf(createSafeFetch({ allowedOrigins: [origin] })({ url, ...LIMITS }))).toBe(
        'ADDRESS_REFUSED',
      );
      expect(calls).toHaveLength(0);
    });

    it('another port than that of the stand-in', async () => {
      const allowed = await standIn((_, response) => response.end());
      const other = await standIn((_, response) => response.end());
      const safeFetch = createSafeFetch({ allowedOrigins: [allowed.origin] });
      expect(await codeOf(safeFetch({ url: other.origin, ...LIMITS }))).toBe('ADDRESS_REFUSED');
      expect(other.calls).toHaveLength(0);
    });
  });

  describe('looks at what a name leads to when it connects', () => {
    const resolvesTo =
      (...rounds: string[][]): Resolve =>
      async () =>
        (rounds.length > 1 ? (rounds.shift() ?? []) : (rounds[0] ?? [])).map((address) => ({
          address,
          family: address.includes(':') ? 6 : 4,
        }));
    const fetchOf = (resolve: Resolve, request: Partial<SafeRequest> = {}) =>
      createSafeFetch({ resolve })({ url: 'http://name.example/', ...LIMITS, ...request });

    it.each([
      [['127.0.0.1']],
      [['8.8.8.8', '127.0.0.1']],
      [['::ffff:10.0.0.1']],
      [['169.254.169.254']],
      [['fe80::1%eth0']],
    ])('%j: refused', async (addresses) => {
      expect(await codeOf(fetchOf(resolvesTo(addresses)))).toBe('ADDRESS_REFUSED');
    });

    it('resolves once for each connection, so that a second answer (rebinding) is never used', async () => {
      const server = await standIn((_, response) => response.end('secret'));
      const asked: string[] = [];
      const rebinding: Resolve = async (name) => {
        asked.push(name);
        return [{ address: asked.length === 1 ? '127.0.0.1' : '8.8.8.8', family: 4 }];
      };
      const url = `http://name.example:${server.port}/`;
      expect(await codeOf(fetchOf(rebinding, { url }))).toBe('ADDRESS_REFUSED');
      expect(asked).toEqual(['name.example']);
      expect(server.calls).toHaveLength(0);
    });

    it('a name that cannot be resolved, or has no address', async () => {
      const failing: Resolve = async () => Promise.reject(new Error('ENOTFOUND'));
      expect(await codeOf(fetchOf(failing))).toBe('NETWORK');
      expect(await codeOf(fetchOf(resolvesTo([])))).toBe('NETWORK');
    });

    it('a name that is a stand-in must lead to this machine', async () => {
      const options = { allowedOrigins: ['http://localhost:9'], resolve: resolvesTo(['8.8.8.8']) };
      expect(await codeOf(createSafeFetch(options)({ url: 'http://localhost:9/', ...LIMITS }))).toBe(
        'ADDRESS_REFUSED',
      );
    });
  });

  describe('redirects', () => {
    it('are followed by hand, up to 3', async () => {
      const { origin } = await standIn((request, response) => {
        const left = Number(request.url?.slice(1));
        if (left === 0) response.end('arrived');
        else response.writeHead(302, { Location: `/${left - 1}` }).end();
      });
      const safeFetch = createSafeFetch({ allowedOrigins: [origin] });
      const response = await safeFetch({ url: `${origin}/3`, ...LIMITS });
      expect(Buffer.from(response.body).toString()).toBe('arrived');
      expect(response.url).toBe(`${origin}/0`);
      expect(await codeOf(safeFetch({ url: `${origin}/4`, ...LIMITS }))).toBe('REDIRECT_REFUSED');
    });

    it.each([
      'http://169.254.169.254/',
      'http://[::1]:1/',
      'http://2130706433/',
      'file:///etc/passwd',
      'http://me@example.com/',
      'http://127.0.0.1:1/',
    ])('to %s are refused', async (location) => {
      const { origin } = await redirectTo(location);
      expect(await codeOf(createSafeFetch({ allowedOrigins: [origin] })({ url: origin, ...LIMITS }))).toBe(
        'ADDRESS_REFUSED',
      );
    });

    it('to another origin leave every header and body behind', async () => {
      const target = await standIn(async (request, response) => {
        response.end(JSON.stringify({ ...request.headers, body: await text(request) }));
      });
      const start = await redirectTo(target.origin);
      const safeFetch = createSafeFetch({ allowedOrigins: [start.origin, target.origin] });
      const headers = {
        Authorization: 'Bearer s3cret',
        'X-Api-Key': 's3cret',
        Cookie: 's3cret',
        Accept: 'a/b',
      };
      const got = await safeFetch({ url: start.origin, headers, ...LIMITS });
      expect(start.calls[0]?.headers.authorization).toBe('Bearer s3cret');
      expect(Buffer.from(got.body).toString()).not.toContain('s3cret');
      expect(target.calls[0]?.headers.accept).toBe('a/b');

      const posted = await safeFetch({
        url: start.origin,
        method: 'POST',
        body: 's3cret',
        headers,
        ...LIMITS,
      });
      expect(Buffer.from(posted.body).toString()).not.toContain('s3cret');
      expect(target.calls[1]?.method).toBe('GET');
    });

    it('never send a body on to another origin', async () => {
      const target = await standIn((_, response) => response.end());
      const start = await redirectTo(target.origin, 307);
      const safeFetch = createSafeFetch({ allowedOrigins: [start.origin, target.origin] });
      expect(await codeOf(safeFetch({ url: start.origin, method: 'POST', body: 'x', ...LIMITS }))).toBe(
        'REDIRECT_REFUSED',
      );
      expect(target.calls).toHaveLength(0);
    });

    it('keep the credentials on the same origin', async () => {
      const { origin, calls } = await standIn((request, response) => {
        if (request.url === '/') response.writeHead(307, { Location: '/next' }).end();
        else response.end();
      });
      const request = { url: origin, method: 'POST', body: 'x', headers: { 'X-Api-Key': 'k' } } as const;
      await createSafeFetch({ allowedOrigins: [origin] })({ ...request, ...LIMITS });
      expect(calls.map(({ method, headers }) => `${method} ${headers['x-api-key']}`)).toEqual([
        'POST k',
        'POST k',
      ]);
    });
  });

  describe('limits', () => {
    it('the size, as announced and as it arrives', async () => {
      const announced = await standIn((_, response) =>
        response.writeHead(200, { 'Content-Length': 5000 }).end('x'.repeat(5000)),
      );
      let sent = 0;
      const endless = await standIn((_, response) => {
        const pour = () => {
          while (!response.destroyed && response.write('x'.repeat(16_384))) sent += 16_384;
          sent += 16_384;
          response.once('drain', pour);
        };
        pour();
      });
      const safeFetch = createSafeFetch({ allowedOrigins: [announced.origin, endless.origin] });
      expect(await codeOf(safeFetch({ url: announced.origin, ...LIMITS }))).toBe('TOO_LARGE');
      expect(await codeOf(safeFetch({ url: endless.origin, ...LIMITS }))).toBe('TOO_LARGE');
      expect(sent).toBeLessThan(20_000_000);
    });

    it('takes exactly what is permitted', async () => {
      const { origin } = await standIn((_, response) => response.end('x'.repeat(1000)));
      const { body } = await createSafeFetch({ allowedOrigins: [origin] })({ url: origin, ...LIMITS });
      expect(body.byteLength).toBe(1000);
    });

    it('nothing that would have to be unpacked', async () => {
      const { origin } = await standIn((_, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('x'),
      );
      expect(await codeOf(createSafeFetch({ allowedOrigins: [origin] })({ url: origin, ...LIMITS }))).toBe(
        'NETWORK',
      );
    });

    it.each([
      ['never answers', () => {}],
      [
        'stops in the middle',
        (_: unknown, response: { write(text: string): unknown }) => void response.write('begin'),
      ],
    ])('the time: a server that %s', async (_, handle) => {
      const { origin } = await standIn(handle);
      const safeFetch = createSafeFetch({ allowedOrigins: [origin] });
      expect(await codeOf(safeFetch({ url: origin, timeoutMs: 50, maxBytes: 1000 }))).toBe('TOO_SLOW');
    });

    it('the time: a name server that never answers', async () => {
      const safeFetch = createSafeFetch({ resolve: () => new Promise(() => {}) });
      expect(await codeOf(safeFetch({ url: 'http://a.example', timeoutMs: 50, maxBytes: 9 }))).toBe(
        'TOO_SLOW',
      );
    });

    it('a connection that is cut', async () => {
      const { origin } = await standIn((_, response) => {
        response.writeHead(200, { 'Content-Length': 100 });
        response.write('begin', () => response.destroy());
      });
      expect(await codeOf(createSafeFetch({ allowedOrigins: [origin] })({ url: origin, ...LIMITS }))).toBe(
        'NETWORK',
      );
    });

    it('a header with a line break', async () => {
      const { origin, calls } = await standIn((_, response) => response.end());
      const request = { url: origin, headers: { 'X-A': 'b\r\nX-C: d' }, ...LIMITS };
      expect(await codeOf(createSafeFetch({ allowedOrigins: [origin] })(request))).toBe('REQUEST_REFUSED');
      expect(calls).toHaveLength(0);
    });
  });

  it('says nothing of the address in its errors', async () => {
    const url = 'http://10.0.0.1/?key=s3cret';
    await expect(createSafeFetch()({ url, ...LIMITS })).rejects.not.toThrow(/s3cret|10\.0/);
  });
});
