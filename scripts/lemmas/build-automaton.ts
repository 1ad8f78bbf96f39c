/** Words with a number each → their minimal automaton. */
import type { WordAutomaton } from '../../src/language/word-automaton.ts';

/** @param numbers of each word, below 65,535; words of letters below U+0100 */
export function buildAutomaton(numbers: ReadonlyMap<string, number>): WordAutomaton {
  const words = [...numbers].sort(([a], [b]) => (a < b ? -1 : 1));
  const states: State[] = [];
  const known = new Map<string, number>();

  /** The words from `from` to `to` have their first `depth` letters in common. */
  function addState(from: number, to: number, depth: number): number {
    const [word = '', number = 0] = words[from] ?? [];
    const isWord = from < to && word.length === depth;
    const state: State = { value: isWord ? number + 1 : 0, arrows: [] };
    let at = isWord ? from + 1 : from;
    while (at < to) {
      const label = words[at]?.[0].charCodeAt(depth) ?? 0;
      let end = at + 1;
      while (end < to && words[end]?.[0].charCodeAt(depth) === label) end++;
      state.arrows.push({ label, target: addState(at, end, depth + 1) });
      at = end;
    }
    const key = `${state.value} ${state.arrows.map(({ label, target }) => `${label}:${target}`).join(' ')}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    states.push(state);
    known.set(key, states.length - 1);
    return states.length - 1;
  }

  const first = addState(0, words.length, 0);
  return pack(states, first);
}

interface State {
  readonly value: number;
  readonly arrows: { readonly label: number; readonly target: number }[];
}

/** States are made from the ends of words to their beginning, so the last is the first one to be read. */
function pack(states: readonly State[], first: number): WordAutomaton {
  const ordered = [...states].reverse();
  const starts = new Uint32Array(ordered.length + 1);
  ordered.forEach(({ arrows }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + arrows.length;
  });
  const arrows = ordered.flatMap((state) => state.arrows);
  return {
    starts,
    targets: Uint32Array.from(arrows, ({ target }) => first - target),
    values: Uint16Array.from(ordered, ({ value }) => value),
    labels: Uint8Array.from(arrows, ({ label }) => label),
  };
}
