/** Whole words against a pattern with `*`: back to the last star only, so that no message takes long. */

const STAR = '*';

/** From a word up to another, which is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @returns for each star the words that it stands for, or undefined when the pattern does not fit */
export function matchPattern(
  words: readonly string[],
  pattern: readonly string[],
): readonly Span[] | undefined {
  const from: number[] = [];
  const to: number[] = [];
  let word = 0;
  let part = 0;
  /** Where the last star stands in the pattern, and the end of the words that it has taken so far. */
  let star = -1;
  let taken = 0;
  while (word < words.length) {
    if (pattern[part] === STAR) {
      star = part++;
      taken = word;
      from.push(word);
      to[from.length - 1] = word;
    } else if (part < pattern.length && pattern[part] === words[word]) {
      part++;
      word++;
    } else if (star >= 0) {
      part = star + 1;
      word = ++taken;
      to[from.length - 1] = taken;
    } else return undefined;
  }
  while (pattern[part] === STAR) {
    from.push(word);
    to.push(word);
    part++;
  }
  if (part < pattern.length) return undefined;
  return from.map((start, index) => ({ start, end: to[index] ?? start }));
}
