/** A picture from anywhere → grey, upright as its EXIF says, of a size that letters are read best at. */
import sharp, { type Sharp } from 'sharp';
import { MediaError } from '../media-error.ts';
import type { GreyPicture } from './grey-picture.ts';
import { levelLight } from './level-light.ts';
import type { Turn } from './page.ts';
import { OCR } from './parameters.ts';

/** `plain` for most photos; `rescue` for dark, noisy and pale ones, which it costs others to go through. */
export type Treatment = 'plain' | 'rescue';

const FORMATS: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp']);

/**
 * @throws MediaError MEDIA_TOO_LARGE before any pixel is decoded, MEDIA_TYPE_REFUSED, MEDIA_UNREADABLE
 */
export async function openPicture(bytes: Uint8Array): Promise<GreyPicture> {
  if (bytes.byteLength === 0) throw new MediaError('MEDIA_UNREADABLE', 'the picture is empty');
  const picture = sharp(bytes, { limitInputPixels: OCR.mostPixels, failOn: 'truncated' });
  const { longSide } = await inspect(picture);
  const wanted = Math.min(Math.max(longSide, OCR.shortestLongSide), OCR.longestLongSide);
  try {
    const { data, info } = await picture
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize({ width: wanted, height: wanted, fit: 'inside', kernel: 'cubic' })
      .greyscale()
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, width: info.width, height: info.height };
  } catch (error) {
    throw new MediaError('MEDIA_UNREADABLE', 'the picture is broken', { cause: error });
  }
}

async function inspect(picture: Sharp): Promise<{ longSide: number }> {
  const { format, width, height } = await picture.metadata().catch((cause: unknown) => {
    const tooLarge = cause instanceof Error && /pixel limit/i.test(cause.message);
    throw tooLarge
      ? tooManyPixels()
      : new MediaError('MEDIA_UNREADABLE', 'the picture cannot be opened', { cause });
  });
  if (!FORMATS.has(format)) {
    throw new MediaError('MEDIA_TYPE_REFUSED', 'expected a JPEG, PNG or WebP picture');
  }
  if (width * height > OCR.mostPixels) throw tooManyPixels();
  if (Math.min(width, height) < OCR.leastSide) {
    throw new MediaError('MEDIA_UNREADABLE', `the picture has fewer than ${OCR.leastSide} pixels a side`);
  }
  return { longSide: Math.max(width, height) };
}

function tooManyPixels(): MediaError {
  return new MediaError('MEDIA_TOO_LARGE', `the picture has more than ${OCR.mostPixels} pixels`);
}

/** The picture turned and treated, as a PNG, the form that the reader takes. */
export async function treat(picture: GreyPicture, turn: Turn, treatment: Treatment): Promise<Buffer> {
  const { pixels, width, height } = treatment === 'rescue' ? await levelLight(await calm(picture)) : picture;
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .rotate(turn)
    .normalise({ lower: 1, upper: 99 })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Without specks. */
async function calm({ pixels, width, height }: GreyPicture): Promise<GreyPicture> {
  const calmed = sharp(pixels, { raw: { width, height, channels: 1 } })
    .median(3)
    .toColourspace('b-w')
    .raw();
  return { pixels: await calmed.toBuffer(), width, height };
}
