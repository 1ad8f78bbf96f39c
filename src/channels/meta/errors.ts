/** What to do about an error of the Graph API: the table, and how it is read. */
import * as z from 'zod';
import type { SendOutcome } from '../send.ts';

export type Verdict = 'retry' | 'stop' | 'never';

interface Rule {
  readonly verdict: Verdict;
  readonly codes: readonly (number | readonly [from: number, to: number])[];
}

/** "WhatsApp Business Platform: error codes". */
export const GRAPH_ERRORS: readonly Rule[] = [
  { verdict: 'retry', codes: [4, 80007, 130429, 131056, 131000, 131016, 133004] },
  { verdict: 'stop', codes: [0, 10, 190, [200, 299], 368, 131031, 131048] },
  { verdict: 'never', codes: [100, 131008, 131009, 131021, 131026, 131030, 131047, 131051, 131062] },
];

/** One person was sent too much in too short a time. */
export const PAIR_RATE_LIMIT = 131056;

/** Of code 100: the phone number id does not exist or is not the token's, so nothing can be sent. */
const UNKNOWN_NUMBER = 33;

export function verdictOf(code: number): Verdict | undefined {
  return GRAPH_ERRORS.find(({ codes }) =>
    codes.some((rule) => (typeof rule === 'number' ? rule === code : code >= rule[0] && code <= rule[1])),
  )?.verdict;
}

const graphError = z.object({
  error: z.object({
    code: z.number().int(),
    error_subcode: z.number().int().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
  }),
});

export interface GraphFault {
  readonly outcome: Exclude<SendOutcome, { kind: 'sent' }>;
  /** undefined when the answer was not Graph's. */
  readonly code?: number;
}

/** @param body the parsed JSON of an answer that is not 2xx, or anything else */
export function readGraphError(status: number, body: unknown): GraphFault {
  const parsed = graphError.safeParse(body);
  if (!parsed.success) return { outcome: { kind: kindOfStatus(status), reason: `HTTP ${status}` } };
  const { code, error_subcode: subcode, is_transient: isTransient } = parsed.data.error;
  const known = code === 100 && subcode === UNKNOWN_NUMBER ? 'stop' : verdictOf(code);
  // An invalid token does not mend itself, whatever the error says.
  const kind = known === 'stop' ? known : isTransient === true ? 'retry' : (known ?? kindOfStatus(status));
  const reason = `Graph ${code}${subcode === undefined ? '' : `/${subcode}`}`;
  return { outcome: { kind, reason }, code };
}

/** For errors that are not in the table, and for answers that are not Graph's: a proxy's, a gateway's. */
function kindOfStatus(status: number): Verdict | 'uncertain' {
  if (status === 504) return 'uncertain'; // a gateway that passed it on and saw no answer
  if (status === 408 || status === 429 || status >= 500) return 'retry';
  // Not this message but the token, the address or the version is wrong: the queue is kept.
  if (status < 400 || status === 401 || status === 403 || status === 404) return 'stop';
  return 'never';
}
