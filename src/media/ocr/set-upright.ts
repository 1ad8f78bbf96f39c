/** A page whose lines run from top to bottom, which the engine reads too → one whose lines run across. */
import type { Box, Page, Turn, Word } from './page.ts';

export function setUpright(page: Page): Page {
  if (!runsDown(page.words)) return page;
  const turned: Record<Turn, Turn> = { 0: 270, 90: 0, 180: 90, 270: 180 };
  return {
    words: page.words.map((word) => ({ ...word, box: turnBack(word.box, page.width) })),
    width: page.height,
    height: page.width,
    turned: turned[page.turned],
  };
}

/** Words of three letters and more are wider than high, and so are most numbers. */
function runsDown(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length >= 3);
  const down = long.filter(({ box }) => box.bottom - box.top > box.right - box.left);
  return down.length * 2 > long.length;
}

/** A quarter turn to the left. */
function turnBack({ left, top, right, bottom }: Box, width: number): Box {
  return { left: top, top: width - right, right: bottom, bottom: width - left };
}
