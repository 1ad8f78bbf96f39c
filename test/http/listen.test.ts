import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { type Listening, type ListenOptions, listen } from '../../src/http/listen.ts';
import { deferred } from '../helpers/deferred.ts';
import { createMemoryLog } from '../helpers/memory-log.ts';
import { PUBLIC_URL, testServer } from '../helpers/server.ts';
import { signedForm, twilioParams } from '../helpers/twilio.ts';
import { bodiesOf } from '../helpers/twiml.ts';

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

async function start(app: Pick<Hono, 'fetch'>, options: Partial<ListenOptions> = {}): Promise<Listening> {
  const server = await listen(app, { host: '127.0.0.1', port: 0, ...options });
  toClose.push(() => server.close());
  return server;
}

/** An app whose one request waits until the test lets it go. */
function slowApp() {
  const begun = deferred();
  const mayEnd = deferred();
  const app = new Hono().get('/', async (c) => {
    begun.resolve();
    await mayEnd.promise;
    return c.text('done');
  });
  toClose.push(() => mayEnd.resolve());
  return { app, begun, mayEnd };
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  toClose.push(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

const HEAD = 'POST /bot HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n';

describe('listen', () => {
  it('serves on a port and tells which', async () => {
    const server = await start(testServer());
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    const response = await fetch(`${server.url}/bot`, signedForm(`${PUBLIC_URL}/bot`, twilioParams('text')));
    expect(response.status).toBe(200);
    expect(bodiesOf(await response.text())).toEqual(['You wrote: how do i reset my vpn password']);
  });

  it('says what to do when the port is taken', async () => {
    const { port } = await start(new Hono());
    await expect(start(new Hono(), { port })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: `Cannot listen on HOST=127.0.0.1, PORT=${port}: the port is taken (EADDRINUSE); stop the program that has it, or set PORT to another number`,
    });
  });

  it('says what to do when the host is not this machine', async () => {
    // 192.0.2.0/24 is reserved for documentation.
    await expect(start(new Hono(), { host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(
        'HOST=192.0.2.1, PORT=0: the host is not an address of this machine (EADDRNOTAVAIL)',
      ),
    });
  });

  it('answers 413 before a body is read whole, declared or not', async () => {
    const { port } = await start(testServer());
    for (const start of [
      `${HEAD}Content-Length: 10000000\r\n\r\nBody=x`,
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n300001\r\n${'x'.repeat(0x300001)}\r\n`,
    ]) {
      const socket = await open(port);
      socket.write(start);
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
    }
  });

  it('reads a body that comes in chunks', async () => {
    const { port } = await start(testServer());
    const socket = await open(port);
    const form = signedForm(`${PUBLIC_URL}/bot`, twilioParams('text'));
    socket.write(`${HEAD}X-Twilio-Signature: ${form.headers['X-Twilio-Signature']}\r\nConnection: close\r\n`);
    socket.write('Transfer-Encoding: chunked\r\n\r\n');
    for (const half of [form.body.slice(0, 50), form.body.slice(50)]) {
      socket.write(`${half.length.toString(16)}\r\n${half}\r\n`);
    }
    socket.write('0\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 .*You wrote: how do i reset/s);
  });

  it('gives up a body that never ends, and goes on serving', async () => {
    const { log, lines } = createMemoryLog();
    const server = await start(testServer({ log }), { requestMilliseconds: 100 });
    const socket = await open(server.port);
    socket.write(`${HEAD}Content-Length: 100\r\n\r\nBody=x`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(lines().filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
    'NONSENSE\r\n\r\n',
    'POST /bot HTTP/1.1\r\n\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n\r\n`,
  ])('refuses %j without a stack trace, and goes on serving', async (bytes) => {
    const server = await start(testServer());
    const socket = await open(server.port);
    socket.end(bytes);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/\bat .*:\d+|Error/);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });
});

describe('close', () => {
  it('lets a request under way end, takes no other, and only then is done', async () => {
    const { app, begun, mayEnd } = slowApp();
    const server = await start(app);
    const pending = fetch(server.url);
    await begun.promise;
    let isClosed = false;
    const closing = server.close().then(() => {
      isClosed = true;
    });
    await expect(fetch(server.url)).rejects.toThrow();
    expect(isClosed).toBe(false);

    mayEnd.resolve();
    const response = await pending;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.text()).toBe('done');
    await closing;
  });

  it('cuts what takes longer than the limit', async () => {
    const { app, begun } = slowApp();
    const server = await start(app, { drainMilliseconds: 20 });
    const pending = fetch(server.url).catch((error: unknown) => error);
    await begun.promise;
    await server.close();
    expect(await pending).toBeInstanceOf(TypeError);
  });

  it('is not held up by a client that keeps its connection', async () => {
    const server = await start(new Hono().get('/', (c) => c.text('hi')));
    const agent = new Agent({ keepAlive: true });
    toClose.push(() => agent.destroy());
    const [response] = await once(request(server.url, { agent }).end(), 'response');
    await text(response);
    await server.close();
  });

  it('can be asked twice', async () => {
    const server = await start(new Hono());
    expect(server.close()).toBe(server.close());
    await server.close();
  });
});
