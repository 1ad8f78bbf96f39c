/** HTTP requests to addresses that others chose (editors, vendors, redirects): never into a private network. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { FetchError } from './fetch-error.ts';
import { guardedLookup, type Resolve, systemResolve } from './guarded-lookup.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

export interface SafeRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  /** Left behind when a redirect leads to another origin: any of them may be a credential. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For everything together: name, connection, redirects, body. */
  readonly timeoutMs: number;
  /** Of the body; more is refused as it arrives. */
  readonly maxBytes: number;
}

export interface SafeResponse {
  readonly status: number;
  /** Lower-case names; repeated ones joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Where the redirects ended. */
  readonly url: string;
}

/** @throws FetchError; a status of 400 and above is a response like any other */
export type SafeFetch = (request: SafeRequest) => Promise<SafeResponse>;

export interface SafeFetchOptions {
  /** Origins of stand-ins on this machine, such as `http://127.0.0.1:4010`: the only private ones. */
  readonly allowedOrigins?: readonly string[];
  readonly resolve?: Resolve;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = 'frontdesk/1';

/** @throws TypeError when an allowed origin is not an exact origin on loopback */
export function createSafeFetch({ allowedOrigins = [], resolve = systemResolve }: SafeFetchOptions = {}) {
  for (const origin of allowedOrigins) requireLoopbackOrigin(origin);
  const standIns = new Set(allowedOrigins);

  const safeFetch: SafeFetch = async (request) => {
    const signal = AbortSignal.timeout(request.timeoutMs);
    const start = parseAddress(request.url);
    // A public server may not redirect to a stand-in: only who began there may stay there.
    const local = standIns.has(start.origin);
    let hop: Hop = {
      url: start,
      method: request.method ?? 'GET',
      headers: request.headers ?? {},
      body: request.body,
    };
    for (let redirects = 0; ; redirects++) {
      const isStandIn = local && standIns.has(hop.url.origin);
      const lookup = guardedLookup(resolve, isStandIn ? isLoopbackAddress : isPublicAddress);
      if (!isStandIn) refusePrivateLiteral(hop.url);
      const response = await send(hop, lookup, signal);
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (!REDIRECTS.has(status) || location === undefined) {
        return {
          status,
          headers: flatHeaders(response),
          body: await readBody(response, request.maxBytes, signal),
          url: hop.url.href,
        };
      }
      response.destroy();
      if (redirects === MAX_REDIRECTS) {
        throw new FetchError('REDIRECT_REFUSED', `expected at most ${MAX_REDIRECTS} redirects, came more`);
      }
      hop = follow(hop, location, status);
    }
  };
  return safeFetch;
}

interface Hop {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** The URL class reads decimal, octal and hexadecimal hosts as the addresses that they are. */
function parseAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new FetchError('ADDRESS_REFUSED', 'expected an address that begins with http:// or https://');
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchError('ADDRESS_REFUSED', 'expected an address without user name and password');
  }
  return url;
}

/** A host that is an address already is never looked up. */
function refusePrivateLiteral({ hostname }: URL): void {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new FetchError('ADDRESS_REFUSED', 'expected a public address, came a private one');
  }
}

function requireLoopbackOrigin(origin: string): void {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const host = url?.hostname.replace(/^\[(.*)\]$/, '$1') ?? '';
  if (url?.origin !== origin || !(host === 'localhost' || isLoopbackAddress(host))) {
    throw new TypeError(
      `createSafeFetch: expected the exact origin of a stand-in on loopback, such as http://127.0.0.1:4010, came ${origin}`,
    );
  }
}

function follow({ url, method, headers, body }: Hop, location: string, status: number): Hop {
  const next = parseAddress(location, url);
  if (url.protocol === 'https:' && next.protocol === 'http:') {
    throw new FetchError('REDIRECT_REFUSED', 'expected a redirect that stays with https, came http');
  }
  const becomesGet = status === 303 || (method === 'POST' && status < 303);
  const elsewhere = next.origin !== url.origin;
  if (elsewhere && method === 'POST' && !becomesGet) {
    throw new FetchError('REDIRECT_REFUSED', 'a body is not sent on to another host');
  }
  return {
    url: next,
    method: becomesGet ? 'GET' : method,
    headers: elsewhere || becomesGet ? keptHeaders(headers, elsewhere) : headers,
    body: becomesGet ? undefined : body,
  };
}

/** What may travel on: nothing that describes a body which is gone, and elsewhere nothing that may be a secret. */
function keptHeaders(headers: Readonly<Record<string, string>>, elsewhere: boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) =>
      elsewhere ? /^(?:accept|accept-language|user-agent)$/i.test(name) : !/^content-/i.test(name),
    ),
  );
}

function send(
  hop: Hop,
  lookup: ReturnType<typeof guardedLookup>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(explain(cause, signal));
    try {
      const call = hop.url.protocol === 'https:' ? httpsRequest : httpRequest;
      const request = call(hop.url, {
        method: hop.method,
        headers: { 'User-Agent': USER_AGENT, ...hop.headers, 'Accept-Encoding': 'identity' },
        lookup,
        signal,
        // A connection of its own: a kept one would have been checked for another request.
        agent: false,
      });
      request.on('response', resolve).on('error', fail);
      request.end(hop.body);
    } catch (cause) {
      reject(
        signal.aborted
          ? explain(cause, signal)
          : new FetchError('REQUEST_REFUSED', 'a header or the address cannot be sent', { cause }),
      );
    }
  });
}

async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const tooLarge = () => new FetchError('TOO_LARGE', `expected at most ${maxBytes} bytes, came more`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
    const encoding = response.headers['content-encoding'] ?? 'identity';
    // Unpacking could make any size of it.
    if (encoding !== 'identity') throw new FetchError('NETWORK', 'expected a body that is not compressed');
    for await (const chunk of response) {
      if (!(chunk instanceof Uint8Array)) continue;
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    throw explain(cause, signal);
  } finally {
    response.destroy();
  }
}

function explain(cause: unknown, signal: AbortSignal): FetchError {
  if (cause instanceof FetchError) return cause;
  if (signal.aborted) return new FetchError('TOO_SLOW', 'no complete answer within the time limit');
  return new FetchError('NETWORK', 'the request failed on its way', { cause });
}

function flatHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
