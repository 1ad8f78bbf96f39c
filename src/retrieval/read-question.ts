/** A question → its words as the corpus knows them. */
import { withoutHeldLetters } from '../language/held-letters.ts';
import { lemmatize } from '../language/lemmatize.ts';
import { foldAccents, normalize } from '../language/normalize.ts';
import { isStopword } from '../language/stopwords.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Language } from '../message.ts';
import { correctWord } from './correct-word.ts';
import { lookUp } from './hash-table.ts';
import { BORDER, type Lexicon } from './lexicon.ts';
import { lookUpNumbers } from './number-table.ts';
import { FEATURES } from './parameters.ts';
import { piecesOf } from './pieces.ts';
import type { QuestionWord } from './question-word.ts';
import { remembering } from './remembering.ts';

/** @param languages the corpus' languages, the same for every question; its own comes first */
export function readQuestion(
  text: string,
  lexicon: Lexicon,
  languages: readonly [Language, ...Language[]],
): QuestionWord[] {
  const [own] = languages;
  const readShort = readerOf(lexicon, languages);
  const read = tokenize(normalize(text), own).slice(0, FEATURES.mostWords).map(readShort);
  if (!hasPairs(lexicon)) return read;
  read.forEach((word, at) => {
    if (word.kind !== 'unknown') return;
    const before = at === 0 ? BORDER : read[at - 1]!.term;
    const after = at + 1 === read.length ? BORDER : read[at + 1]!.term;
    read[at] = correctWord(word, lexicon, own, countBeside(before, after, lexicon));
  });
  return read;
}

type ReadWord = (text: string) => QuestionWord;
const readers = new WeakMap<Lexicon, Map<Language, ReadWord>>();

/** What an unknown word is taken for is remembered only where it does not depend on its neighbours. */
function readerOf(lexicon: Lexicon, languages: readonly [Language, ...Language[]]): ReadWord {
  const [own] = languages;
  const ofLexicon = readers.get(lexicon) ?? new Map<Language, ReadWord>();
  const known = ofLexicon.get(own);
  if (known) return known;
  const reader = remembering((text) => readWord(text, lexicon, languages));
  readers.set(lexicon, ofLexicon.set(own, reader));
  return reader;
}

const NONE: readonly number[] = [];

/** `payslippp` is read as the `payslip` that the corpus knows. */
function readWord(
  text: string,
  lexicon: Lexicon,
  languages: readonly [Language, ...Language[]],
): QuestionWord {
  const read = readSpelling(text, lexicon, languages);
  if (read.kind !== 'unknown') return read;
  const meant = withoutHeldLetters(text).map((spelling) => readSpelling(spelling, lexicon, languages));
  return (
    meant.find(({ word }) => word >= 0) ?? meant.find(({ kind }) => kind !== 'unknown') ?? meant[1] ?? read
  );
}

function readSpelling(
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

/** @param before the term of the word before, -1 when it has none */
function countBeside(before: number, after: number, { pairs, wordTerm }: Lexicon) {
  const isPair = (first: number, second: number) =>
    first !== -1 && second !== -1 && lookUpNumbers(pairs, first, second) >= 0;
  return (number: number) => {
    const term = wordTerm[number]!;
    return Number(isPair(before, term)) + Number(isPair(term, after));
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
