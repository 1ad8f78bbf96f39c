/** What YAML takes for something else than its editor did: texts after ` #`, and tabs in front of a line. */
import type { Parser } from 'yaml';
import { fault, type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';

type CstToken = ReturnType<Parser['parse']> extends Iterable<infer Token> ? Token : never;
type LineAt = (offset: number) => number;

/** Without recursion, as the tokens may nest deeply. */
export function lostInComments(tokens: readonly CstToken[], file: string, lineAt: LineAt): Problem[] {
  const lost: { offset: number; source: string }[] = [];
  const pending: unknown[] = [...tokens];
  for (let token = pending.pop(); token !== undefined; token = pending.pop()) {
    if (typeof token !== 'object' || token === null) continue;
    if ('type' in token && token.type === 'scalar' && 'end' in token && 'source' in token) {
      lost.push(...commentAfter(token.end, String(token.source)));
    }
    if ('value' in token) pending.push(token.value);
    if ('key' in token) pending.push(token.key);
    if (!('items' in token) || !Array.isArray(token.items)) continue;
    for (const item of token.items) {
      pending.push(item);
      lost.push(...commentInPlaceOfValue(item));
    }
  }
  return lost
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, source }) =>
      warning('lost-comment', { file, line: lineAt(offset) }, says('lostComment', quote(source))),
    );
}

/** `channel #help-it` and `room # 12` are texts cut short; `slack # the team` is a value with a note. */
function commentAfter(end: unknown, text: string): { offset: number; source: string }[] {
  const comment = commentOnLine(end);
  if (!comment) return [];
  return /^#\S/.test(comment.source) || /\S\s+\S/.test(text) ? [comment] : [];
}

/** `answer: #help-it` is empty. */
function commentInPlaceOfValue(item: unknown): { offset: number; source: string }[] {
  if (typeof item !== 'object' || item === null || ('value' in item && item.value)) return [];
  const comment = commentOnLine('sep' in item && item.sep ? item.sep : 'start' in item ? item.start : []);
  return comment && /^#\S/.test(comment.source) ? [comment] : [];
}

function commentOnLine(tokens: unknown): { offset: number; source: string } | undefined {
  if (!Array.isArray(tokens)) return undefined;
  for (const token of tokens) {
    if (typeof token !== 'object' || token === null || token.type === 'newline') return undefined;
    if (token.type === 'comment') return { offset: Number(token.offset), source: String(token.source) };
  }
  return undefined;
}

const TAB = /^ *\t[ \t]*\S/;
const TABBED_FIELD = /^ *\t[ \t]*(?:- |[\w -]{1,30}:(?:\s|$))/;

/**
 * YAML indents with spaces alone; a tab makes one thing or another of a line, and many errors below it.
 *
 * @param broken whether the text has errors: then any tab may be their cause
 */
export function tabsInFront(text: string, file: string, firstLine: number, broken: boolean): Problem[] {
  if (!text.includes('\t')) return [];
  const pattern = broken ? TAB : TABBED_FIELD;
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [firstLine + index] : []))
    .map((line) => fault('yaml-tab', { file, line }, says('yamlTab')));
}
