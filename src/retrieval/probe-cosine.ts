/** Cross-validation where the cosine alone decides: a sample of phrasings, each asked without itself. */
import type { SearchIndex } from './cosine.ts';
import { createCosineSearch, type NearestPhrasing } from './cosine-search.ts';
import type { Example } from './fusion.ts';
import { knownShareOf } from './known-share.ts';
import type { Lexicon, Text } from './lexicon.ts';
import { RANKING, SEED } from './parameters.ts';
import { seededRandom } from './random.ts';
import { correctWord, type QuestionWord, readQuestion } from './read-question.ts';
import { copyShortlist, emptyShortlist, fillByCosine } from './shortlist.ts';

const SAMPLE = 500;

/**
 * @param phrasings in the index' order
 * @returns in scope: the phrasing left out; outsiders: its whole concept
 */
export function probeCosine(
  index: SearchIndex,
  lexicon: Lexicon,
  phrasings: readonly Text[],
  conceptOf: Uint32Array,
): Example[] {
  const search = createCosineSearch(index, conceptOf, RANKING.candidates);
  const list = emptyShortlist(RANKING.candidates);
  const listOf = (nearest: readonly NearestPhrasing[]) => {
    fillByCosine(list, nearest);
    return copyShortlist(list);
  };
  const random = seededRandom(SEED + 7);
  return Array.from({ length: Math.min(SAMPLE, phrasings.length) }, () =>
    Math.floor(random() * phrasings.length),
  ).flatMap((phrasing) => {
    const words = readWithoutItself(phrasings[phrasing]!, phrasing, lexicon, index);
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

/** Without the phrasing, the words that it alone holds would be unknown, and taken for others near them. */
function readWithoutItself(
  { text, language }: Text,
  phrasing: number,
  lexicon: Lexicon,
  { starts, phrasings }: SearchIndex,
): QuestionWord[] {
  const isOnlyHere = (term: number) =>
    starts[term + 1]! - starts[term]! === 1 && phrasings[starts[term]!] === phrasing;
  const oddsElsewhere = (word: number) =>
    isOnlyHere(lexicon.wordTerm[word]!) ? Number.NEGATIVE_INFINITY : 0;
  return readQuestion(text, lexicon, [language]).map((word) =>
    word.kind === 'known' && isOnlyHere(word.term)
      ? correctWord({ ...word, kind: 'unknown', term: -1, word: -1 }, lexicon, language, oddsElsewhere)
      : word,
  );
}
