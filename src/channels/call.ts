/** One HTTP request to a vendor, which always tells whether the vendor can have seen it. */
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';

/** Meta's download servers refuse calls without one. */
export const USER_AGENT = 'frontdesk';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, from the look-up of the name to the last byte. */
  readonly timeoutMs: number;
  /** An answer that is longer is given up. */
  readonly maxBytes: number;
  /** Replaces the look-up of host names, to refuse some addresses. */
  readonly lookup?: LookupFunction;
}

/** `fault` is a code such as ECONNRESET, or what was exceeded. */
export type CallOutcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: http.IncomingHttpHeaders;
      readonly body: Buffer;
    }
  /** Failed before a connection stood: the vendor cannot have seen it. */
  | { readonly kind: 'unsent'; readonly fault: string }
  /** Failed afterwards: the vendor may have acted on it. */
  | { readonly kind: 'unanswered'; readonly fault: string };

/**
 * A new connection for each request. An idle one may be closed by the vendor just as we write, and
 * then nobody could tell whether the request arrived. TLS sessions are still resumed.
 */
const agents = { http: new http.Agent({ keepAlive: false }), https: new https.Agent({ keepAlive: false }) };

/** `fetch` is not used, as its errors do not tell when the connection failed. Redirects are not followed. */
export function call(request: Call, signal: AbortSignal): Promise<CallOutcome> {
  if (signal.aborted) return Promise.resolve({ kind: 'unsent', fault: 'aborted' });
  return new Promise((resolve) => {
    const { url, body } = request;
    const isTls = url.protocol === 'https:';
    const outgoing = (isTls ? https : http).request(url, {
      method: request.method,
      agent: isTls ? agents.https : agents.http,
      headers: {
        ...request.headers,
        ...(body !== undefined && { 'Content-Length': String(Buffer.byteLength(body)) }),
      },
      ...(request.lookup !== undefined && { lookup: request.lookup }),
    });

    let isConnected = false;
    const fail = (fault: string): void => settle({ kind: isConnected ? 'unanswered' : 'unsent', fault });
    const onAbort = (): void => fail('aborted');
    const timer = setTimeout(() => fail('time limit'), request.timeoutMs);
    signal.addEventListener('abort', onAbort);

    function settle(outcome: CallOutcome): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      outgoing.destroy();
      resolve(outcome); // the first one counts
    }

    outgoing.on('socket', (socket) => {
      // Nothing leaves before this event, and everything may have left after it.
      socket.once(isTls ? 'secureConnect' : 'connect', () => {
        isConnected = true;
      });
    });
    outgoing.on('error', (error) => fail(codeOf(error)));
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > request.maxBytes) fail('size limit');
        else chunks.push(chunk);
      });
      response.on('error', (error) => fail(codeOf(error)));
      response.on('end', () =>
        settle({
          kind: 'answered',
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    outgoing.end(body);
  });
}

/** The code alone: a message may hold an address. */
function codeOf(error: Error): string {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^\w{1,64}$/.test(code) ? code : error.name;
}

/** A page for people rather than JSON: no vendor's API writes one, so it comes from a proxy, whatever its status. */
export function isPage({ body }: Extract<CallOutcome, { kind: 'answered' }>): boolean {
  return /^\s*</.test(body.subarray(0, 256).toString('latin1'));
}

/** An answer's JSON, or undefined when it is none. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
