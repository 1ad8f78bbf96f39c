/** Meta's webhook: the verification, and events that are answered with 200 once they are durable. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { parseMetaEvents } from '../channels/meta/parse.ts';
import { isSignedByMeta } from '../channels/meta/signature.ts';
import { verifySubscription } from '../channels/meta/verify-subscription.ts';
import type { Clock } from '../clock.ts';
import type { MetaConfig } from '../config/meta.ts';
import { FrontdeskError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Intake } from '../pipeline/intake.ts';
import type { NodeBindings, ReadBody } from './read-body.ts';

export const META_ROUTE = '/webhooks/meta';

/** As much as Meta sends at most. */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

export interface MetaWebhookDeps {
  readonly meta: MetaConfig;
  readonly intake: Pick<Intake, 'takeMeta'>;
  readonly readBody: ReadBody;
  readonly clock: Clock;
  readonly log: Log;
}

interface MetaEnv {
  Bindings: NodeBindings;
  Variables: { body: Uint8Array };
}

/** Without Meta's configuration there is no such address. */
export function metaWebhook({ meta, intake, readBody, clock, log }: MetaWebhookDeps): Hono<MetaEnv> {
  const app = new Hono<MetaEnv>();
  if (meta.mode === 'off') return app;
  const { appSecrets, verifyToken, phoneNumberId } = meta;

  function refuse(c: Context, status: 403 | 413 | 415, reason: string): Response {
    log.warn({ method: c.req.method, route: META_ROUTE, status, reason }, 'refused a webhook');
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
      c.set('body', body.bytes);
      return next();
    },
  ];

  return app
    .get(META_ROUTE, (c) => {
      const { status, body } = verifySubscription(new URL(c.req.url).searchParams, verifyToken);
      if (status !== 200) log.warn({ method: 'GET', route: META_ROUTE, status }, 'refused a webhook');
      return c.text(body, status);
    })
    .on('POST', [META_ROUTE], ...guards, async (c) => {
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
