/** Cross-validation where the cosine alone decides: a sample of phrasings, each asked without itself. */

import type { NearestPhrasing } from './best-concepts.ts';
import type { CosineIndex, SearchIndex } from './cosine.ts';
import { createCosineSearch } from './cosine-search.ts';
import type { Example } from './fusion.ts';
import { knownShareOf } from './known-share.ts';
import type { Lexicon } from './lexicon.ts';
import { RANKING, SEED } from './parameters.ts';
import { seededRandom } from './random.ts';
import type { QuestionWord } from './read-question.ts';
import { copyShortlist, emptyShortlist, fillByCosine } from './shortlist.ts';

const SAMPLE = 500;

/**
 * @param read each phrasing as the numbers of its words, in the index' order
 * @returns in scope: the phrasing left out; outsiders: its whole concept
 */
export function probeCosine(
  index: SearchIndex,
  lexicon: Lexicon,
  read: readonly Uint32Array[],
  conceptOf: Uint32Array,
): Example[] {
  const search = createCosineSearch(index, conceptOf, RANKING.shortlist);
  const list = emptyShortlist(RANKING.shortlist);
  const listOf = (nearest: readonly NearestPhrasing[]) => {
    fillByCosine(list, nearest);
    return copyShortlist(list);
  };
  const random = seededRandom(SEED + 7);
  return Array.from({ length: Math.min(SAMPLE, read.length) }, () =>
    Math.floor(random() * read.length),
  ).flatMap((phrasing) => {
    const words = wordsWithout(read[phrasing]!, lexicon, index);
    const concept = conceptOf[phrasing]!;
    const knownShare = knownShareOf(words);
    const inScope = search(words, () => true, phrasing);
    const outside = search(words, (other) => other !== concept);
    return [
      { list: listOf(inScope), right: concept, knownShare },
      { list: listOf(outside), right: -1, knownShare },
    ];
  });
}

/** Words that only this phrasing holds would be unknown without it. */
function wordsWithout(words: Uint32Array, lexicon: Lexicon, { starts }: CosineIndex): QuestionWord[] {
  return Array.from(words, (word): QuestionWord => {
    const term = lexicon.wordTerm[word]!;
    const stopword = lexicon.wordIsStopword[word] === 1;
    const own = !stopword && starts[term + 1]! - starts[term]! === 1;
    const kind = stopword ? 'stopword' : own ? 'unknown' : 'known';
    return { text: String(word), kind, term: own ? -1 : term, word: own ? -1 : word, ownPieces: [] };
  });
}
