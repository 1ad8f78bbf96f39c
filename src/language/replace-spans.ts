/** Parts of a text, each put in another's place, in one pass. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param spans in order, none within another */
export function replaceSpans(
  text: string,
  spans: readonly Span[],
  replace: (part: string) => string,
): string {
  let done = 0;
  const parts = spans.flatMap(({ start, end }) => {
    const before = text.slice(done, start);
    done = end;
    return [before, replace(text.slice(start, end))];
  });
  return parts.join('') + text.slice(done);
}
