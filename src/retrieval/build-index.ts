/** Entries → the index, as the bytes of its file. Same entries, same bytes. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Entry } from '../corpus/entry.ts';
import { LANGUAGES, type Language } from '../message.ts';
import { calibrate, type Probe } from './calibrate.ts';
import { calibrationSchema } from './confidence.ts';
import { packContainer } from './container.ts';
import { readQuestion } from './read-question.ts';
import { createSearch } from './search.ts';
import { buildShard, packShard, type Shard } from './shard.ts';
import { packStrings } from './string-table.ts';

export const metaSchema = z.object({
  /** Of the content: equal for equal corpora, different after any change. */
  version: z.string(),
  /** Of the files that it was built from; '' when it was built from none. */
  digest: z.string(),
  languages: z.array(z.enum(LANGUAGES)),
  entries: z.partialRecord(z.enum(LANGUAGES), z.number()),
  phrasings: z.number(),
  terms: z.number(),
  topics: z.partialRecord(z.enum(LANGUAGES), z.array(z.string())),
  calibration: calibrationSchema,
});
export type Meta = z.infer<typeof metaSchema>;

export type Progress = (step: string, done: number, total: number) => void;

const TOPICS = 12;

export interface BuildOptions {
  readonly digest?: string;
  readonly onProgress?: Progress | undefined;
}

/** @param entries without faults: distinct ids, twins that exist */
export function buildIndex(
  entries: readonly Entry[],
  { digest = '', onProgress = () => undefined }: BuildOptions = {},
): { bytes: Uint8Array<ArrayBuffer>; meta: Meta } {
  const languages = LANGUAGES.filter((language) => entries.some((entry) => entry.language === language));
  const groupOf = groupTwins(entries);
  const shards = languages.map((language, at) => {
    onProgress(`reading ${language}`, at, languages.length);
    return buildShard(
      language,
      entries.flatMap((entry, number) =>
        entry.language === language
          ? [{ number, questions: entry.questions, answerText: [entry.answer, ...entry.tags].join('\n') }]
          : [],
      ),
    );
  });
  const languageOf = Uint8Array.from(entries, ({ language }) => LANGUAGES.indexOf(language));
  const search = createSearch(groupOf, languageOf);
  const calibration = calibrate(probesOf(entries, shards, groupOf, onProgress), groupOf, search);
  const tagList = [...new Set(entries.flatMap(({ tags }) => tags))].sort();
  const tags = packStrings(tagList);
  const stored = packStrings(entries.map((entry) => JSON.stringify(entry)));
  const sections = {
    'entry-bytes': stored.bytes,
    'entry-offsets': stored.offsets,
    'entry-language': languageOf,
    'entry-group': groupOf,
    'entry-from': Uint32Array.from(entries, ({ valid_from }) => dayNumber(valid_from, 0)),
    'entry-until': Uint32Array.from(entries, ({ valid_until }) => dayNumber(valid_until, 0xffffffff)),
    'entry-threshold': Float32Array.from(entries, ({ threshold }) => threshold ?? Number.NaN),
    'tag-bytes': tags.bytes,
    'tag-offsets': tags.offsets,
    ...Object.assign({}, ...shards.map(packShard)),
  };
  const unnamed: Omit<Meta, 'version'> = {
    digest,
    languages,
    entries: Object.fromEntries(languages.map((language) => [language, countOf(entries, language)])),
    phrasings: entries.reduce((sum, { questions }) => sum + questions.length, 0),
    terms: shards.reduce((sum, { idf }) => sum + idf.length, 0),
    topics: Object.fromEntries(languages.map((language) => [language, topicsOf(entries, language)])),
    calibration,
  };
  const version = createHash('sha256').update(packContainer(unnamed, sections)).digest('hex').slice(0, 12);
  const meta: Meta = { version, ...unnamed };
  return { bytes: packContainer(meta, sections), meta };
}

/** `2026-01-31` → 20260131, which compares as dates do. */
export function dayNumber(day: string | undefined, otherwise: number): number {
  return day === undefined ? otherwise : Number(day.replaceAll('-', ''));
}

/** Twins share the number of the first of them. */
function groupTwins(entries: readonly Entry[]): Uint32Array {
  const numberOf = new Map(entries.map(({ id }, at) => [id, at]));
  const groups = Uint32Array.from(entries, (_, at) => at);
  entries.forEach(({ translation_of }, at) => {
    const twin = translation_of === undefined ? undefined : numberOf.get(translation_of);
    if (twin === undefined) return;
    const [from, to] = [groups[at]!, groups[twin]!];
    groups.forEach((group, member) => {
      if (group === from) groups[member] = to;
    });
  });
  return groups;
}

function probesOf(
  entries: readonly Entry[],
  shards: readonly Shard[],
  groupOf: Uint32Array,
  onProgress: Progress,
): Probe[] {
  return shards.flatMap((shard) =>
    Array.from(shard.phrasingEntry, (entry, phrasing): Probe => {
      if (phrasing % 500 === 0)
        onProgress(`calibrating ${shard.language}`, phrasing, shard.phrasingEntry.length);
      const text = entries[entry]!.questions[shard.phrasingNumber[phrasing]!]!;
      return {
        group: groupOf[entry]!,
        questions: shards.map((each) =>
          readQuestion(
            text,
            each,
            shards.filter((other) => other !== each),
          ),
        ),
        leftOut: { shard, phrasing },
      };
    }),
  );
}

function countOf(entries: readonly Entry[], language: Language): number {
  return entries.filter((entry) => entry.language === language).length;
}

/** The commonest tags first, then by name. */
function topicsOf(entries: readonly Entry[], language: Language): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (entry.language !== language) continue;
    for (const tag of entry.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TOPICS)
    .map(([tag]) => tag);
}
