/** The numbers that tune retrieval, in one place. */

export const PARAMETERS = {
  /**
   * What a word weighs in the question's length when no phrasing holds it, as a share of the rarest
   * word's weight. 0: unknown words are ignored, and one known word among five unknown ones is a sure
   * hit; 1: an unknown word lowers the score as much as a known one that the phrasing lacks. Range 0..1.
   */
  unknownWeight: 0.8,
  /** The same for a word that the corpus' other language knows: a mixed question. Range 0..1. */
  foreignWeight: 0.25,
  /** What the second field (answer and tags) adds to the cosine of the phrasings. Range 0..1. */
  answerWeight: 0.25,
  /** Saturation of a term's frequency in the second field, as BM25's k1. Range 0.5..3. */
  answerSaturation: 1.2,
  /** The most candidates that a finding lists. */
  candidates: 5,
} as const;
