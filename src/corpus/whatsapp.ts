/** Markdown as editors write it → text as WhatsApp shows it. */
import type { Piece } from './draft.ts';
import { NO_REFERENCES, type References } from './formats/references.ts';
import { freeAddresses } from './free-addresses.ts';
import { decodeEntities, firstTag, withoutTags } from './html.ts';
import { type Inline, isInPath, newlines, scanInline } from './inline.ts';

/** What would not be shown, or not as it was meant. */
export type FlawKind =
  /** Links that lead nowhere outside the corpus folder: `[see there](other.md)`. */
  | 'dead-link'
  /** Comments without an end, which would be shown. */
  | 'open-comment'
  /** What is nearly an address: `htps://…`, `[form](https://… and`. */
  | 'broken-link'
  /** `[policy][pol]` and `[^1]`, where neither is defined. */
  | 'unknown-reference'
  /** `\n` in place of a line break. */
  | 'literal-break'
  | 'html-in-answer'
  /** A picture inside the file itself, `data:image/png;base64,…`, which nothing can send. */
  | 'embedded-picture';

export interface Flaw extends Piece {
  readonly kind: FlawKind;
}

export interface Rendered {
  readonly text: string;
  /** The addresses of the pictures, which are sent beside the text. */
  readonly images: readonly Piece[];
  readonly comments: readonly Piece[];
  readonly flaws: readonly Flaw[];
}

/** No message needs more, and what is longer takes long to look through. */
export const LONGEST_ANSWER = 50_000;

/** WhatsApp's own marks. */
const MARKS = { bold: '*', strike: '~' } as const;

/**
 * **bold** becomes *bold*, ~~struck~~ becomes ~struck~, `[text](url)` becomes `text: url`, a footnote stands
 * in parentheses where it is referred to; pictures and comments are taken out; code is left as it is.
 */
export function toWhatsApp(source: string, firstLine: number, references = NO_REFERENCES): Rendered {
  const images: Piece[] = [];
  const comments: Piece[] = [];
  const flaws: Flaw[] = [];
  let bothMarksOpen = false;
  if (source.length > LONGEST_ANSWER) return { text: source, images, comments, flaws };

  const render = (part: Inline): string => {
    if (part.is === 'code') return part.text;
    if (part.is === 'text') {
      flaws.push(...flawsOf(part.text, part.line));
      return decodeEntities(withLineBreaks(part.text));
    }
    if (part.is === 'break') return '\n';
    if (part.is === 'comment') {
      comments.push({ text: part.text, line: part.line });
      return '';
    }
    if (part.is === 'note') return ` (${scanInline(part.text, part.line).map(render).join('').trim()})`;
    if (part.is === 'image' && /^data:/i.test(part.address)) {
      flaws.push({ kind: 'embedded-picture', text: part.address, line: part.line });
      return '';
    }
    if (part.is === 'image') {
      images.push({ text: decodePath(part.address), line: part.line });
      return '';
    }
    if (part.is === 'link') {
      const label = scanInline(part.label, part.line).map(render).join('').trim();
      const address = readableAddress(decodeEntities(part.address));
      if (address !== undefined) return joinLink(label, address);
      // `prices[0](2)` only looks like a link.
      if (!/[./#]/.test(part.address)) return `[${label}](${part.address})`;
      flaws.push({ kind: 'dead-link', text: part.address, line: part.line });
      return label;
    }
    if (part.is === 'bold-italic') {
      bothMarksOpen = !bothMarksOpen;
      return bothMarksOpen ? '*_' : '_*';
    }
    return MARKS[part.is];
  };

  let text = '';
  let run = '';
  for (const part of scanInline(source, firstLine, references)) {
    if (part.is !== 'code') run += render(part);
    else {
      text += freeAddresses(run) + render(part);
      run = '';
    }
  }
  return { text: tidy(text + freeAddresses(run)), images, comments, flaws };
}

/** Without any formatting, on one line: what a title or phrasing reads like. */
export function toPlain(
  source: string,
  firstLine: number,
  references: References = NO_REFERENCES,
): Pick<Rendered, 'text' | 'comments'> {
  const comments: Piece[] = [];
  const render = (part: Inline): string => {
    if (part.is === 'text') return decodeEntities(withoutTags(part.text));
    if (part.is === 'code') return part.text.replace(/^`+|`+$/g, '');
    if (part.is === 'break') return ' ';
    if (part.is === 'link') {
      // `[](#how)` is where other programs link to.
      if (part.label === '') return part.address.startsWith('#') ? '' : part.address;
      return scanInline(part.label, 0).map(render).join('');
    }
    if (part.is === 'note') return ` (${part.text})`;
    if (part.is === 'comment') comments.push({ text: part.text, line: part.line });
    return '';
  };
  const text = scanInline(source.slice(0, LONGEST_ANSWER), firstLine, references)
    .map(render)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]+)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .trim();
  return { text, comments };
}

/** `http` misspelt, or without both of its slashes. */
const MISSPELT =
  /(?<![\p{L}\p{N}])(?!https?:\/\/[^/])(?:h{1,2}t{1,3}p{1,2}s{0,2}|ttps?)(?:[:;]\/{1,3}|\/\/)[\w.-]{2,100}\S{0,100}/giu;
const UNCLOSED = /\[[^[\]\n]{1,200}\]\(\s?(?:https?:|www\.)\S{0,200}/gi;
const REFERENCE = /\[[^[\]\n]{0,200}\p{L}[^[\]\n]{0,200}\]\[[^[\]\n]{0,100}\]|\[\^[^\]\s]{1,60}\]/gu;
const SUSPECTS = [
  ['broken-link', MISSPELT],
  ['broken-link', UNCLOSED],
  ['unknown-reference', REFERENCE],
] as const;
const BREAK = /(?:\\r)?\\n/g;

function flawsOf(text: string, line: number): Flaw[] {
  const flaws: Flaw[] = [];
  const add = (kind: FlawKind, at: number, shown: string) =>
    flaws.push({ kind, text: shown, line: line + newlines(text.slice(0, at)) });
  const open = text.indexOf('<!--');
  if (open >= 0) add('open-comment', open, text);
  const tag = firstTag(text);
  if (tag) add('html-in-answer', tag.at, tag.tag);
  for (const [kind, pattern] of SUSPECTS) {
    for (const found of text.matchAll(pattern)) add(kind, found.index, found[0]);
  }
  for (const { index } of text.matchAll(BREAK)) {
    if (isLineBreak(text, index) || isInPath(text, index)) continue;
    add('literal-break', index, text.slice(Math.max(0, index - 20), index + 20));
    break;
  }
  return flaws;
}

/** `\n` as programs write it: the texts of a table or a script were not read back. */
function withLineBreaks(text: string): string {
  if (!text.includes('\\n')) return text;
  return text.replace(BREAK, (written, at: number) => (isLineBreak(text, at) ? '\n' : written));
}

/** Not inside a path, nor where a word goes on with a small letter: `docs\notes`. */
function isLineBreak(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const afterBreak = before === '\\n';
  if (!afterBreak && isInPath(text, at)) return false;
  const [after = ''] = /^(?:\\r)?\\n([\s\S]?)/.exec(text.slice(at, at + 5))?.slice(1) ?? [];
  return !/^[\p{Ll}\d]/u.test(after) || afterBreak || /(?:^|[.!?:;,)\s])$/.test(before);
}

function joinLink(label: string, address: string): string {
  const bare = (text: string) => text.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (label === '' || bare(label) === bare(address)) return address;
  return label.endsWith(':') ? `${label} ${address}` : `${label}: ${address}`;
}

/** As a person reads and taps it; undefined when it leads nowhere from a phone. */
function readableAddress(address: string): string | undefined {
  if (/^https?:\/\/[^\s/]/i.test(address)) return address;
  if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(address)) return address;
  const [, scheme, rest] = /^(mailto|tel):(?:\/\/)?([^?]+)/i.exec(address) ?? [];
  return scheme === undefined ? undefined : rest;
}

/** Markdown editors write a space in a path as `%20`. */
function decodePath(address: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** No spaces at line ends, no more than one empty line, none around. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
