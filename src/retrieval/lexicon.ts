/**
 * The words of a corpus and what each stands for: its term, and the features it has a part in.
 * Features are numbered terms first, then pairs of terms, then pieces of words.
 */
import { lemmatize } from '../language/lemmatize.ts';
import { foldAccents, normalize } from '../language/normalize.ts';
import { isStopword } from '../language/stopwords.ts';
import { tokenize } from '../language/tokenize.ts';
import type { LANGUAGES, Language } from '../message.ts';
import type { Ints } from './container.ts';
import { buildHashTable } from './hash-table.ts';
import { buildNumberTable } from './number-table.ts';
import { piecesOf } from './pieces.ts';
import { buildSpelling, type Spelling } from './spelling.ts';
import { packStrings, type StringTable } from './string-table.ts';

export interface Text {
  readonly text: string;
  readonly language: Language;
}

export interface Lexicon {
  readonly termCount: number;
  readonly pairCount: number;
  readonly featureCount: number;
  /** The terms themselves, in order. */
  readonly terms: StringTable;
  /** The words as their texts write them, accents folded; frequent ones first. */
  readonly words: StringTable;
  /** Of each word: its term. */
  readonly wordTerm: Ints;
  /** Of each word: 1 when its language counts it among the stopwords. */
  readonly wordIsStopword: Uint8Array;
  /** Of each word: where its run of piece features begins. One number more than words. */
  readonly wordPieceStarts: Ints;
  readonly wordPieces: Ints;
  /** For each language: word → its number, and term → its number. */
  readonly tables: Readonly<Record<Language, LanguageTables>>;
  /** Two terms, or a border and a term → their pair. */
  readonly pairs: Uint32Array;
  /** A packed piece → its feature. */
  readonly pieces: Uint32Array;
  readonly spelling: Spelling;
}

export interface LanguageTables {
  readonly words: Uint32Array;
  readonly terms: Uint32Array;
}

/** Stands before the first and behind the last term, where pairs are made. */
export const BORDER = 0xfffffffe;

interface Word {
  readonly folded: string;
  readonly language: Language;
  /** The spelling that is met most: it says what the others mean, `ne` and not `né`. */
  commonest: Spelled;
  count: number;
  /** Among all words, frequent ones first. */
  number: number;
}

interface Spelled {
  readonly written: string;
  count: number;
}

/**
 * @param texts whose words and pairs become features
 * @param rich false: terms alone, for corpora that are ranked by the cosine alone
 * @returns the lexicon, and each text as the numbers of its words
 */
export function buildLexicon(
  texts: readonly Text[],
  rich: boolean,
): { lexicon: Lexicon; read: Uint32Array[] } {
  const learnWord = createWordLearner();
  const texted = texts.map(({ text, language }) =>
    tokenize(normalize(text), language).map((written) => learnWord(written, language)),
  );
  const words = [...new Set(texted.flat())].sort(
    (a, b) => b.count - a.count || compare(a.folded, b.folded) || compare(a.language, b.language),
  );
  words.forEach((word, number) => {
    word.number = number;
  });
  const read = texted.map((text) => Uint32Array.from(text, (word) => word.number));

  const termOf = ({ commonest, language }: Word) => lemmatize(commonest.written, language);
  const terms = [...new Set(words.map(termOf))].sort(compare);
  const termNumber = new Map(terms.map((term, number) => [term, number]));
  const wordTerm = Uint32Array.from(words, (word) => termNumber.get(termOf(word))!);
  const pairs = rich ? collectPairs(read, wordTerm, terms.length) : [];
  const pieces = numberPieces(rich ? words : [], terms.length + pairs.length);
  const folded = words.map((word) => word.folded);
  const lexicon: Lexicon = {
    termCount: terms.length,
    pairCount: pairs.length,
    featureCount: terms.length + pairs.length + pieces.count,
    terms: packStrings(terms),
    words: packStrings(folded),
    wordTerm,
    wordIsStopword: Uint8Array.from(words, ({ commonest, language }) =>
      isStopword(commonest.written, language) ? 1 : 0,
    ),
    wordPieceStarts: pieces.starts,
    wordPieces: pieces.ofWords,
    tables: tablesOf(words, wordTerm, terms),
    pairs: buildNumberTable(pairs),
    pieces: pieces.table,
    spelling: buildSpelling(folded),
  };
  return { lexicon, read };
}

/** A word and its unaccented spelling are one: people leave the accents out. */
function createWordLearner() {
  const bySpelling = { en: new Map<string, Met>(), fr: new Map<string, Met>() };
  const byFolded = { en: new Map<string, Word>(), fr: new Map<string, Word>() };
  function meet(written: string, language: Language): Met {
    const folded = foldAccents(written);
    const spelled = { written, count: 0 };
    const word = byFolded[language].get(folded) ?? {
      folded,
      language,
      commonest: spelled,
      count: 0,
      number: -1,
    };
    const met = { word, spelled };
    byFolded[language].set(folded, word);
    bySpelling[language].set(written, met);
    return met;
  }
  return (written: string, language: Language): Word => {
    const { word, spelled } = bySpelling[language].get(written) ?? meet(written, language);
    word.count++;
    spelled.count++;
    if (spelled.count > word.commonest.count) word.commonest = spelled;
    return word;
  };
}

interface Met {
  readonly word: Word;
  readonly spelled: Spelled;
}

function collectPairs(read: readonly Uint32Array[], wordTerm: Uint32Array, firstNumber: number) {
  const seen = new Map<number, { first: number; second: number; value: number }>();
  const span = wordTerm.length + 2;
  for (const text of read) {
    let previous = BORDER;
    for (let at = 0; at <= text.length; at++) {
      const next = at < text.length ? wordTerm[text[at]!]! : BORDER;
      const key = (previous === BORDER ? span - 1 : previous) * span + (next === BORDER ? span - 1 : next);
      if (!seen.has(key)) seen.set(key, { first: previous, second: next, value: firstNumber + seen.size });
      previous = next;
    }
  }
  return [...seen.values()];
}

function numberPieces(words: readonly Word[], firstNumber: number) {
  const numbers = new Map<number, number>();
  const starts = new Uint32Array(words.length + 1);
  const ofWords: number[] = [];
  const keys: number[] = [];
  words.forEach(({ folded }, at) => {
    keys.length = 0;
    piecesOf(folded, keys);
    for (const key of keys) {
      const number = numbers.get(key) ?? firstNumber + numbers.size;
      numbers.set(key, number);
      ofWords.push(number);
    }
    starts[at + 1] = ofWords.length;
  });
  const table = buildNumberTable(Array.from(numbers, ([first, value]) => ({ first, second: 0, value })));
  return { count: numbers.size, starts, ofWords: Uint32Array.from(ofWords), table };
}

function tablesOf(
  words: readonly Word[],
  wordTerm: Uint32Array,
  terms: readonly string[],
): Record<Language, LanguageTables> {
  const tableOf = (language: Language): LanguageTables => {
    const own = words.flatMap((word, number) => (word.language === language ? [{ word, number }] : []));
    const ownTerms = [...new Set(own.map(({ number }) => wordTerm[number]!))];
    return {
      words: buildHashTable(
        own.map(({ word }) => word.folded),
        own.map(({ number }) => number),
      ),
      terms: buildHashTable(
        ownTerms.map((term) => terms[term]!),
        ownTerms,
      ),
    };
  };
  return { en: tableOf('en'), fr: tableOf('fr') } satisfies Record<
    (typeof LANGUAGES)[number],
    LanguageTables
  >;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
