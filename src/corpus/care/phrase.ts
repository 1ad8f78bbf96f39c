/**
 * A phrase of `care.yaml` → the rows of words that it stands for. `<family>` is any word of that list,
 * `(want|wish) to` a choice, `...` leaves room for a few words.
 */
import { SENTENCE_END, wordsAsMeant } from '../../language/how-people-type.ts';
import { quote } from '../problem.ts';
import { type Said, says } from '../said.ts';

export const LONGEST_PHRASE = 500;
/** Of one phrase; its choices and lists multiply. */
export const MOST_ROWS = 600;
const MOST_PLACES = 16;

/** One place of a row: a word, or any of the single words of a list. */
export interface Place {
  readonly words: readonly string[];
  /** Whether a few other words may stand before it. */
  readonly afterRoom: boolean;
}
export type Row = readonly Place[];

/** @returns undefined for a name that no list has */
export type WordsOf = (list: string) => readonly string[] | undefined;

export type Rows = { readonly rows: readonly Row[] } | { readonly fault: Said };

const PART = /<([^<>]*)>|\(([^()]*)\)|(\.{3}|…)|([\p{L}\p{N}'’ -]+)|[.,!?;:"]+|(.)/gu;

type Piece =
  | { readonly room: true }
  | { readonly single: readonly string[]; readonly rows: readonly (readonly string[])[] };

export function rowsOf(phrase: string, wordsOf: WordsOf): Rows {
  const pieces: Piece[] = [];
  for (const [, list, choice, room, text, wrong] of phrase.matchAll(PART)) {
    if (wrong !== undefined && wrong.trim() !== '') return { fault: says('phrasePart', quote(wrong)) };
    if (room !== undefined) pieces.push({ room: true });
    else if (list !== undefined) {
      const words = wordsOf(list);
      if (!words) return { fault: says('phraseList', quote(`<${list}>`)) };
      pieces.push(anyOf(words));
    } else if (choice !== undefined) pieces.push(anyOf(choice.split('|')));
    else if (text !== undefined)
      for (const word of splitWords(text)) pieces.push({ single: [word], rows: [] });
  }
  return multiply(pieces);
}

function splitWords(text: string): readonly string[] {
  return wordsAsMeant(text, LONGEST_PHRASE).filter((word) => word !== SENTENCE_END);
}

/** Single words share a place; what has several words, or none, is a row of its own. */
function anyOf(alternatives: readonly string[]): Piece {
  const split = alternatives.map(splitWords);
  const single = split.flatMap((words) => (words.length === 1 ? words : []));
  return { single, rows: split.filter((words) => words.length !== 1) };
}

function multiply(pieces: readonly Piece[]): Rows {
  let rows: Place[][] = [[]];
  let afterRoom = false;
  for (const piece of pieces) {
    if ('room' in piece) {
      afterRoom = true;
      continue;
    }
    const first = afterRoom;
    const ways: Place[][] = piece.rows.map((words) =>
      words.map((word, at) => ({ words: [word], afterRoom: first && at === 0 })),
    );
    if (piece.single.length > 0) ways.push([{ words: piece.single, afterRoom: first }]);
    rows = rows.flatMap((row) => ways.map((way) => [...row, ...way]));
    if (rows.length > MOST_ROWS) return { fault: says('phraseWays', MOST_ROWS) };
    afterRoom = false;
  }
  const sound = rows.filter((row) => row.length > 0);
  if (sound.length === 0) return { fault: says('phraseEmpty') };
  if (sound.some((row) => row.length > MOST_PLACES)) return { fault: says('phraseWords', MOST_PLACES) };
  return { rows: sound };
}
