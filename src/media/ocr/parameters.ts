/** The numbers that reading is tuned with. */
export const OCR = {
  /** Most pixels of a picture, checked before it is decoded: a phone's 24 megapixels, and 100–200 MB of memory. */
  mostPixels: 25_000_000,
  /** Fewest pixels of a side; below, nothing can be read. */
  leastSide: 24,
  /** The longer side is brought to within these: letters should be 20 to 40 pixels high. */
  shortestLongSide: 1100,
  longestLongSide: 1700,
  /** Quality (see `qualityOf`) from which a page is taken for upright and legible, so that no other is tried. */
  goodQuality: 0.7,
  /** Fewest letters and digits of such a page. */
  goodLetters: 16,
  /** What must have been read well (see `yieldOf`) for a photo to be the right way up. */
  uprightYield: 5,
  /** Of a whole page of print, the rest is left out. */
  mostWords: 500,
  /** Words below this confidence are noise: specks, lines, faces. */
  leastWordConfidence: 0.3,
} as const;
