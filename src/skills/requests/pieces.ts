/** The pieces of a message that each may say something of its own: "it's Katherine with a K | and my number is 48213". */
import { isCommon } from './common-words.ts';
import { isSteering, withoutCorrection } from './phrases.ts';
import { plain, wordsOf } from './plain.ts';

export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Signs and words between two things that are said. */
const BETWEEN =
  /[,;!?]+\s*|\.\s+|\.$|\s[-–—]+\s|\s(?:and|et|but|mais|also|aussi|puis|plus)(?=\s)|\s(?=(?:it's|its|it is|c'est)\s)/giu;

/** More are no list of corrections. */
const MOST_PIECES = 12;

/** @param labels where a label with a colon begins */
export function piecesOf(text: string, labels?: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = trimmed(text, start, end);
    if (piece.start < piece.end) pieces.push(piece);
  };
  const labelled = labels ? Array.from(plain(text).matchAll(labels), ({ index }) => ({ index, 0: '' })) : [];
  const parting = [...text.matchAll(BETWEEN), ...labelled].sort((a, b) => a.index - b.index);
  for (const found of parting) {
    if (pieces.length + 1 >= MOST_PIECES) break;
    if (found.index < start) continue;
    // "d'abord, …": a sign within a word or number parts nothing.
    if (/^[,.]$/.test(found[0]) && /^[\p{L}\p{N}]/u.test(text.slice(found.index + 1, found.index + 3)))
      continue;
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return pieces;
}

/** Of ", and my number is …" the conjunction. */
const LEADING = /^\s*(?:(?:and|et|but|mais|also|aussi|puis)\s+)?/i;

function trimmed(text: string, start: number, end: number): Piece {
  const part = text.slice(start, end);
  const lead = LEADING.exec(part)?.[0].length ?? 0;
  return { start: start + lead, end: end - (part.length - part.trimEnd().length) };
}

/** How a slip came about, and other words that change no value. */
const CHATTER = new Set(
  (
    'add wrote put noted have mistake mistakes error errors typo typos wrong wrongly bad fault typed wrote misread mixed slip misspelling misspelt thumbs clumsy oops silly me fine good great perfect okay right correct correctly rest everything else stays stay same unchanged before already told said says haha lol ' +
    'coquille coquilles frappe saisie part inattention etourderie ajoute ajouter ajoutez note notee notes erreur erreurs faute fautes trompe trompee faux mal ecrit tape lu bien bon bonne parfait reste tout autre change pas identique pareil deja dit mdr'
  ).split(' '),
);

/** Whether a piece says nothing of any value: courtesy, a yes, how the slip came about. */
export function isChatter(text: string): boolean {
  return isSteering(text) || isAllTaken(withoutCorrection(text).rest);
}

/** Whether nothing is left over beside what was taken, but words that say nothing. */
export function isAllTaken(rest: string): boolean {
  return !/\d/.test(rest) && wordsOf(rest).every((word) => CHATTER.has(word) || isCommon(word));
}
