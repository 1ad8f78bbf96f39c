/** What a dictionary is asked and what it answers, whichever it is. */

export const PARTS_OF_SPEECH = ['noun', 'verb', 'adjective', 'adverb'] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** What somebody wants to know of a word. */
export type Aspect = 'definition' | 'synonyms' | 'antonyms' | 'examples';

/** One meaning. Only the asked aspect is sure to be filled in beside the definition. */
export interface Sense {
  readonly partOfSpeech: PartOfSpeech;
  /** The form under which it stands: `run` for `running`. */
  readonly headword: string;
  readonly definition: string;
  readonly synonyms: readonly string[];
  /** Not the same, but close: `blissful` for `happy`. */
  readonly similar: readonly string[];
  readonly antonyms: readonly string[];
  /** Sentences that hold the word itself. */
  readonly examples: readonly string[];
}

export interface Found {
  readonly found: true;
  /** As it is usually written. */
  readonly word: string;
  /** Grouped by headword and part of speech, the likeliest first; there the commonest sense first. */
  readonly senses: readonly Sense[];
  /** How many senses there are beyond these. */
  readonly more: number;
}

export interface NotFound {
  readonly found: false;
  /** Words that were perhaps meant, likeliest first. */
  readonly nearMisses: readonly string[];
}

export type LookUp = Found | NotFound;

export interface Dictionary {
  /** @param word one word or a fixed phrase (`ice cream`), in any form (`running`) */
  lookUp(word: string, aspect: Aspect): Promise<LookUp>;
}
