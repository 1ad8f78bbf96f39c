/** A title → as much of it as a button or a row holds. */

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word that begins in the first part of what fits is cut rather than left out. */
const LEAST_FILL = 0.4;

/**
 * Cut between words, else between graphemes, with "…" at the end. Vendors do not say what they count as a
 * character, so `limit` is in UTF-16 units: no other count is higher.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = limit - ELLIPSIS.length;
  const gap = text.lastIndexOf(' ', room);
  const end = gap >= limit * LEAST_FILL ? gap : graphemeEnd(text, room);
  return text.slice(0, end).replace(/[\s,;:–-]{1,4}$/u, '') + ELLIPSIS;
}

function graphemeEnd(text: string, room: number): number {
  // A window, as only the border before `room` is asked for; a grapheme may be longer than a title.
  const segments = graphemes.segment(text.slice(0, room + 64));
  return segments.containing(room)?.index ?? room;
}
