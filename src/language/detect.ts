/** Which language a short message is written in. */
import { eld } from 'eld/extrasmall';
import { LANGUAGES, type Language } from '../message.ts';
import { normalize } from './normalize.ts';
import { isStopword } from './stopwords.ts';
import { tokenize } from './tokenize.ts';

eld.setLanguageSubset([...LANGUAGES]);

/** How much each kind of evidence weighs, in log-odds. */
const EVIDENCE = {
  /** A function word of one language only: `how`, `comment`, `mon`. */
  functionWord: 1.2,
  /** A word that only one language's part of the corpus holds. */
  corpusWord: 0.9,
  /** A letter or elision that English does not write: `é`, `l'`. */
  frenchSpelling: 1.5,
  /** The character n-grams' verdict (difference of eld's scores, -1..1). */
  ngrams: 3,
  /** The language of the person's last message. */
  previous: 1.8,
} as const;

/** Beyond these log-odds the words have decided, and the n-grams need not be asked. */
const CLEAR = 3;

/** Of a longer text only so many words, and characters, are asked: they have decided long before. */
const MOST = { words: 150, characters: 1000 } as const;

const FRENCH_SPELLING = /[àâçéèêëîïôùûœ]|\b(?:[cdjlmnst]|qu)'(?=[aeiouyhéèê]\p{L})/u;

/** In no stopword list of the language, yet a sign of it. */
const SIGNS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('how what when where who why which does can my is are the'.split(' ')),
  fr: new Set(
    'mon ma mes voici comment quand pourquoi quoi combien où dois puis peux mot jour jours'.split(' '),
  ),
};

/** They join names as well: "rue de la Paix", "The Hague". */
const IN_NAMES = new Set('de du des d la le les l the of et en au aux'.split(' '));

/** A word with an accent that is no name. */
const ACCENTED = /(?<![\p{L}\p{N}])\p{Ll}*[àâçéèêëîïôùûœ]\p{Ll}*/gu;

/** So many different words that only one language has make a change of language. */
const LEAST_TO_SWITCH = 2;

export interface DetectOptions {
  /** The languages to choose from. Default: all. */
  readonly languages?: readonly Language[];
  /** The language of the person's last message, preferred when unsure. */
  readonly previous?: Language | undefined;
  /** The one language whose corpus holds the word, if just one does. */
  readonly languageOfWord?: (word: string) => Language | undefined;
}

export interface Detection {
  readonly language: Language;
  /** 0.5 (a guess) .. 1 (sure). */
  readonly confidence: number;
  /** Whether some word is one language's alone. */
  readonly isTold: boolean;
}

export function detectLanguage(text: string, options: DetectOptions = {}): Detection {
  const { languages = LANGUAGES, previous, languageOfWord } = options;
  const [only] = languages;
  if (only !== undefined && languages.length === 1) return { language: only, confidence: 1, isTold: true };
  const normalized = normalize(text);
  let logOdds = 0;
  /** French is full of English words ("vpn password reset"), but not of "how" and "my". */
  let isSigned = false;
  const telling: Record<Language, Set<string>> = { en: new Set(), fr: new Set() };
  for (const word of tokenize(normalized, 'fr').slice(0, MOST.words)) {
    const sign = signOf(word);
    if (sign) logOdds += sign === 'fr' ? EVIDENCE.functionWord : -EVIDENCE.functionWord;
    const home = languageOfWord?.(word);
    if (home) logOdds += home === 'fr' ? EVIDENCE.corpusWord : -EVIDENCE.corpusWord;
    if (sign === 'en' && !IN_NAMES.has(word)) isSigned = true;
    const tells = sign ?? home;
    if (tells && !IN_NAMES.has(word)) telling[tells].add(word);
  }
  const isFrenchSpelling = FRENCH_SPELLING.test(normalized);
  for (const [word] of text.matchAll(ACCENTED)) telling.fr.add(word);
  if (isFrenchSpelling) logOdds += EVIDENCE.frenchSpelling;
  if (previous) logOdds += previous === 'fr' ? EVIDENCE.previous : -EVIDENCE.previous;
  if (Math.abs(logOdds) < CLEAR)
    logOdds += EVIDENCE.ngrams * ngramEvidence(normalized.slice(0, MOST.characters));
  const language = logOdds > 0 ? 'fr' : 'en';
  // A name, a borrowed word or a quoted one is no change of language.
  const isSwitch = telling[language].size >= LEAST_TO_SWITCH && (language === 'fr' || isSigned);
  if (previous && language !== previous && !isSwitch)
    return { language: previous, confidence: 0.5, isTold: false };
  const isTold = isFrenchSpelling || telling.en.size + telling.fr.size > 0;
  return { language, confidence: 1 / (1 + Math.exp(-Math.abs(logOdds))), isTold };
}

function signOf(word: string): Language | undefined {
  const english = isStopword(word, 'en') || SIGNS.en.has(word);
  const french = isStopword(word, 'fr') || SIGNS.fr.has(word);
  if (english === french) return undefined;
  return french ? 'fr' : 'en';
}

/** Scores of one word alone are noise more often than not, hence the damping by length. */
function ngramEvidence(text: string): number {
  const scores = eld.detect(text).getScores();
  const damping = Math.min(1, text.length / 20);
  return ((scores['fr'] ?? 0) - (scores['en'] ?? 0)) * damping;
}
