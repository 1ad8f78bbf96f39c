/** The bytes of an index file → something that answers questions. */
import { type Entry, entrySchema, titleOf } from '../corpus/entry.ts';
import { detectLanguage } from '../language/detect.ts';
import { LANGUAGES, type Language } from '../message.ts';
import { dayNumber, type Meta, metaSchema } from './build-index.ts';
import { confidenceOf, decide } from './confidence.ts';
import { openContainer } from './container.ts';
import { type Explanation, explainHits } from './explain.ts';
import type { AskOptions, Finding, Retriever } from './finding.ts';
import { lookUp } from './hash-table.ts';
import { PARAMETERS } from './parameters.ts';
import { type Question, readQuestion } from './read-question.ts';
import { createSearch, type Hit } from './search.ts';
import { openShard } from './shard.ts';
import { stringAt } from './string-table.ts';

export interface Index extends Retriever {
  readonly meta: Meta;
  /** Why the finding is what it is. */
  explain(text: string, options: AskOptions): Explanation;
}

/**
 * @param source named in errors: the file's path
 * @throws FrontdeskError INDEX_INVALID
 */
export function openIndex(file: ArrayBuffer, source: string): Index {
  const container = openContainer(file, source);
  const meta = metaSchema.parse(container.meta);
  const shards = meta.languages.map((language) => openShard(container, language));
  const stored = { bytes: container.u8('entry-bytes'), offsets: container.u32('entry-offsets') };
  const languageOf = container.u8('entry-language');
  const groupOf = container.u32('entry-group');
  const validFrom = container.u32('entry-from');
  const validUntil = container.u32('entry-until');
  const thresholds = container.f32('entry-threshold');
  const search = createSearch(groupOf, languageOf);
  const parsed = new Map<number, Entry>();
  let numbers: Map<string, number> | undefined;

  /** Entries are parsed when they are first wanted. */
  function entryAt(number: number): Entry {
    const known = parsed.get(number);
    if (known) return known;
    const json: unknown = JSON.parse(stringAt(stored, number));
    const entry = entrySchema.parse(json);
    parsed.set(number, entry);
    return entry;
  }

  function numberOf(id: string): number | undefined {
    numbers ??= new Map(Array.from(groupOf, (_, number) => [entryAt(number).id, number]));
    return numbers.get(id);
  }

  /** The one language whose corpus holds the word. */
  function languageOfWord(word: string): Language | undefined {
    const holding = shards.filter((shard) => lookUp(shard.words, word) >= 0);
    return holding.length === 1 ? holding[0]?.language : undefined;
  }

  function read(text: string): Question[] {
    return shards.map((shard) =>
      readQuestion(
        text,
        shard,
        shards.filter((other) => other !== shard),
      ),
    );
  }

  function admitting({ today, tags }: AskOptions): (entry: number) => boolean {
    const day = dayNumber(today, 0);
    const valid = (entry: number) => validFrom[entry]! <= day && day <= validUntil[entry]!;
    if (!tags) return valid;
    return (entry) => valid(entry) && entryAt(entry).tags.some((tag) => tags.includes(tag));
  }

  /** The hit's entry, or its twin in the language, if that is answered today. */
  function inLanguage(entry: number, language: Language, admits: (entry: number) => boolean): number {
    if (LANGUAGES[languageOf[entry]!] === language) return entry;
    const twin = groupOf.findIndex(
      (group, other) =>
        group === groupOf[entry] && LANGUAGES[languageOf[other]!] === language && admits(other),
    );
    return twin < 0 ? entry : twin;
  }

  function look(text: string, options: AskOptions): { finding: Finding; hits: Hit[]; questions: Question[] } {
    const language =
      options.language ??
      detectLanguage(text, { languages: meta.languages, previous: options.previous, languageOfWord })
        .language;
    const admits = admitting(options);
    const questions = read(text);
    const hits = search(questions, admits, PARAMETERS.candidates);
    const found = hits.map((hit) => {
      const number = inLanguage(hit.entry, language, admits);
      return {
        number,
        entry: entryAt(number),
        score: hit.cosine,
        confidence: confidenceOf(hit, hits, meta.calibration),
      };
    });
    const [first] = found;
    const decision = first
      ? decide(first.confidence, meta.calibration, thresholds[first.number]!)
      : 'fallback';
    const shown = questions.find(({ shard }) => shard.language === language) ?? questions[0];
    const finding: Finding = {
      text,
      language,
      decision,
      entry: first && decision === 'answer' ? first.entry : null,
      confidence: first?.confidence ?? 0,
      candidates: found.map(({ entry, score, confidence }) => ({
        id: entry.id,
        title: titleOf(entry),
        score,
        confidence,
      })),
      terms: shown?.terms.filter(({ kind }) => kind !== 'stopword').map(({ term }) => term) ?? [],
    };
    return { finding, hits, questions };
  }

  return {
    meta,
    languages: meta.languages,
    ask: (text, options) => look(text, options).finding,
    explain: (text, options) => {
      const { finding, hits, questions } = look(text, options);
      return explainHits(finding, hits, questions, meta.calibration, (hit) => ({
        id: entryAt(hit.entry).id,
        questions: entryAt(hit.entry).questions,
      }));
    },
    entry(id, language) {
      const number = numberOf(id);
      if (number === undefined) return undefined;
      return entryAt(language ? inLanguage(number, language, () => true) : number);
    },
    topics: (language) => meta.topics[language] ?? [],
  };
}
