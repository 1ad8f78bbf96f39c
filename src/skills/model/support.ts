/** Whether a sentence says no more than the cited entries do, and nothing else. */
import { analyze } from '../../language/analyze.ts';
import { foldAccents } from '../../language/normalize.ts';
import type { Language } from '../../message.ts';
import { clausesOf, sentencesOf, statementsOf } from './clauses.ts';
import { spelledNumbers } from './number-words.ts';

/**
 * So many of a sentence's terms must stand in the entries, and of a clause's of two and more half. At
 * 0.6 a lie in three words passes ("salaries are frozen"); from 0.75 on every tenth honest answer fails.
 */
const SENTENCE_SHARE = 0.7;
const CLAUSE_SHARE = 0.5;
/** So many terms in a row of which the entries have none are a thought of their own. */
const FOREIGN_RUN = 3;

interface Clause {
  readonly terms: readonly string[];
  readonly numbers: readonly string[];
  readonly isDenied: boolean;
}

export interface Ground {
  readonly terms: ReadonlySet<string>;
  readonly sentences: readonly Clause[];
  readonly clauses: readonly Clause[];
  readonly statements: readonly Clause[];
  readonly claims: ReadonlySet<string>;
  readonly refuses: boolean;
  readonly agrees: boolean;
}

export type Unsupported = 'number' | 'turned' | 'ungrounded';

/** @param titles of the cited entries: they ask, so that they neither affirm nor deny */
export function groundOf(titles: string, answers: string, language: Language): Ground {
  const text = `${titles}\n${answers}`;
  const sentences = sentencesOf(text);
  const told = sentencesOf(answers);
  const read = (part: string) => readClause(part, language);
  return {
    terms: new Set(analyze(text, language).terms),
    sentences: told.map(read),
    clauses: sentences.flatMap(clausesOf).map(read),
    statements: told.flatMap(statementsOf).map(read),
    claims: new Set(claimsIn(text)),
    refuses: sentences.some((sentence) => NO.test(sentence)),
    agrees: sentences.some((sentence) => YES.test(sentence)),
  };
}

/** @returns undefined when all that the sentence says stands in the entries */
export function unsupportedIn(sentence: string, ground: Ground, language: Language): Unsupported | undefined {
  if (NO.test(sentence) ? !ground.refuses : YES.test(sentence) && ground.refuses && !ground.agrees)
    return 'turned';
  if (!claimsIn(sentence).every((claim) => isClaimed(claim, ground))) return 'number';
  const terms = analyze(sentence, language).terms;
  if (shareOf(terms, ground) < SENTENCE_SHARE || foreignRun(terms, ground) >= FOREIGN_RUN)
    return 'ungrounded';
  for (const clause of clausesOf(sentence).map((part) => readClause(part, language))) {
    if (clause.terms.length >= 2 && shareOf(clause.terms, ground) < CLAUSE_SHARE) return 'ungrounded';
    if (!clause.numbers.every((number) => standsWith(number, clause, ground))) return 'number';
  }
  const statements = statementsOf(sentence).map((part) => readClause(part, language));
  return statements.some((statement) => isTurned(statement, ground)) ? 'turned' : undefined;
}

const NO = /^["'“«*_\s-]*(?:no|non)\b(?!\s+\p{L})/iu;
const YES = /^["'“«*_\s-]*(?:yes|oui|of course|bien sûr)\b/iu;

/** Not "no longer than", "not only": such are rare in answers, and those that are taken for denials are kept back. */
const DENIAL =
  /\b(?:not|no|never|none|nobody|no one|nothing|without|cannot|neither|nor|nowhere|needn|different|ne|pas|jamais|aucune?|sans|ni|personne|rien|non|forbidden|interdite?s?|differente?s?)\b|n['’]t\b|\bn['’](?=\p{L})/iu;

function readClause(text: string, language: Language): Clause {
  return {
    terms: analyze(text, language).terms.filter((term) => !/\d/.test(term) && !DENIAL.test(term)),
    numbers: numbersIn(text),
    isDenied: DENIAL.test(foldAccents(text)),
  };
}

function shareOf(terms: readonly string[], ground: Ground): number {
  const different = [...new Set(terms)];
  return different.length === 0
    ? 1
    : different.filter((term) => ground.terms.has(term)).length / different.length;
}

function foreignRun(terms: readonly string[], ground: Ground): number {
  let longest = 0;
  let run = 0;
  for (const term of terms) {
    run = ground.terms.has(term) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Whether all that the entries say most nearly like it is denied where this is not, or the other way about. */
function isTurned(statement: Clause, ground: Ground): boolean {
  const isLike = (other: Clause) => other.isDenied === statement.isDenied;
  const nearest = nearestOf(statement, ground.statements);
  if (nearest.clauses.length === 0 || nearest.clauses.some(isLike)) return false;
  // What two statements of a sentence say, a paraphrase may say in one: "has its own, different from".
  const wider = nearestOf(statement, ground.sentences);
  return wider.inCommon === nearest.inCommon || !wider.clauses.some(isLike);
}

function nearestOf(clause: Clause, others: readonly Clause[]) {
  const most = Math.max(0, ...others.map((other) => inCommon(clause, other)));
  const clauses = most === 0 ? [] : others.filter((other) => inCommon(clause, other) === most);
  return { inCommon: most, clauses };
}

/** Whether the entries have the number where they speak of this, rather than of something else. */
function standsWith(number: string, clause: Clause, ground: Ground): boolean {
  const best = (clauses: readonly Clause[]) =>
    Math.max(-1, ...clauses.map((other) => inCommon(clause, other)));
  const numbered = ground.clauses.filter(({ numbers }) => numbers.length > 0);
  const having = best(numbered.filter(({ numbers }) => numbers.includes(number)));
  const others = numbered.filter(({ numbers }) => !numbers.some((each) => clause.numbers.includes(each)));
  return having >= 0 && having >= best(others);
}

function inCommon({ terms }: Clause, other: Clause): number {
  return new Set(terms.filter((term) => other.terms.includes(term))).size;
}

/** Digits as they are written together: 1 500, 2.5, 09:30. */
const NUMBER = /\d+(?:[ ](?=\d{3}(?!\d))\d{3})*(?:[.,:/-]\d+)*/g;

export function numbersIn(text: string): string[] {
  const written = (text.match(NUMBER) ?? []).map((number) => number.replace(/\s/g, '').replaceAll(',', '.'));
  const spelled = spelledNumbers(text)
    // "One" and "un" are articles and pronouns as well.
    .filter(({ value }) => value !== 1)
    .map(({ value }) => String(value));
  return [...written, ...spelled];
}

/** Sums of money, days, before and after, everybody and nobody: each must be the entries' own. */
function claimsIn(text: string): string[] {
  const plain = foldAccents(text.toLowerCase()).replace(/[*_~]/g, '');
  return CLAIMS.flatMap(({ pattern, as }) => Array.from(plain.matchAll(pattern), (match) => as(match)));
}

/** "10 RTT days" may stand for "RTT days: 10": what a number counts need be the entries' own only where they say it. */
function isClaimed(claim: string, { claims }: Ground): boolean {
  if (claims.has(claim)) return true;
  const number = /^([\d.]+) (?!per)/.exec(claim)?.[1];
  return (
    number !== undefined &&
    ![...claims].some((other) => other.startsWith(`${number} `) && !other.startsWith(`${number} per`))
  );
}

const MONTHS =
  'january|february|april|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const DAYS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const UNITS = 'minute|hour|day|week|month|year|mile|km|jour|heure|semaine|mois|an|annee|time|fois';
const SIGNS: Readonly<Record<string, string>> = {
  euro: '€',
  euros: '€',
  pound: '£',
  pounds: '£',
  livres: '£',
  percent: '%',
};
const plainNumber = (number = '') => number.replace(/\s/g, '').replaceAll(',', '.');

const CLAIMS: readonly { readonly pattern: RegExp; as(match: RegExpExecArray): string }[] = [
  {
    pattern: /([€£$])\s?(\d[\d.,]*\d|\d)/g,
    as: ([, sign, number]) => `${sign}${plainNumber(number)}`,
  },
  {
    pattern: /(\d[\d.,]*(?: \d{3})*)\s?([€£$%]|euros?\b|pounds?\b|livres\b|percent\b)/g,
    as: ([, number, sign = '']) => `${SIGNS[sign] ?? sign}${plainNumber(number)}`,
  },
  {
    pattern: /(\d{1,2})(?:st|nd|rd|th|er)? (may|march)\b|\b(may|march) (\d{1,2})\b/g,
    as: ([, day, month, month2, day2]) => `${day ?? day2} ${month ?? month2}`,
  },
  { pattern: new RegExp(`\\b(?:${MONTHS}|${DAYS})\\b`, 'g'), as: ([name]) => name },
  {
    pattern: /\b(?:today|tonight|tomorrow|yesterday|aujourd['’]hui|demain|hier|ce soir)\b/g,
    as: ([word]) => word,
  },
  { pattern: /\b(?:everybody|everyone|tout le monde|all|every|tous|toutes)\b/g, as: () => 'everybody' },
  { pattern: /\b(?:nobody|no one)\b/g, as: () => 'nobody' },
  // "2 days a week", "5 working days": what is counted, and how often.
  {
    pattern: new RegExp(
      `(\\d[\\d.,]*)[ -](?:(?!(?:an?|per|each|every|par) )\\p{L}+ ){0,2}?(${UNITS})s?\\b`,
      'gu',
    ),
    as: ([, number, unit]) => `${plainNumber(number)} ${unit}`,
  },
  {
    pattern: new RegExp(
      `(\\d[\\d.,]*)[ -](?:\\p{L}+ ){0,3}?(?:a|an|per|each|every|par|l')[ ]?(${UNITS})\\b`,
      'gu',
    ),
    as: ([, number, unit]) => `${plainNumber(number)} per ${unit}`,
  },
  { pattern: /\b(?:at least|minimum|au moins|no less than)\b/g, as: () => 'at least' },
  {
    pattern: /\b(?:at most|maximum|au plus|up to|jusqu['’]a|no more than|limit|plafond)\b/g,
    as: () => 'at most',
  },
  { pattern: /\b(?:more than|over|above|beyond|longer than|plus d[e']|au-dela)\b/g, as: () => 'more than' },
  { pattern: /\b(?:less than|under|below|fewer than|shorter than|moins d[e'])/g, as: () => 'less than' },
  { pattern: /\b(?:before|avant)\b/g, as: () => 'before' },
  { pattern: /\b(?:after|apres)\b/g, as: () => 'after' },
];
