/** A word → its term: the English lemma (wink), the French one (dictionary-fr), or the stem (natural) of a word that it lacks. */
import frenchStemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import lemmatizer from 'wink-lemmatizer';
import type { Language } from '../message.ts';
import { frenchLemma } from './french-lemmas.ts';
import { foldAccents } from './normalize.ts';

/** The dictionary look-ups cost microseconds each; words repeat, so they are kept, up to a bound. */
const CACHE_LIMIT = 20_000;
const caches: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), fr: new Map() };

/** @param word as `tokenize` returns it */
export function lemmatize(word: string, language: Language): string {
  const cache = caches[language];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const term = language === 'en' ? foldAccents(englishLemma(word)) : (frenchLemma(word) ?? frenchStem(word));
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, term);
  return term;
}

/** Whether a dictionary has the word, so that it is hardly another one misspelt. There is none of English. */
export function isDictionaryWord(word: string, language: Language): boolean {
  return language === 'fr' && frenchLemma(word) !== undefined;
}

/** Verb before noun before adjective: a FAQ's "leaves" are days off (leave), not foliage (leaf). */
function englishLemma(word: string): string {
  const verb = lemmatizer.verb(word);
  if (verb !== word) return verb;
  const noun = lemmatizer.noun(word);
  if (noun !== word) return noun;
  return lemmatizer.adjective(word);
}

/** Endings that lose the stemmer when typed without their accent: `validee`, `securite`, `premiere`, `acces`. */
const BARE_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})ee(s?)$/u, 'ée$1'],
  [/(?<=\p{L}{2})ite(s?)$/u, 'ité$1'],
  [/(?<=\p{L})iere(s?)$/u, 'ière$1'],
  [/(?<=\p{L}[cr])es$/u, 'ès'],
];

/** The same stem with and without accents: the endings' accents restored before, the others folded after. */
function frenchStem(word: string): string {
  const accented = BARE_ENDINGS.reduce((text, [ending, written]) => text.replace(ending, written), word);
  return foldAccents(frenchStemmer.stem(accented)).replace(/y$/, 'i');
}
