/** What several variables have in common: addresses, secrets, switches. */
import { BlockList, isIP } from 'node:net';
import * as z from 'zod';

/** The variables that are set, by name, without blanks around them. */
export type Values = Readonly<Record<string, string>>;

/** One secret, or two with a comma between them while it is being changed. */
export function secrets(expected: string) {
  return z
    .string()
    .transform((tokens) => tokens.split(',').map((token) => token.trim()))
    .refine((tokens) => tokens.length <= 2 && tokens.every((token) => /^\S+$/.test(token)), expected)
    .optional();
}

/** Where an API is, without a slash at its end. */
export function apiUrl(example: string) {
  return z
    .string()
    .refine(isBaseUrl, `an address such as ${example}, without a query`)
    .transform((url) => withoutSlashAtEnd(new URL(url)));
}

/** Off unless it is turned on. */
export function switchedOn() {
  return z
    .enum(['on', 'off'], 'on or off')
    .transform((value) => value === 'on')
    .default(false);
}

/** A whole number of at least one. */
export function count(standard: number, most: number) {
  const expected = `a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, expected)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, expected)
    .default(standard);
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a host, as in HOST or in a URL, can only be reached from this very machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const version = isIP(bare);
  if (version === 0) return bare.toLowerCase() === 'localhost';
  return loopback.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}

/** `http://127.0.0.1:3000`, with the brackets that IPv6 needs. */
export function baseUrl(host: string, port: number): string {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

export function isHost(host: string): boolean {
  return isIP(host) !== 0 || (host.length <= 253 && /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host));
}

export function isBaseUrl(text: string): boolean {
  if (!isPublicUrl(text)) return false;
  const { username, password } = new URL(text);
  return username + password === '';
}

/** An address that vendors call: a proxy in front of it may want a name and a password (Basic auth). */
export function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    /^https?:$/.test(url.protocol) && !/[?#]/.test(text) && !/\/(webhooks\/twilio|bot)\/*$/.test(url.pathname)
  );
}

/**
 * What a vendor may have signed for an address that was entered there as here: host names are written in capitals by
 * some, and whether a name and a password are signed, Twilio does not say.
 *
 * @param entered as `PUBLIC_URL` has it
 */
export function formsOfUrl(entered: string): readonly string[] {
  const plain = withoutSlashAtEnd(new URL(entered));
  const whole = entered.replace(/\/+$/, '');
  const login = /^[a-z]+:\/\/([^/]*@)?/i.exec(whole)?.[1] ?? '';
  return [...new Set([plain, whole, whole.replace(login, ''), plain.replace('//', `//${login}`)])];
}

export function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && (host !== '' || pathname.length > 1);
}

export function withoutSlashAtEnd(url: URL): string {
  return url.origin + url.pathname.replace(/\/+$/, '');
}
