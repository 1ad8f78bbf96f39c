/** Mail, for requests and for hand-overs: on as soon as there is a server to send it through. */
import * as z from 'zod';
import { FrontdeskError } from '../errors.ts';
import { isAddress, parseFrom } from './mail-address.ts';
import { parseSmtpUrl } from './smtp-address.ts';
import { count, type Values } from './values.ts';

export interface MailConfig {
  /** As `parseSmtpUrl` reads it. */
  readonly smtpUrl: string;
  /** As `parseFrom` reads it. */
  readonly from: string;
}

/** The team that takes over from the desk. */
export interface TeamConfig {
  readonly address: string;
  /** So long the desk is silent for a person at most. */
  readonly hours: number;
}

const DEFAULT_HOURS = 4;
const MOST_HOURS = 168;

export const mailVariables = {
  SMTP_URL: z
    .string()
    .refine(
      (text) => parses(parseSmtpUrl, text),
      'smtp://user:password@mail.example.com:587 (STARTTLS) or smtps://…:465 (TLS), with nothing behind it but ?starttls=optional or =required',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => parses(parseFrom, text), 'desk@example.com or Front desk <desk@example.com>')
    .optional(),
  HAND_OVER_TO: z
    .string()
    .refine(isAddress, 'the one e-mail address of the team, such as hr@example.com')
    .optional(),
  HAND_OVER_HOURS: count(DEFAULT_HOURS, MOST_HOURS),
};

const schema = z.object(mailVariables);
type Data = z.output<typeof schema>;

export function mailOf({ SMTP_URL: smtpUrl, MAIL_FROM: from }: Data): MailConfig | undefined {
  return smtpUrl !== undefined && from !== undefined ? { smtpUrl, from } : undefined;
}

export function teamOf({ HAND_OVER_TO: address, HAND_OVER_HOURS: hours }: Data): TeamConfig | undefined {
  return address === undefined ? undefined : { address, hours };
}

export function mailFaults(values: Values): string[] {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, HAND_OVER_TO: team } = values;
  const faults: string[] = [];
  if (smtpUrl !== undefined && from === undefined) {
    faults.push(
      'MAIL_FROM: missing, though SMTP_URL says that mail is to be sent; set it to the address that mail comes from',
    );
  }
  if (from !== undefined && smtpUrl === undefined) {
    faults.push(
      'SMTP_URL: missing, though MAIL_FROM says that mail is to be sent; set it to the mail server, such as smtp://user:password@mail.example.com:587',
    );
  }
  if (team !== undefined && smtpUrl === undefined) {
    faults.push(
      'SMTP_URL: missing, though HAND_OVER_TO says that conversations are handed over by mail; set SMTP_URL and MAIL_FROM, or leave HAND_OVER_TO empty',
    );
  }
  return faults;
}

function parses(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text);
    return true;
  } catch (error) {
    if (error instanceof FrontdeskError) return false;
    throw error;
  }
}
