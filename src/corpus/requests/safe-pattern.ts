/** Which regular expressions an editor may give: valid ones whose time cannot explode. */

/** The most that `{n,m}` may repeat. */
const MOST_REPEATS = 100;

/**
 * Whether the pattern is valid and holds neither a repetition of what itself may repeat or branch,
 * as `(a+)+` does, nor a reference back. Time then grows with a small power of the text at worst, and
 * the texts are short.
 */
export function isSafePattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return false;
  }
  return !repeatsRepetition(pattern);
}

function repeatsRepetition(pattern: string): boolean {
  /** For each open group, whether it holds a repetition or a branch. */
  const groups: boolean[] = [];
  let closed: boolean | undefined;
  let repetitions = 0;
  for (let at = 0; at < pattern.length; at++) {
    const rest = pattern.slice(at);
    const [repetition] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest) ?? [];
    const [piece = ''] = /^(?:\\.|\[(?:\\.|[^\]\\])*\])/.exec(rest) ?? [];
    if (/^\\[1-9k]/.test(piece)) return true;
    if (repetition !== undefined) {
      const [, most = ''] = /(\d+)\}/.exec(repetition) ?? [];
      if (Number(most) > MOST_REPEATS) return true;
      const optional = repetition.startsWith('?');
      if (!optional && closed === true) return true;
      repetitions += /^[*+]|,\}/.test(repetition) ? 1 : 0;
      // `{5}` alone leaves no choice, and so costs nothing inside another.
      if (!/^\{\d+\}/.test(repetition) && groups.length > 0) groups[groups.length - 1] = true;
      at += repetition.length - 1;
      closed = undefined;
    } else if (piece !== '') {
      at += piece.length - 1;
      closed = undefined;
    } else if (rest.startsWith('(')) {
      groups.push(false);
      at += /^\(\?(?:[:=!]|<[=!]|<\w+>)/.exec(rest)?.[0].length ?? 1;
      at -= 1;
      closed = undefined;
    } else if (rest.startsWith(')')) {
      closed = groups.pop() ?? false;
      if (closed && groups.length > 0) groups[groups.length - 1] = true;
    } else {
      if (rest.startsWith('|') && groups.length > 0) groups[groups.length - 1] = true;
      closed = undefined;
    }
  }
  // Three unbounded repetitions in a row are a cubic time, which 300 characters still bear.
  return repetitions > 3;
}
