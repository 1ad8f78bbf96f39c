/** What a vendor's error means for what was sent, for the queue and for the operator. */
import type { SendOutcome } from './send.ts';

/**
 * `retry`: this message again, later · `never`: this message never, the others are not concerned ·
 * `picture`: the file cannot be had, so its text goes alone · `token`: nothing until the credential is another one ·
 * `mended`: nothing until the account is mended; the desk finds out by trying again.
 */
export type Verdict = 'retry' | 'never' | 'picture' | 'token' | 'mended';

export interface VendorError {
  readonly verdict: Verdict;
  /** What is wrong: the end of a sentence, after the code. */
  readonly meaning: string;
  /** What the operator can do about it. */
  readonly mend: string;
}

/** A vendor's table, and how a code stands in reasons, such as `Graph 131047`. */
export interface VendorErrors {
  readonly vendor: string;
  /** @returns undefined for a code that the table does not have */
  find(code: number, subcode?: number): VendorError | undefined;
  /** Whether what is refused may be the buttons of a reply, so that its text may go without them. */
  isOfButtons(code: number): boolean;
  /** Every code of the table; of a span of codes, its first and its last. */
  readonly codes: readonly number[];
}

export type Refused = Exclude<SendOutcome, { kind: 'sent' }>;

/**
 * @param status the HTTP status, which decides where the table does not have the code
 * @param name the code as it stands in reasons, such as `131047/7`
 */
export function refusedByVendor(
  { vendor, find }: VendorErrors,
  status: number,
  {
    code,
    subcode,
    name = String(code),
  }: { readonly code: number; readonly subcode?: number; readonly name?: string },
): Refused {
  const known = find(code, subcode);
  const reason = known ? `${vendor} ${name}: ${known.meaning}` : `${vendor} ${name}`;
  const mend = known?.mend ?? `look the code up in the documentation of ${vendor}`;
  switch (known?.verdict ?? verdictOfStatus(status)) {
    case 'retry':
      return { kind: 'retry', reason, code };
    case 'never':
      return { kind: 'never', reason, code };
    case 'picture':
      return { kind: 'picture', reason, code };
    case 'uncertain':
      return { kind: 'uncertain', reason, code };
    case 'token':
      return { kind: 'stop', until: 'token', reason, mend, code };
    case 'mended':
      return { kind: 'stop', until: 'mended', reason, mend, code };
  }
}

function verdictOfStatus(status: number): Verdict | 'uncertain' {
  if (status === 504) return 'uncertain'; // a gateway that passed it on and saw no answer
  if (status === 408 || status === 429 || status >= 500) return 'retry';
  // Not this message but the account, the address or the version is wrong: the queue is kept.
  return status < 400 || status === 401 || status === 403 || status === 404 ? 'mended' : 'never';
}

/** An answer that is none of the vendor's comes from a proxy or a gateway, and says that the request was not passed on. */
export function refusedOnTheWay(status: number): Refused {
  const reason = `HTTP ${status}`;
  return status === 504
    ? { kind: 'uncertain', reason }
    : { kind: 'retry', reason: `${reason} from a proxy or a gateway` };
}
