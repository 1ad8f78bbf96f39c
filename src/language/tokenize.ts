/** Normalized text → words: elisions and contractions taken apart, compounds decided, numbers kept. */
import tokenizers from 'natural/lib/natural/tokenizers/regexp_tokenizer.js';
import type { Language } from '../message.ts';
import { expandShorthand } from './shorthand.ts';

/** Letters and digits of any script; an apostrophe, hyphen or point only inside a word. */
const WORD = /[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;
const words = new tokenizers.RegexpTokenizer({ pattern: WORD, gaps: false });

/** Nobody writes longer words, and the look-ups of lemmas and stems are not made for them. */
const LONGEST_WORD = 60;

/** Simple words, by far the most, need none of the work below. */
const COMPOUND = /['.-]/;

/**
 * @param text as `normalize` returns it
 * @returns words in order, each cut after 60 characters; shorthand (`pwd`, `mdp`) written out
 */
export function tokenize(text: string, language: Language): string[] {
  const tokens: string[] = [];
  for (const word of words.tokenize(text) ?? []) {
    for (const part of COMPOUND.test(word) ? takeApart(word, language) : [word]) {
      const meaning = expandShorthand(part, language);
      if (meaning) tokens.push(...meaning);
      else tokens.push(part.slice(0, LONGEST_WORD));
    }
  }
  return tokens;
}

/** One word to French ears, although it holds an apostrophe. */
const WHOLE_WORDS = new Set(["aujourd'hui", "prud'hommes", "prud'homme", "quelqu'un", 'i.t']);

function takeApart(word: string, language: Language): string[] {
  if (WHOLE_WORDS.has(word)) return [word];
  const pieces = word.split('.');
  if (isAbbreviation(pieces)) return [pieces.join('')];
  return pieces.flatMap((piece) => splitHyphens(piece)).flatMap((part) => splitApostrophes(part, language));
}

/** `r.h`, `u.k`: single letters between the points. */
function isAbbreviation(pieces: readonly string[]): boolean {
  return pieces.length > 1 && pieces.every((piece) => piece.length === 1 && !/\d/.test(piece));
}

/** The pronouns and particles that French hangs on a verb: `puis-je`, `y-a-t-il`, `celui-ci`. */
const CLITICS = new Set(
  'je tu il elle on nous vous ils elles ce t y en le la les lui leur moi toi ci là'.split(' '),
);

/** `e-mail` and `wi-fi` are one word, `part-time` and `puis-je` are two. */
function splitHyphens(word: string): string[] {
  const parts = word.split('-');
  const [first, ...rest] = parts;
  const joined = first !== undefined && first.length <= 2 && rest.length === 1;
  if (joined && !/\d/.test(word) && !parts.some((part) => CLITICS.has(part))) return [parts.join('')];
  return parts;
}

/** `l'`, `d'`, `qu'`, `jusqu'`: the elided word is a stopword of its own; what follows is the word. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)$/;

function splitApostrophes(word: string, language: Language): string[] {
  const pieces = word.split("'");
  const parts: string[] = [];
  for (let at = 0; at < pieces.length - 1; at++) {
    const head = pieces[at] ?? '';
    const isLast = at === pieces.length - 2;
    if (isLast && WHOLE_WORDS.has(pieces.slice(at).join("'"))) return [...parts, pieces.slice(at).join("'")];
    if (!ELISION.test(head)) return [...parts, ...splitContraction(head, pieces.slice(at + 1).join("'"))];
    if (head.length > 1 || language === 'fr') parts.push(head);
  }
  return [...parts, pieces.at(-1) ?? ''];
}

/** `don't` → do not; `can't` → can not; `what's` → what; `manager's` → manager. */
function splitContraction(head: string, rest: string): string[] {
  if (rest === 't' && head.endsWith('n')) {
    const verb = head === 'can' ? 'can' : head === 'won' ? 'will' : head.slice(0, -1);
    return [verb, 'not'];
  }
  if (/^(?:s|re|ve|ll|d|m)$/.test(rest)) return [head];
  return rest.length > 1 ? [head, rest] : [head + rest];
}
