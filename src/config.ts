/** The environment, read once into a typed configuration; every fault is listed at once. */
import { BlockList, isIP } from 'node:net';
import * as z from 'zod';
import { FrontdeskError } from './errors.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * `verified`: only what Twilio signed is answered.
 * `trial`: nothing is signed, so only this machine is answered.
 * `off`: the desk is Meta's alone.
 */
export type TwilioConfig =
  | {
      readonly mode: 'verified';
      /** One, or two while the token is being changed; the first one sends. */
      readonly authTokens: readonly string[];
      /** When known, messages of any other account are refused. */
      readonly accountSid: string | undefined;
      /** undefined: replies leave in the webhook's response or not at all. */
      readonly rest?: TwilioRestConfig | undefined;
    }
  | { readonly mode: 'trial' }
  | { readonly mode: 'off' };

export interface TwilioRestConfig {
  readonly apiUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** `whatsapp:+14155238886`. */
  readonly from: string;
}

export type MetaConfig =
  | {
      readonly mode: 'on';
      /** One, or two while the secret is being changed. */
      readonly appSecrets: readonly string[];
      readonly verifyToken: string;
      readonly accessToken: string;
      readonly phoneNumberId: string;
      readonly graphUrl: string;
      /** `v26.0`. */
      readonly graphVersion: string;
    }
  | { readonly mode: 'off' };

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address under which vendors reach the service, without a slash at its end. */
  readonly publicUrl: string;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** PostgreSQL's address; undefined: SQLite in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly twilio: TwilioConfig;
  readonly meta: MetaConfig;
  readonly ngrokAuthtoken: string | undefined;
}

/** One secret, or two with a comma between them while it is being changed. */
function secrets(expected: string) {
  return z
    .string()
    .transform((tokens) => tokens.split(',').map((token) => token.trim()))
    .refine((tokens) => tokens.length <= 2 && tokens.every((token) => /^\S+$/.test(token)), expected)
    .optional();
}

/** Where a vendor's API is, without a slash at its end. */
function vendorUrl(standard: string) {
  return z
    .string()
    .refine(isBaseUrl, `an address such as ${standard}, without a query`)
    .transform((url) => withoutSlashAtEnd(new URL(url)))
    .default(standard);
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
  TWILIO_AUTH_TOKEN: secrets('the auth token of the Twilio console, or two with a comma between them'),
  TWILIO_FROM: z
    .string()
    .regex(/^whatsapp:\+\d{5,15}$/, 'the number that writes, such as whatsapp:+14155238886')
    .optional(),
  TWILIO_API_URL: vendorUrl('https://api.twilio.com'),
  META_APP_SECRET: secrets("the app secret of Meta's app dashboard, or two with a comma between them"),
  META_VERIFY_TOKEN: z.string().regex(/^\S+$/, 'any text without spaces').optional(),
  META_ACCESS_TOKEN: z.string().regex(/^\S+$/, "a system user's access token").optional(),
  META_PHONE_NUMBER_ID: z
    .string()
    .regex(/^\d{1,20}$/, "the number's id of WhatsApp > API setup, digits only")
    .optional(),
  META_GRAPH_URL: vendorUrl('https://graph.facebook.com'),
  META_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, 'a version such as v26.0')
    .default('v26.0'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'an address such as postgres://user:password@host:5432/frontdesk')
    .optional(),
  NGROK_AUTHTOKEN: z.string().regex(/^\S+$/, 'the authtoken of the ngrok dashboard').optional(),
});

/** Every variable that `readConfig` reads, for `.env.example` and its test. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(schema.shape);

/** Their values are never shown. */
const SECRETS = new Set([
  'TWILIO_AUTH_TOKEN',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
  'META_ACCESS_TOKEN',
  'DATABASE_URL',
  'NGROK_AUTHTOKEN',
]);

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
    ...metaFaults(values),
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
    databaseUrl: data.DATABASE_URL,
    twilio: twilioOf(data, values),
    meta: metaOf(data),
    ngrokAuthtoken: data.NGROK_AUTHTOKEN,
  };
}

type Parsed = z.infer<typeof schema>;

function twilioOf(data: Parsed, values: Values): TwilioConfig {
  const { TWILIO_AUTH_TOKEN: authTokens, TWILIO_ACCOUNT_SID: accountSid, TWILIO_FROM: from } = data;
  const [authToken] = authTokens ?? [];
  if (authTokens === undefined || authToken === undefined) {
    return { mode: isMetaOn(values) ? 'off' : 'trial' };
  }
  const canSend = accountSid !== undefined && from !== undefined;
  const rest = canSend ? { apiUrl: data.TWILIO_API_URL, accountSid, authToken, from } : undefined;
  return { mode: 'verified', authTokens, accountSid, rest };
}

function metaOf(data: Parsed): MetaConfig {
  const { META_APP_SECRET: appSecrets, META_VERIFY_TOKEN: verifyToken } = data;
  const { META_ACCESS_TOKEN: accessToken, META_PHONE_NUMBER_ID: phoneNumberId } = data;
  if (!appSecrets || !verifyToken || !accessToken || !phoneNumberId) return { mode: 'off' };
  const { META_GRAPH_URL: graphUrl, META_GRAPH_VERSION: graphVersion } = data;
  return { mode: 'on', appSecrets, verifyToken, accessToken, phoneNumberId, graphUrl, graphVersion };
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
  if (values['TWILIO_AUTH_TOKEN'] !== undefined) {
    if (values['TWILIO_FROM'] !== undefined && values['TWILIO_ACCOUNT_SID'] === undefined) {
      faults.push(
        'TWILIO_ACCOUNT_SID: missing, though TWILIO_FROM says that messages are to be sent; ' +
          'set it to the account SID of the Twilio console',
      );
    }
  } else {
    const set = 'set it to the auth token of the Twilio console';
    if (!isLoopback(host) && !isMetaOn(values)) {
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, so anyone could write in Twilio's name to HOST=${host}; ${set}, ` +
          'or set HOST=127.0.0.1 to try the desk on this machine',
      );
    }
    const isPublic =
      publicUrl !== undefined && isBaseUrl(publicUrl) && !isLoopback(new URL(publicUrl).hostname);
    if (isPublic && !isMetaOn(values)) {
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, so anyone could write in Twilio's name to ${publicUrl}; ${set}, ` +
          'or leave PUBLIC_URL empty to try the desk on this machine',
      );
    }
    for (const name of ['TWILIO_ACCOUNT_SID', 'TWILIO_FROM']) {
      if (values[name] === undefined) continue;
      faults.push(
        `TWILIO_AUTH_TOKEN: missing, though ${name} says that Twilio is in use; ${set}, ` +
          `or leave ${name} empty to try the desk on this machine`,
      );
    }
  }
  const isOn = values['TWILIO_AUTH_TOKEN'] !== undefined || isMetaOn(values);
  if (isOn && publicUrl === undefined && !isLoopback(host)) {
    faults.push(
      'PUBLIC_URL: missing; set it to the address that Twilio or Meta calls, such as https://desk.example.com, ' +
        'because Twilio signs that address and pictures are fetched from it',
    );
  }
  return faults;
}

const META_REQUIRED = [
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
  'META_ACCESS_TOKEN',
  'META_PHONE_NUMBER_ID',
] as const;

function isMetaOn(values: Values): boolean {
  return META_REQUIRED.every((name) => values[name] !== undefined);
}

/** A channel that is on has all that it needs, or the desk does not start. */
function metaFaults(values: Values): string[] {
  const [given] = META_REQUIRED.filter((name) => values[name] !== undefined);
  if (given === undefined) return [];
  return META_REQUIRED.filter((name) => values[name] === undefined).map(
    (name) =>
      `${name}: missing, though ${given} says that Meta's Cloud API is in use; set all of ${META_REQUIRED.join(', ')}, or none`,
  );
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

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function withoutSlashAtEnd(url: URL): string {
  return url.origin + url.pathname.replace(/\/+$/, '');
}
