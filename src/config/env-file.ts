/** The file `.env`: one `NAME=value` a line, read so that no value is cut and no line is passed over in silence. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { FrontdeskError } from '../errors.ts';
import { sayFileRefusal } from '../refusals.ts';

export interface EnvFile {
  readonly settings: readonly EnvSetting[];
  /** What cannot be meant: line, expected, what to do. No line is ever quoted, as it may hold a secret. */
  readonly faults: readonly EnvFault[];
}

export interface EnvSetting {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

export interface EnvFault {
  readonly line: number;
  readonly message: string;
}

const LINE_END = /\r\n|\n|\r/;

/** Far more than any configuration; another file was meant. */
const MAX_BYTES = 1_000_000;

/**
 * @returns nothing set when there is no such file
 * @throws FrontdeskError CONFIG_INVALID: it cannot be read, or every faulty line of it
 */
export function readEnvFile(path: string): readonly EnvSetting[] {
  const { settings, faults } = parseEnvFile(readIfThere(path));
  if (faults.length === 0) return settings;
  throw new FrontdeskError(
    'CONFIG_INVALID',
    faults.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'),
  );
}

export function parseEnvFile(text: string): EnvFile {
  const settings: EnvSetting[] = [];
  const faults: EnvFault[] = [];
  for (const [at, written] of text.split(LINE_END).entries()) {
    const read = readLine(written);
    if (read === undefined) continue;
    if (typeof read === 'string') faults.push({ line: at + 1, message: read });
    else settings.push({ ...read, line: at + 1 });
  }
  return { settings, faults };
}

/** @returns undefined for a blank line or a comment, a text for a fault */
function readLine(written: string): Pick<EnvSetting, 'name' | 'value'> | string | undefined {
  const line = written.trim();
  if (line === '' || line.startsWith('#')) return undefined;
  const [, name, raw] = /^(?:export\s+)?([\w.-]+)\s*=(.*)$/su.exec(line) ?? [];
  if (name === undefined || raw === undefined) {
    return 'expected NAME=value, or a comment that begins with #; mend or delete the line';
  }
  if (raw.includes('\0')) return `${EXPECTED_TEXT}, got a NUL character`;
  const quoted = /^\s*(["'`])/.exec(raw)?.[1];
  // A # within a value is part of it; one behind a space begins a comment, as in a shell.
  if (quoted === undefined) return { name, value: (raw.split(/\s#/, 1)[0] ?? '').trim() };
  const value = unquote(raw.trim(), quoted);
  if (value !== undefined) return { name, value };
  const other = quoted === "'" ? '"' : "'";
  return `expected one more ${quoted} at the end of the value and nothing behind it but a comment; a value that holds ${quoted} itself goes into ${other} … ${other}`;
}

/** Of a shell's rules only `\"` and `\n` within double quotes. */
function unquote(text: string, quote: string): string | undefined {
  const body = quote === '"' ? '(?:[^"\\\\]|\\\\.)*' : `[^${quote}]*`;
  const [, inner] = new RegExp(`^${quote}(${body})${quote}\\s*(?:#.*)?$`, 's').exec(text) ?? [];
  if (inner === undefined || quote !== '"') return inner;
  return inner.replace(/\\(.)/gs, (pair, letter) => (letter === '"' ? '"' : letter === 'n' ? '\n' : pair));
}

const EXPECTED_TEXT = 'expected text in UTF-8';

function readIfThere(path: string): string {
  const refuse = (message: string, cause?: unknown) =>
    new FrontdeskError('CONFIG_INVALID', `${path}: ${message}`, { cause });
  let bytes: Buffer;
  try {
    // A link that leads nowhere is there: the settings behind it were meant.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return '';
    const found = statSync(path);
    if (!found.isFile()) {
      const what = found.isDirectory() ? 'a folder' : 'a device or a pipe';
      throw refuse(`expected a file with one NAME=value a line, got ${what}; move it away`);
    }
    if (found.size > MAX_BYTES) throw refuse(`expected at most ${MAX_BYTES} bytes, got ${found.size}`);
    bytes = readFileSync(path);
  } catch (error) {
    const said = sayFileRefusal(error);
    if (said === undefined) throw error;
    throw refuse(`expected the settings in this file, but it ${said}`, error);
  }
  try {
    // Takes a byte order mark away.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refuse(`${EXPECTED_TEXT}, got another encoding; save it as UTF-8`, cause);
  }
}
