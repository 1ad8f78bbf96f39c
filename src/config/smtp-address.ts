/** `SMTP_URL` → how the server is reached, and how safely. */
import { FrontdeskError } from '../errors.ts';
import { isLoopback } from './values.ts';

export interface SmtpAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on (`smtps:`). */
  readonly secure: boolean;
  /** STARTTLS before anything else, or nothing is sent. */
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const EXPECTED =
  'SMTP_URL: expected smtp://user:password@mail.example.com:587 (STARTTLS) or smtps://…:465 (TLS)';

/**
 * `smtp:` demands STARTTLS, but for this very machine or where `?starttls=optional` says that a relay
 * in the house has none; a password never goes over an open line.
 *
 * @throws FrontdeskError CONFIG_INVALID, without the address, which may hold a password
 */
export function parseSmtpUrl(text: string): SmtpAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || !/^\/?$/.test(url.pathname)) {
    throw new FrontdeskError('CONFIG_INVALID', EXPECTED);
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const secure = url.protocol === 'smtps:';
  const starttls = url.searchParams.get('starttls');
  if (url.hash !== '' || ![null, 'optional', 'required'].includes(starttls) || hasOther(url)) {
    const message = `${EXPECTED}, with nothing behind it but ?starttls=optional or ?starttls=required`;
    throw new FrontdeskError('CONFIG_INVALID', message);
  }
  const user = decode(url.username);
  const pass = decode(url.password);
  const here = isLoopback(host);
  if (user !== '' && starttls === 'optional' && !here) {
    const message =
      'SMTP_URL: a password does not go over a line that may be open; leave ?starttls=optional out';
    throw new FrontdeskError('CONFIG_INVALID', message);
  }
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && (starttls === 'required' || (!here && starttls === null)),
    ...(user !== '' && { auth: { user, pass } }),
  };
}

function hasOther({ searchParams }: URL): boolean {
  return [...searchParams.keys()].join() !== (searchParams.has('starttls') ? 'starttls' : '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new FrontdeskError('CONFIG_INVALID', `${EXPECTED}; write a % in the password as %25`);
  }
}
