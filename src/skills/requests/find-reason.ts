/** Why somebody asks, said in passing: "for my landlord", "parce que ma fille accouche", "…, moving house". */
import type { FieldOf, RequestKind } from '../../corpus/requests/schema.ts';
import { isCommon } from './common-words.ts';
import { lex } from './dates/lex.ts';
import { namesOf } from './labels.ts';
import { steers, withoutCorrection } from './phrases.ts';
import { plain, wordsOf } from './plain.ts';
import { onlyAsks } from './wishes.ts';

const REASON_NAMES = new Set(
  'comment comments commentaire commentaires remark remarks remarque note reason raison motif purpose usage why pourquoi objet use'.split(
    ' ',
  ),
);

/** The field that a reason belongs into: of free text, and called so. An address or a plate is none. */
export function reasonField({ fields }: Pick<RequestKind, 'fields'>): FieldOf<'text'> | undefined {
  return fields
    .filter((field): field is FieldOf<'text'> => field.type === 'text' && field.pattern === undefined)
    .find((field) => [field.id, ...namesOf(field)].some((name) => REASON_NAMES.has(plain(name))));
}

export interface Reason {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What comes before a reason. */
const CUE =
  /(?<![\p{L}·])(?:parce qu'|(?:because of|because|parce que|car|it's for|it is for|c'est pour|for|pour)(?![\p{L}·]))\s*/gu;
/** Ends of a clause, and the beginnings of what is said of the person. */
const END =
  /[,.;·]|\s(?:my name|my number|mon nom|mon matricule|i'm|je suis|je m'appelle|thanks|thank you|merci|voila|please|svp)(?!\p{L})/u;
const MOST_WORDS = 12;

/** @param rest the message with all other values blanked out */
export function findReason(rest: string): Reason | undefined {
  const words = plain(rest);
  for (const cue of words.matchAll(CUE)) {
    const start = cue.index + cue[0].length;
    const behind = words.slice(start, start + 200);
    const end = start + (END.exec(behind)?.index ?? behind.length);
    const value = rest.slice(start, end).trim();
    const isTime = /^(?:for|pour)/.test(cue[0]) && holdsDays(value);
    if (saysSomething(value) && !isTime) return { value, start: cue.index, end };
  }
  return findSegment(rest);
}

/** "for my colleague" says for whom. */
const OTHERS =
  /(?<!\p{L})(?:(?:my|a|the|our|one of my|mon|ma|un|une|mes|notre) )?(?:colleagues?|coworkers?|co-workers?|teammates?|employees?|interns?|trainees?|collegues?|collaborateurs?|collaboratrices?|stagiaires?|apprentie?s?)(?!\p{L})/u;

/** Whether a request is made for a colleague. */
export function isForAnother(text: string): boolean {
  const words = plain(text);
  return /(?<!\p{L})(?:for|pour)(?!\p{L})/u.test(words) && OTHERS.test(words);
}

/** The text without the words for colleagues. */
export function withoutOthers(text: string): string {
  const found = OTHERS.exec(plain(text));
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text;
}

function saysSomething(text: string): boolean {
  const words = wordsOf(withoutCorrection(text).rest);
  if (OTHERS.test(plain(text))) return false;
  return words.length <= MOST_WORDS && words.some((word) => !isCommon(word) && !onlyAsks(word));
}

/** "for a week in August" says when. */
function holdsDays(text: string): boolean {
  return lex(text).some(({ what }) => /^(?:month|weekday|relative|unit|holiday)$/.test(what.is));
}

/** Said without a word before it, it is a part of the list that the message is: "leave, Aya Benali, moving house". */
const MOST_OF_SEGMENT = 7;
const SPOKEN = /(?<!\p{L})(?:i|you|we|je|j|vous|tu|nous|on|what|how|when|comment|quand)(?!\p{L})/u;

function findSegment(rest: string): Reason | undefined {
  const segments = Array.from(rest.matchAll(/[^,.;:!·\n]+/g), (match) => ({
    value: match[0].trim(),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(
    ({ value }) =>
      saysSomething(value) && !holdsDays(value) && !SPOKEN.test(plain(value)) && !/\d/.test(value),
  );
  const [only, second] = segments;
  return only && !second && wordsOf(only.value).length <= MOST_OF_SEGMENT ? only : undefined;
}

/** "…, nothing to add": that an optional reason is left out. */
export function findLeftOut(rest: string): Reason | undefined {
  for (const match of rest.matchAll(/[^,.;:!·\n]+/g)) {
    const value = match[0].trim();
    if (wordsOf(value).length > 1 && steers(value, 'skip')) {
      return { value, start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}
