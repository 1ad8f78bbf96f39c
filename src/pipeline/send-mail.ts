/** A mail from the outbox → the mail server, and what its word means for the queue. */
import * as z from 'zod';
import type { Log } from '../log.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Metrics } from '../metrics.ts';
import type { SendOutcome } from '../store/handlers.ts';
import type { OutboxItem } from '../store/outbox.ts';

/** 10 s, 20 s, 40 s … 1 h: the attempts below last about two days, as a mail server's own would. */
export const MAIL_BACKOFF = { firstMilliseconds: 10_000, factor: 2, maxMilliseconds: 3_600_000, jitter: 0.2 };

/** The first nine waits are an hour and a half, the other fifty an hour each but for chance. */
export const MAIL_ATTEMPTS = 60;

/** Without a mail server: somebody has to configure one, and start the service anew. */
const UNCONFIGURED_MILLISECONDS = 60_000;

export const mailSchema = z.object({
  to: z.string(),
  replyTo: z.string().exactOptional(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  reference: z.string(),
  id: z.string().exactOptional(),
  inReplyTo: z.string().exactOptional(),
});

export interface SendMailDeps {
  /** undefined: none is configured, and mails wait. */
  readonly mailer?: Mailer | undefined;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'sent'>;
}

export function createSendMail({ mailer, log, metrics }: SendMailDeps) {
  async function attempt({ payload }: OutboxItem): Promise<SendOutcome> {
    if (!mailer) {
      return {
        outcome: 'wait',
        reason: 'no mail server is configured: set SMTP_URL and MAIL_FROM',
        afterMilliseconds: UNCONFIGURED_MILLISECONDS,
      };
    }
    const { data: mail } = mailSchema.safeParse(payload);
    if (!mail) return { outcome: 'never', reason: 'the outbox holds no mail that can be read' };
    const delivery = await mailer.send(mail);
    switch (delivery.kind) {
      case 'sent':
        return { outcome: 'sent' };
      // Also when it may have arrived: its Message-ID, the same every time, shows that it is one mail.
      case 'retry':
      case 'never':
        return { outcome: delivery.kind, reason: delivery.reason };
    }
  }

  return async (item: OutboxItem): Promise<SendOutcome> => {
    const result = await attempt(item);
    metrics.sent('mail', result.outcome);
    if (result.outcome === 'never') {
      log.error({ item: item.id, job: item.job, reason: result.reason }, 'a mail will never be taken');
    }
    return result;
  };
}
