/** Whether a request comes from Twilio: the one question, for forms and for JSON bodies. */
import { validateBody, validateRequest } from 'twilio/lib/webhooks/webhooks.js';

interface Signed {
  /** The account's auth tokens: one, or two while it is being changed. */
  readonly authTokens: readonly string[];
  /** The header `X-Twilio-Signature`. */
  readonly signature: string | undefined;
  /** The full address that Twilio called, query included: from configuration, never from headers. */
  readonly url: string;
}

/**
 * Twilio's own check ("Validating requests are coming from Twilio"), in constant time: the signature
 * covers the address, with or without its port, and every parameter, the unknown ones too.
 *
 * @throws TypeError without a secret, which would otherwise be the same secret for everybody
 */
export function isSignedByTwilio(request: Signed & { readonly params: URLSearchParams }): boolean {
  const { signature, url } = request;
  const params = valuesByName(request.params);
  return secrets(request).some((token) => validateRequest(token, signature ?? '', url, params));
}

/** The same for a body that is not a form: the address is signed and its `bodySHA256` covers the body. */
export function isBodySignedByTwilio(request: Signed & { readonly body: string }): boolean {
  const hash = new URL(request.url).searchParams.get('bodySHA256') ?? '';
  return isSignedByTwilio({ ...request, params: new URLSearchParams() }) && validateBody(request.body, hash);
}

function secrets({ authTokens }: Signed): readonly string[] {
  if (authTokens.length === 0 || authTokens.includes('')) {
    throw new TypeError('isSignedByTwilio: expected at least one auth token, got none or an empty one');
  }
  return authTokens;
}

/** Twilio's check sorts the names and, of a repeated one, the different values. */
function valuesByName(params: URLSearchParams): Record<string, string | string[]> {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of params) {
    const known = values.get(name);
    values.set(name, known === undefined ? value : [known, value].flat());
  }
  // Unlike an assignment, this makes `__proto__` a parameter as any other.
  return Object.fromEntries(values);
}
