/**
 * Words with a number each, as a minimal automaton: words that begin alike share their beginning, and words that
 * end alike, with the same number, their end. A look-up costs the word's length, and finds nothing that was not put in.
 */

export interface WordAutomaton {
  /** Of each state: where its arrows begin. One number more than states; the first state is where words begin. */
  readonly starts: Uint32Array;
  /** Of each arrow: the state that it leads to. */
  readonly targets: Uint32Array;
  /** Of each state: the number of the word that ends there, and 1; 0 when none does. */
  readonly values: Uint16Array;
  /** Of each arrow: its letter as a UTF-16 unit, all below 256. */
  readonly labels: Uint8Array;
}

/** @returns the word's number; -1 for a word that is not there */
export function numberOfWord({ starts, targets, values, labels }: WordAutomaton, word: string): number {
  let state = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    const end = starts[state + 1] ?? 0;
    let arrow = starts[state] ?? 0;
    while (arrow < end && labels[arrow] !== unit) arrow++;
    if (arrow === end) return -1;
    state = targets[arrow] ?? 0;
  }
  return (values[state] ?? 0) - 1;
}
