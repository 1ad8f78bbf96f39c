/** A real HTTP server on loopback that stands for a vendor: it counts calls and misbehaves on request. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import { createCounter } from './counter.ts';

export interface RecordedCall {
  readonly at: number;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** As they came, for bodies that are no text. */
  readonly bytes: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What to do with a call instead of answering it as usual. */
export type Behaviour =
  /** Answers as usual, for scripts whose later calls misbehave. */
  | { readonly do: 'work' }
  /** Answers this instead; JSON unless the body is text or bytes. */
  | ({ readonly do: 'answer' } & Answer)
  /** Answers an error of the vendor's. */
  | { readonly do: 'fail'; readonly code: number; readonly status?: number; readonly isTransient?: boolean }
  /** Works, and answers later. */
  | { readonly do: 'delay'; readonly milliseconds: number }
  /** Works, and answers once that is settled. */
  | { readonly do: 'hold'; readonly until: Promise<unknown> }
  /** Reads the request and, unless told otherwise, acts on it, and never answers. */
  | { readonly do: 'hang'; readonly isIgnored?: boolean }
  /** Closes the connection without reading a byte. */
  | { readonly do: 'cut-before' }
  /** Reads the request, acts on it, and closes the connection. */
  | { readonly do: 'cut-after' }
  /** Acts on the request and closes in the middle of the answer's body. */
  | { readonly do: 'cut-answer' };

export interface FakeVendor {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** Every request that was read, in order. */
  readonly calls: RecordedCall[];
  /** The behaviours of the coming calls, one each; afterwards all is as `always` says. */
  next(...behaviours: readonly Behaviour[]): void;
  /** What all calls do for which nothing was said by `next`. */
  always(behaviour: Behaviour): void;
  /** Resolves once so many calls were read in all. */
  called(count: number): Promise<void>;
  close(): Promise<void>;
}

export interface FakeVendorOptions {
  readonly port?: number;
  /** The usual answer; what it counts as done must be counted here. */
  readonly respond: (call: RecordedCall) => Answer;
  /** A vendor's error in the vendor's words. */
  readonly describeError: (failure: Extract<Behaviour, { do: 'fail' }>) => Answer;
}

export async function startFakeVendor(options: FakeVendorOptions): Promise<FakeVendor> {
  const { respond, describeError, port = 0 } = options;
  const calls: RecordedCall[] = [];
  const script: Behaviour[] = [];
  const sockets = new Set<Socket>();
  const called = createCounter();
  let usual: Behaviour = { do: 'work' };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
    } catch {
      return; // the caller went away
    }
    const bytes = Buffer.concat(chunks);
    const call: RecordedCall = {
      at: Date.now(),
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: bytes.toString('utf8'),
      bytes,
    };
    calls.push(call);
    act(script.shift() ?? usual, call, response);
    called.add();
  });

  server.on('connection', (socket) => {
    const [upcoming = usual] = script;
    if (upcoming.do === 'cut-before') {
      script.shift();
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });

  function act(behaviour: Behaviour, call: RecordedCall, response: ServerResponse): void {
    switch (behaviour.do) {
      case 'work':
        write(response, respond(call));
        break;
      case 'answer':
        write(response, behaviour);
        break;
      case 'fail':
        write(response, describeError(behaviour));
        break;
      case 'delay': {
        const answer = respond(call);
        setTimeout(() => write(response, answer), behaviour.milliseconds);
        break;
      }
      case 'hold': {
        const answer = respond(call);
        void behaviour.until.then(() => write(response, answer));
        break;
      }
      case 'hang':
        if (behaviour.isIgnored !== true) respond(call);
        break;
      case 'cut-before':
      case 'cut-after':
        respond(call);
        response.socket?.destroy();
        break;
      case 'cut-answer':
        respond(call);
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
        response.write('{"mess', () => response.socket?.destroy());
        break;
    }
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!isAddressInfo(address)) throw new Error('the fake vendor has no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    next: (...behaviours) => void script.push(...behaviours),
    always: (behaviour) => {
      usual = behaviour;
    },
    called: called.reached,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Whether a file is the one that node was told to run. */
export function isRunDirectly(url: string): boolean {
  return process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === url;
}

function write(response: ServerResponse, { status, body, headers }: Answer): void {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  response.writeHead(status, { ...(!isRaw && { 'Content-Type': 'application/json' }), ...headers });
  response.end(isRaw ? body : JSON.stringify(body));
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
