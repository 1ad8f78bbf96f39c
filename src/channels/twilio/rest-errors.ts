/** What to do about an error of Twilio's REST API: the table, and how it is read. */
import * as z from 'zod';
import {
  type Refused,
  refusedByVendor,
  refusedOnTheWay,
  type VendorErrors,
  type Verdict,
} from '../vendor-error.ts';

const NOTHING = 'nothing to do: it is tried again';
const SENDER = "check TWILIO_FROM against the account's WhatsApp senders in the Twilio console";
const ACCOUNT = 'see the account in the Twilio console, or write to Twilio';
const FILE =
  'see that PUBLIC_URL is reached from the internet, and that the file opens at its address under /media';
const NOBODY = 'nothing to do';
const OURS = 'report it as a fault of frontdesk';
const CONTENT =
  'see the Contents of TWILIO_QUICK_REPLIES and TWILIO_LIST_PICKERS in the Twilio console, or make them anew with frontdesk channels make-buttons';

/** "Error and warning dictionary"; the words are for the operator: what is wrong, what to do. */
export const TWILIO_ERROR_TABLE: ReadonlyMap<number, readonly [Verdict, meaning: string, mend: string]> =
  new Map([
    [20429, ['retry', 'too many requests', NOTHING]],
    [20500, ['retry', 'internal server error', NOTHING]],
    [20503, ['retry', 'service unavailable', NOTHING]],
    [21611, ['retry', 'the queue of the sender is full', NOTHING]],
    [30001, ['retry', 'the queue is full', NOTHING]],
    [63012, ['retry', 'WhatsApp had an internal error', NOTHING]],
    [63018, ['retry', 'too many messages on the channel', NOTHING]],

    [
      20003,
      [
        'token',
        'account SID or auth token is wrong',
        'set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN as in the Twilio console, and start the service anew',
      ],
    ],

    [20005, ['mended', 'the account is not active', ACCOUNT]],
    [20006, ['mended', 'access denied', ACCOUNT]],
    [20008, ['mended', 'not available with test credentials', 'use the live credentials of the account']],
    [20404, ['mended', 'there is no such account', 'check TWILIO_ACCOUNT_SID and TWILIO_API_URL']],
    [21212, ['mended', 'TWILIO_FROM is invalid', SENDER]],
    [21603, ['mended', 'TWILIO_FROM is missing', SENDER]],
    [21606, ['mended', 'TWILIO_FROM cannot send', SENDER]],
    [21660, ['mended', 'TWILIO_FROM belongs to another account', SENDER]],
    [30002, ['mended', 'the account is suspended', ACCOUNT]],
    [63001, ['mended', 'Twilio could not log in to WhatsApp for this sender', SENDER]],
    [63002, ['mended', 'WhatsApp does not know the sender', SENDER]],
    [63007, ['mended', 'TWILIO_FROM is no WhatsApp sender of the account', SENDER]],
    [63008, ['mended', 'the sender is not set up as WhatsApp expects', SENDER]],
    [
      63020,
      [
        'mended',
        "Twilio was not allowed to use the company's WhatsApp account",
        'accept the invitation of Twilio in Meta Business Suite',
      ],
    ],
    [
      63038,
      [
        'mended',
        "the account's messages of the day are used up",
        'wait for the next day, or ask Twilio for more',
      ],
    ],

    [11200, ['picture', 'the file could not be fetched', FILE]],
    [12300, ['picture', 'the file is of another type than its address says', FILE]],
    [21620, ['picture', 'the address of the media is invalid', FILE]],
    [63005, ['picture', 'the channel did not accept the content', FILE]],
    [63019, ['picture', 'the media could not be fetched', FILE]],
    [63021, ['picture', 'the content is invalid on the channel', FILE]],

    [21211, ['never', 'the number is invalid', NOBODY]],
    [21408, ['never', 'the region is not allowed', 'allow it in the Twilio console > Geo permissions']],
    [21604, ['never', 'the number is missing', OURS]],
    [21610, ['never', 'the person has opted out', 'nothing to do: they must write START first']],
    [21612, ['never', 'the number cannot be reached from TWILIO_FROM', SENDER]],
    [21614, ['never', 'the number is not a mobile number', NOBODY]],
    [21617, ['never', 'the text is over 1,600 characters', OURS]],
    [21619, ['never', 'there is neither text nor media', OURS]],
    [21654, ['never', 'the ContentSid is missing', CONTENT]],
    [21655, ['never', 'the ContentSid is invalid', CONTENT]],
    [21656, ['never', 'what the Content is filled with is invalid', CONTENT]],
    [21658, ['never', 'what the Content is filled with is too long', OURS]],
    [63003, ['never', 'the number does not exist', NOBODY]],
    [63013, ['never', 'the message violates a policy of the channel', 'see the policy of WhatsApp Business']],
    [63014, ['never', 'the person blocked the sender', NOBODY]],
    [63015, ['never', 'the person has not joined the sandbox', 'they must send its "join" word first']],
    [
      63016,
      [
        'never',
        'the person last wrote over 24 hours ago',
        'nothing to do: they must write first; if there are many, see why replies were late',
      ],
    ],
    [63027, ['never', 'there is no such template', CONTENT]],
    [63028, ['never', 'the template has another number of variables', CONTENT]],
    [63024, ['never', 'the person cannot be written to', NOBODY]],
    [63032, ['never', 'WhatsApp holds messages to this person back', NOBODY]],
    [63049, ['never', 'WhatsApp chose not to deliver', NOBODY]],
  ] satisfies [number, [Verdict, string, string]][]);

/** Of a Content, which plain text may do without. 63016 is told of a Content that counts as a template, too. */
const OF_CONTENT = new Set([
  20404, 21619, 21654, 21655, 21656, 21658, 63005, 63013, 63016, 63021, 63027, 63028, 92007,
]);

export const TWILIO_ERRORS: VendorErrors = {
  vendor: 'Twilio',
  isOfButtons: (code) => OF_CONTENT.has(code),
  find(code) {
    const known = TWILIO_ERROR_TABLE.get(code);
    return known && { verdict: known[0], meaning: known[1], mend: known[2] };
  },
  codes: [...TWILIO_ERROR_TABLE.keys()],
};

const twilioError = z.object({ code: z.number().int() });

/** @param body the parsed JSON of an answer that is not 2xx, or anything else */
export function readTwilioError(status: number, body: unknown): Refused {
  const code = twilioError.safeParse(body).data?.code;
  return code === undefined ? refusedOnTheWay(status) : refusedByVendor(TWILIO_ERRORS, status, { code });
}
