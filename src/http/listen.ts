/** Puts an app on a port, and takes it off without breaking what is under way. */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { baseUrl } from '../config/values.ts';
import { FrontdeskError } from '../errors.ts';
import { LISTEN_REFUSALS, sayRefusal } from '../refusals.ts';
import { CONNECTION_LIMITS, type ConnectionLimits, limitConnections } from './connections.ts';
import type { NodeBindings } from './read-body.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long `close` waits for requests under way. */
  readonly drainMilliseconds?: number;
  /** How long a client may take to send a request; Twilio itself gives up after 15 s. */
  readonly requestMilliseconds?: number;
  readonly limits?: Partial<ConnectionLimits>;
}

/** For the headers alone, which come in one packet. */
const HEADERS_MILLISECONDS = 10_000;

/** Without a byte either way: longer than any answer takes, and long before a client that does not read is missed. */
const SILENCE_MILLISECONDS = 30_000;

const SWEEP_MILLISECONDS = 5000;

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Accepts nothing more, waits for the requests under way, then cuts those that take too long. */
  close(): Promise<void>;
}

/** @throws FrontdeskError CONFIG_INVALID when host and port cannot be had, saying what to do */
export async function listen(
  app: Pick<Hono<{ Bindings: NodeBindings }>, 'fetch'>,
  { host, port, drainMilliseconds = 10_000, requestMilliseconds = 20_000, limits = {} }: ListenOptions,
): Promise<Listening> {
  let closed: Promise<void> | undefined;

  const respond = getRequestListener(
    async (request, env) => {
      const response = await app.fetch(request, env);
      // A client that keeps its connection would hold up the closing.
      if (closed !== undefined) response.headers.set('Connection', 'close');
      return response;
    },
    { hostname: host },
  );
  const server = createHttpServer({
    requestTimeout: requestMilliseconds,
    headersTimeout: Math.min(HEADERS_MILLISECONDS, requestMilliseconds),
    connectionsCheckingInterval: Math.ceil(requestMilliseconds / 4),
  });
  server.setTimeout(SILENCE_MILLISECONDS);
  const connections = limitConnections(server, respond, { ...CONNECTION_LIMITS, ...limits });
  const sweeping = setInterval(connections.sweep, SWEEP_MILLISECONDS).unref();

  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    clearInterval(sweeping);
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
    clearInterval(sweeping);
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
