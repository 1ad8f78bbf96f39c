/** Counts the features of one text at a time, in arrays that are used again for the next. */
import { BORDER, type Lexicon } from './lexicon.ts';
import { lookUpNumbers } from './number-table.ts';
import { COSINE } from './parameters.ts';
import type { QuestionWord } from './read-question.ts';

export interface FeatureCounter {
  /** Features met, the first `count` of them; valid until the next text is counted. */
  readonly features: Uint32Array;
  /** How often each of `features` was met; a corrected word counts less than once. */
  readonly frequencies: Float32Array;
  /** @param words of the corpus, by number */
  countText(words: Uint32Array): number;
  /** @returns how many features were met */
  countQuestion(words: readonly QuestionWord[]): number;
}

export function createFeatureCounter(lexicon: Lexicon): FeatureCounter {
  const { wordTerm, wordIsStopword, wordPieceStarts, wordPieces, pairs, featureCount } = lexicon;
  const features = new Uint32Array(featureCount);
  const frequencies = new Float32Array(featureCount);
  const seen = new Float32Array(featureCount);
  let met = 0;
  let previous = BORDER;

  function add(feature: number, amount: number): void {
    if (seen[feature] === 0) features[met++] = feature;
    seen[feature]! += amount;
  }

  function addTerm(term: number, amount: number): void {
    if (term >= 0) add(term, amount);
    addPair(term);
  }

  /** A word without a term breaks the chain on both sides. */
  function addPair(next: number): void {
    if (previous !== -1 && next !== -1) {
      const pair = lookUpNumbers(pairs, previous, next);
      if (pair >= 0) add(pair, 1);
    }
    previous = next;
  }

  function addPieces(word: number): void {
    for (let at = wordPieceStarts[word]!, end = wordPieceStarts[word + 1]!; at < end; at++)
      add(wordPieces[at]!, 1);
  }

  function finish(anyWord: boolean): number {
    if (anyWord) addPair(BORDER);
    for (let at = 0; at < met; at++) {
      const feature = features[at]!;
      frequencies[at] = seen[feature]!;
      seen[feature] = 0;
    }
    const count = met;
    met = 0;
    previous = BORDER;
    return count;
  }

  const hasPieces = wordPieceStarts.length > 1;
  return {
    features,
    frequencies,
    countText(words) {
      for (const word of words) {
        addTerm(wordTerm[word]!, 1);
        if (hasPieces && wordIsStopword[word] === 0) addPieces(word);
      }
      return finish(words.length > 0);
    },
    countQuestion(words) {
      for (const { kind, term, word, ownPieces } of words) {
        addTerm(term, kind === 'corrected' ? COSINE.correctedWeight : 1);
        if (kind === 'stopword') continue;
        for (const piece of ownPieces) add(piece, 1);
        if (word >= 0 && hasPieces) addPieces(word);
      }
      return finish(words.length > 0);
    },
  };
}
