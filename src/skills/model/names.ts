/** Finds people's names in what they write: better one word too many than one name too few. */
import { foldAccents } from '../../language/normalize.ts';
import { replaceSpans, type Span } from '../../language/replace-spans.ts';
import { isStopword } from '../../language/stopwords.ts';
import { COMMON_FIRST_NAMES, NEVER_NAMES, OFTEN_SAID_OF_ONESELF } from './name-words.ts';
import type { Placeholders } from './placeholders.ts';

/** What comes next is a name, whatever it looks like. */
const SURE =
  /\b(?:(?:my|his|her|their|whose) (?:full |first |last |sur)?name(?: is|['’]s|\s?[:=])|(?:first |last |sur)?name\s?[:=]|i(?: am|['’]?m) called|named|signed(?: by|\s?[:,])|je m['’ ]?appelle|(?:il|elle|qui) s['’ ]?appelle|s['’]appelle|on m['’]appelle|(?:mon|son|leur) (?:pré|pre)?nom(?: de famille)?(?: est| c['’ ]?est|\s?[:=])|nommée?|prénommée?|(?:pré)?nom\s?[:=]|signée?(?: par|\s?[:,]))\s{0,3}/giu;
/** What comes next may be a name: "I'm Marie", but also "I'm ill". */
const PERHAPS =
  /\b(?:call me|i['’ ]?m|i am|im|je suis|chuis|j['’]suis|moi c['’ ]?est|my (?:manager|boss|colleague|co-worker|team ?lead|husband|wife|partner|assistant|son|daughter|brother|sister|mother|father|intern)(?: is|,)?|mon (?:manager|chef|responsable|coll[eè]gue|mari|fils|assistant|fr[eè]re|p[eè]re|stagiaire)(?: est|,| c['’]est)?|ma (?:manager|cheffe|responsable|coll[eè]gue|femme|fille|assistante|s(?:œ|oe)ur|m[eè]re|stagiaire)(?: est|,| c['’]est)?)\s{1,3}/giu;
/** Before a name that is one for sure, a second word belongs to it: "hello marie dupont speaking". */
const GREETING =
  /\b(?:hello|hi|hey|bonjour|bonsoir|salut|coucou|regards|cordialement|bien à vous|merci|thanks|cheers)[\s,]{1,3}/giu;
/** The line after one is a signature, however it is written. */
const SIGNED =
  /(?:regards|sincerely|faithfully|thanks|thank you|cheers|best|yours|cordialement|merci|bien à vous|salutations|bonne journée|à bientôt)[ \t]{0,3}[,.!]?[ \t]{0,3}\n\s{0,3}(?=[\p{L}][^\n\d?]{1,39}(?:\n|$))/giu;
/** A title makes a name of it. */
const TITLE =
  /\b(?:mr|mrs|ms|miss|mx|dr|prof|mme|mlle|monsieur|madame|mademoiselle|docteur|sir|m\.)\.?\s{1,3}(?=\p{L})/giu;

const WORD = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*/uy;
const PARTICLES = new Set(
  'de du des la le van von der den ter ten el al ben bin da di del dos o mc mac saint st'.split(' '),
);
const MOST_WORDS = 4;

/** @param keep words of the subject, which are no names even with a capital: `MyHR`, `Paris` */
export function hideNames(text: string, placeholders: Placeholders, keep: (word: string) => boolean): string {
  const spans = [
    ...after(SURE, text, () => true, keep),
    ...after(TITLE, text, () => true, keep),
    ...after(PERHAPS, text, (word) => !isPlain(word) && !keep(word), keep),
    ...linesAfter(SIGNED, text),
    ...after(GREETING, text, isFirstName, keep),
    ...capitalised(text, keep),
    ...firstNames(text, keep),
  ];
  return replaceSpans(text, merged(text, spans), (name) => placeholders.for('name', name));
}

function linesAfter(intro: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(intro), (match) => {
    const start = match.index + match[0].length;
    const end = text.indexOf('\n', start);
    return { start, end: end < 0 ? text.length : end };
  });
}

/** The words after each introduction that may be a name. */
function after(
  intro: RegExp,
  text: string,
  mayBegin: (word: string) => boolean,
  keep: (word: string) => boolean,
): Span[] {
  return Array.from(text.matchAll(intro), (match) => {
    const start = match.index + match[0].length;
    let end = start;
    for (let at = start, count = 0; count < MOST_WORDS; count++) {
      const word = wordAt(text, at);
      if (word === undefined) break;
      const isFirst = count === 0;
      const goesOn = isFirst ? mayBegin(word) : isPartOfName(word, text, at, keep);
      if (!goesOn) break;
      // Who begins a name with a capital goes on so: "Mehdi use my laptop".
      if (!isFirst && isCapitalised(text, start) && !isCapitalised(text, at) && !isParticle(word)) break;
      end = at + word.length;
      const gap = /^(?:[ {2}]{1,3}|\s?,\s?(?=\p{Lu}))/u.exec(text.slice(end, end + 4))?.[0];
      if (gap === undefined) break;
      at = end + gap.length;
    }
    return { start, end };
  }).filter(({ start, end }) => end > start);
}

function isCapitalised(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text.charAt(at));
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

function isPartOfName(word: string, text: string, at: number, keep: (word: string) => boolean): boolean {
  if (isParticle(word)) {
    const next = wordAt(text, at + word.length + 1);
    return next !== undefined && /^\p{Lu}/u.test(next) && !isPlain(next);
  }
  return !isPlain(word) && !keep(word);
}

function wordAt(text: string, at: number): string | undefined {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0];
}

/** A capital inside a sentence, or two at its beginning, on words that are neither common nor the subject's. */
function capitalised(text: string, keep: (word: string) => boolean): Span[] {
  // Who shouts gives no sign.
  if (text === text.toUpperCase()) return [];
  const words = Array.from(text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+(?:-\p{L}+)*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isUnknown: !isPlain(match[0]) && !keep(match[0]),
  })).filter(({ isUnknown }) => isUnknown);
  const lastEnd = text.trimEnd().length;
  return words.filter(({ start, end }, at) => {
    if (!beginsSentence(text, start)) return true;
    const next = words[at + 1];
    const joined = next !== undefined && /^[\s-]{1,2}$/.test(text.slice(end, next.start));
    // A last line of one word is a signature.
    return joined || (end >= lastEnd && beginsLine(text, start));
  });
}

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  return at === 0 || /(?:^|[.!?…:\n]["'“(]?)\s{0,6}[-–—]?\s{0,6}$/u.test(before);
}

function beginsLine(text: string, at: number): boolean {
  return /\n\s{0,6}[-–—]?\s{0,6}$/.test(text.slice(Math.max(0, at - 14), at));
}

function firstNames(text: string, keep: (word: string) => boolean): Span[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{M}-])[\p{L}\p{M}]{3,}(?:-[\p{L}\p{M}]{2,})?(?![\p{L}\p{M}])/gu),
    (match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }),
  ).filter(({ word }) => isFirstName(word) && !keep(word));
}

function isFirstName(word: string): boolean {
  return COMMON_FIRST_NAMES.has(foldAccents(word.toLowerCase()));
}

function isPlain(word: string): boolean {
  const lower = word.toLowerCase().replace(/’/g, "'");
  const bare = lower.replace(/^(?:[cdjlmnst]|qu)'/, '').replace(/'(?:s|m|re|ve|ll|d)$/, '');
  const folded = foldAccents(bare);
  return (
    bare.length < 2 ||
    isStopword(bare, 'en') ||
    isStopword(bare, 'fr') ||
    NEVER_NAMES.has(folded) ||
    OFTEN_SAID_OF_ONESELF.has(folded) ||
    (bare === word && /^.{4,}ing$/.test(bare))
  );
}

/** Spans in order, those that touch or are parted by a space made one. */
function merged(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && (span.start <= last.end || /^[ -]$/.test(text.slice(last.end, span.start)))) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}
