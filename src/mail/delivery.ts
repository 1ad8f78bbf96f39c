/** What became of an attempt to send a mail. */

export type Delivery =
  /** The server has taken it. */
  | { readonly kind: 'sent'; readonly messageId: string }
  /**
   * To be sent again later. `mayHaveArrived`: the connection broke after the mail was handed over, so
   * that it may come twice; the same Message-ID then shows the mailbox that it is one mail.
   */
  | {
      readonly kind: 'retry';
      readonly messageId: string;
      readonly reason: string;
      readonly mayHaveArrived: boolean;
    }
  /** No attempt will ever succeed: the mail, or its recipient, is refused for good. */
  | { readonly kind: 'never'; readonly messageId: string; readonly reason: string };

/** What nodemailer tells of a failure. */
interface Failure {
  readonly code: string;
  /** The SMTP command that it happened at. */
  readonly command: string;
  readonly responseCode: number | undefined;
}

/** A refusal at one of these is about the mail; elsewhere it is about us or the server, which may change. */
const ABOUT_THE_MAIL = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** Refused because we did not log in as we should: a matter of configuration, like a wrong password. */
const NOT_LOGGED_IN = new Set([530, 534, 535, 538]);

/** @param handedOver whether the whole mail had been written to the server */
export function judge(error: unknown, messageId: string, handedOver: boolean): Delivery {
  const { code, command, responseCode } = failureOf(error);
  const reason =
    responseCode === undefined ? code : `${code} ${responseCode}${command === '' ? '' : ` at ${command}`}`;
  const permanent = responseCode !== undefined && responseCode >= 500 && !NOT_LOGGED_IN.has(responseCode);
  if (permanent && ABOUT_THE_MAIL.has(command)) return { kind: 'never', messageId, reason };
  const answered = responseCode !== undefined;
  return { kind: 'retry', messageId, reason, mayHaveArrived: handedOver && !answered };
}

/** Codes and numbers only: a server's words may quote the mail. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'UNKNOWN', command: '', responseCode: undefined };
  const code =
    'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code)
      ? error.code
      : 'UNKNOWN';
  const command = 'command' in error && typeof error.command === 'string' ? error.command : '';
  const responseCode =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  return { code, command: /^[A-Z0-9 -]{1,30}$/.test(command) ? command : '', responseCode };
}
