/** What a mail to the team says, as text and as HTML: both say the same. */
import { stripUnprintable } from '../language/clean-text.ts';
import type { Language } from '../message.ts';
import { escapeHtml } from './html.ts';

export type Row = readonly [label: string, value: string];

export type Block =
  | { readonly rows: readonly Row[] }
  | { readonly lines: readonly string[] }
  | { readonly lines: readonly string[]; readonly link: string };

export interface Layout {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
}

const COLON: Readonly<Record<Language, string>> = { en: ': ', fr: ' : ' };

export function layOut({ language, title, blocks }: Layout): {
  readonly text: string;
  readonly html: string;
} {
  const texts = blocks.map((block) => textOf(block, language));
  return {
    text: [title, ...texts].map((block) => `${block}\n`).join('\n'),
    html: [
      '<!doctype html>',
      `<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>`,
      `<h2>${escapeHtml(title)}</h2>`,
      ...blocks.map(htmlOf),
      '</body></html>',
      '',
    ].join('\n'),
  };
}

function textOf(block: Block, language: Language): string {
  if ('rows' in block) return block.rows.map(([label, value]) => label + COLON[language] + value).join('\n');
  return [...block.lines, ...('link' in block ? [block.link] : [])].join('\n');
}

function htmlOf(block: Block): string {
  if ('rows' in block) return table(block.rows);
  const link = 'link' in block ? [`<a href="${escapeHtml(block.link)}">${escapeHtml(block.link)}</a>`] : [];
  return `<p>${[...block.lines.map(escapeHtml), ...link].join('<br>')}</p>`;
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(
    ([label, text]) =>
      `<tr><th align="left" valign="top">${escapeHtml(label)}</th><td>${escapeHtml(text)}</td></tr>`,
  );
  return `<table cellpadding="6" cellspacing="0" border="1">${cells.join('')}</table>`;
}

/** Of UTC: the team may be anywhere. */
export function stamp(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

/** A message keeps to its line, so that none can pass for another's. */
export function oneLine(text: string): string {
  return stripUnprintable(text).replace(/\s+/g, ' ').trim();
}
