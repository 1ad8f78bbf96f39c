/** Each channel's table of errors, and the code in a reason that was stored. */
import { META_ERRORS } from '../channels/meta/errors.ts';
import { TWILIO_ERRORS } from '../channels/twilio/rest-errors.ts';
import type { VendorError, VendorErrors } from '../channels/vendor-error.ts';
import { CHANNELS } from './channel.ts';

export const VENDOR_ERRORS: Readonly<Record<(typeof CHANNELS)[number], VendorErrors>> = {
  twilio: TWILIO_ERRORS,
  meta: META_ERRORS,
};

export interface CodeTold {
  /** As counted: a code of the table, else `other`. */
  readonly label: string;
  /** undefined: the table does not have it. */
  readonly error: VendorError | undefined;
}

export function codeTold(channel: string, code: number | undefined): CodeTold {
  const known = CHANNELS.find((name) => name === channel);
  const error = known && code !== undefined ? VENDOR_ERRORS[known].find(code) : undefined;
  return { label: error ? String(code) : 'other', error };
}

/** Whether buttons or a list may be what is refused: their text goes without them. A code that nobody knows may be, too. */
export function isOfButtons(channel: string, code: number | undefined): boolean {
  const known = CHANNELS.find((name) => name === channel);
  if (known === undefined || code === undefined) return false;
  return VENDOR_ERRORS[known].isOfButtons(code) || VENDOR_ERRORS[known].find(code) === undefined;
}

/** @param reason as a status report has it: `Graph 131047`, `Twilio 63016` */
export function codeIn(reason: string | undefined | null): number | undefined {
  const digits = /^[A-Za-z]+ (\d{1,10})\b/.exec(reason ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
