/** The environment, read once into a typed configuration; every fault is listed at once. */

import * as z from 'zod';
import { FrontdeskError } from '../errors.ts';
import { countryVariables } from './country.ts';
import { type MailConfig, mailFaults, mailOf, mailVariables, type TeamConfig, teamOf } from './mail.ts';
import { isMetaOn, type MetaConfig, metaFaults, metaOf, metaVariables } from './meta.ts';
import {
  type ModelConfig,
  modelFaults,
  modelOf,
  modelVariables,
  type TranscriberConfig,
  transcriberOf,
} from './model.ts';
import { type TwilioConfig, twilioFaults, twilioOf, twilioVariables } from './twilio.ts';
import { baseUrl, isHost, isPostgresUrl, isPublicUrl, type Values, withoutSlashAtEnd } from './values.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address under which vendors reach the service, without a slash at its end, or a name and a password. */
  readonly publicUrl: string;
  /** The same as it was entered, with the name and the password that a proxy wants; undefined: none was. */
  readonly publicUrlEntered: string | undefined;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** PostgreSQL's address; undefined: SQLite in the data folder. */
  readonly databaseUrl: string | undefined;
  /** By which people are hashed; undefined: a file in the data folder has it. */
  readonly installationSecret: string | undefined;
  /** Where phone numbers without a country code are at home; undefined: each needs its code. */
  readonly country: string | undefined;
  readonly twilio: TwilioConfig;
  readonly meta: MetaConfig;
  /** undefined: no mail can be sent, so no requests are taken. */
  readonly mail: MailConfig | undefined;
  /** undefined: nobody is offered a person to talk to. */
  readonly team: TeamConfig | undefined;
  /** undefined: voice notes are not understood. */
  readonly transcriber: TranscriberConfig | undefined;
  /** undefined: the desk answers without any language model. */
  readonly model: ModelConfig | undefined;
  /** Merriam-Webster's; undefined: WordNet answers. */
  readonly dictionaryApiKey: string | undefined;
  /** What editors' HTTP requests may use as `{{env.REPLY_…}}`. */
  readonly replySecrets: Readonly<Record<string, string>>;
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
      isPublicUrl,
      'the address before /webhooks/twilio, such as https://desk.example.com, without a query',
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  CORPUS_DIR: z.string().default('corpus'),
  DATA_DIR: z.string().default('data'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'an address such as postgres://user:password@host:5432/frontdesk')
    .optional(),
  INSTALLATION_SECRET: z
    .string()
    .regex(/^\S{32,}$/, 'at least 32 characters drawn at random, such as openssl rand -hex 32 gives')
    .optional(),
  ...countryVariables,
  ...twilioVariables,
  ...metaVariables,
  ...mailVariables,
  ...modelVariables,
  DICTIONARY_API_KEY: z.string().regex(/^\S+$/, 'a key of dictionaryapi.com').optional(),
  NGROK_AUTHTOKEN: z.string().regex(/^\S+$/, 'the authtoken of the ngrok dashboard').optional(),
});

/** Every variable that `readConfig` reads, for `.env.example` and its test; those of editors' requests aside. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(schema.shape);

/** Their values are never shown. */
const SECRETS = new Set([
  'TWILIO_AUTH_TOKEN',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
  'META_ACCESS_TOKEN',
  'DATABASE_URL',
  'INSTALLATION_SECRET',
  'SMTP_URL',
  'OPENAI_API_KEY',
  'DICTIONARY_API_KEY',
  'NGROK_AUTHTOKEN',
]);

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param env the environment, `process.env` in the running service; empty strings count as unset
 * @throws FrontdeskError CONFIG_INVALID, whose message lists every fault: variable, expected, what came
 */
export function readConfig(env: Environment): Config {
  const values = trimmedValues(env);
  const parsed = schema.safeParse(values);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => describeIssue(issue, values)),
    ...twilioFaults(values),
    ...metaFaults(values),
    ...mailFaults(values),
    ...modelFaults(values),
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
    publicUrl:
      data.PUBLIC_URL === undefined
        ? baseUrl(data.HOST, data.PORT)
        : withoutSlashAtEnd(new URL(data.PUBLIC_URL)),
    publicUrlEntered: data.PUBLIC_URL,
    corpusDir: data.CORPUS_DIR,
    dataDir: data.DATA_DIR,
    logLevel: data.LOG_LEVEL,
    databaseUrl: data.DATABASE_URL,
    installationSecret: data.INSTALLATION_SECRET,
    country: data.COUNTRY,
    twilio: twilioOf(data, isMetaOn(values)),
    meta: metaOf(data),
    mail: mailOf(data),
    team: teamOf(data),
    transcriber: transcriberOf(data, env),
    model: modelOf(data),
    dictionaryApiKey: data.DICTIONARY_API_KEY,
    replySecrets: replySecretsIn(env),
    ngrokAuthtoken: data.NGROK_AUTHTOKEN,
  };
}

function replySecretsIn(env: Environment): Readonly<Record<string, string>> {
  const given = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return Object.fromEntries(given.filter(([name]) => name?.startsWith('REPLY_')));
}

function trimmedValues(env: Environment): Values {
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
