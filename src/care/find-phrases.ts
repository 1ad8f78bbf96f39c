/** Where a message says the phrases of a care plan, small words and slips of the finger forgiven. */
import { SENTENCE_END } from '../language/how-people-type.ts';
import type { Language } from '../message.ts';
import type { Compiled, CompiledPlace, CompiledRow } from './compile.ts';
import { isDenying, isSmall } from './function-words.ts';
import { keyOf } from './word-keys.ts';

/** Other words that fit where a phrase has `...`. */
const ROOM = 6;
/** Small words in a row, wherever a phrase has two. */
const MOST_SMALL = 8;

interface Word {
  readonly text: string;
  readonly keys: readonly string[];
}

export interface FoundPhrase {
  readonly row: CompiledRow;
  readonly language: Language;
  /** Its first and its last word, as numbers of the message's words. */
  readonly from: number;
  readonly to: number;
}

/**
 * @param texts the message's words, as `wordsAsMeant` returns them
 * @param isWord whether people write a word like that, so that it is no other one mistyped
 */
export function findPhrases(
  texts: readonly string[],
  compiled: Compiled,
  isWord: (word: string) => boolean,
): readonly FoundPhrase[] {
  const words = texts.map((text): Word => ({ text, keys: keysOf(text, compiled, isWord) }));
  return words.flatMap((word, at) =>
    word.keys.flatMap((key) =>
      (compiled.byAnchor.get(key) ?? []).flatMap((row): readonly FoundPhrase[] => {
        const to = reach(words, row, at, 1);
        const from = to === undefined ? undefined : reach(words, row, at, -1);
        if (from === undefined || to === undefined || isDenied(words, row, from)) return [];
        return [{ row, language: compiled.language, from, to }];
      }),
    ),
  );
}

/** A word is itself; what is none may be one of the phrases', mistyped. */
function keysOf(
  word: string,
  { language, known, spellings }: Compiled,
  isWord: (word: string) => boolean,
): readonly string[] {
  if (word === SENTENCE_END) return [];
  const key = keyOf(word, language);
  return known.has(key) || isSmall(word) || isWord(word) ? [key] : [...spellings.near(word)];
}

/** From the anchor to the row's end, or its beginning. @returns where that is; undefined when it is not said */
function reach(words: readonly Word[], row: CompiledRow, at: number, step: 1 | -1): number | undefined {
  let positions: readonly number[] = [at];
  for (let place = row.anchor + step; place >= 0 && place < row.places.length; place += step) {
    const meant = row.places[place];
    if (!meant) return undefined;
    const hasRoom = (step === 1 ? meant : row.places[place + 1])?.afterRoom === true;
    const next = new Set<number>();
    for (const position of positions) {
      for (const found of within(words, meant, position, { step, hasRoom, row })) next.add(found);
    }
    if (next.size === 0) return undefined;
    positions = [...next];
  }
  return positions[0];
}

/** Where a place is said beside a position, with only small words between, and a few others where there is room. */
function within(
  words: readonly Word[],
  { keys }: CompiledPlace,
  position: number,
  { step, hasRoom, row }: { step: 1 | -1; hasRoom: boolean; row: CompiledRow },
): readonly number[] {
  const found: number[] = [];
  let others = hasRoom ? ROOM : 0;
  let small = MOST_SMALL;
  for (let at = position + step; at >= 0 && at < words.length; at += step) {
    const word = words[at];
    if (!word) break;
    if (word.keys.some((key) => keys.has(key))) found.push(at);
    if (isDenying(word.text) && !row.evenDenied) break;
    if (isSmall(word.text)) small--;
    else others--;
    if (others < 0 || small < 0) break;
  }
  return found;
}

function isDenied(words: readonly Word[], row: CompiledRow, from: number): boolean {
  if (row.evenDenied || !row.deniable) return false;
  let at = from - 1;
  while (at >= 0 && isSmall(words[at]?.text ?? '')) at--;
  return isDenying(words[at]?.text ?? '');
}
