/** A word of a question, as the corpus knows it. */

/**
 * `known`: a word of the corpus, or another form of one of its terms · `corrected`: taken for the nearest
 * spelling · `foreign`: unknown, but a common word of the corpus' other language · `unknown` · `stopword`.
 */
export type WordKind = 'known' | 'corrected' | 'foreign' | 'unknown' | 'stopword';

export interface QuestionWord {
  /** As written, normalized. */
  readonly text: string;
  readonly kind: WordKind;
  /** The term's number; -1 when the corpus has none. */
  readonly term: number;
  /** The word of the corpus it is, or is taken for; -1 for none. */
  readonly word: number;
  /** Features of its pieces that the corpus knows, when it is no word of the corpus. */
  readonly ownPieces: readonly number[];
}
