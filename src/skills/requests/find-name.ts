/** A person's name in a sentence: "I'm Aya Benali, 48213", "je m'appelle Aya Benali". */
import { isStopword } from '../../language/stopwords.ts';
import { plain, wordsOf } from './plain.ts';

/** After these comes a name. */
const STRONG =
  /(?<![\p{L}])(?:my (?:full |last )?name is|my name's|i am called|je m'appelle|mon nom (?:complet )?est|nom ?:|name ?:) ?/u;
/** After these comes a name, or how somebody is and what they do. */
const WEAK = /(?<![\p{L}])(?:i'm|i am|im|this is|je suis|moi c'est|c'est) /u;

/** A part of a name as it is written, small particles included. */
const CAPITALIZED =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|(?:de|du|des|la|le|van|von|der|den|di|da|el|al|ben|bin|bint|ibn|y|e|d')(?=\s)) ?/u;
const ANY_WORD = /^[\p{L}\p{M}][\p{L}\p{M}'’-]* ?/u;

export interface FoundName {
  readonly value: string;
  /** Where the cue before it begins. */
  readonly start: number;
  readonly end: number;
}

export function findName(text: string): FoundName | undefined {
  const haystack = plain(text);
  const strong = STRONG.exec(haystack);
  const weak = strong ? null : WEAK.exec(haystack);
  const cue = strong ?? weak;
  if (!cue) return undefined;
  const start = cue.index;
  const from = start + cue[0].length;
  const written = takeWords(text, from, CAPITALIZED);
  if (isLikely(written, strong ? 1 : 2)) return { value: written, start, end: from + written.length };
  const typed = takeWords(text, from, ANY_WORD);
  const value = untilIdentity(typed);
  const after = text.slice(from + value.length);
  const ended = strong !== null || /^ ?,? ?(?:\S{1,12} ){0,3}\S{0,12}?(?:\d{3}|·{3})/.test(after);
  return ended && isLikely(value, strong ? 1 : 2) ? { value, start, end: from + value.length } : undefined;
}

/** At most five words of a name, without what ends it. */
function takeWords(text: string, from: number, word: RegExp): string {
  let taken = '';
  for (let count = 0; count < 5; count++) {
    const [next] = word.exec(text.slice(from + taken.length)) ?? [];
    if (next === undefined) break;
    taken += next;
    if (!next.endsWith(' ')) break;
  }
  return taken.trim().replace(/[.,]$/, '');
}

/** Typed small, a name runs into what follows it: "aya benali matricule 48213". */
function untilIdentity(words: string): string {
  const end =
    /\s(?:and|et|matricule|employee|number|numero|badge|id|my|mon|ma|from|du|pour|for|i|je|j)(?![\p{L}])/u.exec(
      plain(words),
    );
  return end ? words.slice(0, end.index) : words;
}

function isLikely(name: string, leastWords: number): boolean {
  const words = wordsOf(name);
  const plainWords = words.filter((word) => isStopword(word, 'en') && isStopword(word, 'fr'));
  const common = words.filter((word) => isStopword(word, 'en') || isStopword(word, 'fr'));
  return (
    words.length >= leastWords && plainWords.length === 0 && common.length < words.length - (leastWords - 1)
  );
}
