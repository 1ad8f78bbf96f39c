/** What to do about an error of Twilio's REST API: the table, and how it is read. */
import * as z from 'zod';
import type { SendOutcome } from '../send.ts';

export type Verdict = 'retry' | 'stop' | 'never';

/** "Error and warning dictionary"; the words are for the operator. */
export const TWILIO_ERRORS: ReadonlyMap<number, readonly [Verdict, string]> = new Map([
  [20003, ['stop', 'account SID or auth token is wrong']],
  [20005, ['stop', 'the account is not active']],
  [20006, ['stop', 'access denied']],
  [20008, ['stop', 'not available with test credentials']],
  [21212, ['stop', 'TWILIO_FROM is invalid']],
  [21603, ['stop', 'TWILIO_FROM is missing']],
  [21606, ['stop', 'TWILIO_FROM cannot send']],
  [21660, ['stop', 'TWILIO_FROM belongs to another account']],
  [30002, ['stop', 'the account is suspended']],
  [63007, ['stop', 'TWILIO_FROM is no WhatsApp sender of the account']],
  [63020, ['stop', "Twilio was not allowed to use the company's WhatsApp account"]],
  [20429, ['retry', 'too many requests']],
  [20500, ['retry', 'internal server error']],
  [20503, ['retry', 'service unavailable']],
  [21611, ['retry', 'the queue of the sender is full']],
  [30001, ['retry', 'the queue is full']],
  [63012, ['retry', 'WhatsApp had an internal error']],
  [63018, ['retry', 'too many messages on the channel']],
  [63038, ['retry', "the account's messages of the day are used up"]],
  [21211, ['never', 'the number is invalid']],
  [21408, ['never', 'the region is not allowed']],
  [21604, ['never', 'the number is missing']],
  [21610, ['never', 'the person has opted out']],
  [21612, ['never', 'the number cannot be reached from TWILIO_FROM']],
  [21614, ['never', 'the number is not a mobile number']],
  [21617, ['never', 'the text is over 1,600 characters']],
  [21619, ['never', 'there is neither text nor media']],
  [21620, ['never', 'the address of the media is invalid']],
  [63003, ['never', 'the number does not exist']],
  [63005, ['never', 'the channel did not accept the content']],
  [63013, ['never', 'the message violates a policy of the channel']],
  [63015, ['never', 'the person has not joined the sandbox']],
  [63016, ['never', 'the person last wrote over 24 hours ago']],
  [63019, ['never', 'the media could not be fetched']],
  [63021, ['never', 'the content is invalid on the channel']],
  [63024, ['never', 'the person cannot be written to']],
  [63032, ['never', 'WhatsApp holds messages to this person back']],
  [63049, ['never', 'WhatsApp chose not to deliver']],
] satisfies [number, [Verdict, string]][]);

const twilioError = z.object({ code: z.number().int() });

/** @param body the parsed JSON of an answer that is not 2xx, or anything else */
export function readTwilioError(status: number, body: unknown): Exclude<SendOutcome, { kind: 'sent' }> {
  const code = twilioError.safeParse(body).data?.code;
  const known = code === undefined ? undefined : TWILIO_ERRORS.get(code);
  if (known !== undefined) return { kind: known[0], reason: `Twilio ${code}: ${known[1]}` };
  return { kind: kindOfStatus(status), reason: code === undefined ? `HTTP ${status}` : `Twilio ${code}` };
}

/** For errors that are not in the table, and for answers that are not Twilio's: a proxy's, a gateway's. */
function kindOfStatus(status: number): Verdict | 'uncertain' {
  if (status === 504) return 'uncertain'; // a gateway that passed it on and saw no answer
  if (status === 408 || status === 429 || status >= 500) return 'retry';
  // Not this message but the account or the address is wrong: the queue is kept.
  if (status < 400 || status === 401 || status === 403 || status === 404) return 'stop';
  return 'never';
}
