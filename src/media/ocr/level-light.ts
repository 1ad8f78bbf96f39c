/** Evens out light and contrast, so that letters in the shade stand out like those in the sun. */
import sharp from 'sharp';
import type { GreyPicture } from './grey-picture.ts';

/** How far around a pixel its surroundings reach: several letters. */
const REACH = 24;

/** Below this contrast surroundings are taken to be empty, so that their noise is not blown up. */
const LEAST_CONTRAST = 5;

/** Each pixel by how much it differs from its surroundings, measured by their contrast; grey where nothing is. */
export async function levelLight(picture: GreyPicture): Promise<GreyPicture> {
  const { pixels, width, height } = picture;
  const around = await blur(picture);
  const contrast = Buffer.alloc(pixels.length);
  for (let at = 0; at < pixels.length; at += 1) {
    contrast[at] = Math.abs((pixels[at] ?? 0) - (around[at] ?? 0));
  }
  const contrastAround = await blur({ pixels: contrast, width, height });
  const level = Buffer.alloc(pixels.length);
  for (let at = 0; at < pixels.length; at += 1) {
    const difference = (pixels[at] ?? 0) - (around[at] ?? 0);
    const unit = Math.max(contrastAround[at] ?? 0, LEAST_CONTRAST);
    level[at] = Math.min(255, Math.max(0, 150 + (difference / unit) * 45));
  }
  return { pixels: level, width, height };
}

function blur({ pixels, width, height }: GreyPicture): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .blur(REACH)
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}
