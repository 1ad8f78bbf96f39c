/** Why a finding is what it is: words, weights, and what speaks for the winner and the runner-up. */
import type { Calibration } from './confidence.ts';
import { type CosineIndex, weighQuestion } from './cosine.ts';
import type { Finding } from './finding.ts';
import type { Meta } from './index-parts.ts';
import type { Lexicon } from './lexicon.ts';
import type { QuestionWord, WordKind } from './question-word.ts';
import { stringAt } from './string-table.ts';
import type { TermOf } from './terms.ts';

export interface ExplainedWord {
  /** As written, normalized. */
  readonly word: string;
  readonly kind: WordKind;
  /** The lemma or stem that is compared. */
  readonly term: string;
  /** The word of the corpus that it is taken for; null unless it is corrected. */
  readonly takenFor: string | null;
  /** In the cosine's vector. */
  readonly weight: number;
}

export interface ExplainedCandidate {
  readonly id: string;
  /** The phrasing with the highest cosine; null when none shares a word. */
  readonly phrasing: string | null;
  /** TF-IDF cosine over lemmas with that phrasing: the score. */
  readonly cosine: number;
  /** What each term of the question adds to the cosine; 0: the phrasing lacks it. */
  readonly terms: readonly { readonly term: string; readonly adds: number }[];
  /**
   * What speaks for it, each as it adds to the sum that decides the order. Where the cosine ranks, vote is the
   * cosine and field the share of the question's words.
   */
  readonly parts: { readonly learned: number; readonly vote: number; readonly field: number };
  /** Its chance against the other candidates, 0..1. */
  readonly chance: number;
}

export interface Explanation {
  readonly finding: Finding;
  readonly words: readonly ExplainedWord[];
  /** The first two at most: the winner and the runner-up. */
  readonly candidates: readonly ExplainedCandidate[];
  /** What a "did you mean" is worth, 0..1, which `bands.suggest` is compared with. */
  readonly worthOfOffer: number;
  readonly bands: Calibration['bands'];
  readonly ranking: Meta['ranking'];
}

export interface FoundCandidate {
  readonly id: string;
  readonly phrasing: { readonly number: number; readonly text: string } | null;
  readonly cosine: number;
  readonly learned: number;
  readonly vote: number;
  readonly field: number;
  readonly chance: number;
}

interface Parts {
  readonly lexicon: Lexicon;
  readonly termOf: TermOf;
  readonly cosineIndex: CosineIndex;
  readonly meta: Pick<Meta, 'ranking' | 'calibration'>;
}

export function explain(
  finding: Finding,
  worthOfOffer: number,
  words: readonly QuestionWord[],
  found: readonly FoundCandidate[],
  { lexicon, termOf, cosineIndex, meta: { ranking, calibration } }: Parts,
): Explanation {
  const { weights, length } = weighQuestion(words, cosineIndex);
  const terms = words.map((word) => termOf(word, finding.language));
  const { starts, phrasings, idf, scales } = cosineIndex;
  const adds = (at: number, phrasing: number | undefined): number => {
    const { term } = words[at]!;
    if (phrasing === undefined || term < 0 || weights[at] === 0) return 0;
    const holds = phrasings.subarray(starts[term], starts[term + 1]).includes(phrasing);
    return holds ? (weights[at]! * idf[term]! * scales[phrasing]!) / length : 0;
  };
  const [ofLearned = 0, ofVote = 0, ofField = 0] = calibration.weights;
  return {
    finding,
    words: words.map(({ text, kind, word }, at) => ({
      word: text,
      kind,
      term: terms[at]!,
      takenFor: kind === 'corrected' ? stringAt(lexicon.words, word) : null,
      weight: weights[at]!,
    })),
    candidates: found.slice(0, 2).map((candidate) => ({
      id: candidate.id,
      phrasing: candidate.phrasing?.text ?? null,
      cosine: candidate.cosine,
      terms: terms.flatMap((term, at) =>
        weights[at]! > 0 ? [{ term, adds: adds(at, candidate.phrasing?.number) }] : [],
      ),
      parts: {
        learned: ofLearned * candidate.learned,
        vote: ofVote * candidate.vote,
        field: ofField * candidate.field,
      },
      chance: candidate.chance,
    })),
    worthOfOffer,
    bands: calibration.bands,
    ranking,
  };
}
