/** "Did you mean": the name that was probably meant. */
import { type Said, says } from './said.ts';

/** Long names are not worth the work: nobody mistypes them into a known one. */
const MAX_LENGTH = 100;

/** The nearest of the names, if it is near enough to be what was meant: `anwser` → `answer`. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  if (written.length < 2 || written.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= bestDistance && !isPrefix(written, name)) continue;
    const distance = isPrefix(written, name) ? 1 : editDistance(written, name);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** `; did you mean "answer"?`, or undefined. */
export function didYouMean(written: string, names: Iterable<string>): Said | undefined {
  const name = nearest(written, names);
  return name === undefined ? undefined : says('didYouMean', name);
}

/** `lang` for `language`, `valid` for `valid_from`. */
function isPrefix(written: string, name: string): boolean {
  return written.length >= 3 && name.startsWith(written);
}

/** Insertions, deletions, changes and swaps of neighbours, each counted as one. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
