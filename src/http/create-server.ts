/** The web service, wired from its parts; it never listens, reads the environment or opens anything. */
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { HandleMessage } from '../assistant/ports.ts';
import type { TwilioConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { type AnswerMemo, createAnswerMemo } from './answer-memo.ts';
import { errorHandler, notFound } from './errors.ts';
import { type Health, healthStatus } from './health.ts';
import { HOME_PAGE_STYLE, homePage } from './home-page.ts';
import { mediaFiles } from './media.ts';
import { ANSWER_WITHIN_MILLISECONDS, twilioWebhook } from './twilio-webhook.ts';

export interface ServerDeps {
  readonly handleMessage: HandleMessage;
  readonly health: () => Health;
  readonly twilio: TwilioConfig;
  /** Where vendors reach the service: `Config['publicUrl']`, or the address of a tunnel. */
  readonly publicUrl: string;
  /** The folder behind `GET /media/…`: `media` in the corpus. It need not exist. */
  readonly mediaDir: string;
  readonly log: Log;
  /** For the log: `createPersonHash(salt)`. */
  readonly hashPerson: (person: string) => string;
  readonly memo?: AnswerMemo;
  readonly answerWithinMilliseconds?: number;
  readonly now?: () => Date;
}

export function createServer(deps: ServerDeps): Hono {
  const { health, twilio, publicUrl, mediaDir, log } = deps;
  const app = new Hono();
  app.onError(errorHandler(log));
  app.notFound(notFound);

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [HOME_PAGE_STYLE],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      strictTransportSecurity: 'max-age=15552000',
    }),
  );
  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - start);
    log.debug(
      { method: c.req.method, route: routePath(c, -1), status: c.res.status, milliseconds },
      'served a request',
    );
  });

  app.get('/', (c) => c.html(homePage({ health: health(), twilio, publicUrl })));
  app.get('/health', (c) => {
    const state = health();
    return c.json(state, healthStatus(state), { 'Cache-Control': 'no-store' });
  });
  app.route('/', mediaFiles(mediaDir));
  app.route(
    '/',
    twilioWebhook({
      ...deps,
      memo: deps.memo ?? createAnswerMemo(),
      answerWithinMilliseconds: deps.answerWithinMilliseconds ?? ANSWER_WITHIN_MILLISECONDS,
      now: deps.now ?? (() => new Date()),
    }),
  );
  return app;
}
