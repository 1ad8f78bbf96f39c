/** A message → the declared replies that it asks for, when it asks for nothing else. */
import { type DeclaredReply, patternWords } from '../../corpus/replies/declared-reply.ts';
import { wordsOf, writtenWords } from '../../corpus/replies/words-of.ts';
import { LANGUAGES, type Language } from '../../message.ts';
import { fillerBefore, fillerBehind } from './filler.ts';
import { matchPattern } from './match-pattern.ts';

export interface Match {
  readonly reply: DeclaredReply;
  /** The languages in which the reply is asked for so. */
  readonly languages: readonly Language[];
  /** What stands for the pattern's `*`, as it was written; else the whole message. */
  readonly text: string;
  readonly by: 'keyword' | 'pattern';
}

export type Matcher = (message: string) => readonly Match[];

/** A longer message is about something else. */
const LONGEST_MESSAGE = 200;
const MOST_WORDS = 25;

interface Phrase {
  readonly words: readonly string[];
  readonly reply: DeclaredReply;
  readonly languages: readonly Language[];
}

export function createMatcher(replies: readonly DeclaredReply[]): Matcher {
  const keywords = byFirstWord(phrasesOf(replies, 'keywords', wordsOf));
  const patterns = phrasesOf(replies, 'patterns', patternWords);
  return (message) => {
    if (message.length > LONGEST_MESSAGE) return [];
    const words = wordsOf(message);
    if (words.length === 0 || words.length > MOST_WORDS) return [];
    const named = matchKeywords(words, keywords);
    if (named.length > 0) {
      return named.map(({ reply, languages }) => ({ reply, languages, text: message.trim(), by: 'keyword' }));
    }
    for (const { words: pattern, reply, languages } of patterns) {
      const found = matchPattern(words, pattern);
      if (!found) continue;
      const stars = found.flatMap(({ start, end }) => writtenWords(message).slice(start, end)).join(' ');
      return [{ reply, languages, text: stars || message.trim(), by: 'pattern' }];
    }
    return [];
  };
}

/** Longest first; the same phrase in both languages counts for both. */
function phrasesOf(
  replies: readonly DeclaredReply[],
  field: 'keywords' | 'patterns',
  split: (written: string) => readonly string[],
): readonly Phrase[] {
  return replies
    .flatMap((reply) => {
      const byWords = new Map<string, Language[]>();
      for (const language of LANGUAGES) {
        for (const written of reply[field][language] ?? []) {
          const key = split(written).join(' ');
          byWords.set(key, [...(byWords.get(key) ?? []), language]);
        }
      }
      return [...byWords].map(([key, languages]) => ({ words: key.split(' '), reply, languages }));
    })
    .sort((a, b) => b.words.length - a.words.length);
}

/** Of thousands of keywords, those that may begin at a word. */
type Keywords = ReadonlyMap<string, readonly Phrase[]>;

function byFirstWord(phrases: readonly Phrase[]): Keywords {
  const map = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.words;
    const others = map.get(first);
    if (others) others.push(phrase);
    else map.set(first, [phrase]);
  }
  return map;
}

/** The longest keyword that stands there. */
function keywordAt(words: readonly string[], at: number, keywords: Keywords): Phrase | undefined {
  return keywords
    .get(words[at] ?? '')
    ?.find((phrase) => phrase.words.every((word, index) => words[at + index] === word));
}

/**
 * From left to right: filler, then a keyword, then filler, then perhaps another keyword. One word that is
 * neither, such as `manager` in "can I quote my manager", and the message asks for something else.
 */
function matchKeywords(words: readonly string[], keywords: Keywords): readonly Phrase[] {
  const found: Phrase[] = [];
  const last = lastKeyword(words, keywords);
  for (let at = 0; at < words.length; ) {
    const keyword = keywordAt(words, at, keywords);
    if (keyword) found.push(keyword);
    const known =
      keyword?.words.length ||
      (found.length > 0 && fillerBehind(words, at)) ||
      // What ends with a lead-in ("a quote and send me …") is not over yet.
      (last > at && fillerBefore(words, at));
    if (!known) return [];
    at += known;
  }
  return found.filter((phrase, index) => found.findIndex(({ reply }) => reply === phrase.reply) === index);
}

/** Where the last keyword begins; -1 when there is none. */
function lastKeyword(words: readonly string[], keywords: Keywords): number {
  return words.findLastIndex((_, start) => keywordAt(words, start, keywords) !== undefined);
}
