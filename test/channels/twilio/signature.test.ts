import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBodySignedByTwilio, isSignedByTwilio } from '../../../src/channels/twilio/signature.ts';
import { signedForm } from '../../../src/channels/twilio/signed-form.ts';
import { AUTH_TOKEN, signTwilioForm } from '../../helpers/twilio.ts';

/** Twilio's published example. */
const VECTOR = {
  authTokens: ['12345'],
  url: 'https://mycompany.com/myapp',
  params: new URLSearchParams({
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    From: '+12349013030',
    Digits: '1234',
    To: '+18005551212',
  }),
  signature: '3KI2uRuYyAdhZIJXcpU0izDUzWI=',
};

const isSigned = ({
  params,
  ...rest
}: Omit<Parameters<typeof isSignedByTwilio>[0], 'form'> & { params: URLSearchParams }): boolean =>
  isSignedByTwilio({ ...rest, form: signedForm(params) });

const hmac = (token: string, text: string): string => createHmac('sha1', token).update(text).digest('base64');

describe('isSignedByTwilio', () => {
  it('accepts the published example', () => {
    expect(isSigned(VECTOR)).toBe(true);
  });

  it('covers the query, as it was called', () => {
    const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
    expect(isSigned({ ...VECTOR, url, signature: '0/KCTR6DLpKmkAf8muzZqo1nDgQ=' })).toBe(true);
    expect(isSigned({ ...VECTOR, url })).toBe(false);
    const odd = "https://mycompany.com/myapp?name=O'Hara|x";
    expect(isSigned({ ...VECTOR, url: odd, signature: signTwilioForm(odd, VECTOR.params, '12345') })).toBe(
      true,
    );
  });

  it.each([
    ['https://mycompany.com/myapp', 'https://mycompany.com:443/myapp'],
    ['https://mycompany.com:443/myapp', 'https://mycompany.com/myapp'],
    ['https://mycompany.com:8443/myapp', 'https://mycompany.com:8443/myapp'],
    ['https://mycompany.com:8443/myapp', 'https://mycompany.com/myapp'],
    ['http://127.0.0.1:3000/bot', 'http://127.0.0.1/bot'],
    ['http://127.0.0.1:3000/bot', 'http://127.0.0.1:3000/bot'],
    ['http://[::1]:3000/bot', 'http://[::1]:3000/bot'],
  ])('configured %s, accepts what was signed for %s', (url, signedUrl) => {
    const signature = signTwilioForm(signedUrl, VECTOR.params, '12345');
    expect(isSigned({ ...VECTOR, url, signature })).toBe(true);
  });

  it.each([
    ['http for https', 'http://mycompany.com/myapp'],
    ['another host', 'https://mycompany.com.evil.example/myapp'],
    ['another path', 'https://mycompany.com/other'],
    ['a slash at the end', 'https://mycompany.com/myapp/'],
  ])('refuses %s', (_, url) => {
    expect(isSigned({ ...VECTOR, url })).toBe(false);
  });

  it.each([
    ['a missing signature', undefined],
    ['an empty one', ''],
    ['a truncated one', VECTOR.signature.slice(0, -1)],
    ['a longer one', `${VECTOR.signature}=`],
    ['one with another case', VECTOR.signature.toLowerCase()],
    ['one that is no base64', '💥'.repeat(28)],
    ['that of another app', signTwilioForm(VECTOR.url, VECTOR.params, '54321')],
  ])('refuses %s', (_, signature) => {
    expect(isSigned({ ...VECTOR, signature })).toBe(false);
  });

  it('covers parameters that did not exist when this was written', () => {
    const params = new URLSearchParams(VECTOR.params);
    params.set('NewThing', '1');
    expect(isSigned({ ...VECTOR, params })).toBe(false);
    expect(isSigned({ ...VECTOR, params, signature: signTwilioForm(VECTOR.url, params, '12345') })).toBe(
      true,
    );
  });

  it('covers a parameter named __proto__', () => {
    const params = new URLSearchParams('__proto__=x&a=1&constructor=y');
    const signature = hmac('12345', `${VECTOR.url}__proto__xa1constructory`);
    expect(isSigned({ ...VECTOR, params, signature })).toBe(true);
    params.delete('__proto__');
    expect(isSigned({ ...VECTOR, params, signature })).toBe(false);
  });

  it('sorts the values of a repeated parameter and counts equal ones once', () => {
    const params = new URLSearchParams('MediaUrl=b&Body=x&MediaUrl=a&MediaUrl=b');
    const signature = hmac('12345', `${VECTOR.url}BodyxMediaUrlaMediaUrlb`);
    expect(isSigned({ ...VECTOR, params, signature })).toBe(true);
  });

  it('accepts either token while they are being changed', () => {
    expect(isSigned({ ...VECTOR, authTokens: ['new', '12345'] })).toBe(true);
    expect(isSigned({ ...VECTOR, authTokens: ['12345', 'old'] })).toBe(true);
    expect(isSigned({ ...VECTOR, authTokens: ['new', 'old'] })).toBe(false);
  });

  it('throws without a secret rather than accept what anyone can sign', () => {
    const signature = signTwilioForm(VECTOR.url, VECTOR.params, '');
    expect(() => isSigned({ ...VECTOR, signature, authTokens: [''] })).toThrow(TypeError);
    expect(() => isSigned({ ...VECTOR, signature, authTokens: [] })).toThrow(TypeError);
    expect(() => isSigned({ ...VECTOR, authTokens: ['12345', ''] })).toThrow(TypeError);
  });

  it('agrees with a signature written from the description, for any form', () => {
    const url = 'https://desk.example.com/webhooks/twilio';
    const pair = fc.tuple(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const params = new URLSearchParams(pairs);
        const signature = signTwilioForm(url, params);
        expect(isSigned({ authTokens: [AUTH_TOKEN], url, params, signature })).toBe(true);
      }),
    );
  });
});

describe('isBodySignedByTwilio', () => {
  const body = '{"hello":"wörld"}';
  const hash = createHash('sha256').update(body).digest('hex');
  const url = `https://mycompany.com/myapp?bodySHA256=${hash}`;
  const request = { authTokens: ['12345'], url, body, signature: hmac('12345', url) };

  it('accepts a signed address that names the hash of the body', () => {
    expect(isBodySignedByTwilio(request)).toBe(true);
  });

  it('refuses another body, another address and an address without a hash', () => {
    expect(isBodySignedByTwilio({ ...request, body: `${body} ` })).toBe(false);
    expect(isBodySignedByTwilio({ ...request, url: url.replace('myapp', 'other') })).toBe(false);
    const bare = 'https://mycompany.com/myapp';
    expect(isBodySignedByTwilio({ ...request, url: bare, signature: hmac('12345', bare) })).toBe(false);
  });
});
