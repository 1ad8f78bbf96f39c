import { describe, expect, it, vi } from 'vitest';
import { openTunnel } from '../../src/channels/tunnel.ts';

const TOKEN = '2secretAuthtoken';

function ngrok(forward: (options: unknown) => Promise<unknown>) {
  return async () => ({ forward });
}

describe('openTunnel', () => {
  it('leads to the port of this machine and gives the public address', async () => {
    const close = vi.fn(async () => {});
    const forward = vi.fn(async () => ({ url: () => 'https://abc.ngrok.app/', close }));
    const tunnel = await openTunnel({ port: 3000, authtoken: TOKEN }, ngrok(forward));
    expect(tunnel.url).toBe('https://abc.ngrok.app');
    expect(forward).toHaveBeenCalledWith({ addr: '127.0.0.1:3000', authtoken: TOKEN });
    await tunnel.close();
    expect(close).toHaveBeenCalledOnce();
  });

  it('says that the authtoken is missing, before it loads anything', async () => {
    const load = vi.fn();
    const opening = openTunnel({ port: 3000, authtoken: undefined }, load);
    await expect(opening).rejects.toMatchObject({
      code: 'TUNNEL_FAILED',
      message: expect.stringContaining('NGROK_AUTHTOKEN'),
    });
    expect(load).not.toHaveBeenCalled();
  });

  it('says that the package is missing', async () => {
    const opening = openTunnel({ port: 3000, authtoken: TOKEN }, () =>
      Promise.reject(new Error('not found')),
    );
    await expect(opening).rejects.toMatchObject({
      code: 'TUNNEL_FAILED',
      message: expect.stringContaining('npm install @ngrok/ngrok'),
    });
  });

  it('passes on the code of ngrok’s refusal, but not its message, which repeats the authtoken', async () => {
    const refusal = new Error(`authentication failed\nYour authtoken: ${TOKEN}\n\nERR_NGROK_105`);
    const opening = openTunnel(
      { port: 3000, authtoken: TOKEN },
      ngrok(() => Promise.reject(refusal)),
    );
    const error = await opening.catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'TUNNEL_FAILED',
      message: 'ngrok refused the tunnel: see https://ngrok.com/docs/errors/err_ngrok_105',
    });
    expect(error).not.toHaveProperty('cause');
  });

  it.each([
    ['a module of another shape', async () => ({ default: 1 })],
    ['a tunnel without an address', ngrok(async () => ({ url: () => null, close: async () => {} }))],
  ])('refuses %s', async (_, load) => {
    await expect(openTunnel({ port: 3000, authtoken: TOKEN }, load)).rejects.toMatchObject({
      code: 'TUNNEL_FAILED',
    });
  });
});
