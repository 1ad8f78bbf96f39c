/** The web service with stand-ins for everything behind it. */
import type { Hono } from 'hono';
import { toTwiml } from '../../src/channels/twilio/twiml.ts';
import { formsOfUrl } from '../../src/config/values.ts';
import { createServer, type ServerDeps } from '../../src/http/create-server.ts';
import type { Health } from '../../src/http/health.ts';
import { silentLog } from '../../src/log.ts';
import type { IncomingMessage, Reply } from '../../src/message.ts';
import type { WebhookWatch } from '../../src/pipeline/webhook-watch.ts';
import { ACCOUNT_SID, AUTH_TOKEN, signedForm } from './twilio.ts';

export const PUBLIC_URL = 'https://desk.example.com';

export const HEALTHY: Health = {
  status: 'ok',
  version: '1.2.3',
  uptimeSeconds: 5,
  index: {
    version: 'a1b2c3',
    builtAt: '2030-01-02T03:04:05.000Z',
    ageSeconds: 60,
    entries: { en: 80, fr: 81 },
    source: 'corpus',
  },
  database: { engine: 'sqlite', reachable: true, writable: true },
  dataFolder: { writable: true },
  lastFault: null,
  alerts: [],
};

export function reply(text: string, media: readonly string[] = []): Reply {
  return { text, media, choices: [] };
}

export const silentWatch: WebhookWatch = {
  accepted: () => {},
  refused: () => {},
  failed: () => {},
  alerts: () => [],
};

/** Verified mode, at `PUBLIC_URL`, answering "You wrote: …" at once; any part can be replaced. */
export function testServer({
  answer = async ({ text }: IncomingMessage) => [reply(`You wrote: ${text}`)],
  ...deps
}: Partial<ServerDeps> & { answer?: (message: IncomingMessage) => Promise<readonly Reply[]> } = {}): Hono {
  return createServer({
    intake: {
      answeredTwilio: () => undefined,
      answerTwilio: async (message) => toTwiml(await answer(message), { mediaBaseUrl: PUBLIC_URL }),
      takeMeta: async () => {},
      takeStatus: async () => {},
      leaveAlone: () => {},
    },
    watch: silentWatch,
    health: async () => HEALTHY,
    metrics: { render: async () => 'frontdesk_up 1\n', contentType: 'text/plain; version=0.0.4' },
    meta: { mode: 'off' },
    clock: () => new Date(),
    twilio: {
      mode: 'verified',
      authTokens: [AUTH_TOKEN],
      accountSid: ACCOUNT_SID,
      apiUrl: 'https://api.twilio.com',
      contentUrl: 'https://content.twilio.com',
    },
    publicUrl: PUBLIC_URL,
    signedUrls: formsOfUrl(deps.publicUrl ?? PUBLIC_URL),
    mediaDir: 'no-such-folder',
    handOvers: { isUnderWay: async () => false, resolve: async () => false, tokenOf: () => 'token' },
    log: silentLog,
    ...deps,
  });
}

/** Posts a form to a path, signed for it. */
export async function post(app: Hono, params: URLSearchParams, path = '/webhooks/twilio'): Promise<Response> {
  return app.request(path, signedForm(PUBLIC_URL + path, params));
}
