/** A picture as bare numbers. */

/** One byte a pixel, row by row. */
export interface GreyPicture {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}
