import { describe, expect, it } from 'vitest';
import { isSignedByMeta } from '../../../src/channels/meta/signature.ts';

/** GitHub's published example of the same scheme. */
const VECTOR = {
  appSecrets: ["It's a Secret to Everybody"],
  body: Buffer.from('Hello, World!'),
  signature: 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
};

describe('isSignedByMeta', () => {
  it('accepts a published example', () => {
    expect(isSignedByMeta(VECTOR)).toBe(true);
  });

  it('takes the bytes as they came, whatever they are', () => {
    const body = Uint8Array.of(0x7b, 0xff, 0xfe, 0x00, 0x7d);
    const signature = 'sha256=98f97bdb2fb304500ff71be1fb5b4800b0111b011ecf381ead4ba726b307dd73';
    expect(isSignedByMeta({ appSecrets: ['key'], body, signature })).toBe(true);
    expect(isSignedByMeta({ appSecrets: ['key'], body: Buffer.from('{}'), signature })).toBe(false);
  });

  it('accepts either of two secrets', () => {
    const [secret = ''] = VECTOR.appSecrets;
    expect(isSignedByMeta({ ...VECTOR, appSecrets: ['new', secret] })).toBe(true);
    expect(isSignedByMeta({ ...VECTOR, appSecrets: [secret, 'old'] })).toBe(true);
    expect(isSignedByMeta({ ...VECTOR, appSecrets: ['new', 'old'] })).toBe(false);
  });

  it.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is truncated', VECTOR.signature.slice(0, -1)],
    ['is longer', `${VECTOR.signature}0`],
    ['lacks its prefix', VECTOR.signature.slice('sha256='.length)],
    ['has the older algorithm', `sha1=${VECTOR.signature.slice('sha256='.length)}`],
    ['is of another app', `sha256=${'0'.repeat(64)}`],
    ['is in capitals', VECTOR.signature.toUpperCase()],
    ['holds other characters', `sha256=${'é'.repeat(64)}`],
  ])('refuses a signature that %s', (_, signature) => {
    expect(isSignedByMeta({ ...VECTOR, signature })).toBe(false);
  });

  it.each([[[]], [['']], [['secret', '']]])('never checks with the secrets %j', (appSecrets) => {
    expect(() => isSignedByMeta({ ...VECTOR, appSecrets })).toThrow(TypeError);
  });
});
