/** The lexicon in the index file. */
import { LANGUAGES, type Language } from '../message.ts';
import { type Container, narrow, type Section } from './container.ts';
import type { LanguageTables, Lexicon } from './lexicon.ts';
import type { StringTable } from './string-table.ts';

export function packLexicon(lexicon: Lexicon): Record<string, Section> {
  return {
    'lexicon-counts': Uint32Array.of(lexicon.termCount, lexicon.pairCount, lexicon.featureCount),
    ...packTable('terms', lexicon.terms),
    ...packTable('words', lexicon.words),
    'word-term': narrow(lexicon.wordTerm),
    'word-stopword': lexicon.wordIsStopword,
    'word-piece-starts': narrow(lexicon.wordPieceStarts),
    'word-pieces': narrow(lexicon.wordPieces),
    ...Object.fromEntries(
      LANGUAGES.flatMap((language) => [
        [`${language}-words`, lexicon.tables[language].words],
        [`${language}-terms`, lexicon.tables[language].terms],
      ]),
    ),
    pairs: lexicon.pairs,
    pieces: lexicon.pieces,
    'spelling-starts': narrow(lexicon.spelling.starts),
    'spelling-words': narrow(lexicon.spelling.words),
  };
}

export function openLexicon(container: Container): Lexicon {
  const [termCount = 0, pairCount = 0, featureCount = 0] = container.u32('lexicon-counts');
  const tables = (language: Language): LanguageTables => ({
    words: container.u32(`${language}-words`),
    terms: container.u32(`${language}-terms`),
  });
  return {
    termCount,
    pairCount,
    featureCount,
    terms: openTable('terms', container),
    words: openTable('words', container),
    wordTerm: container.ints('word-term'),
    wordIsStopword: container.u8('word-stopword'),
    wordPieceStarts: container.ints('word-piece-starts'),
    wordPieces: container.ints('word-pieces'),
    tables: { en: tables('en'), fr: tables('fr') },
    pairs: container.u32('pairs'),
    pieces: container.u32('pieces'),
    spelling: {
      starts: container.ints('spelling-starts'),
      words: container.ints('spelling-words'),
    },
  };
}

export function packTable(name: string, { bytes, offsets }: StringTable): Record<string, Section> {
  return { [`${name}-bytes`]: bytes, [`${name}-offsets`]: narrow(offsets) };
}

export function openTable(name: string, container: Container): StringTable {
  return { bytes: container.u8(`${name}-bytes`), offsets: container.ints(`${name}-offsets`) };
}
