/** A long text → the few messages that carry it. */

export interface SplitOptions {
  /** The most UTF-16 units that one part may have. */
  readonly limit: number;
  /** How many parts a person is sent at most; when they do not suffice, the last ends in "…". */
  readonly maxParts?: number;
}

const ELLIPSIS = '…';

/** A part that ends at a paragraph, line or sentence must be at least this full, else a word will do. */
const MIN_FILL = 0.4;

/** What a gap is the end of; the lower, the better to split at. */
const [PARAGRAPH, LINE, SENTENCE, WORD] = [0, 1, 2, 3] as const;

/** White space where a line may break, unless French punctuation or a combining mark leans on it. */
const GAP = /[^\S\u00A0\u202F]+(?![!?;:»\p{M}\p{Emoji_Modifier}\u200C\u200D])/gu;

/** The number of a list's item ends no sentence. */
const SENTENCE_END = /(?<!(?:^|\s)\d{1,2})[.!?…]["'”’»)\]*_~]*$/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Splits between paragraphs, else lines, else sentences, else words, and inside a word (or an
 * address) only when it alone is too long, then between graphemes. Only white space is lost,
 * unless the last part ends in "…".
 */
export function splitText(text: string, { limit, maxParts = 3 }: SplitOptions): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const partsLeft = maxParts - parts.length;
    if (partsLeft === 1) return [...parts, shortened(rest, limit)];
    const { end, next } = bestCut(rest, limit, rest.length - (partsLeft - 1) * limit);
    parts.push(rest.slice(0, end));
    rest = rest.slice(next);
  }
  return rest === '' ? parts : [...parts, rest];
}

interface Cut {
  /** Where the part ends. */
  readonly end: number;
  /** Where the next part begins: behind the white space. */
  readonly next: number;
}

interface Gap extends Cut {
  /** `PARAGRAPH`, `LINE`, `SENTENCE` or `WORD`. */
  readonly rank: number;
}

/**
 * @param needed the length from which the following parts can hold the rest
 */
function bestCut(text: string, limit: number, needed: number): Cut {
  const gaps = gapsUpTo(text, limit);
  const isWhole = keepsGraphemes(text);
  const least = Math.max(MIN_FILL * limit, needed <= limit ? needed : 0);
  const full = gaps.filter(({ end }) => end >= least);
  for (const rank of [PARAGRAPH, LINE, SENTENCE]) {
    const cut = full.find((gap) => gap.rank <= rank && isWhole(gap));
    if (cut !== undefined) return cut;
  }
  return gaps.find(isWhole) ?? graphemeCut(text, limit);
}

function shortened(text: string, limit: number): string {
  const room = limit - ELLIPSIS.length;
  const { end } = gapsUpTo(text, room).find(keepsGraphemes(text)) ?? graphemeCut(text, room);
  return text.slice(0, end) + ELLIPSIS;
}

/** The gaps that end a part of at most `limit` units, the last one first. */
function gapsUpTo(text: string, limit: number): Gap[] {
  const gaps: Gap[] = [];
  for (const { 0: space, index: end } of text.matchAll(GAP)) {
    if (end > limit) break;
    if (end > 0) gaps.push({ end, next: end + space.length, rank: rankOf(text, end, space) });
  }
  return gaps.reverse();
}

function rankOf(text: string, end: number, space: string): number {
  const newlines = space.split('\n').length - 1;
  if (newlines > 0) return newlines > 1 ? PARAGRAPH : LINE;
  return SENTENCE_END.test(text.slice(Math.max(0, end - 6), end)) ? SENTENCE : WORD;
}

/** Whether a cut leaves every grapheme whole: white space can be a part of one. */
function keepsGraphemes(text: string): (cut: Cut) => boolean {
  const segments = graphemes.segment(text);
  const isBorder = (index: number): boolean =>
    index === text.length || segments.containing(index)?.index === index;
  return ({ end, next }) => isBorder(end) && isBorder(next);
}

/** At the last border up to `limit`; a single grapheme that is longer is cut between code points. */
function graphemeCut(text: string, limit: number): Cut {
  let end = graphemes.segment(text).containing(limit)?.index ?? text.length;
  if (end === 0) end = /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
  return { end, next: end };
}
