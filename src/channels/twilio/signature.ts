/** Whether a request comes from Twilio: the one question, for forms and for JSON bodies. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { validateBody, validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { type SignedForm, signedForm } from './signed-form.ts';

interface Signed {
  /** The account's auth tokens: one, or two while it is being changed. */
  readonly authTokens: readonly string[];
  /** The header `X-Twilio-Signature`. */
  readonly signature: string | undefined;
  /** The full address that Twilio called, query included: from configuration, never from headers. */
  readonly url: string;
}

/**
 * "Validating requests are coming from Twilio", in constant time: the signature covers the address, with or
 * without its port, and every parameter, the unknown ones too. The address as it is comes first, which nearly
 * always fits and costs half; which other forms of it count, Twilio's own check knows.
 *
 * @throws TypeError without a secret, which would otherwise be the same secret for everybody
 */
export function isSignedByTwilio(request: Signed & { readonly form: SignedForm }): boolean {
  const { signature = '', url, form } = request;
  const text = url + form.text;
  if (secrets(request).some((token) => isEqual(signature, signatureOf(token, text)))) return true;
  const values = valuesByName(form.params);
  return secrets(request).some((token) => validateRequest(token, signature, url, values));
}

/** The same for a body that is not a form: the address is signed and its `bodySHA256` covers the body. */
export function isBodySignedByTwilio(request: Signed & { readonly body: string }): boolean {
  const hash = new URL(request.url).searchParams.get('bodySHA256') ?? '';
  return (
    isSignedByTwilio({ ...request, form: signedForm(new URLSearchParams()) }) &&
    validateBody(request.body, hash)
  );
}

function secrets({ authTokens }: Signed): readonly string[] {
  if (authTokens.length === 0 || authTokens.includes('')) {
    throw new TypeError('isSignedByTwilio: expected at least one auth token, got none or an empty one');
  }
  return authTokens;
}

function signatureOf(token: string, text: string): string {
  return createHmac('sha1', token).update(text).digest('base64');
}

function isEqual(claimed: string, right: string): boolean {
  const [a, b] = [Buffer.from(claimed), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Twilio's check sorts the names and, of a repeated one, the different values. */
function valuesByName(params: URLSearchParams): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of params) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  // Unlike an assignment, this makes `__proto__` a parameter as any other.
  return Object.fromEntries(values);
}
