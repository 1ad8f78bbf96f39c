/** Puts an app on a port, and takes it off without breaking what is under way. */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { baseUrl } from '../config/values.ts';
import { FrontdeskError } from '../errors.ts';
import { LISTEN_REFUSALS, sayRefusal } from '../refusals.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long `close` waits for requests under way. */
  readonly drainMilliseconds?: number;
  /** How long a client may take to send a request; Twilio itself gives up after 15 s. */
  readonly requestMilliseconds?: number;
}

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Accepts nothing more, waits for the requests under way, then cuts those that take too long. */
  close(): Promise<void>;
}

/** @throws FrontdeskError CONFIG_INVALID when host and port cannot be had, saying what to do */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  { host, port, drainMilliseconds = 10_000, requestMilliseconds = 20_000 }: ListenOptions,
): Promise<Listening> {
  let closed: Promise<void> | undefined;

  const respond = getRequestListener(
    async (request) => {
      const response = await app.fetch(request);
      // A client that keeps its connection would hold up the closing.
      if (closed !== undefined) response.headers.set('Connection', 'close');
      return response;
    },
    { hostname: host },
  );
  const server = createHttpServer(
    {
      requestTimeout: requestMilliseconds,
      headersTimeout: requestMilliseconds,
      connectionsCheckingInterval: Math.ceil(requestMilliseconds / 4),
    },
    respond,
  );

  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const said = sayRefusal(cause, LISTEN_REFUSALS);
    if (said === undefined) throw cause;
    throw new FrontdeskError('CONFIG_INVALID', `Cannot listen on HOST=${host}, PORT=${port}: ${said}`, {
      cause,
    });
  }
  const address = server.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;

  async function drain(): Promise<void> {
    const timer = setTimeout(() => server.closeAllConnections(), drainMilliseconds);
    server.close();
    await once(server, 'close');
    clearTimeout(timer);
  }

  return {
    url: baseUrl(host, boundPort),
    port: boundPort,
    close() {
      closed ??= drain();
      return closed;
    },
  };
}
