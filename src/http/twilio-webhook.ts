/** Twilio's webhooks: a message in, its answer out as TwiML, in the same response; statuses apart. */
import { type Context, Hono } from 'hono';
import { isStatusCallback, parseTwilioMessage, whyUnanswered } from '../channels/twilio/parse.ts';
import { parseTwilioStatus } from '../channels/twilio/parse-status.ts';
import { toTwiml } from '../channels/twilio/twiml.ts';
import type { Clock } from '../clock.ts';
import type { Intake } from '../pipeline/intake.ts';
import { orWithSlash } from './or-with-slash.ts';
import { type TwilioEnv, type TwilioGuardDeps, twilioGuard } from './twilio-guards.ts';

/** The second is the address that Twilio's tutorials use. */
const MESSAGE_ROUTES = ['/webhooks/twilio', '/bot'].flatMap(orWithSlash);
export const TWILIO_STATUS_ROUTE = '/webhooks/twilio/status';
const STATUS_ROUTES = orWithSlash(TWILIO_STATUS_ROUTE);

const EMPTY = toTwiml([], { mediaBaseUrl: '' });

export interface TwilioWebhookDeps extends TwilioGuardDeps {
  readonly intake: Pick<Intake, 'answerTwilio' | 'answeredTwilio' | 'takeStatus' | 'leaveAlone'>;
  readonly clock: Clock;
}

export function twilioWebhook(deps: TwilioWebhookDeps): Hono<TwilioEnv> {
  const { intake, clock } = deps;
  const guard = twilioGuard(deps);

  async function takeStatus(params: URLSearchParams): Promise<void> {
    const status = parseTwilioStatus(params);
    if (status) await intake.takeStatus({ channel: 'twilio', ...status });
  }

  return new Hono<TwilioEnv>()
    .on('POST', MESSAGE_ROUTES, guard, async (c) => {
      const params = c.get('params');
      const again = intake.answeredTwilio(params.get('MessageSid') ?? '');
      if (again !== undefined) return xml(c, again);
      if (isStatusCallback(params)) {
        await takeStatus(params);
        return xml(c, EMPTY);
      }
      const unsaid = whyUnanswered(params);
      if (unsaid !== undefined) {
        intake.leaveAlone('twilio', unsaid);
        return xml(c, EMPTY);
      }
      return xml(c, await intake.answerTwilio(parseTwilioMessage(params, clock())));
    })
    .on('POST', STATUS_ROUTES, guard, async (c) => {
      await takeStatus(c.get('params'));
      return c.body(null, 204);
    })
    .on(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], [...MESSAGE_ROUTES, ...STATUS_ROUTES], (c) =>
      c.text('This is where Twilio posts WhatsApp messages. Open / to see how to try the desk.\n', 405, {
        Allow: 'POST',
      }),
    );
}

function xml(c: Context, body: string): Response {
  return c.body(body, 200, { 'Content-Type': 'text/xml; charset=utf-8' });
}
