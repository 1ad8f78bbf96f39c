/** A question → its words as the corpus knows them. */
import { lemmatize } from '../language/lemmatize.ts';
import { foldAccents, normalize } from '../language/normalize.ts';
import { isStopword } from '../language/stopwords.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Language } from '../message.ts';
import { lookUp } from './hash-table.ts';
import { BORDER, type Lexicon } from './lexicon.ts';
import { lookUpNumbers } from './number-table.ts';
import { FEATURES, SPELLING } from './parameters.ts';
import { piecesOf } from './pieces.ts';
import { isCorrected, nearestWord } from './spelling.ts';
import { stringAt } from './string-table.ts';

/**
 * `known`: a word of the corpus, or another form of one of its terms · `corrected`: taken for the nearest
 * spelling · `foreign`: unknown, but a common word of the corpus' other language · `unknown` · `stopword`.
 */
export type WordKind = 'known' | 'corrected' | 'foreign' | 'unknown' | 'stopword';

export interface QuestionWord {
  /** As written, normalized. */
  readonly text: string;
  readonly kind: WordKind;
  /** The term's number; -1 when the corpus has none. */
  readonly term: number;
  /** The word of the corpus it is, or is taken for; -1 for none. */
  readonly word: number;
  /** Features of its pieces that the corpus knows, when it is no word of the corpus. */
  readonly ownPieces: readonly number[];
}

/** @param languages the corpus' languages, the same for every question; its own comes first */
export function readQuestion(
  text: string,
  lexicon: Lexicon,
  languages: readonly [Language, ...Language[]],
): QuestionWord[] {
  const [own] = languages;
  const known = readBefore(lexicon, own);
  const read = tokenize(normalize(text), own)
    .slice(0, FEATURES.mostWords)
    .map((written) => {
      const short = written.slice(0, FEATURES.longestWord);
      const before = known.get(short);
      if (before) return before;
      const word = readWord(short, lexicon, languages);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(short, word);
      return word;
    });
  if (!hasPairs(lexicon)) return read;
  read.forEach((word, at) => {
    if (word.kind !== 'unknown') return;
    const before = at === 0 ? BORDER : read[at - 1]!.term;
    const after = at + 1 === read.length ? BORDER : read[at + 1]!.term;
    read[at] = correctWord(word, lexicon, own, oddsBetween(before, after, lexicon));
  });
  return read;
}

/**
 * Words repeat from question to question. What an unknown one is taken for is kept only where it does not
 * depend on its neighbours.
 */
const MOST_REMEMBERED = 5_000;
type ReadBefore = Readonly<Record<Language, Map<string, QuestionWord>>>;
const remembered = new WeakMap<Lexicon, ReadBefore>();

/** @param own the language that a question was taken for: it is asked first */
function readBefore(lexicon: Lexicon, own: Language): Map<string, QuestionWord> {
  let words = remembered.get(lexicon);
  if (!words) {
    words = { en: new Map(), fr: new Map() };
    remembered.set(lexicon, words);
  }
  return words[own];
}

const NONE: readonly number[] = [];

function readWord(
  text: string,
  lexicon: Lexicon,
  languages: readonly [Language, ...Language[]],
): QuestionWord {
  const folded = foldAccents(text);
  for (const language of languages) {
    const word = lookUp(lexicon.tables[language].words, folded);
    if (word < 0) continue;
    const kind = lexicon.wordIsStopword[word] === 1 ? 'stopword' : 'known';
    return { text, kind, term: lexicon.wordTerm[word]!, word, ownPieces: NONE };
  }
  const [own, ...others] = languages;
  const ownPieces = knownPieces(folded, lexicon);
  if (isStopword(text, own)) return { text, kind: 'stopword', term: -1, word: -1, ownPieces };
  const term = termIn(text, lexicon, languages);
  if (term >= 0) return { text, kind: 'known', term, word: -1, ownPieces };
  if (others.some((language) => isStopword(text, language))) {
    return { text, kind: 'foreign', term: -1, word: -1, ownPieces };
  }
  const unknown: QuestionWord = { text, kind: 'unknown', term: -1, word: -1, ownPieces };
  return hasPairs(lexicon) ? unknown : correctWord(unknown, lexicon, own, () => 0);
}

/**
 * A word that the corpus does not hold, taken for the one that is likeliest meant.
 *
 * @param own the language that the question was taken for
 * @param oddsHere what speaks for a word of the corpus where this one stands, in log-odds
 * @returns the unknown word itself when none is near enough
 */
export function correctWord(
  unknown: QuestionWord,
  { spelling, words, wordTerm, wordIsStopword, tables }: Lexicon,
  own: Language,
  oddsHere: (number: number) => number,
): QuestionWord {
  const folded = foldAccents(unknown.text);
  if (!isCorrected(folded)) return unknown;
  const isOwn = (number: number) => lookUp(tables[own].words, stringAt(words, number)) === number;
  const near = nearestWord(
    spelling,
    words,
    folded,
    own,
    (number) => oddsHere(number) + (isOwn(number) ? SPELLING.ownLanguage : 0),
  );
  if (near < 0) return unknown;
  return {
    ...unknown,
    kind: wordIsStopword[near] === 1 ? 'stopword' : 'corrected',
    term: wordTerm[near]!,
    word: near,
  };
}

/** @param before the term of the word before, -1 when it has none */
function oddsBetween(before: number, after: number, { pairs, wordTerm }: Lexicon) {
  const isPair = (first: number, second: number) =>
    first !== -1 && second !== -1 && lookUpNumbers(pairs, first, second) >= 0;
  return (number: number) => {
    const term = wordTerm[number]!;
    return SPELLING.pair * (Number(isPair(before, term)) + Number(isPair(term, after)));
  };
}

function termIn(text: string, lexicon: Lexicon, languages: readonly Language[]): number {
  for (const language of languages) {
    const term = lookUp(lexicon.tables[language].terms, lemmatize(text, language));
    if (term >= 0) return term;
  }
  return -1;
}

/** Corpora that are ranked by the cosine alone have neither pairs nor pieces. */
function hasPairs({ pairCount }: Lexicon): boolean {
  return pairCount > 0;
}

const keys: number[] = [];

function knownPieces(folded: string, lexicon: Lexicon): readonly number[] {
  if (!hasPairs(lexicon)) return NONE;
  keys.length = 0;
  piecesOf(folded, keys);
  const known: number[] = [];
  for (const key of keys) {
    const feature = lookUpNumbers(lexicon.pieces, key, 0);
    if (feature >= 0) known.push(feature);
  }
  return known;
}
