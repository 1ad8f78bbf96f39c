/** A file's bytes → text, or the fault that says how to save it again. */
import { isUtf8 } from 'node:buffer';
import { fault, type Problem, warning } from './problem.ts';

/** Far above any FAQ, far below what would hold up the service. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export interface Decoded {
  /** With `\n` for line ends and without a byte order mark; undefined when it cannot be read. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** UTF-8 that was read as Windows-1252 and saved again: "Ã©" for "é", "â€™" for "’", "Â°" for "°". */
const MOJIBAKE =
  /Ã[ \u0080-\u00BF\u0152\u0160\u0178\u2013-\u203A\u20AC\u2122]|â€[^\s\w]|Â[\u00A1-\u00BF]|\uFFFD/;

export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const refuse = (code: string, line: number, message: string): Decoded => ({
    text: undefined,
    problems: [fault(code, { file, line }, message)],
  });
  if (bytes.length > MAX_FILE_BYTES) return refuse('too-big', 1, tooBig(bytes.length));
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return refuse('wrong-encoding', 1, 'expected UTF-8, came UTF-16; save the file as UTF-8');
  }
  const badLine = firstLine(bytes, (line) => !isUtf8(line));
  if (badLine > 0) {
    const message =
      'expected UTF-8, came other bytes (Windows-1252?); save the file as UTF-8 (Excel: "CSV UTF-8")';
    return refuse('wrong-encoding', badLine, message);
  }
  const nulLine = firstLine(bytes, (line) => line.includes(0));
  if (nulLine > 0) {
    return refuse('not-text', nulLine, 'expected text, came a NUL byte; save the file as plain UTF-8 text');
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  return { text, problems: text.trim() === '' ? [emptyFile(file)] : mojibake(text, file) };
}

export function tooBig(bytes: number, most = MAX_FILE_BYTES): string {
  const megabytes = (size: number) => `${Math.ceil(size / 1024 / 1024)} MB`;
  return `expected at most ${megabytes(most)}, came ${megabytes(bytes)}; split the file`;
}

export function emptyFile(file: string): Problem {
  return warning('empty-file', { file, line: 1 }, 'the file is empty; fill or delete it');
}

function mojibake(text: string, file: string): Problem[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => MOJIBAKE.test(line));
  if (first < 0) return [];
  const [garbled = ''] = MOJIBAKE.exec(lines[first] ?? '') ?? [];
  const more = lines.slice(first + 1).filter((line) => MOJIBAKE.test(line)).length;
  const message =
    `${JSON.stringify(garbled)} looks like an accent that was lost on the way` +
    `${more > 0 ? ` (${more} more lines)` : ''}; correct it, and save the file as UTF-8`;
  return [warning('garbled-accents', { file, line: first + 1 }, message)];
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** The 1-based number of the first line that is so, or 0. */
function firstLine(bytes: Uint8Array, test: (line: Uint8Array) => boolean): number {
  if (!test(bytes)) return 0;
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    if (test(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 1;
}
