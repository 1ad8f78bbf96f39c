/** Caps what the clients of a server may hold: connections, requests that wait on one, and time to take an answer. */
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface ConnectionLimits {
  /** Open at once; one more costs the one that has been idle for the longest time its place. */
  readonly connections: number;
  /** Requests on one connection, of which one is answered and the others wait: a client that sends more is cut. */
  readonly requestsOfOne: number;
  /** From a request's headers to the last byte of its answer; the largest file then needs 280 KB/s. */
  readonly answerMilliseconds: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  connections: 500,
  requestsOfOne: 8,
  answerMilliseconds: 60_000,
};

type Request = readonly [IncomingMessage, ServerResponse];

interface Connection {
  /** The first one is being answered. */
  requests: Request[];
  /** Of `now`, when the answering of the first began. */
  since: number;
}

export interface Connections {
  /** Ends those whose answer has been under way for too long. */
  sweep(): void;
}

/**
 * @param answer gets the requests of a connection one after the other
 * @param now milliseconds that never step back
 */
export function limitConnections(
  server: Server,
  answer: RequestListener,
  limits: ConnectionLimits = CONNECTION_LIMITS,
  now: () => number = () => performance.now(),
): Connections {
  /** In the order in which they were last used. */
  const open = new Map<Socket, Connection>();

  function makeRoom(): void {
    if (open.size < limits.connections) return;
    const [oldest] = open;
    const [socket] = [...open].find(([, { requests }]) => requests.length === 0) ?? oldest ?? [];
    socket?.destroy();
  }

  function answerFirst(socket: Socket, connection: Connection): void {
    const [first] = connection.requests;
    if (first === undefined || socket.destroyed) return;
    const [incoming, outgoing] = first;
    connection.since = now();
    outgoing.once('close', () => {
      connection.requests.shift();
      answerFirst(socket, connection);
    });
    answer(incoming, outgoing);
  }

  server.on('connection', (socket: Socket) => {
    makeRoom();
    open.set(socket, { requests: [], since: 0 });
    socket.once('close', () => open.delete(socket));
  });

  server.on('request', (...request) => {
    const { socket } = request[0];
    const connection = open.get(socket);
    if (connection === undefined || socket.destroyed) return;
    connection.requests.push(request);
    if (connection.requests.length > limits.requestsOfOne) socket.destroy();
    else if (connection.requests.length === 1) {
      open.delete(socket);
      open.set(socket, connection);
      answerFirst(socket, connection);
    }
  });

  return {
    sweep() {
      const latest = now() - limits.answerMilliseconds;
      for (const [socket, { requests, since }] of open) {
        if (requests.length > 0 && since < latest) socket.destroy();
      }
    },
  };
}
