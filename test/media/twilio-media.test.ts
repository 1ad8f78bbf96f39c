import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchMedia } from '../../src/media/fetch-media.ts';
import { createGuardedGet, type GuardedGet } from '../../src/media/guarded-get.ts';
import { twilioMedia } from '../../src/media/twilio-media.ts';
import type { Attachment } from '../../src/message.ts';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
const CREDENTIALS = `Basic ${Buffer.from('AC1:token').toString('base64')}`;

let server: Server;
let base: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let seen: { path: string | undefined; authorization: string | undefined }[];
let waits: number[];

beforeEach(async () => {
  seen = [];
  waits = [];
  server = createServer((request, response) => {
    seen.push({ path: request.url, authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** The network, with every foreign host answered by the one server, so that a test sees what would be sent. */
const network: GuardedGet = (url, headers, signal) => {
  const path = `${url.origin === base ? '' : `/${url.hostname}`}${url.pathname}`;
  return createGuardedGet({ standIn: base })(new URL(path, base), headers, signal);
};

function download(source: string, get: GuardedGet = network, apiUrl = base) {
  const media = twilioMedia({
    accountSid: 'AC1',
    authToken: 'token',
    apiUrl,
    get,
    wait: async (milliseconds) => waits.push(milliseconds),
  });
  const attachment: Attachment = { kind: 'image', source, contentType: 'image/jpeg' };
  return fetchMedia(media, attachment);
}

/** Answers everything with a picture, and keeps in mind what was called. */
function spy() {
  const calls: string[] = [];
  const get: GuardedGet = async ({ href }) => {
    calls.push(href);
    return {
      status: 200,
      location: undefined,
      length: undefined,
      body: (async function* () {
        yield JPEG;
      })(),
      close: () => {},
    };
  };
  return { calls, get };
}

describe('twilioMedia', () => {
  it('asks the API with credentials, and the host it redirects to without', async () => {
    answer = (request, response) =>
      request.url === '/Media/ME1'
        ? response.writeHead(307, { location: 'https://mms.twiliocdn.com/AC1/file' }).end()
        : response.end(JPEG);
    expect((await download(`${base}/Media/ME1`)).bytes.byteLength).toBe(JPEG.length);
    expect(seen).toEqual([
      { path: '/Media/ME1', authorization: CREDENTIALS },
      { path: '/mms.twiliocdn.com/AC1/file', authorization: undefined },
    ]);
  });

  it.each([
    'https://evil.example/Media/ME1',
    'https://api.twilio.com.evil.example/x',
    'https://api.twilio.com@evil.example/x',
    'http://api.twilio.com/x',
    'https://api.twilio.com:8443/x',
    'http://127.0.0.1/x',
    'http://2130706433/x',
    'http://[::1]/x',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'not a url',
    '',
  ])('calls nobody for %s', async (source) => {
    const { calls, get } = spy();
    await expect(download(source, get, 'https://api.twilio.com')).rejects.toMatchObject({
      code: 'MEDIA_ADDRESS_REFUSED',
    });
    expect(calls).toEqual([]);
  });

  it('calls the exact host of the API', async () => {
    const { calls, get } = spy();
    const address = 'https://api.twilio.com/2010-04-01/Media/ME1';
    expect((await download(address, get, 'https://api.twilio.com')).type).toBe('image/jpeg');
    expect(calls).toEqual([address]);
  });

  it.each([
    'http://127.0.0.1:1/x',
    'http://169.254.169.254/x',
    'https://evil.example/x',
    'https://twiliocdn.com.evil.example/x',
    'https://eviltwiliocdn.com/x',
    'http://mms.twiliocdn.com/x',
    'https://user@mms.twiliocdn.com/x',
    'https://mms.twiliocdn.com:8443/x',
  ])('does not follow a redirect to %s', async (location) => {
    answer = (_, response) => response.writeHead(302, { location }).end();
    await expect(download(`${base}/Media/ME1`)).rejects.toMatchObject({ code: 'MEDIA_ADDRESS_REFUSED' });
    expect(seen).toHaveLength(1);
  });

  it('gives up redirects in a circle', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/again' }).end();
    await expect(download(`${base}/Media/ME1`)).rejects.toMatchObject({ code: 'MEDIA_ADDRESS_REFUSED' });
    expect(seen.slice(1).every(({ authorization }) => authorization === undefined)).toBe(true);
    expect(seen.length).toBeLessThan(6);
  });

  it('asks again when the file is not there yet', async () => {
    answer = (_, response) => (seen.length <= 2 ? response.writeHead(404).end() : response.end(JPEG));
    expect((await download(`${base}/Media/ME1`)).type).toBe('image/jpeg');
    expect(seen).toHaveLength(3);
  });

  it('gives up a file that is not there after two seconds', async () => {
    answer = (_, response) => response.writeHead(404).end();
    await expect(download(`${base}/Media/ME1`)).rejects.toMatchObject({ code: 'MEDIA_NOT_FOUND' });
    expect(waits.reduce((sum, each) => sum + each, 0)).toBe(2000);
  });

  it('leaves other failures to a later try', async () => {
    answer = (_, response) => response.writeHead(503).end();
    await expect(download(`${base}/Media/ME1`)).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
    expect(seen).toHaveLength(1);
  });

  it('takes a cut connection for a failure that may pass', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(JPEG);
      response.destroy();
    };
    await expect(download(`${base}/Media/ME1`)).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
  });
});
