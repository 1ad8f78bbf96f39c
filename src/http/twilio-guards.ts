/** The ordered checks in front of every Twilio webhook. */
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { MAX_FORM_BYTES, MAX_PARAMETERS, readForm } from '../channels/twilio/form.ts';
import { hasOneReading } from '../channels/twilio/one-reading.ts';
import { isSignedByTwilio } from '../channels/twilio/signature.ts';
import { signedForm } from '../channels/twilio/signed-form.ts';
import type { TwilioConfig } from '../config/twilio.ts';
import type { WebhookWatch } from '../pipeline/webhook-watch.ts';
import type { NodeBindings, ReadBody } from './read-body.ts';
import { faultOnTrial } from './trial-guard.ts';

/** What the guards leave for the handlers behind them. */
export interface TwilioEnv {
  Bindings: NodeBindings;
  Variables: { params: URLSearchParams };
}

export interface TwilioGuardDeps {
  readonly twilio: TwilioConfig;
  /** The address that Twilio calls, in each form that it may have signed, without a slash at its end. */
  readonly signedUrls: readonly string[];
  readonly readBody: ReadBody;
  readonly watch: WebhookWatch;
}

/** Where it comes from as far as headers tell, then type, then size, then signature: each costs more than the one before. */
export function twilioGuard({
  twilio,
  signedUrls,
  readBody,
  watch,
}: TwilioGuardDeps): MiddlewareHandler<TwilioEnv> {
  function refuse(c: Context, status: 403 | 413 | 415, reason: string, likely?: string): Response {
    watch.refused({
      channel: 'twilio',
      method: c.req.method,
      route: routePath(c),
      status,
      reason,
      ...(likely !== undefined && { likely }),
    });
    return c.text(`${reason}\n`, status);
  }

  function faultOfHeaders(c: Context): Response | undefined {
    const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    if (type !== 'application/x-www-form-urlencoded') {
      return refuse(c, 415, 'expected the content type application/x-www-form-urlencoded');
    }
    if (twilio.mode === 'off') return refuse(c, 403, 'the desk is not in use on Twilio');
    const fault = twilio.mode === 'trial' ? faultOnTrial(c) : undefined;
    return fault === undefined ? undefined : refuse(c, 403, fault);
  }

  async function readParams(c: Context<TwilioEnv>): Promise<URLSearchParams | Response> {
    const body = await readBody(c, MAX_FORM_BYTES);
    if (body.kind === 'too-large')
      return refuse(c, 413, `expected a form of at most ${MAX_FORM_BYTES} bytes`);
    return readForm(body.bytes) ?? refuse(c, 413, `expected at most ${MAX_PARAMETERS} parameters`);
  }

  function faultOfSignature(c: Context, params: URLSearchParams): Response | undefined {
    if (twilio.mode !== 'verified') return undefined;
    const path = pathAndQuery(c.req.url);
    const form = signedForm(params);
    const signature = c.req.header('x-twilio-signature');
    const { authTokens } = twilio;
    const url = signedUrls
      .map((base) => base + path)
      .find((each) => isSignedByTwilio({ authTokens, signature, url: each, form }));
    if (url === undefined) {
      return refuse(
        c,
        403,
        'the X-Twilio-Signature does not fit PUBLIC_URL and TWILIO_AUTH_TOKEN',
        'most likely TWILIO_AUTH_TOKEN is not of the account that posts, or PUBLIC_URL is not the address entered at Twilio',
      );
    }
    if (!hasOneReading(url, form)) {
      return refuse(
        c,
        403,
        'the signature fits, but the form can be read in another way than Twilio wrote it',
      );
    }
    if (twilio.accountSid !== undefined && params.get('AccountSid') !== twilio.accountSid) {
      return refuse(c, 403, 'the AccountSid is not TWILIO_ACCOUNT_SID');
    }
    watch.accepted('twilio');
    return undefined;
  }

  return async (c, next) => {
    const fault = faultOfHeaders(c);
    if (fault) return fault;
    const params = await readParams(c);
    if (params instanceof Response) return params;
    const refusal = faultOfSignature(c, params);
    if (refusal) return refusal;
    c.set('params', params);
    await next();
    if (twilio.mode === 'verified' && c.res.status >= 500) watch.failed('twilio');
    return;
  };
}

/** As they came: parsing the address would encode some characters that Twilio signed as they are. */
function pathAndQuery(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '');
}
