/** A mail → the outbox, in the transaction that ends the message which it comes from. */
import type { IncomingMessage } from '../message.ts';
import type { Mail } from '../skills/effect.ts';
import type { Tx } from '../store/database.ts';
import { MAIL_JOB } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import { MAIL_ATTEMPTS } from './send-mail.ts';

export interface AddMailOptions {
  /** Mails of one line leave in order; one of another that is refused for a while holds up none. */
  readonly line?: string;
  readonly afterMilliseconds?: number;
}

export function lineOf({ reference }: Pick<Mail, 'reference'>): string {
  return `${MAIL_JOB}:${reference}`;
}

/**
 * The mail belongs to the person, but is no answer to the message: no webhook's response may take it along.
 *
 * @returns its id
 */
export async function addMail(
  tx: Tx,
  { outbox }: Pick<Store, 'outbox'>,
  { channel, person }: IncomingMessage,
  mail: Mail,
  { line = lineOf(mail), afterMilliseconds }: AddMailOptions = {},
): Promise<number> {
  const [id] = await outbox.add(tx, [
    {
      kind: MAIL_JOB,
      channel,
      person,
      payload: mail,
      orderKey: line,
      afterMilliseconds,
      maxAttempts: MAIL_ATTEMPTS,
    },
  ]);
  if (id === undefined) throw new TypeError('outbox: expected the id of the mail');
  return id;
}
