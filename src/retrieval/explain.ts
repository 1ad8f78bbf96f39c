/** Why a finding is what it is: tokens, weights, the winner's and the runner-up's matching terms. */
import type { Calibration } from './confidence.ts';
import type { Finding } from './finding.ts';
import type { Question, QuestionTerm } from './read-question.ts';
import type { Hit } from './search.ts';

export interface ExplainedHit {
  readonly id: string;
  /** The nearest phrasing, or null when only the answer was met. */
  readonly phrasing: string | null;
  /** TF-IDF cosine with that phrasing. */
  readonly cosine: number;
  /** TF-IDF cosine with answer and tags. */
  readonly answer: number;
  /** What the order follows. */
  readonly rank: number;
  /** What each of the question's terms adds to the cosine; 0: the phrasing lacks it. */
  readonly terms: readonly { readonly term: string; readonly adds: number }[];
}

export interface Explanation {
  readonly finding: Finding;
  /** The question as read in the language of the best hit. */
  readonly terms: readonly QuestionTerm[];
  readonly best: ExplainedHit | null;
  readonly runnerUp: ExplainedHit | null;
  readonly bands: Calibration['bands'];
}

interface Described {
  readonly id: string;
  readonly questions: readonly string[];
}

export function explainHits(
  finding: Finding,
  hits: readonly Hit[],
  questions: readonly Question[],
  { bands }: Calibration,
  describe: (hit: Hit) => Described,
): Explanation {
  const [best = null, runnerUp = null] = hits.map((hit) => explainHit(hit, describe(hit)));
  const question = hits[0]?.question ?? questions[0];
  return { finding, terms: question?.terms ?? [], best, runnerUp, bands };
}

function explainHit(hit: Hit, { id, questions }: Described): ExplainedHit {
  const { question, phrasing, cosine, answer, rank } = hit;
  const { shard, length } = question;
  const { starts, documents } = shard.phrasings;
  const holds = (term: number) => documents.subarray(starts[term], starts[term + 1]).includes(phrasing);
  return {
    id,
    phrasing: phrasing < 0 ? null : (questions[shard.phrasingNumber[phrasing]!] ?? null),
    cosine,
    answer,
    rank,
    terms: question.terms
      .filter(({ weight }) => weight > 0)
      .map(({ term, number, weight }) => ({
        term,
        adds:
          phrasing >= 0 && number >= 0 && holds(number)
            ? (weight * shard.idf[number]! * shard.phrasingScale[phrasing]!) / length
            : 0,
      })),
  };
}
