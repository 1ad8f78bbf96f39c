/** Markdown text → its headings, each with the blocks below it, all with their lines. */
import { Lexer, type Token } from 'marked';
import { newlines } from '../inline.ts';

export interface Block {
  /** As marked names it: `paragraph`, `list`, `code`, `html`, … */
  readonly type: string;
  readonly raw: string;
  readonly line: number;
  /** The word after the opening fence of a code block: `yaml`. */
  readonly info: string;
  /** The inside of a code block. */
  readonly code: string;
  readonly ordered: boolean;
}

export interface Section {
  /** Undefined for what stands above the first heading. */
  readonly heading:
    | { readonly raw: string; readonly depth: number; readonly underlined: boolean }
    | undefined;
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** Nested so deeply, a text is an attack on the parser, not a FAQ. */
const MAX_DEPTH = 60;
const MAX_INDENT = 200;

/** The line on which quotes or lists are nested too deeply to read safely, or 0. */
export function tooDeepLine(text: string): number {
  return (
    text.split('\n').findIndex((line) => {
      const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
      if (indent < line.length && indent > MAX_INDENT) return true;
      return depthOf(line) > MAX_DEPTH;
    }) + 1
  );
}

/** How many quote and list marks a line begins with. */
function depthOf(line: string): number {
  const mark = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let depth = 0;
  while (mark.test(line)) depth += 1;
  return depth;
}

export function readSections(text: string, firstLine: number): Section[] {
  const sections: { heading: Section['heading']; line: number; blocks: Block[] }[] = [
    { heading: undefined, line: firstLine, blocks: [] },
  ];
  let line = firstLine;
  // Only blocks are lexed: inline Markdown is read by `scanInline`, whose time is bounded.
  for (const token of new Lexer().blockTokens(text)) {
    if (token.type === 'heading') sections.push({ heading: headingOf(token), line, blocks: [] });
    else addBlock(sections.at(-1)?.blocks ?? [], blockOf(token, line));
    line += newlines(token.raw);
  }
  return sections;
}

function headingOf(token: Token): Section['heading'] {
  const raw = 'text' in token && typeof token.text === 'string' ? token.text : '';
  const depth = 'depth' in token && typeof token.depth === 'number' ? token.depth : 1;
  return { raw, depth, underlined: !/^\s*#/.test(token.raw) };
}

function blockOf(token: Token, line: number): Block {
  const code = token.type === 'code' && 'text' in token && typeof token.text === 'string' ? token.text : '';
  const info = 'lang' in token && typeof token.lang === 'string' ? token.lang : '';
  return {
    type: token.type,
    raw: token.raw,
    line,
    info: info.trim().split(/\s/, 1).join('').toLowerCase(),
    code,
    ordered: 'ordered' in token && token.ordered === true,
  };
}

/** To Markdown a list in which - and * alternate is several lists; to an editor it is one. */
function addBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  const continues = last?.type === 'list' && block.type === 'list' && last.raw.endsWith('\n');
  if (continues && !last.ordered && !block.ordered)
    blocks.splice(-1, 1, { ...last, raw: last.raw + block.raw });
  else blocks.push(block);
}
