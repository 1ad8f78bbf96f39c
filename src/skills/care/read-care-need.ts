/** A message → what kind of distress it speaks of, if any. */
import type { CareKind, CarePlan } from '../../corpus/care/schema.ts';
import { detectLanguage } from '../../language/detect.ts';
import { SENTENCE_END, wordsAsMeant } from '../../language/how-people-type.ts';
import type { Language } from '../../message.ts';
import { type Compiled, type CompiledPlace, type CompiledRow, compile } from './compile.ts';
import { isDenying, isSmall } from './function-words.ts';
import { learnScorer, type Scorer } from './scorer.ts';
import { keyOf } from './word-keys.ts';

export interface CareNeed {
  readonly kind: CareKind;
  /** The language to answer in. */
  readonly language: Language;
  /** For `--explain`: the editors' phrase that was found, or the words that sound like it. */
  readonly why: string;
  /** A phrase was found; else it only sounds like it. */
  readonly isSaid: boolean;
}

/** The most urgent need that a text speaks of. */
export type CareReader = (text: string) => CareNeed | null;

/** From this chance on, a message that holds no phrase is taken for distress: lower finds more, and errs more. */
const HEARD_FROM = 0.37;
/** Fewer words tell too little: "not helpful", "the canteen". */
const HEARD_FROM_WORDS = 5;
/** A story of several sentences; WhatsApp's longest message has some 800 words. */
const MOST_WORDS = 1000;
/** Other words that fit where a phrase has `...`. */
const ROOM = 6;
/** From here the phrases of the other language are not looked for: their words mean something else in this one. */
const SURE_OF_LANGUAGE = 0.85;
/** Small words in a row, wherever a phrase has two. */
const MOST_SMALL = 8;

interface Word {
  readonly text: string;
  readonly keys: readonly string[];
}

interface Found {
  readonly row: CompiledRow;
  readonly language: Language;
  readonly from: number;
  readonly to: number;
}

/** @param questions the FAQ's, from which it learns what is no distress; asked for once, when first needed */
export function createCareReader(plan: CarePlan, questions: () => readonly string[]): CareReader {
  const languages = compile(plan);
  let learned: Scorer | undefined;

  function phraseIn(words: readonly string[], text: string): CareNeed | undefined {
    const { language, confidence } = detectLanguage(text);
    const found = languages
      .filter((compiled) => compiled.language === language || confidence < SURE_OF_LANGUAGE)
      .flatMap((compiled) => findAll(words, compiled));
    const otherwise = found.filter(({ row }) => row.meaning.is === 'otherwise');
    const isMeantOtherwise = ({ from, to }: Found) =>
      otherwise.some((other) => other.from <= to && from <= other.to);
    let best: { readonly need: CareNeed; readonly rank: number } | undefined;
    for (const each of found) {
      const { meaning, phrase } = each.row;
      if (meaning.is !== 'care' || isMeantOtherwise(each)) continue;
      if (best && best.rank <= meaning.rank) continue;
      const need = { kind: meaning.kind, language: each.language, why: `it says "${phrase}"`, isSaid: true };
      best = { need, rank: meaning.rank };
    }
    return best?.need;
  }

  return (text) => {
    const words = wordsAsMeant(text, MOST_WORDS);
    if (words.every((word) => word === SENTENCE_END)) return null;
    const said = phraseIn(words, text);
    if (said) return said;
    if (words.filter((word) => word !== SENTENCE_END).length < HEARD_FROM_WORDS) return null;
    learned ??= learnScorer(plan, questions());
    const { kind, chance, words: told } = learned.score(words);
    if (chance < HEARD_FROM) return null;
    const why = `it sounds like it (${Math.round(chance * 100)} %: ${told.join(', ')})`;
    return { kind, language: detectLanguage(text).language, why, isSaid: false };
  };
}

function findAll(texts: readonly string[], compiled: Compiled): readonly Found[] {
  const words = texts.map((text): Word => ({ text, keys: keysOf(text, compiled) }));
  return words.flatMap((word, at) =>
    word.keys.flatMap((key) =>
      (compiled.byAnchor.get(key) ?? []).flatMap((row): readonly Found[] => {
        const to = reach(words, row, at, 1);
        const from = to === undefined ? undefined : reach(words, row, at, -1);
        if (from === undefined || to === undefined || isDenied(words, row, from)) return [];
        return [{ row, language: compiled.language, from, to }];
      }),
    ),
  );
}

/** A known word is itself; another may be one of the known, mistyped. */
function keysOf(word: string, { language, known, spellings }: Compiled): readonly string[] {
  if (word === SENTENCE_END) return [];
  const key = keyOf(word, language);
  return known.has(key) || isSmall(word) ? [key] : [...spellings.near(word)];
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
