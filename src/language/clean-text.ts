/** What a person typed, made safe to store, compare, send back and show. */

/** WhatsApp itself sends at most 4,096 characters (Cloud API, "Text messages"). */
const MAX_GRAPHEMES = 4096;

/** A grapheme has no length limit of its own, so code units are bounded too. */
export const MAX_UNITS = 4 * MAX_GRAPHEMES;

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** Control characters other than tab and newline, bidirectional controls, and code points that are no characters. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFEFF]/gu;

/** With the `u` flag this matches only surrogates without their other half. */
const LONE_SURROGATE = /\p{Cs}/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The text without what no reader sees: well-formed, newlines as `\n`, no control or bidirectional
 * characters, nothing that XML 1.0 forbids. Its length stays as it is.
 */
export function stripUnprintable(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(LONE_SURROGATE, '\uFFFD').replace(UNPRINTABLE, '');
}

/** `stripUnprintable`, trimmed, and cut after 4,096 graphemes (or 16,384 UTF-16 units), never inside one. */
export function cleanText(text: string): string {
  const clean = stripUnprintable(text).trim();
  if (clean.length <= MAX_GRAPHEMES) return clean;
  const head = clean.slice(0, MAX_UNITS);
  let end = 0;
  let count = 0;
  for (const { index, segment } of graphemes.segment(head)) {
    const after = index + segment.length;
    // The last grapheme of a shortened text may lack its end.
    if (count === MAX_GRAPHEMES || (after === MAX_UNITS && clean.length > MAX_UNITS)) break;
    end = after;
    count += 1;
  }
  return head.slice(0, end).trimEnd();
}
