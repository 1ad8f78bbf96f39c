/** Caps what the clients of a server may hold: connections, requests at once on one, and time to take an answer. */
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface ConnectionLimits {
  /** Open at once; one more costs the one that has been idle for the longest time its place. */
  readonly connections: number;
  /** Requests under way on one connection: a client that sends on without waiting for answers is cut. */
  readonly requestsOfOne: number;
  /** From a request's headers to the last byte of its answer; the largest file then needs 280 KB/s. */
  readonly answerMilliseconds: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  connections: 500,
  requestsOfOne: 8,
  answerMilliseconds: 60_000,
};

interface Connection {
  underWay: number;
  /** Of `now`, when the first of the requests under way came. */
  since: number;
}

export interface Connections {
  /** Ends those whose answers have been under way for too long. */
  sweep(): void;
}

/** @param now milliseconds that never step back */
export function limitConnections(
  server: Server,
  limits: ConnectionLimits = CONNECTION_LIMITS,
  now: () => number = () => performance.now(),
): Connections {
  /** In the order in which they were last used. */
  const open = new Map<Socket, Connection>();

  function makeRoom(): void {
    if (open.size < limits.connections) return;
    const [oldest] = open;
    const [socket] = [...open].find(([, { underWay }]) => underWay === 0) ?? oldest ?? [];
    socket?.destroy();
  }

  server.on('connection', (socket: Socket) => {
    makeRoom();
    open.set(socket, { underWay: 0, since: 0 });
    socket.once('close', () => open.delete(socket));
  });

  server.on('request', ({ socket }: { socket: Socket }, response: ServerResponse) => {
    const connection = open.get(socket);
    if (connection === undefined) return;
    if (connection.underWay >= limits.requestsOfOne) {
      socket.destroy();
      return;
    }
    if (connection.underWay === 0) {
      connection.since = now();
      open.delete(socket);
      open.set(socket, connection);
    }
    connection.underWay += 1;
    response.once('close', () => {
      connection.underWay -= 1;
    });
  });

  return {
    sweep() {
      const latest = now() - limits.answerMilliseconds;
      for (const [socket, { underWay, since }] of open) if (underWay > 0 && since < latest) socket.destroy();
    },
  };
}
