/** Words → lines as a person sees them, whatever blocks and columns the reader took them for. */
import type { Box, Word } from '../ocr/page.ts';

export interface Line {
  /** From left to right. */
  readonly words: readonly Word[];
  readonly box: Box;
}

/** From top to bottom. */
export function toLines(words: readonly Word[]): readonly Line[] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a.box) - middle(b.box))) {
    const row = rows.find((others) => others.some((other) => areLevel(other.box, word.box)));
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    const sorted = row.sort((a, b) => a.box.left - b.box.left);
    return { words: sorted, box: around(sorted) };
  });
}

export function heightOf(box: Box): number {
  return box.bottom - box.top;
}

/** Most of the lower of the two is level with the other. */
function areLevel(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    shared > 0.5 * Math.min(heightOf(a), heightOf(b)) &&
    heightOf(a) < 2.5 * heightOf(b) &&
    heightOf(b) < 2.5 * heightOf(a)
  );
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

export function around(words: readonly Word[]): Box {
  const boxes = words.map(({ box }) => box);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
