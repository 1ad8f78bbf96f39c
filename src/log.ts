/** The service's log: JSON lines that can hold neither what people write nor who they are. */
import { createHmac } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type DestinationStream, pino } from 'pino';
import { brief } from './brief.ts';
import type { LogLevel } from './config/config.ts';
import { CodedError } from './errors.ts';

/** All that a line may hold beside its fixed sentence; what is not listed here is dropped. */
export interface LogFields {
  readonly channel?: string;
  /** The vendor's id of a message. */
  readonly messageId?: string | undefined;
  /** A `hashPerson` of who wrote, never the person's own id. */
  readonly person?: string;
  readonly method?: string;
  /** The route's pattern, never the path that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly replies?: number;
  readonly reason?: string;
  readonly url?: string;
  /** Of the program. */
  readonly version?: string;
  readonly node?: string;
  readonly database?: string;
  readonly channels?: readonly string[];
  readonly corpus?: string;
  /** The version of an index. */
  readonly index?: string;
  readonly entries?: number;
  /** Of a job, as `frontdesk jobs` lists it. */
  readonly job?: number | undefined;
  /** Of that job. */
  readonly kind?: string;
  /** 1 for the first. */
  readonly attempt?: number;
  /** Of a reply or mail, as `frontdesk jobs uncertain` lists it. */
  readonly item?: number;
  /** The store's key of a message: a keyed hash, the same on both channels. */
  readonly messageKey?: string | undefined;
  /** The first of many. */
  readonly messageKeys?: readonly string[];
  readonly skill?: string | undefined;
  /** The id of an entry of the corpus, never of a confidential one. */
  readonly entry?: string | undefined;
  readonly count?: number;
  /** The name of an alert. */
  readonly alert?: string;
  readonly err?: unknown;
}

/** `log.warn({ reason: 'signature' }, 'refused a webhook')`: the sentence is fixed, never made of data. */
export type Log = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (fields: LogFields, sentence: string) => void>
> & {
  /** Whether lines of `debug` are written at all, for those that cost something to make. */
  readonly isDebugging: boolean;
};

// `satisfies` makes the compiler ask for every field of LogFields here.
const ALLOWED = Object.keys({
  channel: true,
  messageId: true,
  person: true,
  method: true,
  route: true,
  status: true,
  milliseconds: true,
  replies: true,
  reason: true,
  url: true,
  version: true,
  node: true,
  database: true,
  channels: true,
  corpus: true,
  index: true,
  entries: true,
  job: true,
  kind: true,
  attempt: true,
  item: true,
  messageKey: true,
  messageKeys: true,
  skill: true,
  entry: true,
  count: true,
  alert: true,
  err: true,
} satisfies Record<keyof LogFields, true>);

/**
 * @param stream where lines go; standard error by default, as standard output is for data
 */
export function createLogger(level: LogLevel, stream: DestinationStream = standardError()): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: onlyAllowed, level: (name) => ({ level: name }) },
    },
    stream,
  );
  return {
    isDebugging: logger.isLevelEnabled('debug'),
    debug: (fields, sentence) => logger.debug(fields, sentence),
    info: (fields, sentence) => logger.info(fields, sentence),
    warn: (fields, sentence) => logger.warn(fields, sentence),
    error: (fields, sentence) => logger.error(fields, sentence),
  };
}

const STANDARD_ERROR = 2;

/** A line that cannot be written, as its reader has gone or its disk is full, is lost; the desk goes on. */
function standardError(): DestinationStream {
  return {
    write(line) {
      const bytes = Buffer.from(line);
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(STANDARD_ERROR, bytes, at);
      } catch {
        // There is nowhere left to tell it.
      }
    },
  };
}

/** A log that keeps nothing, for command lines and tests. */
export const silentLog: Log = {
  isDebugging: false,
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
};

/**
 * A function from a person's id to a short hash that tells people apart in a log.
 * Phone numbers are few enough to be tried one after the other, so the salt must stay secret.
 *
 * @param salt at least 16 bytes, drawn at random once per installation
 */
export function createPersonHash(salt: Uint8Array): (person: string) => string {
  if (salt.byteLength < 16) {
    throw new TypeError(`createPersonHash: expected a salt of at least 16 bytes, got ${salt.byteLength}`);
  }
  return (person) => createHmac('sha256', salt).update(person).digest('base64url').slice(0, 12);
}

function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of ALLOWED) {
    const value = fields[name];
    if (value !== undefined) kept[name] = name === 'err' ? describeError(value) : cap(value);
  }
  return kept;
}

function cap(value: unknown): unknown {
  return typeof value === 'string' ? brief(value) : value;
}

/** How deep a chain of causes is followed. */
const MAX_CAUSES = 3;

/**
 * An error without its message, which may quote what a person wrote; only the house's own
 * messages are known to be safe.
 */
function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.constructor.name,
    ...(code !== undefined && /^\w{1,64}$/.test(code) && { code }),
    ...(error instanceof CodedError && { message: brief(error.message) }),
    at: stackFrames(error),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** The lines `at file:line:column` alone: a stack begins with the message. */
function stackFrames(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const start = Math.max(0, stack.indexOf(error.message)) + error.message.length;
  return stack
    .slice(start)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at \S.{0,300}:\d+:\d+\)?$/.test(line))
    .slice(0, 10);
}
