/** A block of Markdown text → its inline parts, in one pass that no input can slow down. */
import { NO_REFERENCES, type References } from './formats/references.ts';

export type Inline = { readonly line: number } & InlinePart;
type InlinePart =
  /** A `note` is the text of a footnote. */
  | { readonly is: 'text' | 'code' | 'comment' | 'note'; readonly text: string }
  | { readonly is: 'image' | 'link'; readonly label: string; readonly address: string }
  /** One end of **bold** or ~~struck~~ text; `bold-italic` is one end of ***both***. */
  | { readonly is: MarkName }
  | { readonly is: 'break' };
type MarkName = 'bold' | 'strike' | 'bold-italic';

/** What a rule recognized: so many characters are this part. */
interface Taken {
  readonly length: number;
  readonly part: InlinePart;
}

interface Scan {
  readonly source: string;
  readonly at: number;
  /** Where the marks that were opened close. */
  readonly closers: Map<number, Mark>;
  /** What is known not to come any more, so that it is looked for only once. */
  readonly absent: Set<string>;
  readonly references: References;
}

/** By the character with which it begins; `undefined` where that character is only text. */
const RULES: Readonly<Record<string, (scan: Scan) => Taken | undefined>> = {
  '`': code,
  '<': angled,
  '\\': escaped,
  '!': bracketed,
  '[': bracketed,
  '*': mark,
  _: mark,
  '~': mark,
};
const SPECIAL = /[`<\\![*_~]/g;

/**
 * @param source a block's raw Markdown
 * @param firstLine the line in the file on which it begins
 */
export function scanInline(source: string, firstLine: number, references = NO_REFERENCES): Inline[] {
  const parts: Inline[] = [];
  const closers = new Map<number, Mark>();
  const absent = new Set<string>();
  let line = firstLine;
  let textFrom = 0;
  const endText = (end: number) => {
    const text = source.slice(textFrom, end);
    if (text !== '') parts.push({ is: 'text', text, line });
    line += newlines(text);
  };
  for (let at = nextSpecial(source, 0); at < source.length; ) {
    const taken = RULES[source[at] ?? '']?.({ source, at, closers, absent, references });
    if (taken) {
      endText(at);
      parts.push({ ...taken.part, line });
      textFrom = at + taken.length;
      line += newlines(source.slice(at, textFrom));
    }
    at = nextSpecial(source, at + (taken?.length ?? 1));
  }
  endText(source.length);
  return parts;
}

function nextSpecial(source: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(source)?.index ?? source.length;
}

/** `code`, between any number of back-ticks. */
function code({ source, at, absent }: Scan): Taken | undefined {
  const ticks = runLength(source, at);
  const fence = '`'.repeat(ticks);
  const end = absent.has(fence) ? -1 : closingTicks(source, at + ticks, ticks);
  if (end > 0) return { length: end - at, part: { is: 'code', text: source.slice(at, end) } };
  absent.add(fence);
  return { length: ticks, part: { is: 'text', text: fence } };
}

function closingTicks(source: string, from: number, ticks: number): number {
  for (let at = source.indexOf('`', from); at >= 0; ) {
    const length = runLength(source, at);
    if (length === ticks) return at + length;
    at = source.indexOf('`', at + length);
  }
  return -1;
}

function runLength(source: string, at: number): number {
  let end = at;
  while (source[end] === '`') end += 1;
  return end - at;
}

const BREAK = /<br[ \t]{0,9}\/?>\n?/iy;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>/y;

/** A comment, `<https://…>`, or `<br>`; all other HTML is text. */
function angled({ source, at, absent }: Scan): Taken | undefined {
  if (source.startsWith('<!--', at)) {
    const end = absent.has('-->') ? -1 : source.indexOf('-->', at + 4);
    if (end > 0) return { length: end + 3 - at, part: { is: 'comment', text: source.slice(at + 4, end) } };
    absent.add('-->');
    return undefined;
  }
  const address = matchAt(AUTOLINK, source, at);
  if (address) {
    return { length: address[0].length, part: { is: 'link', label: '', address: address[1] ?? '' } };
  }
  const lineBreak = matchAt(BREAK, source, at);
  return lineBreak ? { length: lineBreak[0].length, part: { is: 'break' } } : undefined;
}

/** Before any punctuation, as in `1\.`, but not before another backslash: `\\server` is a path. */
const ESCAPE = /\\([!-/:-@[\]-`{-~]|\n)/y;
/** Before these, wherever they stand. */
const FORMATTING = /[*_~`[\]#<>\n]/;
/** What a path looks like up to some point: `C:\Temp`, `\\server`, `files\hr`. */
const PATH = /(?:^|[^\p{L}])\p{L}:(?:\\|$)|\\\\|\\[\p{L}\p{N}]/u;
/** So much of a word is looked at. In characters. */
const LONGEST_PATH = 100;

function escaped({ source, at }: Scan): Taken | undefined {
  const character = matchAt(ESCAPE, source, at)?.[1];
  if (character === undefined || (!FORMATTING.test(character) && isInPath(source, at))) return undefined;
  return { length: 2, part: { is: 'text', text: character } };
}

/** Whether the word that goes on at this place has begun as a path. */
export function isInPath(source: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_PATH && !isSpace(source[from - 1])) from -= 1;
  return PATH.test(source.slice(from, at));
}

/** `[label](address "title")`: the label may hold pairs of brackets, the address pairs of parentheses. */
const LINK =
  /!?\[((?:[^[\]\n]|\n(?!\n)|\[[^[\]\n]*\])*)\]\([ \t]*(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()<>]*\))*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)/y;

/** `[label][name]`, `[name][]` or `[name]`, where the name is defined elsewhere; `[^1]` is a footnote. */
const REFERENCE = /!?\[([^[\]\n]{0,300})\](?:\[([^[\]\n]{0,100})\])?/y;

function bracketed(scan: Scan): Taken | undefined {
  return link(scan) ?? reference(scan);
}

function reference({ source, at, references }: Scan): Taken | undefined {
  const [whole, label, name] = matchAt(REFERENCE, source, at) ?? [];
  if (whole === undefined || label === undefined) return undefined;
  if (label.startsWith('^') && name === undefined) {
    const text = references.note(label.slice(1));
    return text === undefined ? undefined : { length: whole.length, part: { is: 'note', text } };
  }
  const address = references.address(name || label);
  const is = source[at] === '!' ? 'image' : 'link';
  return address === undefined ? undefined : { length: whole.length, part: { is, label, address } };
}

function link({ source, at }: Scan): Taken | undefined {
  const found = matchAt(LINK, source, at);
  if (!found) return undefined;
  const [whole, label = '', bracketed, bare = ''] = found;
  const is = source[at] === '!' ? 'image' : 'link';
  return { length: whole.length, part: { is, label, address: bracketed ?? bare } };
}

interface Mark {
  readonly is: MarkName;
  readonly written: string;
}

/** Longest first. */
const MARKS: readonly Mark[] = [
  { is: 'bold-italic', written: '***' },
  { is: 'bold', written: '**' },
  { is: 'bold', written: '__' },
  { is: 'strike', written: '~~' },
];

/** Longer passages than this are not meant as bold or struck. */
const REACH = 1000;

function mark({ source, at, closers }: Scan): Taken | undefined {
  const closing = closers.get(at);
  if (closing) return { length: closing.written.length, part: { is: closing.is } };
  const opening = MARKS.find(({ written }) => source.startsWith(written, at));
  if (!opening) return undefined;
  const length = opening.written.length;
  const end = closerOf(source, at, opening.written);
  if (end < 0) return { length, part: { is: 'text', text: opening.written } };
  closers.set(end, opening);
  return { length, part: { is: opening.is } };
}

/** Where the mark closes within its paragraph, after a word as it opens before one; -1 when it does not. */
function closerOf(source: string, at: number, written: string): number {
  const from = at + written.length;
  const onlyAroundWords = written === '__';
  if (isSpace(source[from]) || source[from] === written[0]) return -1;
  if (onlyAroundWords && isWord(source[at - 1])) return -1;
  const reach = source.slice(from, from + REACH);
  const limit = /\n[ \t]*\n/.exec(reach)?.index ?? reach.length;
  for (let end = reach.indexOf(written); end >= 0 && end < limit; end = reach.indexOf(written, end + 1)) {
    const after = source[from + end + written.length];
    const closes = !isSpace(reach[end - 1]) && after !== written[0] && !(onlyAroundWords && isWord(after));
    if (closes) return from + end;
  }
  return -1;
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

export function newlines(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
}
