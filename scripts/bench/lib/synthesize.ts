/** Corpora of any size that are used as real ones are, from a seed, and questions to ask of them. */
import type { Language } from '../../../src/message.ts';
import { seededRandom } from '../../../src/retrieval/random.ts';
import { type LanguageFit, octaveOf } from './fit-language.ts';
import { inventWords } from './invent-words.ts';
import { addNoise } from './noise.ts';
import type { Document } from './peers/peer.ts';
import { zipfSampler } from './zipf.ts';

export interface SyntheticQuestion {
  readonly text: string;
  /** The entry of the document that it was made from. */
  readonly entry: number;
}

const PHRASINGS_PER_ENTRY = 10;
/** Of a word of an entry's first phrasing, to stand in the others, too. */
const REPEATED = 0.5;
/** Of a document's word, to stand in the question made from it. */
const KEPT = 0.75;
/** A question has up to so many words of another document. */
const MOST_STRAY = 3;
/** Share of a question's words that get an error. */
const MISSPELT = 0.1;
const LEAST_WORDS = 2;

/**
 * Every single word is drawn by the fitted law; those of one entry repeat each other.
 *
 * @returns those of one entry side by side, entries numbered from 0
 */
export function synthesizeDocuments(fit: LanguageFit, count: number, seed: number): Document[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const meanLength = fit.lengths.reduce((sum, length) => sum + length, 0) / fit.lengths.length;
  const words = inventWords(
    vocabularyOf(fit, count * meanLength),
    (place) => pick(fit.lettersByOctave[octaveOf(place)] ?? fit.lettersByOctave.at(-1)!),
    random,
  );
  const draw = zipfSampler(words.length, fit.zipf);
  let first: string[] = [];
  return Array.from({ length: count }, (_, at) => {
    const isFirst = at % PHRASINGS_PER_ENTRY === 0;
    const own = Array.from({ length: pick(fit.lengths) }, (_, place) => {
      const repeated = isFirst || random() >= REPEATED ? undefined : first[place];
      return repeated ?? words[draw(random)]!;
    });
    if (isFirst) first = own;
    return { entry: Math.floor(at / PHRASINGS_PER_ENTRY), text: own.join(' ') };
  });
}

/** @param tokens words in all */
export function vocabularyOf({ vocabulary }: Pick<LanguageFit, 'vocabulary'>, tokens: number): number {
  return Math.ceil(vocabulary.factor * tokens ** vocabulary.exponent);
}

/** A document with words left out, strayed in and misspelt: it touches the lists that real questions touch. */
export function synthesizeQuestions(
  documents: readonly Document[],
  count: number,
  language: Language,
  seed: number,
): SyntheticQuestion[] {
  const random = seededRandom(seed);
  const anyDocument = () => documents[Math.floor(random() * documents.length)]!;
  return Array.from({ length: count }, () => {
    const { entry, text } = anyDocument();
    const words = text.split(' ');
    const kept = words.filter(() => random() < KEPT);
    const strays = anyDocument()
      .text.split(' ')
      .slice(0, Math.floor(random() * (MOST_STRAY + 1)));
    const said = [...(kept.length < LEAST_WORDS ? words : kept), ...strays];
    return { entry, text: addNoise(said.join(' '), random, language, MISSPELT) };
  });
}
