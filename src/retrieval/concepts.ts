/** Entries → concepts: an entry with its twins in other languages, which are found together. */
import type { Entry } from '../corpus/entry.ts';
import { slugOf } from '../corpus/slug.ts';
import { buildLexicon, type Lexicon, type Text } from './lexicon.ts';
import { buildModel, type Untaught } from './model.ts';
import { FIELD } from './parameters.ts';

export interface Phrasing extends Text {
  /** The entry's number, and which of its questions this is. */
  readonly entry: number;
  readonly question: number;
}

export interface ConceptText {
  readonly phrasings: readonly Phrasing[];
  /** Answers and tags of its entries. */
  readonly answers: readonly Text[];
}

/** @returns the concept of each entry, numbered by their first entries */
export function conceptsOf(entries: readonly Entry[]): Uint32Array {
  const numberOf = new Map(entries.map(({ id }, at) => [id, at]));
  const first = Uint32Array.from(entries, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (first[root] !== root) root = first[root]!;
    return root;
  };
  entries.forEach(({ translation_of }, at) => {
    const twin = translation_of === undefined ? undefined : numberOf.get(translation_of);
    if (twin === undefined) return;
    const [a, b] = [rootOf(at), rootOf(twin)];
    first[Math.max(a, b)] = Math.min(a, b);
  });
  const numbers = new Map<number, number>();
  return Uint32Array.from(entries, (_, at) => {
    const root = rootOf(at);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
}

/** @param withNames whether entries' ids count as phrasings */
export function conceptTexts(
  entries: readonly Entry[],
  conceptOf: Uint32Array,
  withNames: boolean,
): ConceptText[] {
  const count = conceptOf.reduce((most, concept) => Math.max(most, concept + 1), 0);
  const informative = areInformative(entries);
  const texts = Array.from({ length: count }, (): { phrasings: Phrasing[]; answers: Text[] } => ({
    phrasings: [],
    answers: [],
  }));
  entries.forEach(({ id, translation_of: translationOf, questions, answer, tags, language }, entry) => {
    const concept = texts[conceptOf[entry]!]!;
    questions.forEach((text, question) => {
      concept.phrasings.push({ text, language, entry, question });
    });
    const name = withNames ? nameOf(id, questions[0] ?? '') : '';
    // `device-stolen.fr` is named in the language of the entry that it translates.
    const isBorrowed = name === nameOf(translationOf ?? '', '');
    if (name !== '' && !isBorrowed) concept.phrasings.push({ text: name, language, entry, question: NAME });
    if (informative) concept.answers.push({ text: [withoutLinks(answer), ...tags].join('\n'), language });
  });
  return texts;
}

/** Which question a phrasing is that was made of an entry's id. */
export const NAME = 0xffff;

/**
 * `device-stolen.fr` → `device stolen`: editors name entries after what they are about.
 * '' for a mere code, and for an id that was made of the title.
 */
function nameOf(id: string, title: string): string {
  if (id === slugOf(title)) return '';
  const words = id.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{L}{3,}$/u.test(word));
  return words.join(' ');
}

/** An address says little in words, and those often of another language. */
function withoutLinks(answer: string): string {
  return answer.replace(/(?:https?:\/\/|mailto:)\S+/g, ' ');
}

/** How many questions the editors wrote. */
export function countQuestions(concepts: readonly ConceptText[]): number {
  return concepts.reduce(
    (sum, { phrasings }) => sum + phrasings.filter(({ question }) => question !== NAME).length,
    0,
  );
}

/** "See the portal" under every question would only make entries look alike. */
function areInformative(entries: readonly Entry[]): boolean {
  const lengths = entries.map(({ answer }) => answer.split(/\s+/).length).sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) >= FIELD.informativeWords;
}

export interface IndexedConcepts extends Untaught {
  readonly lexicon: Lexicon;
  /** Each phrasing as the numbers of its words, in the order of the concepts. */
  readonly read: readonly Uint32Array[];
  /** Where each concept's phrasings begin; one number more than concepts. */
  readonly conceptStarts: Uint32Array;
}

/** @param epochs of the lesson */
export function indexConcepts(concepts: readonly ConceptText[], epochs: number): IndexedConcepts {
  const phrasings = concepts.flatMap((concept) => concept.phrasings);
  const answers = concepts.flatMap((concept) => concept.answers);
  const { lexicon, read } = buildLexicon([...phrasings, ...answers], true);
  const asked = {
    texts: read.slice(0, phrasings.length),
    starts: startsOf(concepts.map((concept) => concept.phrasings.length)),
  };
  const told = {
    texts: read.slice(phrasings.length),
    starts: startsOf(concepts.map((concept) => concept.answers.length)),
  };
  const untaught = buildModel(asked, told, lexicon, epochs);
  return { ...untaught, lexicon, read: asked.texts, conceptStarts: asked.starts };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    starts[at + 1] = starts[at]! + length;
  });
  return starts;
}
