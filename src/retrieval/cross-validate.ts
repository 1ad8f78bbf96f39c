/**
 * Asks a corpus its own questions as if they were new. Each run holds out a share of the phrasings, which play
 * the employees, and some whole concepts, whose phrasings play the questions that the desk cannot answer.
 */
import type { Language } from '../message.ts';
import { type ConceptText, countQuestions, indexConcepts, NAME } from './concepts.ts';
import type { Example } from './fusion.ts';
import { knownShareOf } from './known-share.ts';
import { learn } from './learn.ts';
import { CALIBRATION, RANKING, SEED, SOFTMAX } from './parameters.ts';
import { type Random, seededRandom, shuffled } from './random.ts';
import { createRanker } from './ranker.ts';
import { readQuestion } from './read-question.ts';
import { copyShortlist } from './shortlist.ts';

/**
 * @param onRun told before each run
 * @returns shortlists whose right concept is known, numbered as in that run
 */
export function crossValidate(
  concepts: readonly ConceptText[],
  languages: readonly [Language, ...Language[]],
  onRun: (run: number, runs: number) => void,
): Example[] {
  const random = seededRandom(SEED + 7);
  const phrasingCount = countQuestions(concepts);
  const single = phrasingCount < SOFTMAX.leastPhrasingsPerEntry * concepts.length;
  const runs = phrasingCount > CALIBRATION.oneRunAbove ? 1 : CALIBRATION.runs;
  const order = shuffled(concepts.length, random);
  const folds = foldPhrasings(concepts, order, random);
  const held = Math.max(1, Math.round(concepts.length * CALIBRATION.heldConcepts));
  return Array.from({ length: runs }, (_, run) => {
    onRun(run, runs);
    const away = new Set(Array.from({ length: held }, (__, at) => order[(run * held + at) % order.length]!));
    return single
      ? runWithMadeUp(concepts, away, languages, random)
      : runWithHeldOut(
          concepts,
          away,
          (concept, phrasing) => folds[concept]![phrasing] === run,
          languages,
          runs > 1,
        );
  }).flat();
}

/** Spreads each concept's phrasings evenly over the folds. */
function foldPhrasings(concepts: readonly ConceptText[], order: Uint32Array, random: Random): number[][] {
  const rank = new Map(Array.from(order, (concept, at) => [concept, at]));
  return concepts.map(({ phrasings }, concept) => {
    const places = shuffled(phrasings.length, random);
    return phrasings.map((_, at) => (places[at]! + rank.get(concept)!) % CALIBRATION.folds);
  });
}

function runWithHeldOut(
  concepts: readonly ConceptText[],
  away: ReadonlySet<number>,
  isHeldOut: (concept: number, phrasing: number) => boolean,
  languages: readonly [Language, ...Language[]],
  askAllOutsiders: boolean,
): Example[] {
  const kept = concepts.flatMap((concept, number) => {
    if (away.has(number)) return [];
    const phrasings = concept.phrasings.filter(
      ({ question }, at) => question === NAME || !isHeldOut(number, at),
    );
    return [{ number, text: { ...concept, phrasings } }];
  });
  const ask = asker(
    kept.map(({ text }) => text),
    languages,
  );
  const places = new Map(kept.map(({ number }, place) => [number, place]));
  return concepts.flatMap(({ phrasings }, number) => {
    const right = places.get(number) ?? -1;
    return phrasings
      .filter(
        ({ question }, at) => question !== NAME && (isHeldOut(number, at) || (right < 0 && askAllOutsiders)),
      )
      .map((phrasing) => ask(phrasing.text, phrasing.language, right))
      .filter((example) => right < 0 || nearestOf(example, right) < CALIBRATION.repeatCosine);
  });
}

/** With one phrasing a concept there is none to hold out: questions are made of words of title and answer. */
function runWithMadeUp(
  concepts: readonly ConceptText[],
  away: ReadonlySet<number>,
  languages: readonly [Language, ...Language[]],
  random: Random,
): Example[] {
  const kept = concepts.map((_, number) => number).filter((number) => !away.has(number));
  const ask = asker(
    kept.map((number) => concepts[number]!),
    languages,
  );
  const places = new Map(kept.map((number, place) => [number, place]));
  return concepts.flatMap(({ phrasings, answers }, number) =>
    phrasings
      .filter(({ question }) => question !== NAME)
      .map(({ text, language }) =>
        ask(madeUpQuestion(text, answers[0]?.text ?? '', random), language, places.get(number) ?? -1),
      ),
  );
}

/** About a quarter of the title's words and a stretch of three words of the answer. */
function madeUpQuestion(title: string, answer: string, random: Random): string {
  const keep = 0.56 * random();
  const fromTitle = wordsOf(title).filter(() => random() < keep);
  const sentences = answer
    .split(/(?<=[.!?])\s+|\n+/)
    .map(wordsOf)
    .filter(({ length }) => length >= 4 && length <= 40);
  const sentence = sentences[Math.floor(random() * sentences.length)] ?? [];
  const length = Math.round(3 * (0.5 + random()));
  const start = Math.floor(random() * Math.max(1, sentence.length - length));
  return [...fromTitle, ...sentence.slice(start, start + length)].join(' ');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
}

/** A function that asks an index of these concepts one question whose right concept is known. */
function asker(concepts: readonly ConceptText[], languages: readonly [Language, ...Language[]]) {
  const { lexicon, model, lesson, conceptStarts } = indexConcepts(concepts, SOFTMAX.epochs);
  const learned = lesson && learn(lesson);
  const ranker = createRanker({ ...model, learned }, lexicon, conceptStarts);
  return (text: string, language: Language, right: number): Example => {
    const others = languages.filter((other) => other !== language);
    const words = readQuestion(text, lexicon, [language, ...others]);
    const list = copyShortlist(ranker.rank(words, () => true, RANKING.prior));
    return { list, right, knownShare: knownShareOf(words) };
  };
}

function nearestOf({ list }: Example, concept: number): number {
  const place = list.concepts.indexOf(concept);
  return place < 0 ? 0 : list.nearest[place]!;
}
