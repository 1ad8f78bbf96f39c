/** A question → its terms in one language of the index, each with the weight it has in the cosine. */
import { analyze } from '../language/analyze.ts';
import { isStopword } from '../language/stopwords.ts';
import { lookUp } from './hash-table.ts';
import { PARAMETERS } from './parameters.ts';
import type { Shard } from './shard.ts';

export interface QuestionTerm {
  readonly word: string;
  readonly term: string;
  /** `foreign`: unknown in this language, but a word of another one. */
  readonly kind: 'known' | 'unknown' | 'foreign' | 'stopword';
  /** The term's number in the shard; -1 unless known. */
  readonly number: number;
  /** Before division by the length; 0 for a stopword or repetition. */
  readonly weight: number;
}

export interface Question {
  readonly shard: Shard;
  readonly terms: readonly QuestionTerm[];
  /** Length of the question's vector, unknown words included; 0 when there is nothing to look for. */
  readonly length: number;
  /** Share of the vector's squared length that the corpus knows, 0..1. */
  readonly knownShare: number;
}

/** @param others the shards of the corpus' other languages */
export function readQuestion(text: string, shard: Shard, others: readonly Shard[]): Question {
  const seen = new Set<string>();
  const unknownWeight = Math.log(1 + shard.phrasingEntry.length) + 1;
  const terms = analyze(text, shard.language).tokens.map(({ text: word, kind, term }): QuestionTerm => {
    if (kind === 'stopword') return { word, term, kind: 'stopword', number: -1, weight: 0 };
    const repeated = seen.has(term);
    seen.add(term);
    const number = numberOf(word, term, shard);
    if (number >= 0) return { word, term, kind: 'known', number, weight: repeated ? 0 : shard.idf[number]! };
    const foreign = others.some(
      (other) => isStopword(word, other.language) || lookUp(other.words, word) >= 0,
    );
    const share = foreign ? PARAMETERS.foreignWeight : PARAMETERS.unknownWeight;
    const weight = repeated ? 0 : share * unknownWeight;
    return { word, term, kind: foreign ? 'foreign' : 'unknown', number, weight };
  });
  const squares = (counted: readonly QuestionTerm[]) =>
    counted.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const all = squares(terms);
  return {
    shard,
    terms,
    length: Math.sqrt(all),
    knownShare: all === 0 ? 0 : squares(terms.filter(({ kind }) => kind === 'known')) / all,
  };
}

/** First the word as the corpus writes it, which settles accents, then its term. */
function numberOf(word: string, term: string, shard: Shard): number {
  const number = lookUp(shard.words, word);
  return number >= 0 ? number : lookUp(shard.termNumbers, term);
}
