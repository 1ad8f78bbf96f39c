/** A message as the log may name it. */
import { loggableSid } from '../channels/twilio/parse.ts';
import type { LogFields } from '../log.ts';
import type { IncomingMessage } from '../message.ts';
import type { Keys } from '../store/keys.ts';

export type NameForLog = (
  message: IncomingMessage,
) => Pick<LogFields, 'channel' | 'messageId' | 'messageKey' | 'person'> & { readonly channel: string };

/**
 * Meta's ids are left out: they hold the phone number, barely hidden.
 *
 * @param hashPerson `createPersonHash(salt)`
 */
export function createNameForLog(
  hashPerson: (person: string) => string,
  keys: Pick<Keys, 'message'>,
): NameForLog {
  return ({ channel, id, person }) => ({
    channel,
    ...(channel === 'twilio' && { messageId: loggableSid(id) }),
    messageKey: keys.message({ channel, id }),
    person: hashPerson(person),
  });
}
