/** Counts the features of one text at a time, in arrays that are used again for the next. */
import { BORDER, type Lexicon } from './lexicon.ts';
import { lookUpNumbers } from './number-table.ts';
import { COSINE } from './parameters.ts';
import type { QuestionWord } from './question-word.ts';
import type { CountedTexts } from './vectors.ts';

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

/** @param texts each as the numbers of its words */
export function countTexts(texts: readonly Uint32Array[], lexicon: Lexicon): CountedTexts {
  const counter = createFeatureCounter(lexicon);
  const most = texts.reduce((sum, words) => sum + mostFeatures(words, lexicon), 0);
  const starts = new Uint32Array(texts.length + 1);
  const features = new Uint32Array(most);
  const frequencies = new Float32Array(most);
  let end = 0;
  texts.forEach((words, text) => {
    const met = counter.countText(words);
    features.set(counter.features.subarray(0, met), end);
    frequencies.set(counter.frequencies.subarray(0, met), end);
    end += met;
    starts[text + 1] = end;
  });
  return { starts, features: features.slice(0, end), frequencies: frequencies.slice(0, end) };
}

/** A term and a pair for each word, one pair more for the last border, and the words' pieces. */
function mostFeatures(words: Uint32Array, { wordPieceStarts }: Lexicon): number {
  let most = 2 * words.length + 1;
  for (const word of words) most += wordPieceStarts[word + 1]! - wordPieceStarts[word]!;
  return most;
}
