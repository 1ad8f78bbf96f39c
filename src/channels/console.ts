/** Replies as a terminal shows them: WhatsApp formatting as bold, italic and struck text. */
import pc from 'picocolors';
import type { Reply } from '../message.ts';
import { numberChoices } from './number-choices.ts';

/** Each mark only around a whole run of words, as WhatsApp reads it. */
const MARKS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/```([^`]+)```/g, pc.cyan],
  [/(?<![\p{L}\p{N}*])\*(\S(?:[^*\n]*\S)?)\*(?![\p{L}\p{N}*])/gu, pc.bold],
  [/(?<![\p{L}\p{N}_])_(\S(?:[^_\n]*\S)?)_(?![\p{L}\p{N}_])/gu, pc.italic],
  [/(?<![\p{L}\p{N}~])~(\S(?:[^~\n]*\S)?)~(?![\p{L}\p{N}~])/gu, pc.strikethrough],
];

export function renderForTerminal(reply: Reply): string {
  const text = MARKS.reduce(
    (rendered, [pattern, paint]) => rendered.replace(pattern, (_, inner: string) => paint(inner)),
    numberChoices(reply),
  );
  const pictures = reply.media.map((item) => pc.dim(`[picture: ${item}]`));
  return [text, ...pictures]
    .join('\n')
    .split('\n')
    .map((line, at) => `${at === 0 ? pc.green('desk › ') : '       '}${line}`)
    .join('\n');
}
