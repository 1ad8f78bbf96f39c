/** Meta's webhook: the verification, and events that are answered with 200 once they are durable. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { parseMetaEvents } from '../channels/meta/parse.ts';
import { isSignedByMeta } from '../channels/meta/signature.ts';
import { verifySubscription } from '../channels/meta/verify-subscription.ts';
import type { Clock } from '../clock.ts';
import type { MetaConfig } from '../config/meta.ts';
import { FrontdeskError } from '../errors.ts';
import type { Intake } from '../pipeline/intake.ts';
import type { WebhookWatch } from '../pipeline/webhook-watch.ts';
import { orWithSlash } from './or-with-slash.ts';
import type { NodeBindings, ReadBody } from './read-body.ts';

export const META_ROUTE = '/webhooks/meta';
const ROUTES = orWithSlash(META_ROUTE);

/** As much as Meta sends at most. */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

export interface MetaWebhookDeps {
  readonly meta: MetaConfig;
  readonly intake: Pick<Intake, 'takeMeta'>;
  readonly readBody: ReadBody;
  readonly clock: Clock;
  readonly watch: WebhookWatch;
}

interface MetaEnv {
  Bindings: NodeBindings;
  Variables: { body: Uint8Array };
}

/** Without Meta's configuration there is no such address. */
export function metaWebhook({ meta, intake, readBody, clock, watch }: MetaWebhookDeps): Hono<MetaEnv> {
  const app = new Hono<MetaEnv>();
  if (meta.mode === 'off') return app;
  const { appSecrets, verifyToken, phoneNumberId } = meta;

  function refuse(c: Context, status: 403 | 413 | 415, reason: string): Response {
    watch.refused({
      channel: 'meta',
      method: c.req.method,
      route: META_ROUTE,
      status,
      reason,
      ...(status === 403 && { likely: 'most likely META_APP_SECRET is not of the app that posts' }),
    });
    return c.text(`${reason}\n`, status);
  }

  /** Type, then size, then origin: nothing is parsed before it is known to be Meta's. */
  const guards: MiddlewareHandler<MetaEnv>[] = [
    async (c, next) => {
      const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
      if (type === 'application/json') return next();
      return refuse(c, 415, 'expected the content type application/json');
    },
    async (c, next) => {
      const body = await readBody(c, MAX_BODY_BYTES);
      if (body.kind === 'too-large') {
        return refuse(c, 413, `expected a body of at most ${MAX_BODY_BYTES} bytes`);
      }
      const signature = c.req.header('x-hub-signature-256');
      if (!isSignedByMeta({ appSecrets, signature, body: body.bytes })) {
        return refuse(c, 403, 'the X-Hub-Signature-256 does not fit META_APP_SECRET');
      }
      watch.accepted('meta');
      c.set('body', body.bytes);
      await next();
      if (c.res.status >= 500) watch.failed('meta');
      return;
    },
  ];

  return app
    .on('GET', ROUTES, (c) => {
      const { status, body } = verifySubscription(new URL(c.req.url).searchParams, verifyToken);
      if (status === 200) return c.text(body);
      // The word is entered by hand: a slip is told in the log, and is no signature.
      watch.refused({ channel: 'meta', method: 'GET', route: META_ROUTE, status, reason: body });
      return c.text(body, status);
    })
    .on('POST', ROUTES, ...guards, async (c) => {
      const events = parseMetaEvents(readJson(c.get('body')), { receivedAt: clock(), phoneNumberId });
      await intake.takeMeta(events);
      return c.text('ok');
    });
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (cause) {
    throw new FrontdeskError('REQUEST_INVALID', 'Meta: expected a body of JSON', { cause });
  }
}
