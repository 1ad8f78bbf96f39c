import { createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Call, call, parseJson } from '../../src/channels/call.ts';
import { type FakeVendor, startFakeVendor } from '../helpers/fake-vendor.ts';

const never = new AbortController().signal;
const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((vendor) => vendor.close()));
});

async function vendor(): Promise<FakeVendor> {
  const started = await startFakeVendor({
    respond: ({ body }) => ({ status: 200, body: { got: body } }),
    describeError: ({ code }) => ({ status: 400, body: { code } }),
  });
  open.push(started);
  return started;
}

const post = (url: string, more: Partial<Call> = {}): Call => ({
  method: 'POST',
  url: new URL(url),
  headers: { 'X-Test': 'yes' },
  body: 'é',
  timeoutMs: 5000,
  maxBytes: 1000,
  ...more,
});

describe('call', () => {
  it('answers with status, headers and body, on a connection of its own', async () => {
    const { url, calls } = await vendor();
    const answer = await call(post(url), never);
    expect(answer).toMatchObject({ kind: 'answered', status: 200, headers: { connection: 'close' } });
    expect(answer.kind === 'answered' && parseJson(answer.body)).toEqual({ got: 'é' });
    expect(calls[0]).toMatchObject({ body: 'é', headers: { 'x-test': 'yes', 'content-length': '2' } });
  });

  it('knows that nothing was sent when nobody listens', async () => {
    const gone = await vendor();
    await gone.close();
    open.pop();
    expect(await call(post(gone.url), never)).toEqual({ kind: 'unsent', fault: 'ECONNREFUSED' });
  });

  it('knows that nothing was sent when the name leads nowhere', async () => {
    const lookup: Call['lookup'] = (_, __, done) =>
      done(Object.assign(new Error('secret.example.com'), { code: 'ENOTFOUND' }), '', 0);
    const answer = await call(post('http://vendor.invalid', { lookup }), never);
    expect(answer).toEqual({ kind: 'unsent', fault: 'ENOTFOUND' });
  });

  it('knows that nothing was sent when the look-up hangs until the time limit', async () => {
    const answer = await call(post('http://vendor.invalid', { lookup: () => {}, timeoutMs: 20 }), never);
    expect(answer).toEqual({ kind: 'unsent', fault: 'time limit' });
  });

  it('knows that nothing was sent when the TLS handshake hangs or fails', async () => {
    const sockets: Socket[] = [];
    const plain = createTcpServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
    await new Promise((resolve) => plain.once('listening', resolve));
    open.push({
      close: () => {
        for (const socket of sockets) socket.destroy();
        return new Promise((resolve) => plain.close(resolve));
      },
    });
    const address = plain.address();
    const url = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    expect(await call(post(url, { timeoutMs: 50 }), never)).toEqual({ kind: 'unsent', fault: 'time limit' });
    const { url: http } = await vendor();
    const answer = await call(post(http.replace('http:', 'https:')), never);
    expect(answer.kind).toBe('unsent');
  });

  it('knows nothing when the vendor hangs after it took the request', async () => {
    const { url, next, calls } = await vendor();
    next({ do: 'hang' });
    const answer = await call(post(url, { timeoutMs: 100 }), never);
    expect(answer).toEqual({ kind: 'unanswered', fault: 'time limit' });
    expect(calls).toHaveLength(1);
  });

  it.each(['cut-before', 'cut-after', 'cut-answer'] as const)('knows nothing after %s', async (behaviour) => {
    const { url, next } = await vendor();
    next({ do: behaviour });
    expect(await call(post(url), never)).toMatchObject({ kind: 'unanswered', fault: 'ECONNRESET' });
    expect(await call(post(url), never)).toMatchObject({ kind: 'answered' });
  });

  it('is aborted before or after the request was sent', async () => {
    const { url, next, called } = await vendor();
    expect(await call(post(url), AbortSignal.abort())).toEqual({ kind: 'unsent', fault: 'aborted' });
    next({ do: 'hang' });
    const controller = new AbortController();
    const answer = call(post(url), controller.signal);
    await called(1);
    controller.abort();
    expect(await answer).toEqual({ kind: 'unanswered', fault: 'aborted' });
  });

  it('gives up an answer that is too long', async () => {
    const { url, next } = await vendor();
    next(
      { do: 'answer', status: 200, body: 'x'.repeat(1001) },
      { do: 'answer', status: 200, body: 'x'.repeat(1000) },
    );
    expect(await call(post(url), never)).toEqual({ kind: 'unanswered', fault: 'size limit' });
    expect(await call(post(url), never)).toMatchObject({ kind: 'answered' });
  });

  it('follows no redirect', async () => {
    const { url, next, calls } = await vendor();
    next({ do: 'answer', status: 302, body: '', headers: { Location: `${url}/elsewhere` } });
    expect(await call(post(url), never)).toMatchObject({ status: 302 });
    expect(calls).toHaveLength(1);
  });
});

describe('parseJson', () => {
  it('has nothing for what is no JSON', () => {
    expect(parseJson(Buffer.from('<html>'))).toBeUndefined();
  });
});
