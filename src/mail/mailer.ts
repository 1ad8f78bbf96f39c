/** Sends mails over SMTP: one recipient each, over TLS, with the same Message-ID at every attempt. */
import { rootCertificates } from 'node:tls';
import { createTransport } from 'nodemailer';
import { isAddress, parseFrom } from '../config/mail-address.ts';
import { parseSmtpUrl } from '../config/smtp-address.ts';
import type { Mail } from '../skills/effect.ts';
import { type Delivery, judge } from './delivery.ts';
import { atDomain, messageIdOf, safeSubject } from './safe-header.ts';

export interface MailerOptions {
  /** `smtp://…` (STARTTLS) or `smtps://…` (TLS). */
  readonly smtpUrl: string;
  /** Whom mails come from: `desk@example.com` or `Front desk <desk@example.com>`. */
  readonly from: string;
  /** Behind the @ of Message-IDs. Default: the domain of `from`. */
  readonly messageIdDomain?: string;
  /** A certificate authority to trust beside the usual ones, as PEM. */
  readonly ca?: string;
  /** For connecting, and for silence at any point afterwards. Default 20 s. */
  readonly timeoutMilliseconds?: number;
}

export interface Mailer {
  /** Never throws for what the server does. */
  send(mail: Mail): Promise<Delivery>;
}

/** @throws FrontdeskError CONFIG_INVALID */
export function createMailer(options: MailerOptions): Mailer {
  const { timeoutMilliseconds: timeout = 20_000, ca } = options;
  const from = parseFrom(options.from);
  const domain = options.messageIdDomain ?? from.address.slice(from.address.indexOf('@') + 1);
  const settings = {
    ...parseSmtpUrl(options.smtpUrl),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    // Texts stay texts, whatever they look like.
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca: [...rootCertificates, ca] }) },
  } as const;

  return {
    async send(mail) {
      const messageId = messageIdOf(mail, domain);
      if (!isAddress(mail.to))
        return { kind: 'never', messageId, reason: 'the recipient is no single e-mail address' };
      const handover = watchHandover();
      const transport = createTransport({ ...settings, logger: handover.logger });
      try {
        await transport.sendMail({
          messageId,
          from,
          to: { name: '', address: mail.to },
          envelope: { from: from.address, to: [mail.to] },
          ...(mail.replyTo !== undefined &&
            isAddress(mail.replyTo) && { replyTo: { name: '', address: mail.replyTo } }),
          ...(mail.inReplyTo !== undefined && answering(atDomain(mail.inReplyTo, domain))),
          subject: safeSubject(mail.subject),
          text: mail.text,
          html: mail.html,
          // No out-of-office notes to the desk.
          headers: { 'Auto-Submitted': 'auto-generated' },
          // Against a server that answers, but never comes to an end.
          signal: AbortSignal.timeout(3 * timeout),
        });
        return { kind: 'sent', messageId };
      } catch (error) {
        return judge(error, messageId, handover.isOver());
      } finally {
        transport.close();
      }
    },
  };
}

/** By one or the other, mail programs show both mails together. */
function answering(messageId: string) {
  return { inReplyTo: messageId, references: messageId };
}

/** Nodemailer tells its log, and nobody else, when a mail has been written to the server to its end. */
function watchHandover() {
  let over = false;
  const info = (entry: unknown) => {
    if (typeof entry === 'object' && entry !== null && 'tnx' in entry && entry.tnx === 'message') over = true;
  };
  const ignore = () => {};
  return {
    logger: { trace: ignore, debug: ignore, info, warn: ignore, error: ignore, fatal: ignore },
    isOver: () => over,
  };
}
