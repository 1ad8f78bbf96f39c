/** A picture with digits in it, made of bars, so that it needs no font. */
import sharp from 'sharp';

/** x, y, width and height of a digital clock's bars for 1, 7 and 4. */
const BARS: readonly (readonly (readonly number[])[])[] = [
  [[24, 0, 6, 60]],
  [
    [0, 0, 30, 6],
    [24, 0, 6, 60],
  ],
  [
    [0, 0, 6, 33],
    [0, 27, 30, 6],
    [24, 0, 6, 60],
  ],
];

export function warmUpPicture(): Promise<Buffer> {
  const lines = [60, 180, 300, 420].map((y) =>
    Array.from({ length: 16 }, (_, at) =>
      (BARS[at % BARS.length] ?? []).map(
        ([x = 0, top = 0, width, height]) =>
          `<rect x="${60 + at * 46 + x}" y="${y + top}" width="${width}" height="${height}"/>`,
      ),
    ),
  );
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="860" height="540">${lines.flat(2).join('')}</svg>`;
  return sharp(Buffer.from(drawn)).flatten({ background: '#ffffff' }).png().toBuffer();
}
