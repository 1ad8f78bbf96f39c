/** A text without certain characters at its end, in one pass: `/[.!]+$/` begins anew at each of them. */

/** @param dropped matches one character, and has no `g` flag */
export function dropEnd(text: string, dropped: RegExp): string {
  let end = text.length;
  while (end > 0 && dropped.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
