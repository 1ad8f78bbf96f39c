/** A TCP proxy before a server, which misbehaves on request. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Forwards to the server; can cut everything, or swallow it without a word. */
export async function startTcpProxy(target: URL) {
  const pairs = new Set<readonly [Socket, Socket]>();
  let mode: 'forward' | 'refuse' = 'forward';
  const server = createServer((client) => {
    if (mode === 'refuse') return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    for (const socket of pair) socket.on('error', () => {});
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    for (const [client, upstream] of pairs) {
      client.destroy();
      upstream.destroy();
    }
  };
  return {
    url: url.href,
    refuse() {
      mode = 'refuse';
      cut();
    },
    forward() {
      mode = 'forward';
    },
    swallow() {
      for (const [client, upstream] of pairs) {
        client.unpipe(upstream);
        upstream.unpipe(client);
        client.resume();
      }
    },
    close() {
      cut();
      server.close();
    },
  };
}
