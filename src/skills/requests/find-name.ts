/** A person's name in a sentence: "I'm Aya Benali, 48213", "je m'appelle Aya Benali". */
import { isStopword } from '../../language/stopwords.ts';
import { isCommon } from './common-words.ts';
import { PARTICLES, SENTENCE_WORDS } from './name-words.ts';
import { plain, wordsOf } from './plain.ts';
import { readName } from './read-name.ts';

/** After these comes a name. */
const STRONG =
  /(?<![\p{L}])(?:my (?:full |last )?name is|my name's|i am called|je m'appelle|je me nomme|mon nom (?:complet )?(?:est|c'est)|nom ?:|name ?:|(?<=(?:^|[.,;:!·]) ?)(?:name|nom)(?: is| est|'s)?(?= )|(?:his|her) name is|(?:il|elle) s'appelle) ?/u;
/** After these comes a name, or how somebody is and what they do. */
const WEAK = /(?<![\p{L}])(?:i'm|i am|im|this is|it's|je suis|moi c'est|c'est) /u;

/** A part of a name as it is written, small particles included. */
const CAPITALIZED =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*(?![\p{L}\p{M}\d])\.?|(?:de|du|des|la|le|van|von|der|den|di|da|el|al|ben|bin|bint|ibn|y|e|d')(?=\s)) ?/u;
const ANY_WORD = /^[\p{L}\p{M}][\p{L}\p{M}'’-]*(?![\p{L}\p{M}\d]) ?/u;

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
  const from = start + cue[0].length + sayingTwice(text.slice(start + cue[0].length));
  const written = takeWords(text, from, CAPITALIZED);
  if (isLikely(written, strong ? 1 : 2)) return { value: written, start, end: from + written.length };
  const typed = takeWords(text, from, ANY_WORD);
  const value = untilIdentity(typed);
  const after = text.slice(from + value.length);
  const ended = strong !== null || /^ ?,? ?(?:\S{1,12} ){0,3}\S{0,12}?(?:\d{3}|·{3})/.test(after);
  // "I am needing two", with what they need behind it
  const isNamed = strong !== null || readName(value) !== undefined;
  return ended && isNamed && isLikely(value, strong ? 1 : 2) && !isSentence(value)
    ? { value, start, end: from + value.length }
    : undefined;
}

/** "it's Bronwyn, Bronwyn Evans": how long the first of both is. */
function sayingTwice(text: string): number {
  return /^(\p{Lu}[\p{L}\p{M}'’-]*), (?=\1 )/u.exec(text)?.[0].length ?? 0;
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

/** "nom de famille seulement ou les deux" */
function isSentence(typed: string): boolean {
  return wordsOf(typed).some((word) => SENTENCE_WORDS.has(word) && !PARTICLES.has(word));
}

function isLikely(name: string, leastWords: number): boolean {
  const words = wordsOf(name);
  const plainWords = words.filter((word) => isStopword(word, 'en') && isStopword(word, 'fr'));
  const common = words.filter((word) => isStopword(word, 'en') || isStopword(word, 'fr'));
  return (
    words.length >= leastWords && plainWords.length === 0 && common.length < words.length - (leastWords - 1)
  );
}

/** What stands in the place of a value that was found before. */
const BLANK = '·';
/** A name may follow these, and the place of another value, without more ado. */
const BEFORE_BARE =
  /(?:·[\s,.:;!-]*(?:(?:request|demande|please|pls|svp|stp|merci)[\s,.:;!-]*)?(?:for |pour )?|(?:^|[\s,.:;])(?:name|nom)\s*:?\s*)$/iu;
const BEHIND_BARE =
  /^[\s,.:;-]*(?:(?:number|no|n°|id|matricule|numéro|employee number|staff number)[\s:°.]*)?·/iu;
const BARE =
  /(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:(?:de|du|des|la|le|van|von|der|den|di|da|el|al|ben|bin|bint|ibn|y|e) ){0,3}\p{Lu}[\p{L}\p{M}'’-]*){1,4}(?![\p{L}\p{M}])/gu;

/** A name without a word before it, next to another value: "leave request please, Awa Diop, 48213". */
export function findBareName(
  rest: string,
  read: (text: string) => string | undefined,
): FoundName | undefined {
  for (const match of rest.matchAll(BARE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const beside =
      BEFORE_BARE.test(rest.slice(Math.max(0, start - LONGEST_BESIDE), start)) ||
      (BEHIND_BARE.test(rest.slice(end, end + LONGEST_BESIDE)) &&
        /(?:^|[,.:;!·])\s*$/.test(rest.slice(Math.max(0, start - 3), start)));
    const value = beside && !match[0].includes(BLANK) ? read(match[0]) : undefined;
    if (value !== undefined) return { value, start, end };
  }
  return undefined;
}

const LONGEST_BESIDE = 30;

/** Typed small, right before the number: "leave request, roisin kelly O12908". */
const TYPED = /(?<=^|[,.;:!·] ?)\p{Ll}[\p{L}\p{M}'’-]{1,30}(?: \p{Ll}[\p{L}\p{M}'’-]{0,30}){1,3}(?= ·)/gu;

/**
 * @param rest the message with all other values blanked out
 * @param text the message
 */
export function findTypedName(
  rest: string,
  text: string,
  read: (text: string) => string | undefined,
): FoundName | undefined {
  for (const match of rest.matchAll(TYPED)) {
    const end = match.index + match[0].length;
    const isBeforeNumber = /^ \p{L}{0,2} ?\d[\d ]{3}/u.test(text.slice(end, end + LONGEST_BESIDE));
    const isWords = wordsOf(match[0]).some(isCommon);
    const value = isBeforeNumber && !isWords ? read(match[0]) : undefined;
    if (value !== undefined) return { value, start: match.index, end };
  }
  return undefined;
}
