/** What the clients of a server may hold, on real sockets. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { CONNECTION_LIMITS, type ConnectionLimits, limitConnections } from '../../src/http/connections.ts';
import { deferred } from '../helpers/deferred.ts';

const toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

async function start(limits: Partial<ConnectionLimits>, answer: (path: string) => Promise<string>) {
  const server: Server = createServer();
  const clock = { now: 0 };
  const connections = limitConnections(
    server,
    async (incoming, outgoing) => outgoing.end(await answer(incoming.url ?? '')),
    { ...CONNECTION_LIMITS, ...limits },
    () => clock.now,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  toClose.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, clock, connections };
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  toClose.push(() => socket.destroy());
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

describe('limitConnections', () => {
  it('gives a new client the place of the one that has been idle for the longest time', async () => {
    const { port } = await start({ connections: 3 }, async (path) => path);
    const used = await open(port);
    used.write(get('/used'));
    await once(used, 'data');
    const idle = await open(port);
    await open(port);
    used.write(get('/again'));
    await once(used, 'data');
    const newest = await open(port);
    await once(idle, 'close');
    for (const socket of [newest, used]) {
      socket.write(get('/new'));
      expect(String(await once(socket, 'data'))).toContain('/new');
    }
  });

  it('answers the requests of one connection one after the other, and cuts who sends too many', async () => {
    const underWay: string[] = [];
    const mayEnd = deferred();
    const begun = deferred();
    const { port } = await start({ requestsOfOne: 3 }, async (path) => {
      underWay.push(path);
      begun.resolve();
      await mayEnd.promise;
      return path;
    });
    const patient = await open(port);
    patient.write(get('/1') + get('/2') + get('/3').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
    await begun.promise;
    const flood = await open(port);
    flood.write(get('/flood').repeat(500));
    await once(flood, 'close');
    expect(underWay).toEqual(['/1', '/flood']);
    mayEnd.resolve();
    expect((await text(patient)).match(/\/\d$|\/\d(?=HTTP)/g)).toEqual(['/1', '/2', '/3']);
  });

  it('ends an answer that nobody takes', async () => {
    const begun = deferred();
    const { port, clock, connections } = await start({ answerMilliseconds: 1000 }, (path) => {
      begun.resolve();
      return path === '/slow' ? new Promise<string>(() => {}) : Promise.resolve(path);
    });
    const [slow, idle] = [await open(port), await open(port)];
    slow.write(get('/slow'));
    await begun.promise;
    clock.now = 1000;
    connections.sweep();
    clock.now = 1001;
    connections.sweep();
    await once(slow, 'close');
    idle.write(get('/idle'));
    expect(String(await once(idle, 'data'))).toContain('/idle');
  });
});
