import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { isPrivateAddress, publicLookup } from '../../src/channels/private-address.ts';

describe('isPrivateAddress', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1'],
    ...['::1', '[::1]', '::', '::ffff:127.0.0.1', '::ffff:8.8.8.8', 'fd00::1', 'fe80::1', 'ff02::1'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1'],
    ...['localhost', '', 'example.com', '2130706433'],
  ])('%s is', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['8.8.8.8', '157.240.1.1', '172.32.0.1', '100.128.0.1', '2a03:2880::1', '[2606:4700::1]'])(
    '%s is not',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );
});

describe('publicLookup', () => {
  const lookup = (addresses: readonly string[], options: object) =>
    new Promise<unknown>((resolve) => {
      const found = addresses.map(
        (address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }),
      );
      publicLookup((_, __, done) => done(null, found))('cdn.example.com', options, (error, address, family) =>
        resolve(error?.code ?? [address, family]),
      );
    });

  it('gives the address that it checked', async () => {
    expect(await lookup(['8.8.8.8', '8.8.4.4'], {})).toEqual(['8.8.8.8', 4]);
    expect(await lookup(['8.8.8.8'], { all: true })).toEqual([
      [{ address: '8.8.8.8', family: 4 }],
      undefined,
    ]);
  });

  it('refuses a name when any of its addresses is private', async () => {
    expect(await lookup(['8.8.8.8', '127.0.0.1'], { all: true })).toBe('EPRIVATE');
    expect(await lookup(['::1'], {})).toBe('EPRIVATE');
  });

  it('fails for a name without an address', async () => {
    expect(await lookup([], {})).toBe('ENOTFOUND');
  });
});
