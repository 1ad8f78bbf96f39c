/** The environment, read once into a typed configuration; every fault is listed at once. */
import { BlockList, isIP } from 'node:net';
import * as z from 'zod';
import { FrontdeskError } from './errors.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * `verified`: only what Twilio signed is answered.
 * `trial`: nothing is signed, so only this machine is answered.
 */
export type TwilioConfig =
  | {
      readonly mode: 'verified';
      /** One, or two while the token is being changed. */
      readonly authTokens: readonly string[];
      /** When known, messages of any other account are refused. */
      readonly accountSid: string | undefined;
    }
  | { readonly mode: 'trial' };

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address under which vendors reach the service, without a slash at its end. */
  readonly publicUrl: string;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly twilio: TwilioConfig;
  readonly ngrokAuthtoken: string | undefined;
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'a whole number from 0 to 65535')
    .default(3000),
  HOST: z
    .string()
    .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
    .refine(isHost, 'an IP address or a host name, such as 127.0.0.1')
    .default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine(
      isBaseUrl,
      'the address before /webhooks/twilio, such as https://desk.example.com, without a query',
    )
    .transform((url) => withoutSlashAtEnd(new URL(url)))
    .optional(),
  CORPUS_DIR: z.string().default('corpus'),
  DATA_DIR: z.string().default('data'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-zA-Z]+$/, 'the account SID of the Twilio console, which begins with AC')
    .optional(),
  TWILIO_AUTH_TOKEN: z
    .string()
    .transform((tokens) => tokens.split(',').map((token) => token.trim()))
    .refine(
      (tokens) => tokens.length <= 2 && tokens.every((token) => /^\S+$/.test(token)),
      'the auth token of the Twilio console, or two with a comma between them',
    )
    .optional(),
  NGROK_AUTHTOKEN: z.string().regex(/^\S+$/, 'the authtoken of the ngrok dashboard').optional(),
});

/** Every variable that `readConfig` reads, for `.env.example` and its test. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(schema.shape);

/** Their values are never shown. */
const SECRETS = new Set(['TWILIO_AUTH_TOKEN', 'NGROK_AUTHTOKEN']);

/**
 * @param env the environment, `process.env` in the running service; empty strings count as unset
 * @throws FrontdeskError CONFIG_INVALID, whose message lists every fault: variable, expected, what came
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values = trimmedValues(env);
  const parsed = schema.safeParse(values);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => describeIssue(issue, values)),
    ...twilioFaults(values),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new FrontdeskError(
      'CONFIG_INVALID',
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults
        .map((fault) => `  ${fault}`)
        .join('\n')}`,
    );
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ?? baseUrl(data.HOST, data.PORT),
    corpusDir: data.CORPUS_DIR,
    dataDir: data.DATA_DIR,
    logLevel: data.LOG_LEVEL,
    twilio:
      data.TWILIO_AUTH_TOKEN === undefined
        ? { mode: 'trial' }
        : { mode: 'verified', authTokens: data.TWILIO_AUTH_TOKEN, accountSid: data.TWILIO_ACCOUNT_SID },
    ngrokAuthtoken: data.NGROK_AUTHTOKEN,
  };
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

type Values = Readonly<Record<string, string>>;

function trimmedValues(env: Readonly<Record<string, string | undefined>>): Values {
  return Object.fromEntries(
    CONFIG_VARIABLES.map((name): [string, string] => [name, env[name]?.trim() ?? '']).filter(
      ([, value]) => value !== '',
    ),
  );
}

function describeIssue(issue: z.core.$ZodIssue, values: Values): string {
  const name = String(issue.path[0]);
  const came = SECRETS.has(name)
    ? 'something else (not shown)'
    : JSON.stringify(withoutUrlSecrets(values[name] ?? ''));
  return `${name}: expected ${issue.message}; got ${came}`;
}

/** A pasted address may carry a password or a token. */
function withoutUrlSecrets(value: string): string {
  return value.replace(/\/\/[^/]*@/, '//…@').replace(/[?#].*/, '?…');
}

/** What the variables must be to one another; independent of whether each is well-formed. */
function twilioFaults(values: Values): string[] {
  const { HOST: host = '127.0.0.1', PUBLIC_URL: publicUrl } = values;
  const faults: string[] = [];
  if (values['TWILIO_AUTH_TOKEN'] === undefined) {
    const set = 'set it to the auth token of the Twilio console';
    if (!isLoopback(host)) {
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, so anyone could write in Twilio's name to HOST=${host}; ${set}, ` +
          'or set HOST=127.0.0.1 to try the desk on this machine',
      );
    }
    if (publicUrl !== undefined && isBaseUrl(publicUrl) && !isLoopback(new URL(publicUrl).hostname)) {
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, so anyone could write in Twilio's name to ${publicUrl}; ${set}, ` +
          'or leave PUBLIC_URL empty to try the desk on this machine',
      );
    }
    if (values['TWILIO_ACCOUNT_SID'] !== undefined) {
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, though TWILIO_ACCOUNT_SID says that Twilio is in use; ${set}, ` +
          'or leave TWILIO_ACCOUNT_SID empty to try the desk on this machine',
      );
    }
  } else if (publicUrl === undefined && !isLoopback(host)) {
    faults.push(
      'PUBLIC_URL: missing; set it to the address that Twilio calls, such as https://desk.example.com, ' +
        'because Twilio signs that address',
    );
  }
  return faults;
}

function isHost(host: string): boolean {
  return isIP(host) !== 0 || (host.length <= 253 && /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host));
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    /^https?:$/.test(url.protocol) &&
    !/[?#]/.test(text) &&
    url.username + url.password === '' &&
    !/\/(webhooks\/twilio|bot)\/*$/.test(url.pathname)
  );
}

function withoutSlashAtEnd(url: URL): string {
  return url.origin + url.pathname.replace(/\/+$/, '');
}
