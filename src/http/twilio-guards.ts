/** The ordered checks in front of every Twilio webhook. */
import { hash } from 'node:crypto';
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

/** A vendor repeats within seconds what was not answered in time, most of all while the machine is slow. */
const MOST_GENUINE = 500;

/** Where it comes from as far as headers tell, then type, then size, then signature: each costs more than the one before. */
export function twilioGuard({
  twilio,
  signedUrls,
  readBody,
  watch,
}: TwilioGuardDeps): MiddlewareHandler<TwilioEnv> {
  /** Requests that were found to be Twilio's lately, by a hash of all that is checked: a repeat needs no second look. */
  const genuine = new Set<string>();

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

  /** A fault of the form, of its signature or of its sender. */
  function faultOfForm(
    c: Context,
    { params, signature, path }: PostedForm,
    { authTokens, accountSid }: VerifiedTwilio,
  ): Response | undefined {
    const form = signedForm(params);
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
    if (accountSid !== undefined && params.get('AccountSid') !== accountSid) {
      return refuse(c, 403, 'the AccountSid is not TWILIO_ACCOUNT_SID');
    }
    return undefined;
  }

  function remember(request: string): void {
    genuine.add(request);
    const [oldest] = genuine;
    if (genuine.size > MOST_GENUINE && oldest !== undefined) genuine.delete(oldest);
  }

  return async (c, next) => {
    const fault = faultOfHeaders(c);
    if (fault) return fault;
    const body = await readBody(c, MAX_FORM_BYTES);
    if (body.kind === 'too-large') {
      return refuse(c, 413, `expected a form of at most ${MAX_FORM_BYTES} bytes`);
    }
    const text = textOf(body.bytes);
    const params = readForm(text);
    if (params === undefined) return refuse(c, 413, `expected at most ${MAX_PARAMETERS} parameters`);
    c.set('params', params);
    if (twilio.mode !== 'verified') return next();
    const path = pathAndQuery(c.req.url);
    const signature = c.req.header('x-twilio-signature');
    const request = hash('sha256', `${signature}\n${path}\n${text}`, 'base64');
    if (!genuine.has(request)) {
      const refusal = faultOfForm(c, { params, signature, path }, twilio);
      if (refusal) return refusal;
      remember(request);
    }
    watch.accepted('twilio');
    await next();
    if (c.res.status >= 500) watch.failed('twilio');
    return;
  };
}

type VerifiedTwilio = Extract<TwilioConfig, { mode: 'verified' }>;

interface PostedForm {
  readonly params: URLSearchParams;
  readonly signature: string | undefined;
  readonly path: string;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}

/** As they came: parsing the address would encode some characters that Twilio signed as they are. */
function pathAndQuery(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '');
}
