/** The answer to "what is your name?" → the name, when nothing else was said. */
import { dropEnd } from '../../language/drop-end.ts';
import { isStopword } from '../../language/stopwords.ts';
import { readTalk } from '../../language/talk/read-talk.ts';
import { LIGHT_KINDS } from '../../language/talk/vocabulary.ts';
import { lex } from './dates/lex.ts';
import { mergeName } from './merge.ts';
import {
  COMMON_WORDS,
  DEPARTMENTS,
  ENDINGS,
  GIVEN_NAMES,
  LEADS,
  NAMES_TOO,
  PARTICLES,
  SENTENCE_WORDS,
  TAILS,
  WEAK_LEADS,
} from './name-words.ts';
import { isSteering } from './phrases.ts';
import { plain, said, wordsOf } from './plain.ts';
import { repairIn } from './repair.ts';

/** @param text as `readable` returns it */
export function readName(text: string): string | undefined {
  const bare = text.replace(/\([^)]{0,80}\)/g, '').trim();
  if (isGiven(bare)) return bare;
  const repair = repairIn(bare);
  return (repair && readRepaired(repair.before, repair.after)) ?? readPlain(bare);
}

/** "April Day", "Parfait Bienvenu": ordinary words, with capitals, of which one is a given name. */
export function isGiven(text: string): boolean {
  return (
    /^\p{Lu}[\p{Ll}\p{M}]{1,20} \p{Lu}[\p{Ll}\p{M}]{1,20}$/u.test(text) &&
    wordsOf(text).some((word) => GIVEN_NAMES.has(word)) &&
    !wordsOf(text).some((word) => SENTENCE_WORDS.has(word))
  );
}

function readPlain(said: string): string | undefined {
  const text = withoutAsides(said);
  const candidate = readNameParts(text) ?? joinComma(peel(text));
  return isName(candidate) && !isDoubtful(text, candidate) ? candidate : undefined;
}

/** "Jon Pritchard, sorry, Jonathan Pritchard"; "Benoit Tessier, pardon Benoît": a part takes its place in the whole. */
function readRepaired(before: string, after: string): string | undefined {
  const first = readPlain(before);
  const [last = ''] = after.split(CLAUSE).slice(-1);
  // "… no wait, I got married. Grace Tollefsen"
  const better = readPlain(after) ?? (last.includes(' ') ? readPlain(last) : undefined);
  if (better === undefined) return undefined;
  return first === undefined ? better : mergeName(first, better, '');
}

/** Where a clause ends; initials and "St." end none. */
const CLAUSE = /[,;!?]+\s*|(?<=\p{L}{3})\.\s+|\s[-–—/|]\s/u;

/** "Of course, Paul Newman, have a nice day": clauses of courtesy, and those that are about the name. */
function withoutAsides(text: string): string {
  const clauses = text.split(CLAUSE).filter((clause) => clause.trim() !== '');
  const kept = clauses.filter((clause) => !isAside(clause));
  return kept.length === 0 || kept.length === clauses.length ? text : kept.join(', ');
}

/** "I only have the one name", "with an accent": about the name, in a clause of its own. */
const ABOUT_NAME =
  /^(?:(?:i|it|it's|its|that's|this|you|with|without|like|je|j'|c'est|c|ca|on|avec|sans|comme|ce|tout)(?!\p{L})).*(?<!\p{L})(?:name|names|surname|passport|badge|letters?|spelt|spelled|spelling|accents?|hyphen|nom|prenom|passeport|lettres?|trait d'union|ecrit|majuscules?)(?!\p{L})/u;

function isAside(clause: string): boolean {
  const words = plain(clause).trim();
  if (readNameParts(clause) !== undefined || / (?:is|c'est|est|'s) \p{Lu}/u.test(clause)) return false;
  return ABOUT_NAME.test(words) || isCourtesy(clause);
}

function isCourtesy(clause: string): boolean {
  const kind = readTalk(clause)?.kind;
  return kind !== undefined && LIGHT_KINDS.includes(kind) && !NAMES_TOO.has(said(clause));
}

/** "c'est urgent", "I am needing two": behind these, a word or a verb in small letters may say anything. */
const SAYS_ANYTHING = /^(?:it's|it is|i'm|i am|im|c'est|je suis)(?!\p{L})/u;

function isDoubtful(text: string, candidate: string): boolean {
  const isSmall = candidate === candidate.toLowerCase();
  return (
    SAYS_ANYTHING.test(plain(text)) &&
    isSmall &&
    (!candidate.includes(' ') || /^\p{L}+ing\s/u.test(candidate))
  );
}

/** Every character of a name; a comma may stand between the last and the first. */
const NAME = /^\p{L}[\p{L}\p{M}'’ʼ. -]{0,79}$/u;
const MOST_WORDS = 7;
/** "J.R. Mbeki": letters that are words elsewhere. */
/** "M'Baye" */
const ELIDED = /(?<!\p{L})\p{Lu}['’](?=\p{Lu})/gu;
const INITIALS = /(?<!\p{L})\p{L}\. ?/gu;

export function isName(written: string): boolean {
  const text = written.replace(INITIALS, '').replace(ELIDED, '');
  const words = wordsOf(text);
  return (
    NAME.test(written) &&
    words.join('').length >= 2 &&
    words.length <= MOST_WORDS &&
    !isSteering(text) &&
    !isSentence(text, words) &&
    !isCommon(text, words) &&
    !isDate(text, words) &&
    !isMashed(text)
  );
}

function isSentence(text: string, words: readonly string[]): boolean {
  const written = writtenWords(text);
  return words.some((word, at) => {
    if (PARTICLES.has(word) || !SENTENCE_WORDS.has(word)) return false;
    // "Nguyen Thi My"
    return at === 0 || !isCapital(written[at] ?? '') || !isCapital(written[at - 1] ?? '');
  });
}

/** In small letters, words of the language are no name; with capitals, "Grace Day" and "Jean Bonjour" are. */
function isCommon(text: string, words: readonly string[]): boolean {
  const isWord = (word: string) =>
    !NAMES_TOO.has(word) &&
    (COMMON_WORDS.has(word) || (!PARTICLES.has(word) && (isStopword(word, 'en') || isStopword(word, 'fr'))));
  if (words.length === 1) return isWord(words[0] ?? '');
  return isWrittenAsName(text) ? words.every(isWord) : words.some(isWord);
}

/** Every part with a capital, and not all shouted. */
function isWrittenAsName(text: string): boolean {
  const parts = (text.match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []).filter((word) => !PARTICLES.has(plain(word)));
  return parts.every(isCapital) && parts.some((word) => word !== word.toUpperCase() || word.length === 1);
}

function writtenWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** "next week", "lundi"; "Pierre Lundi" has more than that. */
function isDate(text: string, words: readonly string[]): boolean {
  if (words.every((word) => NAMES_TOO.has(word))) return false;
  const pieces = lex(text);
  return pieces.length > 0 && pieces.every(({ what }) => what.is !== 'unknown' && what.is !== 'comma');
}

/** "gfdsq", "asdkjh": letters at random. */
function isMashed(text: string): boolean {
  return (
    wordsOf(text).some((word) => /^[b-df-hj-np-tv-xz]{4,}$/.test(word)) ||
    /(?:^|[^\p{L}])\p{Ll}*[bcdfghjklmnpqrstvwxz]{5}/u.test(text)
  );
}

/** "Benali, Aya"; "Tomasz, from accounting" ends at the comma. */
function joinComma(text: string): string {
  const [name = '', behind = '', third] = text.split(/\s*,\s*/);
  if (behind === '') return name;
  if (third !== undefined || !isCapital(behind)) return nameOrAll(name, text);
  // "John, John Smith" and "Newman, Paul Newman"
  if (behind.startsWith(`${name} `) || behind.endsWith(` ${name}`)) return behind;
  return isSpelled(name, behind) ? name : `${name} ${behind}`;
}

/** "Paul Newman, N E W M A N" */
function isSpelled(name: string, behind: string): boolean {
  const letters = wordsOf(behind);
  return (
    letters.length > 2 &&
    letters.every(({ length }) => length === 1) &&
    wordsOf(name).includes(letters.join(''))
  );
}

/** What stands behind the comma is said of the person, in small letters. */
function nameOrAll(name: string, text: string): string {
  const behind = text.slice(name.length).replace(/^[\s,]+/, '');
  const [first = ''] = wordsOf(behind);
  return ENDINGS.has(first) || PARTICLES.has(first) ? name : text;
}

/** More words than any phrase around a name has. */
const LONGEST = 5;

function peel(text: string): string {
  const name = withoutTails(untilEnding(withoutLeads(trimmed(text))));
  // "Mbeki J." and "Smith Jr." keep their point.
  return /(?:^|\P{L})(?:\p{L}|jr|sr)$/iu.test(name) && text.includes(`${name}.`) ? `${name}.` : name;
}

function trimmed(text: string): string {
  return dropEnd(text.replace(/^[\s,.:;!/|-]+/, ''), /[\s.,;!/|]/);
}

interface Word {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

function placedWords(text: string): Word[] {
  return Array.from(plain(text).matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    plain: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether the words from one to before another are a phrase of the table. */
function isPhrase(words: readonly Word[], from: number, to: number, phrases: ReadonlySet<string>): boolean {
  return phrases.has(
    words
      .slice(from, to)
      .map((word) => word.plain)
      .join(' '),
  );
}

/** How many words from one on are a phrase of the table; 0 for none. */
function phraseAt(words: readonly Word[], at: number, phrases: ReadonlySet<string>): number {
  for (let count = Math.min(LONGEST, words.length - at); count > 0; count -= 1) {
    if (isPhrase(words, at, at + count, phrases)) return count;
  }
  return 0;
}

function withoutLeads(text: string): string {
  const words = placedWords(text);
  let at = 0;
  for (;;) {
    const found = phraseAt(words, at, LEADS);
    // "Ok-hee" is a name.
    const count = text[words[at + found - 1]?.end ?? 0] === '-' ? 0 : found;
    const weak = count === 0 && WEAK_LEADS.has(words[at]?.plain ?? '');
    if (count === 0 && !(weak && isFollowed(text, words, at))) break;
    at += Math.max(1, count);
  }
  const first = words[at];
  return first ? text.slice(first.start) : '';
}

function isFollowed(text: string, words: readonly Word[], at: number): boolean {
  return /^\s*,/.test(text.slice(words[at]?.end)) || phraseAt(words, at + 1, LEADS) > 0;
}

/** "Bronwyn Evans from the warehouse", "Fatoumata de la compta", "Kouamé avec un é". */
function untilEnding(text: string): string {
  const words = placedWords(text);
  const end = words.findIndex(
    (word, at) =>
      at > 0 && isSmall(text, word) && (phraseAt(words, at, ENDINGS) > 0 || isDepartment(words, at)),
  );
  const last = words[end - 1];
  return last ? text.slice(0, last.end) : text;
}

function isSmall(text: string, { start }: Word): boolean {
  return !/^\p{Lu}/u.test(text.slice(start, start + 2));
}

function isDepartment(words: readonly Word[], at: number): boolean {
  const behind = words.slice(at, at + 3).map((word) => word.plain);
  const place = behind.findIndex((word) => !/^(?:de|la|le|du|des|l|d)$/.test(word));
  return place > 0 && DEPARTMENTS.has(behind[place] ?? '');
}

function withoutTails(text: string): string {
  const words = placedWords(text);
  let end = words.length;
  for (let count = tailBefore(words, end); count > 0; count = tailBefore(words, end)) end -= count;
  const last = words[end - 1];
  return last ? trimmed(text.slice(0, last.end)) : '';
}

function tailBefore(words: readonly Word[], end: number): number {
  for (let count = Math.min(LONGEST, end); count > 0; count -= 1) {
    if (isPhrase(words, end - count, end, TAILS)) return count;
  }
  return 0;
}

const FIRST_NAME = /(?:my |mon )?(?:first name|given name|prenom)(?: is| est| c'est|'s)?\s*[:=]?\s*/;
const LAST_NAME =
  /(?:my |mon )?(?:last name|family name|surname|nom de famille|nom)(?: is| est| c'est|'s)?\s*[:=]?\s*/;

/** "mon prénom c'est Inès et mon nom de famille c'est Da Costa", "Nom : Benali, prénom : Aya". */
export function readNameParts(text: string): string | undefined {
  const words = plain(text);
  const first = FIRST_NAME.exec(words);
  const last =
    first &&
    LAST_NAME.exec(
      words.slice(0, first.index) + ' '.repeat(first[0].length) + words.slice(first.index + first[0].length),
    );
  if (!first || !last) return undefined;
  const partOf = (label: RegExpExecArray, other: RegExpExecArray) => {
    const end = other.index > label.index ? other.index : text.length;
    const part = text.slice(label.index + label[0].length, end);
    return trimmed(dropConjunction(trimmed(part)));
  };
  const name = `${partOf(first, last)} ${partOf(last, first)}`;
  return said(name) === '' ? undefined : name;
}

function dropConjunction(text: string): string {
  return text.replace(/ (?:and|et)$/, '');
}
