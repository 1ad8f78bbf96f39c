/**
 * The numbers that tune retrieval, in one place. They are the same for every corpus: what differs between
 * corpora is learned from each when its index is built. docs/retrieval.md says where each comes from.
 */

/** The TF-IDF cosine over lemmas, which is the score that people see. */
export const COSINE = {
  /**
   * What a word weighs in the question's length when no phrasing holds it, as a share of the rarest word's
   * weight. 0: unknown words are ignored, and one known word among five unknown ones is a sure hit; 1: an
   * unknown word lowers the score as much as a known one that the phrasing lacks. Range 0..1.
   */
  unknownWeight: 0.8,
  /** The same for a word that the corpus' other language knows: a mixed question. Range 0..1. */
  foreignWeight: 0.25,
  /** What a word counts for that was taken for a near spelling. Range 0..1. */
  correctedWeight: 0.8,
} as const;

/** The kinds of features: a term, two terms side by side, and a piece of a word. */
export const KINDS = { term: 0, pair: 1, piece: 2 } as const;

/** What speaks for a correction, in log-odds. */
export const SPELLING = {
  /** Two letters swapped; one doubled, or one of a double missing: what thumbs do most. */
  swapped: 0,
  doubled: 0,
  /** A key beside the right one. */
  neighbour: -0.5,
  missing: -0.5,
  extra: -1.5,
  other: -2,
  /** On top, when the first letter is not the same: that one people get right. */
  firstLetter: -1,
  /** Of ln(rank + rankOffset): frequent words are likelier meant. Range 0..1. */
  rank: -0.5,
  rankOffset: 5,
  /** The corpus has it beside the word before, or after. */
  pair: 1.5,
  /** A word of the question's own language. */
  ownLanguage: 1,
  /** Shorter words are one letter away from too many: they need odds of at least so much. */
  alwaysCorrected: 4,
  leastShort: -4,
  /** A word that a dictionary has may be meant as it stands: so many of its neighbours must speak for another. 0..2. */
  besideDictionaryWord: 2,
} as const;

export const FEATURES = {
  /** Lengths of the pieces, in characters, word borders included. Beyond 4 they do not fit their key. */
  shortestPiece: 2,
  longestPiece: 4,
  /** Weight of terms, pairs and pieces in the vectors of phrasings. */
  weights: [1, 0.5, 0.7],
  /** Shorter words are not corrected: everything is one letter away from them. */
  shortestCorrected: 2,
  /** Longer words are no misspelt ones, and would take long to correct. */
  longestCorrected: 24,
  /** Of a longer text only so many words are read: nobody asks that much. */
  mostWords: 150,
} as const;

/** Title and answer of an entry as one document, with saturated frequencies (after BM25F). */
export const FIELD = {
  weights: [1, 0.8, 0.3],
  /** How much more a mention in a phrasing counts than one in the answer. Range 1..5. */
  phrasingBoost: 2.5,
  /** Saturation, as BM25's k1. Range 0.3..2. */
  saturation: 0.7,
  /** Length normalisation, as BM25's b. Range 0..1. */
  lengthNorm: 0.8,
  idfPower: 1.3,
  /** 0: no normalisation by the document's vector, 1: a cosine. */
  normPower: 0.4,
  /** Pieces that more than this share of the concepts have tell nothing, and cost most of the time. */
  commonPiece: 0.4,
  /** Answers count when half of them have at least so many words: "See the portal" says nothing. */
  informativeWords: 12,
} as const;

/** The softmax regression over the features of the phrasings. */
export const SOFTMAX = {
  epochs: 5,
  /** For an index that serves only until the whole one is built: as right, and less sure of itself. */
  hurriedEpochs: 2,
  /** AdaGrad's step, and what its sums of squares begin with. */
  rate: 0.6,
  start: 0.01,
  /** Share of a phrasing's features that a step leaves out at random. */
  dropout: 0.3,
  /** The inputs' scale: smaller is smoother. */
  scale: 0.5,
  /** Classes whose gradient is smaller are left alone in a step. */
  leastGradient: 0.02,
  /** With fewer phrasings an entry there is nothing to learn from. */
  leastPhrasingsPerEntry: 2,
  /** With more numbers than this in its matrix (features × concepts) nothing is learned: memory and time. */
  mostWeights: 40_000_000,
} as const;

/** The vote of a concept's nearest phrasings. */
export const VOTE = {
  /** So many phrasings vote: the first counts 1, the next `decay`, and so on. */
  depth: 6,
  decay: 0.5,
  /** Pieces that more than this share of the concepts have are left out. */
  commonPiece: 0.25,
  /** In fewer concepts than this a piece is not common, whatever share of them that is. */
  leastCommon: 20,
} as const;

export const RANKING = {
  /** So many concepts, the first by the field, get what was learned. */
  promising: 20,
  /** So many concepts, the nearest by field and learned, are compared phrasing by phrasing. */
  shortlist: 6,
  /** What the weights of the learned, vote and field channels are pulled to, and how strongly. */
  prior: [1, 4, 4],
  priorStrength: 1,
  /** The weights where each entry has one phrasing. */
  singleWeights: [0, 0, 6],
  /**
   * Asked in an editor's own words, a concept is meant: from this cosine over all features on, so much is added
   * to what speaks for it. The cross-validation, which holds phrasings out, cannot find that.
   */
  exactCosine: 0.98,
  exactBonus: 4,
  /** Corpora with more phrasings are ranked by the cosine alone. */
  mostPhrasings: 40_000,
  /** The most candidates that a finding lists. */
  candidates: 5,
  /** A topic that stands in a phrasing this near (cosine) is what the phrasing is about. */
  nearTopic: 0.6,
  /** Words of both languages are of the one whose nearest phrasing is this near, and nearer by so much (cosine). */
  near: 0.5,
  nearer: 0.035,
} as const;

export const CALIBRATION = {
  /** Share of the phrasings that each run holds out. */
  folds: 5,
  runs: 5,
  /** Above so many phrasings one run tells enough. */
  oneRunAbove: 1_500,
  /** Share of the concepts that each run takes away, so that their phrasings play the outsiders. */
  heldConcepts: 0.15,
  /** Held-out phrasings nearer than this to one that stayed are repeats and teach nothing. */
  repeatCosine: 0.9,
  /**
   * So many topics that employees ask about are thought to be missing from any corpus: of C + `missedTopics`
   * topics, that share of the questions has no answer (Laplace's rule of succession). Range 1..8.
   */
  missedTopics: 4,
  /**
   * A wrong offer to one who asks something else costs more than a right one brings: whether to offer is
   * decided as if at least this share of the questions came from outside. Range 0.05..0.3.
   */
  waryOutsiders: 0.1,
  /** What the second and third title of a "did you mean" are worth beside the first. Range 0..1. */
  worthOfOthers: 0.5,
  /** From this worth on a "did you mean" is asked. */
  suggestFrom: 0.45,
  /** Of the answers given, so many should be right. */
  answerPrecision: 0.95,
  /** With fewer examples nothing can be learned. */
  leastExamples: 20,
} as const;

export const SEED = 1;
