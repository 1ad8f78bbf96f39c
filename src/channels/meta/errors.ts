/** What to do about an error of the Graph API: the table, and how it is read. */
import * as z from 'zod';
import {
  type Refused,
  refusedByVendor,
  refusedOnTheWay,
  type VendorError,
  type VendorErrors,
} from '../vendor-error.ts';

interface Rule extends VendorError {
  /** Single codes, and spans of them. */
  readonly codes: readonly (number | readonly [from: number, to: number])[];
  /** The rule is for this subcode alone, and comes before the one for the code. */
  readonly subcode?: number;
}

const NOTHING = 'nothing to do: it is tried again';
const MANAGER = 'see WhatsApp Manager and Business Support Home of the account';

/** "WhatsApp Business Platform: error codes". */
export const GRAPH_ERRORS: readonly Rule[] = [
  { verdict: 'retry', codes: [4, 80007, 130429], meaning: 'too many calls for now', mend: NOTHING },
  { verdict: 'retry', codes: [131056], meaning: 'too many messages to this person for now', mend: NOTHING },
  {
    verdict: 'retry',
    codes: [131000, 131016, 133004],
    meaning: 'WhatsApp had an error of its own',
    mend: NOTHING,
  },

  {
    verdict: 'token',
    codes: [190],
    meaning: 'the access token is not valid, or no longer',
    mend: 'set META_ACCESS_TOKEN to a new token of a system user, and start the service anew',
  },

  {
    verdict: 'mended',
    codes: [100],
    subcode: 33,
    meaning: 'the number cannot be seen with this token',
    mend: "check META_PHONE_NUMBER_ID, and give the token's system user the WhatsApp account",
  },
  {
    verdict: 'mended',
    codes: [0, 10, [200, 299], 131005],
    meaning: 'the token may not send for this number',
    mend: "give the token's system user the right whatsapp_business_messaging and the WhatsApp account",
  },
  {
    verdict: 'mended',
    codes: [368, 131031],
    meaning: 'the account is blocked or locked',
    mend: `appeal or settle the matter with Meta: ${MANAGER}`,
  },
  {
    verdict: 'mended',
    codes: [131037],
    meaning: "the number's display name is not approved",
    mend: 'have a display name approved in WhatsApp Manager > Phone numbers',
  },
  {
    verdict: 'mended',
    codes: [131042],
    meaning: 'the account cannot pay',
    mend: 'mend the payment method or its credit line in the billing settings of Meta Business Suite',
  },
  {
    verdict: 'mended',
    codes: [131045, 133010],
    meaning: 'the number is not registered with the Cloud API',
    mend: 'register the number (POST /PHONE_NUMBER_ID/register, or WhatsApp Manager > Phone numbers)',
  },
  {
    verdict: 'mended',
    codes: [131048],
    meaning: 'people blocked or reported the number, so Meta limits it',
    mend: 'see the quality rating in WhatsApp Manager > Phone numbers',
  },
  {
    verdict: 'mended',
    codes: [131057],
    meaning: 'the account is in maintenance',
    mend: 'wait: Meta ends it by itself',
  },

  {
    verdict: 'picture',
    codes: [131053],
    meaning: 'the file of the message could not be fetched or used',
    mend: 'see that PUBLIC_URL is reached from the internet, and that the file opens at its address under /media',
  },

  {
    verdict: 'never',
    codes: [100, 131008, 131009],
    meaning: 'the message is not as Graph expects it',
    mend: 'report it as a fault of frontdesk',
  },
  { verdict: 'never', codes: [131021], meaning: 'the person is the number itself', mend: 'nothing to do' },
  {
    verdict: 'never',
    codes: [131026],
    meaning: 'the person cannot be reached on WhatsApp',
    mend: 'nothing to do: they left WhatsApp, have an old version, or did not accept its terms',
  },
  {
    verdict: 'never',
    codes: [131030],
    meaning: "the person's number is not among those of a test number",
    mend: 'add it under WhatsApp > API setup, or use a number of your own',
  },
  {
    verdict: 'never',
    codes: [131047],
    meaning: 'the person last wrote over 24 hours ago',
    mend: 'nothing to do: they must write first; if there are many, see why replies were late',
  },
  {
    verdict: 'never',
    codes: [131049],
    meaning: 'Meta chose not to deliver it',
    mend: 'nothing to do: sending it again would only lower the quality rating',
  },
  {
    verdict: 'never',
    codes: [131050],
    meaning: 'the person stopped messages of this kind',
    mend: 'nothing to do',
  },
  {
    verdict: 'never',
    codes: [131051],
    meaning: 'WhatsApp does not know this kind of message',
    mend: 'report it as a fault of frontdesk',
  },
  {
    verdict: 'never',
    codes: [130472],
    meaning: 'the person is in an experiment of Meta',
    mend: 'nothing to do',
  },
  {
    verdict: 'never',
    codes: [131062],
    meaning: 'this kind of message cannot go to an id without a number',
    mend: 'nothing to do',
  },
];

/** One person was sent too much in too short a time. */
export const PAIR_RATE_LIMIT = 131056;

/** Of buttons and lists, which plain text may do without. */
const OF_BUTTONS = new Set([100, 131008, 131009, 131051, 131062]);

export const META_ERRORS: VendorErrors = {
  vendor: 'Graph',
  isOfButtons: (code) => OF_BUTTONS.has(code),
  find(code, subcode) {
    const rules = GRAPH_ERRORS.filter(({ codes }) =>
      codes.some((rule) => (typeof rule === 'number' ? rule === code : code >= rule[0] && code <= rule[1])),
    );
    return (
      rules.find((rule) => rule.subcode !== undefined && rule.subcode === subcode) ??
      rules.find((rule) => rule.subcode === undefined)
    );
  },
  codes: GRAPH_ERRORS.flatMap(({ codes }) => codes.flat()),
};

const graphError = z.object({
  error: z.object({
    code: z.number().int(),
    error_subcode: z.number().int().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
  }),
});

export interface GraphFault {
  readonly outcome: Refused;
  /** undefined when the answer was not Graph's. */
  readonly code?: number;
}

/** @param body the parsed JSON of an answer that is not 2xx, or anything else */
export function readGraphError(status: number, body: unknown): GraphFault {
  const parsed = graphError.safeParse(body);
  if (!parsed.success) return { outcome: refusedOnTheWay(status) };
  const { code, error_subcode: subcode, is_transient: isTransient } = parsed.data.error;
  const name = subcode === undefined ? String(code) : `${code}/${subcode}`;
  const outcome = refusedByVendor(META_ERRORS, status, {
    code,
    name,
    ...(subcode !== undefined && { subcode }),
  });
  // What stops the whole channel does not mend itself in a moment, whatever the error says.
  return isTransient === true && outcome.kind !== 'stop'
    ? { outcome: { kind: 'retry', reason: outcome.reason, code }, code }
    : { outcome, code };
}
