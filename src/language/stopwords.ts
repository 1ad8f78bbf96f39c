/** Words too common to tell questions apart, without those that carry meaning in a FAQ. */
import { eng, fra } from 'stopword';
import type { Language } from '../message.ts';
import { foldAccents } from './normalize.ts';

/** In the library's lists, yet a question may turn on them. */
const KEPT: Readonly<Record<Language, readonly string[]>> = {
  en: ['never', 'out', 'over', 'up', 'under', 'before', 'after', 'between', 'make', 'many', 'much', 'same'],
  fr: ['pas', 'sans', 'par', 'été', 'même', 'où'],
};

/** Not in the library's lists: greetings, politeness and hesitation that only lengthen a question. */
const ADDED: Readonly<Record<Language, readonly string[]>> = {
  en: (
    'please thanks thank hi hello hey dear kindly just really ok okay well so am pm ' +
    'does did will shall may im ive id ill'
  ).split(' '),
  fr: (
    'please merci bonjour bonsoir salut coucou cordialement ok donc alors si ben bah ' +
    "ça ca qu jusqu lorsqu puisqu peux puis peut pouvez dois doit faut est-ce quelqu'un y comme"
  ).split(' '),
};

const LISTS: Readonly<Record<Language, readonly string[]>> = { en: eng, fr: fra };

/** Both spellings of each word count, as people leave the accents out. */
function stopwordsOf(language: Language): ReadonlySet<string> {
  const kept = new Set(KEPT[language]);
  const words = [...LISTS[language], ...ADDED[language]].filter((word) => !kept.has(word));
  return new Set(words.flatMap((word) => [word, foldAccents(word)]).filter((word) => !kept.has(word)));
}

const STOPWORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: stopwordsOf('en'),
  fr: stopwordsOf('fr'),
};

/** @param word as `tokenize` returns it */
export function isStopword(word: string, language: Language): boolean {
  return STOPWORDS[language].has(word);
}
