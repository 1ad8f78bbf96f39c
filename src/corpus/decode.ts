/** A file's bytes → text, or the fault that says how to save it again. */
import { isUtf8 } from 'node:buffer';
import { fault, type Problem, warning } from './problem.ts';
import { type Said, says } from './said.ts';

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

/** Files of other programs, whatever they are named, by their first bytes. */
const FILE_KINDS = [
  { bytes: 'PK\x03\x04', is: 'officeFile' },
  { bytes: '\xd0\xcf\x11\xe0', is: 'officeFile' },
  { bytes: '%PDF-', is: 'pdfFile' },
  { bytes: '{\\rtf', is: 'officeFile' },
] as const;
const WEB_PAGE = /^\s{0,100}<(?:!doctype\s+html|html)\b/i;
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const refuse = (code: string, line: number, said: Said): Decoded => ({
    text: undefined,
    problems: [fault(code, { file, line }, said)],
  });
  if (bytes.length > MAX_FILE_BYTES) return refuse('too-big', 1, tooBig(bytes.length));
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return refuse('wrong-encoding', 1, says('utf16'));
  }
  const kind = FILE_KINDS.find(({ bytes: first }) => startsWithText(bytes, first));
  if (kind) return refuse('not-text', 1, says('otherKind', says(kind.is)));
  const badLine = firstLine(bytes, (line) => !isUtf8(line));
  if (badLine > 0) {
    return refuse('wrong-encoding', badLine, says('notUtf8'));
  }
  const nulLine = firstLine(bytes, (line) => line.includes(0));
  if (nulLine > 0) {
    return refuse('not-text', nulLine, says('nulByte'));
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  if (WEB_PAGE.test(text)) return refuse('not-text', 1, says('otherKind', says('webPage')));
  const conflicts = conflictLines(text);
  if (conflicts.length > 0) {
    const found = conflicts.map((line) => fault('merge-conflict', { file, line }, says('mergeConflict')));
    return { text: undefined, problems: found };
  }
  return { text, problems: text.trim() === '' ? [emptyFile(file)] : mojibake(text, file) };
}

/** Where each conflict that git left begins; a mark alone counts as well. */
function conflictLines(text: string): number[] {
  if (!CONFLICT.test(text)) return [];
  const marks = text
    .split('\n')
    .flatMap((line, index) =>
      CONFLICT.test(line) ? [{ line: index + 1, begins: line.startsWith('<') }] : [],
    );
  const begins = marks.filter((mark) => mark.begins);
  return (begins.length > 0 ? begins : marks.slice(0, 1)).map(({ line }) => line);
}

export function tooBig(bytes: number, most = MAX_FILE_BYTES): Said {
  const megabytes = (size: number) => Math.ceil(size / 1024 / 1024);
  return says('tooBig', megabytes(most), megabytes(bytes));
}

export function emptyFile(file: string): Problem {
  return warning('empty-file', { file, line: 1 }, says('emptyFile'));
}

function mojibake(text: string, file: string): Problem[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => MOJIBAKE.test(line));
  if (first < 0) return [];
  const [garbled = ''] = MOJIBAKE.exec(lines[first] ?? '') ?? [];
  const more = lines.slice(first + 1).filter((line) => MOJIBAKE.test(line)).length;
  const said = says('garbled', JSON.stringify(garbled), more);
  return [warning('garbled-accents', { file, line: first + 1 }, said)];
}

function startsWithText(bytes: Uint8Array, first: string): boolean {
  return Buffer.from(bytes.subarray(0, first.length)).toString('latin1') === first;
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
