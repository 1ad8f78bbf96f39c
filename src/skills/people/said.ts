/** A whole message as its phrases are compared: plain words with the politeness around them taken off. */
import { foldAccents, normalize } from '../../language/normalize.ts';
import { LANGUAGES, type Language } from '../../message.ts';

/** What is longer is about something else. */
const LONGEST = 200;

const BEFORE =
  /^(?:(?:please|pls|hi|hello|hey|ok|okay|so|well|and|but|then|now|no|sorry|thanks|thank you|great|perfect|super|parfait|genial|bonjour|bonsoir|salut|merci|alors|bon|et|mais|non|desole|desolee|svp|stp|s il (?:vous|te) plait) )+/;
const BEHIND =
  / (?:please|pls|plz|thanks|thank you|now|then|instead|here|svp|stp|merci|maintenant|alors|ici|plutot|s il (?:vous|te) plait)$/;
/** The longest of them with the space before it. */
const LONGEST_BEHIND = ' s il vous plait'.length;

/** Lower case, no accents and no punctuation, single spaces; '' for a message too long to be a phrase. */
export function plainWords(text: string): string {
  if (text.length > LONGEST) return '';
  const words = (foldAccents(normalize(text)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  return words.length > LONGEST ? '' : words;
}

/** Without politeness around, as long as something is left. */
export function bare(words: string): string {
  let end = words.length;
  for (;;) {
    const found = BEHIND.exec(words.slice(Math.max(0, end - LONGEST_BEHIND), end));
    if (!found) return words.slice(0, end).replace(BEFORE, '');
    end -= found[0].length;
  }
}

/** Phrases separated by `|`, in each language. */
export type PhraseTable = Readonly<Record<Language, string>>;

/**
 * @returns the language that the whole message says one of the phrases in, of two the preferred one; undefined when
 * it says none
 */
export function phraseMatcher(
  table: PhraseTable,
): (text: string, preferred?: Language) => Language | undefined {
  const phrases = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    for (const phrase of table[language].split('|').map(plainWords)) {
      phrases.set(phrase, [...(phrases.get(phrase) ?? []), language]);
    }
  }
  return (text, preferred) => {
    const words = plainWords(text);
    if (words === '') return undefined;
    const said = phrases.get(words) ?? phrases.get(bare(words)) ?? [];
    return said.find((language) => language === preferred) ?? said.at(-1);
  };
}
