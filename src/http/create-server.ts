/** The web service, wired from its parts; it never listens, reads the environment or opens anything. */
import { Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Clock } from '../clock.ts';
import type { MetaConfig } from '../config/meta.ts';
import type { TwilioConfig } from '../config/twilio.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Intake } from '../pipeline/intake.ts';
import type { WebhookWatch } from '../pipeline/webhook-watch.ts';
import { errorHandler, notFound } from './errors.ts';
import { HAND_OVERS, type HandOverPageDeps, handOverPage } from './hand-over-page.ts';
import { type Health, healthStatus } from './health.ts';
import { homePage } from './home-page.ts';
import { mediaFiles } from './media.ts';
import { metaWebhook } from './meta-webhook.ts';
import { pageHeaders } from './page.ts';
import { createReadBody } from './read-body.ts';
import { shared } from './shared.ts';
import { twilioWebhook } from './twilio-webhook.ts';

export interface ServerDeps {
  readonly intake: Intake;
  readonly watch: WebhookWatch;
  readonly health: () => Promise<Health>;
  readonly metrics: Pick<Metrics, 'render' | 'contentType'>;
  readonly twilio: TwilioConfig;
  readonly meta: MetaConfig;
  /** Where vendors reach the service: `Config['publicUrl']`, or the address of a tunnel. */
  readonly publicUrl: string;
  /** That address in each form that Twilio may have signed. */
  readonly signedUrls: readonly string[];
  /** The folder behind `GET /media/…`: `media` in the corpus. It need not exist. */
  readonly mediaDir: string;
  readonly handOvers: HandOverPageDeps['handOvers'];
  readonly clock: Clock;
  readonly log: Log;
}

const NOT_STORED = { 'Cache-Control': 'no-store' };

export function createServer(deps: ServerDeps): Hono {
  const { mediaDir, log } = deps;
  // Anyone may ask, as often as they like, and the answers cost the database.
  const [health, metrics] = [shared(deps.health), shared(deps.metrics.render)];
  const app = new Hono();
  app.onError(errorHandler(log));
  app.notFound(notFound);

  const [forPages, forForms] = [pageHeaders("'none'"), pageHeaders("'self'")];
  // Vendors' POSTs show no page, and each header costs them.
  app.on(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], '*', (c, next) => {
    return (c.req.path.startsWith(HAND_OVERS) ? forForms : forPages)(c, next);
  });
  if (log.isDebugging) app.use(logServed(log));

  app.get('/', async (c) => c.html(homePage({ ...deps, health: await health() })));
  app.get('/health', async (c) => {
    const state = await health();
    return c.json(state, healthStatus(state), NOT_STORED);
  });
  app.get('/health/live', (c) => c.json({ status: 'ok' }, 200, NOT_STORED));
  app.get('/health/ready', async (c) => {
    const status = healthStatus(await health());
    return c.json({ status: status === 200 ? 'ok' : 'not ready' }, status, NOT_STORED);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics(), 200, { ...NOT_STORED, 'Content-Type': deps.metrics.contentType }),
  );
  app.route('/', handOverPage(deps));
  app.route('/', mediaFiles(mediaDir));
  const readBody = createReadBody();
  app.route('/', twilioWebhook({ ...deps, readBody }));
  app.route('/', metaWebhook({ ...deps, readBody }));
  return app;
}

function logServed(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - start);
    log.debug(
      { method: c.req.method, route: routePath(c, -1), status: c.res.status, milliseconds },
      'served a request',
    );
  };
}
