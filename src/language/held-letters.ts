/** Letters that are held down for emphasis: `heyyyy`, `merciiii`, `payslippp`. */

/** No word of either language has a letter three times in a row. */
const HELD = /(\p{L})\1{2,}/gu;
const DOUBLED = /(\p{L})\1+/gu;

/** The spellings that may be meant: each held letter twice, or once, or no letter twice; none for other words. */
export function withoutHeldLetters(word: string): readonly string[] {
  const once = word.replace(HELD, '$1');
  return once === word ? [] : [word.replace(HELD, '$1$1'), once, word.replace(DOUBLED, '$1')];
}

/** Every letter once: what `heyy`, `heyyyy` and `hey` have in common. */
export function squeezed(word: string): string {
  return word.replace(DOUBLED, '$1');
}
