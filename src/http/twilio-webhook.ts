/** Twilio's webhooks: a message in, its answer out as TwiML, in the same response. */
import { type Context, Hono } from 'hono';
import type { HandleMessage } from '../assistant/ports.ts';
import { isStatusCallback, loggableSid, parseTwilioMessage } from '../channels/twilio/parse.ts';
import { toTwiml } from '../channels/twilio/twiml.ts';
import type { IncomingMessage, Reply } from '../message.ts';
import type { AnswerMemo } from './answer-memo.ts';
import { type TwilioEnv, type TwilioGuardDeps, twilioGuards } from './twilio-guards.ts';
import { withinTime } from './within-time.ts';

/** Twilio waits 15 s in all, connecting included ("Webhooks: connection overrides"). */
export const ANSWER_WITHIN_MILLISECONDS = 8000;

/** The second is the address that Twilio's tutorials use. */
export const MESSAGE_ROUTES = ['/webhooks/twilio', '/bot'];
const STATUS_ROUTE = '/webhooks/twilio/status';

/** The language of a message whose handling failed is not known. */
const APOLOGY: Reply = {
  text:
    'Sorry, something went wrong here. Please write again in a minute.\n\n' +
    'Désolé, une erreur est survenue. Merci de réécrire dans une minute.',
  media: [],
  choices: [],
};

export interface TwilioWebhookDeps extends TwilioGuardDeps {
  readonly handleMessage: HandleMessage;
  readonly memo: AnswerMemo;
  /** For the log: `createPersonHash(salt)`. */
  readonly hashPerson: (person: string) => string;
  readonly answerWithinMilliseconds: number;
  readonly now: () => Date;
}

export function twilioWebhook(deps: TwilioWebhookDeps): Hono<TwilioEnv> {
  const { handleMessage, memo, hashPerson, answerWithinMilliseconds, now, log, publicUrl } = deps;
  const guards = twilioGuards(deps);
  const twiml = (replies: readonly Reply[]): string => toTwiml(replies, { mediaBaseUrl: publicUrl });

  /** Never fails: whatever happens, Twilio gets TwiML. */
  async function answer(message: IncomingMessage): Promise<string> {
    const who = {
      channel: message.channel,
      messageId: loggableSid(message.id),
      person: hashPerson(message.person),
    };
    const start = performance.now();
    const handled = (async () => {
      try {
        const replies = await handleMessage(message);
        const answered = twiml(replies);
        const milliseconds = Math.round(performance.now() - start);
        log.info({ ...who, replies: replies.length, milliseconds }, 'answered a message');
        return answered;
      } catch (err) {
        log.error({ ...who, err }, 'could not answer a message');
        return twiml([APOLOGY]);
      }
    })();
    const answered = await withinTime(handled, answerWithinMilliseconds);
    if (answered === undefined) {
      log.warn({ ...who, milliseconds: answerWithinMilliseconds }, 'gave up waiting for an answer');
    }
    return answered ?? twiml([]);
  }

  return new Hono<TwilioEnv>()
    .on('POST', MESSAGE_ROUTES, ...guards, async (c) => {
      const params = c.get('params');
      if (isStatusCallback(params)) return xml(c, twiml([]));
      const message = parseTwilioMessage(params, now());
      return xml(c, await memo.once(message.id, () => answer(message)));
    })
    .post(STATUS_ROUTE, ...guards, (c) => c.body(null, 204))
    .on(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], [...MESSAGE_ROUTES, STATUS_ROUTE], (c) =>
      c.text('This is where Twilio posts WhatsApp messages. Open / to see how to try the desk.\n', 405, {
        Allow: 'POST',
      }),
    );
}

function xml(c: Context, body: string): Response {
  return c.body(body, 200, { 'Content-Type': 'text/xml; charset=utf-8' });
}
