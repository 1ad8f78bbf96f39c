/** The channels that the configuration has turned on, as the pipeline sees them. */
import { META_LIMITS } from '../channels/meta/limits.ts';
import { createRate } from '../channels/meta/rate.ts';
import { createMetaSender } from '../channels/meta/send.ts';
import { TWILIO_LIMITS, twilioLimits } from '../channels/twilio/limits.ts';
import { createTwilioSender } from '../channels/twilio/rest.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { isLoopback } from '../config/values.ts';
import { TWILIO_STATUS_ROUTE } from '../http/twilio-webhook.ts';
import type { Channel, Channels } from '../pipeline/channel.ts';

/** Twilio waits 15 s in all, connecting included ("Webhooks: connection overrides"). */
const ANSWER_WITHIN = { milliseconds: 8000, whenNothingCanBeSentLater: 11_000 };

/** Beyond the time for the answer, so that the webhook has given up before the API sends. */
const HOLD_LONGER_MILLISECONDS = 2000;

export interface Wired {
  readonly channels: Channels;
  readonly answerWithinMilliseconds: number;
  readonly canSendLater: boolean;
}

export function wireChannels(config: Config, publicUrl: string, clock: Clock): Wired {
  const { rest, apiUrl } =
    config.twilio.mode === 'verified' ? config.twilio : { rest: undefined, apiUrl: '' };
  const answerWithinMilliseconds = rest
    ? ANSWER_WITHIN.milliseconds
    : ANSWER_WITHIN.whenNothingCanBeSentLater;
  const twilio: Channel = {
    limits: rest ? twilioLimits(rest.templates) : TWILIO_LIMITS,
    // A Content is sent by REST alone; without one for it, a choice is no part of its own.
    needsSender: ({ kind }) => kind === 'choices',
    holdMilliseconds: answerWithinMilliseconds + HOLD_LONGER_MILLISECONDS,
    credential: () => rest?.authToken ?? '',
    sender:
      rest &&
      createTwilioSender({
        ...rest,
        apiUrl,
        authToken: () => rest.authToken,
        statusCallback: statusCallback(apiUrl, publicUrl),
        clock,
      }),
  };
  return {
    channels: { twilio, ...metaChannel(config, clock) },
    answerWithinMilliseconds,
    canSendLater: rest !== undefined,
  };
}

function metaChannel({ meta }: Config, clock: Clock): Channels {
  if (meta.mode === 'off') return {};
  const accessToken = () => meta.accessToken;
  const sender = createMetaSender({
    graph: { url: meta.graphUrl, version: meta.graphVersion, accessToken },
    phoneNumberId: meta.phoneNumberId,
    rate: createRate(),
    clock,
  });
  return {
    meta: {
      limits: META_LIMITS,
      holdMilliseconds: 0,
      credential: accessToken,
      sender,
      showRead: sender.markRead,
    },
  };
}

/** Twilio itself cannot call this machine's loopback; a stand-in can. */
function statusCallback(apiUrl: string, publicUrl: string): string | undefined {
  const isStandIn = isLoopback(new URL(apiUrl).hostname);
  return isStandIn || !isLoopback(new URL(publicUrl).hostname) ? publicUrl + TWILIO_STATUS_ROUTE : undefined;
}
