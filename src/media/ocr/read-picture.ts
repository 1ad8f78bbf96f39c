/** Reads a picture, turning and treating it anew until something legible comes out. */
import type { Page, Turn, Word } from './page.ts';
import { OCR } from './parameters.ts';
import { openPicture, type Treatment, treat } from './prepare.ts';
import { isGood, isUpright, yieldOf } from './quality.ts';
import { setUpright } from './set-upright.ts';

/** Reads one picture, upright or with its lines running down: the engine. */
export type Recognize = (png: Buffer) => Promise<readonly Word[]>;

/** As the engine reads lines that run down as well, the second is seldom followed by a third. */
const TURNS: readonly Turn[] = [0, 180, 90, 270];

/** @throws MediaError when the picture cannot be opened */
export async function readPicture(bytes: Uint8Array, recognize: Recognize): Promise<Page> {
  const picture = await openPicture(bytes);
  const attempt = async (turned: Turn, treatment: Treatment): Promise<Page> => {
    const isSideways = turned === 90 || turned === 270;
    const words = await recognize(await treat(picture, turned, treatment));
    return setUpright({
      words: words.filter(({ confidence }) => confidence >= OCR.leastWordConfidence).slice(0, OCR.mostWords),
      width: isSideways ? picture.height : picture.width,
      height: isSideways ? picture.width : picture.height,
      turned,
    });
  };
  const pages: Page[] = [];
  for (const turned of TURNS) {
    const page = await attempt(turned, 'plain');
    if (isGood(page.words)) return page;
    pages.push(page);
    if (isUpright(page.words)) break;
  }
  const { turned } = best(pages);
  return best([...pages, await attempt(turned, 'rescue')]);
}

function best(pages: readonly Page[]): Page {
  return pages.reduce((most, page) => (yieldOf(page.words) > yieldOf(most.words) ? page : most));
}
