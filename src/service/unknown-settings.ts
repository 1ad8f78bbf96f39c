/** Settings that frontdesk does not know, which are likely a misspelt name: told at start, without their values. */
import { CONFIG_VARIABLES, type Environment } from '../config/config.ts';
import type { EnvSetting } from '../config/env-file.ts';
import { editDistance } from '../corpus/suggest.ts';

/** Names that begin so are frontdesk's own, wherever they stand; other programs' begin with words such as LOG_. */
const OWN_PREFIXES = [
  'TWILIO_',
  'META_',
  'SMTP_',
  'MAIL_',
  'HAND_OVER_',
  'OPENAI_',
  'MODEL_',
  'TRANSCRIBE_',
  'DICTIONARY_',
  'NGROK_',
  'CORPUS_',
] as const;

/** What editors' HTTP requests use; their names are the editors' own. */
const REPLY_SECRET = /^REPLY_/;

/** What Node, its libraries and PostgreSQL's driver read for themselves. */
const OTHERS = /^(TZ|LANG|LC_[A-Z]+|PATH|HOME|TMPDIR|NO_COLOR|FORCE_COLOR|NODE_[A-Z_]+|UV_[A-Z_]+|PG[A-Z]+)$/;

/** Shorter names are near to too many words. */
const SHORT = 7;

/**
 * One sentence for each: in `.env` every name that is not known and every name that is set twice; in the
 * environment, which holds other programs' names too, those that are near a known one or begin as ours do.
 */
export function unknownSettings(
  environment: Environment,
  file: readonly EnvSetting[],
  path: string,
): readonly string[] {
  const inFile = file.flatMap(({ name, line }, at) => {
    const before = file.findLast((other, index) => index < at && other.name === name);
    return [
      ...(isKnown(name) ? [] : [`${path}:${line}: ${sayUnknown(name)}`]),
      ...(before && isShowable(name)
        ? [`${path}:${line}: ${name} is set a second time, after line ${before.line}; the last one counts`]
        : []),
    ];
  });
  const told = new Set(file.map(({ name }) => name));
  const around = Object.keys(environment)
    .filter((name) => !isKnown(name) && !told.has(name) && (hasOwnPrefix(name) || knownNear(name)))
    .map((name) => `environment: ${sayUnknown(name)}`);
  return [...inFile, ...around];
}

function isKnown(name: string): boolean {
  return CONFIG_VARIABLES.includes(name) || REPLY_SECRET.test(name) || OTHERS.test(name);
}

function hasOwnPrefix(name: string): boolean {
  return OWN_PREFIXES.some((prefix) => name.startsWith(prefix));
}

function sayUnknown(name: string): string {
  const near = knownNear(name);
  if (near !== undefined) return `${name} is not a setting of frontdesk; did you mean ${near}?`;
  const shown = isShowable(name) ? name : 'a name that is not shown, as it may be part of a secret,';
  return `${shown} is not a setting of frontdesk; .env.example lists them`;
}

/** A line of a pasted key may end in `=`, and so look like a name. */
function isShowable(name: string): boolean {
  return (
    /^([A-Z][A-Z\d]{0,15}(_[A-Z\d]{1,15}){0,7}|[a-z]{1,15}(_[a-z]{1,15}){0,7})$/.test(name) || isKnown(name)
  );
}

/** The setting that was likely meant: a letter or two apart, a word more or less, other words' order or case. */
function knownNear(name: string): string | undefined {
  if (name.length > 60) return undefined;
  const written = plain(name);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const known of CONFIG_VARIABLES) {
    const meant = plain(known);
    const most = meant.length <= SHORT ? 1 : 2;
    if (Math.abs(meant.length - written.length) > most && !isLonger(name, known)) continue;
    const distance =
      isLonger(name, known) || wordsOf(name) === wordsOf(known) ? 1 : editDistance(written, meant);
    if (distance <= most && distance < least) {
      best = known;
      least = distance;
    }
  }
  return best;
}

function plain(name: string): string {
  return name.toUpperCase().replace(/[^A-Z\d]/g, '');
}

/** `DATABASE_URL_MAIN`, `DATA_DIRECTORY`. */
function isLonger(name: string, known: string): boolean {
  return known.length > SHORT && name.toUpperCase().startsWith(known);
}

function wordsOf(name: string): string {
  return name
    .toUpperCase()
    .split(/[^A-Z\d]/)
    .sort()
    .join('_');
}
