import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuardedGet } from '../../src/media/guarded-get.ts';

const server = createServer((_, response) => response.writeHead(302, { location: '/on' }).end('x'));
let port: number;
const signal = new AbortController().signal;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('createGuardedGet', () => {
  it.each([
    (at: number) => `http://127.0.0.1:${at}/`,
    (at: number) => `http://2130706433:${at}/`,
    (at: number) => `http://0x7f.1:${at}/`,
    (at: number) => `http://[::1]:${at}/`,
    (at: number) => `http://[::ffff:127.0.0.1]:${at}/`,
    (at: number) => `http://localhost:${at}/`,
    () => 'http://169.254.169.254/latest/meta-data',
    () => 'http://10.0.0.1/',
  ])('refuses a private address: %s', async (address) => {
    await expect(createGuardedGet()(new URL(address(port)), {}, signal)).rejects.toMatchObject({
      code: 'MEDIA_ADDRESS_REFUSED',
    });
  });

  it('refuses a name that leads to a private address when it is connected to', async () => {
    const get = createGuardedGet({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    await expect(get(new URL(`http://mms.twiliocdn.com:${port}/`), {}, signal)).rejects.toMatchObject({
      code: 'MEDIA_ADDRESS_REFUSED',
    });
  });

  it('calls the stand-in that it is told of, at its very port, and follows no redirect', async () => {
    const standIn = `http://127.0.0.1:${port}`;
    const got = await createGuardedGet({ standIn })(new URL('/x', standIn), {}, signal);
    expect(got).toMatchObject({ status: 302, location: '/on' });
    got.close();
    const other = createGuardedGet({ standIn: 'http://127.0.0.1:1' });
    await expect(other(new URL(standIn), {}, signal)).rejects.toMatchObject({
      code: 'MEDIA_ADDRESS_REFUSED',
    });
  });
});
