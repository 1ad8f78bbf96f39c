import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMetaMedia } from '../../../src/channels/meta/media.ts';
import { createMediaDownload } from '../../../src/channels/meta/media-download.ts';
import { ACCESS_TOKEN, type FakeGraph, type FakeMedia, startFakeGraph } from '../../helpers/fake-graph.ts';

const never = new AbortController().signal;
const BYTES = Buffer.from('a picture');
const ID = '1003383421387256';
let graph: FakeGraph;
let waits: number[] = [];

beforeEach(async () => {
  waits = [];
  graph = await startFakeGraph();
});
afterEach(() => graph.close());

const where = () => ({ url: graph.url, version: 'v26.0', accessToken: () => ACCESS_TOKEN });

function fetchMedia(media?: Partial<FakeMedia>, { maxBytes = 1000, id = ID, timeoutMs = 5000 } = {}) {
  if (media !== undefined) graph.media.set(ID, { bytes: BYTES, ...media });
  const fetch = createMetaMedia({
    graph: where(),
    timeoutMs,
    wait: async (milliseconds) => void waits.push(milliseconds),
    download: createMediaDownload({
      graph: where(),
      timeoutMs,
      resolve: async () => [{ address: '10.0.0.1', family: 4 }],
    }),
  });
  return fetch(id, never, maxBytes);
}

describe('createMetaMedia', () => {
  it('fetches a file by its id, with the token', async () => {
    expect(await fetchMedia({ mimeType: 'Audio/OGG; codecs=opus' })).toEqual({
      kind: 'fetched',
      bytes: BYTES,
      contentType: 'audio/ogg; codecs=opus',
    });
    expect(graph.calls).toHaveLength(2);
    for (const { headers } of graph.calls) {
      expect(headers).toMatchObject({
        authorization: `Bearer ${ACCESS_TOKEN}`,
        'user-agent': expect.stringContaining('frontdesk'),
      });
    }
  });

  it('tries again while the file is not there yet', async () => {
    expect(await fetchMedia({ missing: 2 })).toMatchObject({ kind: 'fetched' });
    expect(waits).toEqual([500, 1000]);
  });

  it('resolves the id again when the URL has expired', async () => {
    expect(await fetchMedia({ expired: 2 })).toMatchObject({ kind: 'fetched' });
    expect(graph.calls.map(({ path }) => path)).toEqual([
      `/v26.0/${ID}`,
      '/files/1',
      `/v26.0/${ID}`,
      '/files/2',
      `/v26.0/${ID}`,
      '/files/3',
    ]);
  });

  it.each([
    ['is never there', { missing: 99 }, 'Graph 100'],
    ['is always expired', { expired: 99 }, 'HTTP 404 for the file'],
  ])('gives up a file that %s', async (_, media, reason) => {
    const outcome = await fetchMedia(media);
    expect(outcome.kind).toBe('refused');
    expect([reason, 'HTTP 404 for the id']).toContain(outcome.kind === 'refused' ? outcome.reason : '');
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it('gives up an unknown id', async () => {
    expect(await fetchMedia()).toMatchObject({ kind: 'refused' });
  });

  it('takes a digest in base64', async () => {
    const sha256 = 'd7vOVNuTu4iG0lWvprIYDEUkhfcJCrcbYq6Fv4QWtl8=';
    const { createHash } = await import('node:crypto');
    expect(await fetchMedia({ sha256: createHash('sha256').update(BYTES).digest('base64') })).toMatchObject({
      kind: 'fetched',
    });
    expect(await fetchMedia({ sha256 })).toEqual({ kind: 'refused', reason: 'wrong sha256' });
  });

  it.each(['0'.repeat(64), '', 'zz'])('refuses a file of another sha256 (%j)', async (sha256) => {
    expect(await fetchMedia({ sha256 })).toEqual({ kind: 'refused', reason: 'wrong sha256' });
    expect(waits).toEqual([]);
  });

  it('refuses a file that is too large, by what is said and by what comes', async () => {
    expect(await fetchMedia({}, { maxBytes: 8 })).toEqual({ kind: 'refused', reason: 'size limit' });
    expect(graph.calls).toHaveLength(1);
    graph.next({ do: 'work' }, { do: 'answer', status: 200, body: 'x'.repeat(1001) });
    expect(await fetchMedia({})).toEqual({ kind: 'refused', reason: 'size limit' });
  });

  it.each(['../me', '..', 'a/b', '', 'id?x=1'])('refuses %j, which is no id', async (id) => {
    expect(await fetchMedia(undefined, { id })).toEqual({ kind: 'refused', reason: 'not a media id' });
    expect(graph.calls).toHaveLength(0);
  });

  it.each([
    [{ do: 'fail', code: 190, status: 401 }, 'stop'],
    [{ do: 'fail', code: 131000, status: 500 }, 'retry'],
    [{ do: 'answer', status: 503, body: '' }, 'retry'],
    [{ do: 'answer', status: 200, body: 'no JSON' }, 'retry'],
    [{ do: 'cut-after' }, 'retry'],
  ] as const)('%j: %s', async (behaviour, kind) => {
    graph.next(behaviour);
    expect(await fetchMedia({})).toMatchObject({ kind });
  });

  it('gives up in time when the file hangs', async () => {
    graph.next({ do: 'work' }, { do: 'hang' });
    expect(await fetchMedia({}, { timeoutMs: 100 })).toEqual({ kind: 'retry', reason: 'time limit' });
  });
});

describe('createMetaMedia and other hosts', () => {
  it.each([
    'http://127.0.0.1:1/files/1',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/x',
    'http://2130706433/x',
    'https://graph.facebook.com.evil.example/x',
    'https://lookaside.fbsbx.com:8443/x',
    'http://lookaside.fbsbx.com/x',
    'https://lookaside.fbsbx.com@evil.example/x',
    'https://sub.lookaside.fbsbx.com/x',
    'file:///etc/passwd',
  ])('never calls %s', async (url) => {
    expect(await fetchMedia({ url })).toEqual({ kind: 'refused', reason: 'not an address of Meta' });
    expect(graph.calls).toHaveLength(1);
  });

  it('never calls an address with a user name', async () => {
    expect(await fetchMedia({ url: 'https://me@lookaside.fbsbx.com/x' })).toEqual({
      kind: 'refused',
      reason: 'an address with a user name',
    });
  });

  it('refuses a host of Meta whose name leads to a private address', async () => {
    expect(await fetchMedia({ url: 'https://lookaside.fbsbx.com/x' })).toEqual({
      kind: 'refused',
      reason: 'a private address',
    });
  });

  it('follows a redirect without the token', async () => {
    const path = '/elsewhere';
    graph.media.set(ID, { bytes: BYTES, redirect: `${graph.url}${path}` });
    graph.next({ do: 'work' }, { do: 'work' }, { do: 'answer', status: 200, body: BYTES });
    expect(await fetchMedia()).toMatchObject({ kind: 'fetched' });
    const [, file, elsewhere] = graph.calls;
    expect(file?.headers.authorization).toBeDefined();
    expect(elsewhere).toMatchObject({ path });
    expect(elsewhere?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['http://127.0.0.1:1/x', 'not https'],
    ['https://127.0.0.1/x', 'a private address'],
    ['https://[::ffff:7f00:1]/x', 'a private address'],
    ['https://0x7f000001/x', 'a private address'],
    ['https://rebound.example/x', 'a private address'],
    ['https://user:secret@example.com/x', 'an address with a user name'],
    ['file:///etc/passwd', 'not https'],
    ['http://[', 'a redirect to nowhere'],
  ])('follows no redirect to %s', async (redirect, reason) => {
    expect(await fetchMedia({ redirect })).toEqual({ kind: 'refused', reason });
  });

  it('follows no endless redirects', async () => {
    graph.next({ do: 'work' });
    graph.always({ do: 'answer', status: 302, body: '', headers: { Location: `${graph.url}/files/1` } });
    expect(await fetchMedia({})).toEqual({ kind: 'refused', reason: 'too many redirects' });
    expect(graph.calls).toHaveLength(5);
  });
});
