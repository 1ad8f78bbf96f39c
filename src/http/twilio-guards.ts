/** The ordered checks in front of every Twilio webhook; each refuses or lets pass. */
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { isSignedByTwilio } from '../channels/twilio/signature.ts';
import type { TwilioConfig } from '../config/twilio.ts';
import { isLoopback } from '../config/values.ts';
import type { WebhookWatch } from '../pipeline/webhook-watch.ts';
import { limitBody, MAX_BODY_BYTES } from './limit-body.ts';

/** What the guards leave for the handlers behind them. */
export interface TwilioEnv {
  Variables: { params: URLSearchParams };
}

export interface TwilioGuardDeps {
  readonly twilio: TwilioConfig;
  /** The address that Twilio calls, without a slash at its end. */
  readonly publicUrl: string;
  readonly watch: WebhookWatch;
}

type Guard = MiddlewareHandler<TwilioEnv>;

/** Content type, then size, then origin: nothing is read before it is known to be worth it. */
export function twilioGuards({ twilio, publicUrl, watch }: TwilioGuardDeps): [Guard, Guard, Guard] {
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

  return [
    async (c, next) => {
      const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (type === 'application/x-www-form-urlencoded') return next();
      return refuse(c, 415, 'expected the content type application/x-www-form-urlencoded');
    },

    limitBody((c) => refuse(c, 413, `expected a body of at most ${MAX_BODY_BYTES} bytes`)),

    async (c, next) => {
      if (twilio.mode === 'off') return refuse(c, 403, 'the desk is not in use on Twilio');
      // Through a tunnel or a proxy, an unsigned desk would be open to anyone.
      if (twilio.mode === 'trial' && !isLoopback(new URL(c.req.url).hostname)) {
        return refuse(c, 403, 'without TWILIO_AUTH_TOKEN the desk answers this machine only');
      }
      const params = new URLSearchParams(await c.req.text());
      c.set('params', params);
      if (twilio.mode === 'trial') return next();
      const isSigned = isSignedByTwilio({
        authTokens: twilio.authTokens,
        signature: c.req.header('x-twilio-signature'),
        url: publicUrl + pathAndQuery(c.req.url),
        params,
      });
      if (!isSigned) {
        return refuse(
          c,
          403,
          'the X-Twilio-Signature does not fit PUBLIC_URL and TWILIO_AUTH_TOKEN',
          'most likely TWILIO_AUTH_TOKEN is not of the account that posts, or PUBLIC_URL is not the address entered at Twilio',
        );
      }
      if (twilio.accountSid !== undefined && params.get('AccountSid') !== twilio.accountSid) {
        return refuse(c, 403, 'the AccountSid is not TWILIO_ACCOUNT_SID');
      }
      watch.accepted('twilio');
      await next();
      if (c.res.status >= 500) watch.failed('twilio');
      return;
    },
  ];
}

/** As they came: parsing the address would encode some characters that Twilio signed as they are. */
function pathAndQuery(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '');
}
