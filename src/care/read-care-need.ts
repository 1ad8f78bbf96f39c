/** A message → what kind of distress it speaks of, if any. */
import type { CareKind, CarePlan } from '../corpus/care/schema.ts';
import { detectLanguage } from '../language/detect.ts';
import { SENTENCE_END, wordsAsMeant } from '../language/how-people-type.ts';
import type { Language } from '../message.ts';
import { compile } from './compile.ts';
import { type DistressModel, isKnownWord, type Sounds, soundsLike } from './distress-model.ts';
import { type FoundPhrase, findPhrases } from './find-phrases.ts';

export interface CareNeed {
  readonly kind: CareKind;
  /** The language to answer in. */
  readonly language: Language;
  /** For `--explain`: the editors' phrase that was found, or the words that sound like it. */
  readonly why: string;
  /** A phrase was found; else it only sounds like it. */
  readonly isSaid: boolean;
}

/**
 * The most urgent need that a text speaks of.
 *
 * @param answered how sure the FAQ is of an answer that is not about distress, 0..1
 */
export type CareReader = (text: string, answered?: number) => CareNeed | null;

/**
 * From these log odds on, a message that holds no phrase is taken for distress: lower finds more, and errs more.
 * Chosen on the development messages, recall first.
 */
const HEARD_FROM = -1.3;
/** Fewer words tell less: "and for my husband?", "just the morning actually". */
const FEW_WORDS = 8;
const HEARD_IN_FEW_FROM = 1.5;
/** With a sign in the message: "someone is unconscious", and not "my computer is unconscious". */
const SIGN_FROM = -2.1;
/** What an answer of the FAQ takes from the log odds when it is certain. */
const ANSWERED = 3;
/** A story of several sentences; WhatsApp's longest message has some 800 words. */
const MOST_WORDS = 1000;
/** A sentence of fewer words tells nothing by itself. */
const WORDS_OF_A_SENTENCE = 3;
/** From here the phrases of the other language are not looked for: their words mean something else in this one. */
const SURE_OF_LANGUAGE = 0.85;

/** @param model of kinds by their names; what it hears of a kind that the plan lacks is passed over */
export function createCareReader(plan: CarePlan, model: DistressModel): CareReader {
  const languages = compile(plan);
  const kinds = model.kinds.map((id) => plan.kinds.find((kind) => kind.id === id));

  function phrasesIn(words: readonly string[], text: string): readonly FoundPhrase[] {
    const { language, confidence } = detectLanguage(text);
    return languages
      .filter((compiled) => compiled.language === language || confidence < SURE_OF_LANGUAGE)
      .flatMap((compiled) => findPhrases(words, compiled, (word) => isKnownWord(model, word)));
  }

  function mostUrgent(found: readonly FoundPhrase[], is: 'care' | 'sign'): CareNeed | undefined {
    let best: { readonly need: CareNeed; readonly rank: number } | undefined;
    for (const { row, language } of found) {
      const { meaning, phrase } = row;
      if (meaning.is !== is || (best && best.rank <= meaning.rank)) continue;
      best = {
        need: { kind: meaning.kind, language, why: `it says "${phrase}"`, isSaid: true },
        rank: meaning.rank,
      };
    }
    return best?.need;
  }

  /** As a whole, or a sentence of it: the rest of a story may be about leave. */
  function hearMost(words: readonly string[]) {
    const heard = [words, ...sentencesOf(words)].map((part) => hear(soundsLike(model, part)));
    return heard.reduce((most, each) => (each.distress > most.distress ? each : most));
  }

  /** The likeliest kind that the plan has, and the chance of all of them together. */
  function hear({ chances, tellingWords }: Sounds) {
    let best = -1;
    let distress = 0;
    chances.forEach((chance, at) => {
      if (kinds[at] === undefined) return;
      distress += chance;
      if (best < 0 || chance > (chances[best] ?? 0)) best = at;
    });
    return { kind: kinds[best], distress, tellingWords: best < 0 ? [] : tellingWords(best) };
  }

  return (text, answered = 0) => {
    const words = wordsAsMeant(text, MOST_WORDS);
    if (words.every((word) => word === SENTENCE_END)) return null;
    const all = phrasesIn(words, text);
    const otherwise = all.filter(({ row }) => row.meaning.is === 'otherwise');
    const found = all.filter(
      ({ from, to }) => !otherwise.some((other) => other.from <= to && from <= other.to),
    );
    const said = mostUrgent(found, 'care');
    if (said) return said;
    const { kind, distress, tellingWords } = hearMost(
      words.filter((_, at) => !otherwise.some(({ from, to }) => from <= at && at <= to)),
    );
    const sign = mostUrgent(found, 'sign');
    if (sign && logOdds(distress) >= SIGN_FROM) return sign;
    const least = words.length < FEW_WORDS ? HEARD_IN_FEW_FROM : HEARD_FROM;
    if (kind === undefined || logOdds(distress) - ANSWERED * answered < least) return null;
    const why = `it sounds like it (${Math.round(distress * 100)} %: ${tellingWords.join(', ')})`;
    return { kind, why, language: detectLanguage(text).language, isSaid: false };
  };
}

function logOdds(chance: number): number {
  return Math.log(chance) - Math.log(1 - chance);
}

function sentencesOf(words: readonly string[]): readonly (readonly string[])[] {
  const sentences: string[][] = [[]];
  for (const word of words) {
    if (word === SENTENCE_END) sentences.push([]);
    else sentences.at(-1)?.push(word);
  }
  return sentences.length === 1 ? [] : sentences.filter(({ length }) => length >= WORDS_OF_A_SENTENCE);
}
