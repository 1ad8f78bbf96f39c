/** The part of the index that holds one language: its words, their terms, and the inverted lists of both fields. */
import { analyze } from '../language/analyze.ts';
import { foldAccents } from '../language/normalize.ts';
import type { Language } from '../message.ts';
import type { Container, Section } from './container.ts';
import { buildHashTable } from './hash-table.ts';
import { PARAMETERS } from './parameters.ts';
import { packStrings, type StringTable } from './string-table.ts';

/** For each term the documents that hold it, one run after the other (compressed sparse rows). */
export interface InvertedLists {
  /** terms + 1 numbers: where each term's run begins. */
  readonly starts: Uint32Array;
  /** Ascending within a run. */
  readonly documents: Uint32Array;
}

export interface Shard {
  readonly language: Language;
  readonly terms: StringTable;
  /** Inverse document frequency of each term over the phrasings: ln((1 + N) / (1 + df)) + 1. */
  readonly idf: Float32Array;
  /** Word as people write it → term; the corpus' words, with and without their accents. */
  readonly words: Uint32Array;
  /** Term → its number, for words that the corpus holds in another form only. */
  readonly termNumbers: Uint32Array;
  /** First field: the phrasings. A term counts once in a phrasing. */
  readonly phrasings: InvertedLists;
  /** 1 / the length of each phrasing's vector; 0 for one without terms. */
  readonly phrasingScale: Float32Array;
  /** Which entry each phrasing belongs to; phrasings of one entry are neighbours. */
  readonly phrasingEntry: Uint32Array;
  /** Which of its entry's questions each phrasing is. */
  readonly phrasingNumber: Uint16Array;
  /** Second field: answer and tags. Documents are entries. */
  readonly answers: InvertedLists;
  /** Weight of each item of `answers.documents`, already divided by the vector's length. */
  readonly answerWeights: Float32Array;
}

export interface ShardEntry {
  /** The entry's number in the whole index. */
  readonly number: number;
  readonly questions: readonly string[];
  /** Answer and tags. */
  readonly answerText: string;
}

/** Entries of one language → their shard. */
export function buildShard(language: Language, entries: readonly ShardEntry[]): Shard {
  const forms = new Map<string, string>();
  const analyzed = (text: string): readonly string[] => {
    const { tokens } = analyze(text, language);
    for (const { text: word, term, kind } of tokens) if (kind === 'term') forms.set(word, term);
    return tokens.filter(({ kind }) => kind === 'term').map(({ term }) => term);
  };
  const phrasings = entries.flatMap(({ number, questions }) =>
    questions.map((question, at) => ({ entry: number, number: at, terms: new Set(analyzed(question)) })),
  );
  const answers = entries.map(({ number, answerText }) => ({
    entry: number,
    counts: countTerms(analyzed(answerText)),
  }));

  const termList = [...new Set([...forms.values()])].sort();
  const numberOf = new Map(termList.map((term, at) => [term, at]));
  const numbersOf = (terms: Iterable<string>) => Array.from(terms, (term) => numberOf.get(term)!);

  const lists = invert(
    termList.length,
    phrasings.map(({ terms }) => numbersOf(terms)),
  );
  const idf = Float32Array.from(termList, (_, term) => {
    const frequency = lists.starts[term + 1]! - lists.starts[term]!;
    return Math.log((1 + phrasings.length) / (1 + frequency)) + 1;
  });
  const answerLists = invertAnswers(
    termList.length,
    answers.map(({ entry, counts }) => ({
      entry,
      weights: new Map(
        Array.from(counts, ([term, count]) => {
          const number = numberOf.get(term)!;
          return [number, saturate(count) * idf[number]!];
        }),
      ),
    })),
  );
  const words = [...withoutAccents(forms)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    language,
    terms: packStrings(termList),
    idf,
    words: buildHashTable(
      words.map(([word]) => word),
      words.map(([, term]) => numberOf.get(term)!),
    ),
    termNumbers: buildHashTable(
      termList,
      termList.map((_, at) => at),
    ),
    phrasings: lists,
    phrasingScale: Float32Array.from(phrasings, ({ terms }) => {
      const squares = numbersOf(terms).reduce((sum, term) => sum + idf[term]! ** 2, 0);
      return squares === 0 ? 0 : 1 / Math.sqrt(squares);
    }),
    phrasingEntry: Uint32Array.from(phrasings, ({ entry }) => entry),
    phrasingNumber: Uint16Array.from(phrasings, ({ number }) => number),
    ...answerLists,
  };
}

/** Robertson's saturation: the second mention of a word says less than the first. */
function saturate(count: number): number {
  return (count * (1 + PARAMETERS.answerSaturation)) / (count + PARAMETERS.answerSaturation);
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Every word once more without its accents, unless that spelling is a word of its own. */
function withoutAccents(forms: ReadonlyMap<string, string>): Map<string, string> {
  const all = new Map(forms);
  for (const [word, term] of forms) {
    const bare = foldAccents(word);
    if (!all.has(bare)) all.set(bare, term);
  }
  return all;
}

function invert(termCount: number, documents: readonly (readonly number[])[]): InvertedLists {
  const starts = new Uint32Array(termCount + 1);
  for (const terms of documents) for (const term of terms) starts[term + 1]!++;
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const list = new Uint32Array(starts[termCount]!);
  documents.forEach((terms, document) => {
    for (const term of terms) list[next[term]!++] = document;
  });
  return { starts, documents: list };
}

function invertAnswers(
  termCount: number,
  answers: readonly { entry: number; weights: ReadonlyMap<number, number> }[],
): { answers: InvertedLists; answerWeights: Float32Array } {
  const lists = invert(
    termCount,
    answers.map(({ weights }) => [...weights.keys()]),
  );
  const next = lists.starts.slice();
  const answerWeights = new Float32Array(lists.documents.length);
  for (const { weights } of answers) {
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));
    for (const [term, weight] of weights) answerWeights[next[term]!++] = weight / length;
  }
  const entries = lists.documents.map((document) => answers[document]!.entry);
  return { answers: { starts: lists.starts, documents: entries }, answerWeights };
}

/** The shard's arrays under names that begin with its language. */
export function packShard(shard: Shard): Record<string, Section> {
  const name = (part: string) => `${shard.language}.${part}`;
  return {
    [name('terms')]: shard.terms.bytes,
    [name('term-offsets')]: shard.terms.offsets,
    [name('idf')]: shard.idf,
    [name('words')]: shard.words,
    [name('term-numbers')]: shard.termNumbers,
    [name('phrasing-starts')]: shard.phrasings.starts,
    [name('phrasing-documents')]: shard.phrasings.documents,
    [name('phrasing-scale')]: shard.phrasingScale,
    [name('phrasing-entry')]: shard.phrasingEntry,
    [name('phrasing-number')]: shard.phrasingNumber,
    [name('answer-starts')]: shard.answers.starts,
    [name('answer-entries')]: shard.answers.documents,
    [name('answer-weights')]: shard.answerWeights,
  };
}

export function openShard(container: Container, language: Language): Shard {
  const u32 = (part: string) => container.u32(`${language}.${part}`);
  const f32 = (part: string) => container.f32(`${language}.${part}`);
  return {
    language,
    terms: { bytes: container.u8(`${language}.terms`), offsets: u32('term-offsets') },
    idf: f32('idf'),
    words: u32('words'),
    termNumbers: u32('term-numbers'),
    phrasings: { starts: u32('phrasing-starts'), documents: u32('phrasing-documents') },
    phrasingScale: f32('phrasing-scale'),
    phrasingEntry: u32('phrasing-entry'),
    phrasingNumber: container.u16(`${language}.phrasing-number`),
    answers: { starts: u32('answer-starts'), documents: u32('answer-entries') },
    answerWeights: f32('answer-weights'),
  };
}
