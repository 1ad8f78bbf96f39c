/** A server that speaks PostgreSQL's protocol just far enough to refuse whoever connects. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** The request for TLS is this number in place of the protocol's version. */
const TLS_REQUEST = 80_877_103;

/** @param code the SQLSTATE of the refusal; undefined: the connection is cut without a word */
export async function startRefusingPostgres(code: string | undefined) {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (bytes) => refuse(socket, bytes, code));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return {
    url: `postgres://desk:hunter2@127.0.0.1:${address.port}/desk`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function refuse(socket: Socket, bytes: Buffer, code: string | undefined): void {
  if (bytes.length === 8 && bytes.readUInt32BE(4) === TLS_REQUEST) {
    socket.write('N');
    return;
  }
  if (code === undefined) {
    socket.destroy();
    return;
  }
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mrefused hunter2\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeUInt32BE(fields.length + 4, 1);
  socket.end(Buffer.concat([head, fields]));
}
