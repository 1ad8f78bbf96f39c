/** Markdown as editors write it → text as WhatsApp shows it. */
import type { Piece } from './draft.ts';
import { type Inline, newlines, scanInline } from './inline.ts';

export interface Rendered {
  readonly text: string;
  /** The addresses of the pictures, which are sent beside the text. */
  readonly images: readonly Piece[];
  readonly comments: readonly Piece[];
  /** Links that lead nowhere outside the corpus folder: `[see there](other.md)`. */
  readonly deadLinks: readonly Piece[];
  /** Comments without an end, which would be shown. */
  readonly openComments: readonly Piece[];
}

/** No message needs more, and what is longer takes long to look through. */
export const LONGEST_ANSWER = 50_000;

/** WhatsApp's own marks. */
const MARKS = { bold: '*', strike: '~' } as const;

/**
 * **bold** becomes *bold*, ~~struck~~ becomes ~struck~, `[text](url)` becomes `text: url`; pictures and
 * comments are taken out; code is left as it is.
 */
export function toWhatsApp(source: string, firstLine: number): Rendered {
  const images: Piece[] = [];
  const comments: Piece[] = [];
  const deadLinks: Piece[] = [];
  const openComments: Piece[] = [];
  let bothMarksOpen = false;
  if (source.length > LONGEST_ANSWER) return { text: source, images, comments, deadLinks, openComments };

  const render = (part: Inline): string => {
    if (part.is === 'code') return part.text;
    if (part.is === 'text') {
      const open = part.text.indexOf('<!--');
      if (open >= 0)
        openComments.push({ text: part.text, line: part.line + newlines(part.text.slice(0, open)) });
      return part.text;
    }
    if (part.is === 'break') return '\n';
    if (part.is === 'comment') {
      comments.push({ text: part.text, line: part.line });
      return '';
    }
    if (part.is === 'image') {
      images.push({ text: decodePath(part.address), line: part.line });
      return '';
    }
    if (part.is === 'link') {
      const label = scanInline(part.label, part.line).map(render).join('').trim();
      const address = readableAddress(part.address);
      if (address !== undefined) return joinLink(label, address);
      // `prices[0](2)` only looks like a link.
      if (!/[./#]/.test(part.address)) return `[${label}](${part.address})`;
      deadLinks.push({ text: part.address, line: part.line });
      return label;
    }
    if (part.is === 'bold-italic') {
      bothMarksOpen = !bothMarksOpen;
      return bothMarksOpen ? '*_' : '_*';
    }
    return MARKS[part.is];
  };

  const text = tidy(scanInline(source, firstLine).map(render).join(''));
  return { text, images, comments, deadLinks, openComments };
}

/** Without any formatting, on one line: what a title or phrasing reads like. */
export function toPlain(source: string, firstLine: number): Pick<Rendered, 'text' | 'comments'> {
  const comments: Piece[] = [];
  const render = (part: Inline): string => {
    if (part.is === 'text') return part.text;
    if (part.is === 'code') return part.text.replace(/^`+|`+$/g, '');
    if (part.is === 'break') return ' ';
    if (part.is === 'link')
      return part.label === '' ? part.address : scanInline(part.label, 0).map(render).join('');
    if (part.is === 'comment') comments.push({ text: part.text, line: part.line });
    return '';
  };
  const text = scanInline(source.slice(0, LONGEST_ANSWER), firstLine)
    .map(render)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]+)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .trim();
  return { text, comments };
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
