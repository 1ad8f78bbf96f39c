/** Questions → the nearest entries, by the cosine with their nearest phrasing and with their answer. */
import { LANGUAGES } from '../message.ts';
import { PARAMETERS } from './parameters.ts';
import type { Question } from './read-question.ts';
import type { Shard } from './shard.ts';

/** One entry found, standing for itself and its twins. */
export interface Hit {
  readonly entry: number;
  readonly group: number;
  /** The question as read in the entry's language. */
  readonly question: Question;
  /** TF-IDF cosine with the nearest phrasing, 0..1. */
  readonly cosine: number;
  /** The nearest phrasing's number in its shard; -1 when only the answer was met. */
  readonly phrasing: number;
  /** TF-IDF cosine with answer and tags, 0..1. */
  readonly answer: number;
  /** What hits are ordered by, 0..1: both cosines, weighted. */
  readonly rank: number;
}

/** What a search leaves out, for cross-validation. */
export interface LeftOut {
  readonly shard: Shard;
  readonly phrasing: number;
}

/**
 * @param groupOf the group of twins of each entry
 * @param languageOf each entry's language, as its place in `LANGUAGES`
 */
export function createSearch(groupOf: Uint32Array, languageOf: Uint8Array) {
  const cosine = new Float32Array(groupOf.length);
  const answer = new Float32Array(groupOf.length);
  const phrasing = new Int32Array(groupOf.length);
  let dots = new Float32Array(0);

  /** Scores the entries of one language into the arrays above. */
  function scoreShard({ shard, terms, length }: Question, leftOut: LeftOut | undefined): void {
    const { phrasings, phrasingScale, phrasingEntry, answers, answerWeights, idf } = shard;
    const count = phrasingEntry.length;
    if (dots.length < count) dots = new Float32Array(count);
    dots.fill(0, 0, count);
    for (const { number, weight } of terms) {
      if (number < 0 || weight === 0) continue;
      const product = weight * idf[number]!;
      const { starts, documents } = phrasings;
      for (let at = starts[number]!, end = starts[number + 1]!; at < end; at++)
        dots[documents[at]!]! += product;
      const share = weight / length;
      for (let at = answers.starts[number]!, end = answers.starts[number + 1]!; at < end; at++) {
        answer[answers.documents[at]!]! += share * answerWeights[at]!;
      }
    }
    if (leftOut?.shard === shard) dots[leftOut.phrasing] = 0;
    for (let at = 0; at < count; at++) {
      if (dots[at] === 0) continue;
      const value = (dots[at]! * phrasingScale[at]!) / length;
      const entry = phrasingEntry[at]!;
      if (value > cosine[entry]!) {
        cosine[entry] = value;
        phrasing[entry] = at;
      }
    }
  }

  /**
   * @param questions the same question as read in each language
   * @param admits which entries may be found
   * @param limit the most hits
   * @returns best first, at most one of each group of twins
   */
  return function search(
    questions: readonly Question[],
    admits: (entry: number) => boolean,
    limit: number,
    leftOut?: LeftOut,
  ): Hit[] {
    cosine.fill(0);
    answer.fill(0);
    phrasing.fill(-1);
    const best: Hit[] = [];
    for (const question of questions) {
      if (question.length === 0) continue;
      scoreShard(question, leftOut);
    }
    for (let entry = 0; entry < groupOf.length; entry++) {
      if (cosine[entry] === 0 && answer[entry] === 0) continue;
      const rank = rankOf(cosine[entry]!, answer[entry]!);
      const last = best[best.length - 1];
      if (best.length === limit && last && rank <= last.rank) continue;
      if (!admits(entry)) continue;
      const group = groupOf[entry]!;
      const twin = best.findIndex((hit) => hit.group === group);
      if (twin >= 0 && best[twin]!.rank >= rank) continue;
      if (twin >= 0) best.splice(twin, 1);
      const question = questions.find(({ shard }) => shard.language === LANGUAGES[languageOf[entry]!]);
      if (!question) continue;
      const hit = {
        entry,
        group,
        question,
        cosine: cosine[entry]!,
        phrasing: phrasing[entry]!,
        answer: answer[entry]!,
        rank,
      };
      const at = best.findIndex((other) => other.rank < rank);
      best.splice(at < 0 ? best.length : at, 0, hit);
      if (best.length > limit) best.pop();
    }
    return best;
  };
}

function rankOf(cosine: number, answer: number): number {
  const { answerWeight } = PARAMETERS;
  return Math.min(1, (cosine + answerWeight * answer) / (1 + answerWeight));
}
