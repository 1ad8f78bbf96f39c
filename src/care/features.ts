/** A message → its features: words in a row, and letters in a row, which endings and slips leave as they are. */

const WORDS_IN_A_ROW = 3;
const LETTERS_IN_A_ROW = { fewest: 3, most: 5 } as const;

/** Each is weighed against its own kind alone, so that the many letters do not drown the words. */
export const FEATURE_KINDS = ['words', 'letters'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

export interface Feature {
  readonly kind: FeatureKind;
  /** Unlike that of any other feature. */
  readonly name: string;
  /** The words of the message that it stands for. */
  readonly words: string;
}

/** @param words as `wordsAsMeant` returns them */
export function* featuresOf(words: readonly string[]): Generator<Feature> {
  for (let at = 0; at < words.length; at++) {
    let row = '';
    for (let count = 0; count < WORDS_IN_A_ROW && at + count < words.length; count++) {
      row = count === 0 ? (words[at] ?? '') : `${row} ${words[at + count]}`;
      yield { kind: 'words', name: row, words: row };
    }
    const word = words[at] ?? '';
    const framed = `_${word}_`;
    for (let length = LETTERS_IN_A_ROW.fewest; length <= LETTERS_IN_A_ROW.most; length++) {
      for (let from = 0; from + length <= framed.length; from++)
        yield { kind: 'letters', name: `/${framed.slice(from, from + length)}`, words: word };
    }
  }
}
