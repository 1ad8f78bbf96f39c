/** The TF-IDF cosine over lemmas: the score that people see, and the order where nothing more is learned. */
import { type Container, type Ints, narrow, type Section } from './container.ts';
import type { Lexicon } from './lexicon.ts';
import { COSINE } from './parameters.ts';
import type { QuestionWord } from './question-word.ts';

/** Which phrasings hold each term. A term counts once in a phrasing. */
export interface CosineIndex {
  /** One number more than terms: where each term's run of phrasings begins. */
  readonly starts: Ints;
  /** Ascending within a run. */
  readonly phrasings: Ints;
  /** Inverse document frequency of each term: 1 + ln((1 + N) / (1 + df)). */
  readonly idf: Float32Array;
  /** 1 / the length of each phrasing's vector; 0 for one without terms. */
  readonly scales: Float32Array;
}

/** And which terms each phrasing holds, for a search that does not read every list. */
export interface SearchIndex extends CosineIndex {
  /** 32 bits of each phrasing: the one at `signatureBit` of each of its terms is set. */
  readonly signatures: Uint32Array;
  /** One number more than phrasings: where each phrasing's run of terms begins. */
  readonly termStarts: Ints;
  readonly terms: Ints;
}

/** @param read each phrasing as the numbers of its words */
export function buildCosineIndex(read: readonly Uint32Array[], lexicon: Lexicon): SearchIndex {
  const { termCount } = lexicon;
  const { termStarts, terms } = listTerms(read, lexicon);
  const starts = new Uint32Array(termCount + 1);
  for (const term of terms) starts[term + 1]!++;
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const idf = Float32Array.from({ length: termCount }, (_, term) => {
    const frequency = starts[term + 1]! - starts[term]!;
    return 1 + Math.log((1 + read.length) / (1 + frequency));
  });
  const next = starts.slice();
  const phrasings = new Uint32Array(terms.length);
  const scales = new Float32Array(read.length);
  const signatures = new Uint32Array(read.length);
  for (let phrasing = 0; phrasing < read.length; phrasing++) {
    let squares = 0;
    for (let at = termStarts[phrasing]!, end = termStarts[phrasing + 1]!; at < end; at++) {
      const term = terms[at]!;
      phrasings[next[term]!++] = phrasing;
      signatures[phrasing]! |= 1 << signatureBit(term);
      squares += idf[term]! ** 2;
    }
    scales[phrasing] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }
  return { starts, phrasings, idf, scales, signatures, termStarts, terms };
}

/** Terms that share a bit are taken for each other where only signatures are compared. */
export function signatureBit(term: number): number {
  return term & 31;
}

/** The distinct terms of each phrasing, stopwords left out. */
function listTerms(read: readonly Uint32Array[], { wordTerm, wordIsStopword, termCount }: Lexicon) {
  const termStarts = new Uint32Array(read.length + 1);
  const terms = new Uint32Array(read.reduce((sum, words) => sum + words.length, 0));
  const lastSeenIn = new Int32Array(termCount).fill(-1);
  let count = 0;
  read.forEach((words, phrasing) => {
    for (const word of words) {
      const term = wordTerm[word]!;
      if (wordIsStopword[word] === 1 || lastSeenIn[term] === phrasing) continue;
      lastSeenIn[term] = phrasing;
      terms[count++] = term;
    }
    termStarts[phrasing + 1] = count;
  });
  return { termStarts, terms: terms.slice(0, count) };
}

/** The weights of a question's words, in their order, and the length of its vector. */
export interface WeighedQuestion {
  /** 0 for a stopword, and for a word said before. */
  readonly weights: readonly number[];
  readonly length: number;
}

export function weighQuestion(words: readonly QuestionWord[], { idf, scales }: CosineIndex): WeighedQuestion {
  const rarest = 1 + Math.log(1 + scales.length);
  const weights: number[] = [];
  let squares = 0;
  for (let at = 0; at < words.length; at++) {
    const { kind, term } = words[at]!;
    const counts = kind !== 'stopword' && !isRepeated(words, at);
    const weight = counts ? weightOf(kind, term >= 0 ? idf[term]! : rarest) : 0;
    weights.push(weight);
    squares += weight * weight;
  }
  return { weights, length: Math.sqrt(squares) };
}

/** Whether a word with the same meaning was said before. */
function isRepeated(words: readonly QuestionWord[], at: number): boolean {
  const { term, text } = words[at]!;
  for (let before = 0; before < at; before++) {
    const said = words[before]!;
    if (said.kind !== 'stopword' && said.term === term && (term >= 0 || said.text === text)) return true;
  }
  return false;
}

function weightOf(kind: QuestionWord['kind'], idf: number): number {
  switch (kind) {
    case 'unknown':
      return COSINE.unknownWeight * idf;
    case 'foreign':
      return COSINE.foreignWeight * idf;
    case 'corrected':
      return COSINE.correctedWeight * idf;
    default:
      return idf;
  }
}

/** One phrasing against a question. */
export interface Match {
  /** -1 when no phrasing shares a word. */
  readonly phrasing: number;
  /** 0..1. */
  readonly cosine: number;
}

export interface CosineScorer {
  /** Scores every phrasing; the other functions speak of the last question scored. */
  score(words: readonly QuestionWord[]): void;
  /** The nearest of the phrasings from `start` up to but without `end`. */
  nearest(start: number, end: number): Match;
}

export function createCosineScorer(index: CosineIndex): CosineScorer {
  const { starts, phrasings, idf, scales } = index;
  const dots = new Float32Array(scales.length);
  let length = 0;
  return {
    score(words) {
      dots.fill(0);
      const weighed = weighQuestion(words, index);
      length = weighed.length;
      for (let at = 0; at < words.length; at++) {
        const { term } = words[at]!;
        const weight = weighed.weights[at]!;
        if (term < 0 || weight === 0) continue;
        const product = weight * idf[term]!;
        for (let item = starts[term]!, end = starts[term + 1]!; item < end; item++)
          dots[phrasings[item]!]! += product;
      }
    },
    nearest(start, end) {
      let best = -1;
      let most = 0;
      for (let phrasing = start; phrasing < end; phrasing++) {
        const value = dots[phrasing]! * scales[phrasing]!;
        if (value > most) {
          most = value;
          best = phrasing;
        }
      }
      return { phrasing: best, cosine: length === 0 ? 0 : Math.min(1, most / length) };
    },
  };
}

export function packCosineIndex(index: CosineIndex): Record<string, Section> {
  return {
    'cosine-starts': narrow(index.starts),
    'cosine-phrasings': narrow(index.phrasings),
    'cosine-idf': index.idf,
    'cosine-scales': index.scales,
  };
}

export function packSearchIndex(index: SearchIndex): Record<string, Section> {
  return {
    ...packCosineIndex(index),
    'cosine-signatures': index.signatures,
    'cosine-term-starts': narrow(index.termStarts),
    'cosine-terms': narrow(index.terms),
  };
}

export function openCosineIndex(container: Container): CosineIndex {
  return {
    starts: container.ints('cosine-starts'),
    phrasings: container.ints('cosine-phrasings'),
    idf: container.f32('cosine-idf'),
    scales: container.f32('cosine-scales'),
  };
}

export function openSearchIndex(container: Container): SearchIndex {
  return {
    ...openCosineIndex(container),
    signatures: container.u32('cosine-signatures'),
    termStarts: container.ints('cosine-term-starts'),
    terms: container.ints('cosine-terms'),
  };
}
