/** The list below a heading → the other phrasings of its question. */
import type { Piece } from '../draft.ts';
import type { Position } from '../entry.ts';
import { type Problem, quote, warning } from '../problem.ts';
import { says } from '../said.ts';
import type { Block } from './markdown-sections.ts';

const ITEM = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/;

/** Items below items count as phrasings too. */
export function readPhrasings({ raw, line }: Block): Piece[] {
  const pieces: { text: string; line: number }[] = [];
  raw.split('\n').forEach((text, index) => {
    const item = ITEM.exec(text)?.[1];
    const last = pieces.at(-1);
    if (item !== undefined) pieces.push({ text: item, line: line + index });
    else if (last) last.text += ` ${text.trim()}`;
  });
  return pieces.filter(({ text }) => text.trim() !== '');
}

/**
 * A list without the text that follows its last item unindented and without an empty line, and that text:
 * Markdown counts it to the item, editors do not.
 */
export function splitRunOn(list: Block): [list: Block, runOn: Block | undefined] {
  const lines = list.raw.split('\n');
  const lastItem = lines.findLastIndex((text) => ITEM.test(text));
  const from = lines.findIndex((text, index) => index > lastItem && /^\S/.test(text));
  if (from < 0) return [list, undefined];
  const runOn = { ...list, type: 'paragraph', raw: lines.slice(from).join('\n'), line: list.line + from };
  return [{ ...list, raw: lines.slice(0, from).join('\n') }, runOn];
}

/** Where phrasings and answers are easily taken for each other. */
export function doubtfulPhrasings(
  phrasings: readonly Piece[],
  runOn: Block | undefined,
  file: string,
): Problem[] {
  const at = (line: number): Position => ({ file, line });
  const odd = phrasings
    .filter(({ text }) => /https?:\/\//.test(text) || text.length > 200)
    .map(({ text, line }) => {
      return warning('doubtful-phrasing', at(line), says('doubtfulPhrasing', quote(text)));
    });
  if (!runOn) return odd;
  return [...odd, warning('list-runs-on', at(runOn.line), says('listRunsOn', quote(runOn.raw)))];
}
