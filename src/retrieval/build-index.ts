/** Entries → the index, as the bytes of its file. Same entries, same bytes. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Entry } from '../corpus/entry.ts';
import { LANGUAGES, type Language } from '../message.ts';
import { calibrate } from './calibrate.ts';
import { conceptsOf, conceptTexts, indexConcepts } from './concepts.ts';
import { calibrationSchema } from './confidence.ts';
import { packContainer, type Section } from './container.ts';
import { buildCosineIndex, packCosineIndex } from './cosine.ts';
import { crossValidate } from './cross-validate.ts';
import { packLexicon, packTable } from './lexicon-sections.ts';
import { packModel } from './model.ts';
import { SOFTMAX } from './parameters.ts';
import { packStrings } from './string-table.ts';

export const metaSchema = z.object({
  /** Of the content: equal for equal corpora, different after any change. */
  version: z.string(),
  /** Of the files that it was built from; '' when it was built from none. */
  digest: z.string(),
  /** The corpus' languages; the one with most entries first. */
  languages: z.tuple([z.enum(LANGUAGES)], z.enum(LANGUAGES)),
  entries: z.partialRecord(z.enum(LANGUAGES), z.number()),
  concepts: z.number(),
  phrasings: z.number(),
  terms: z.number(),
  topics: z.partialRecord(z.enum(LANGUAGES), z.array(z.string())),
  calibration: calibrationSchema,
});
export type Meta = z.infer<typeof metaSchema>;

export type Progress = (step: string, done: number, total: number) => void;

export interface BuildOptions {
  readonly digest?: string;
  readonly onProgress?: Progress | undefined;
}

const TOPICS = 12;

/** @param entries at least one, without faults: distinct ids, twins that exist */
export function buildIndex(
  entries: readonly Entry[],
  { digest = '', onProgress = () => undefined }: BuildOptions = {},
): { bytes: Uint8Array<ArrayBuffer>; meta: Meta } {
  const languages = languagesOf(entries);
  const conceptOf = conceptsOf(entries);
  const concepts = conceptTexts(entries, conceptOf);
  const examples = crossValidate(concepts, languages, (run, runs) =>
    onProgress('asking itself', run, runs + 1),
  );
  const { lexicon, model, read, conceptStarts } = indexConcepts(concepts, true, (epoch) =>
    onProgress('learning', epoch, SOFTMAX.epochs),
  );
  onProgress('writing', 1, 1);
  const phrasings = concepts.flatMap((concept) => concept.phrasings);
  const calibration = calibrate(examples, {
    learns: model.learned !== null,
    phrasingsPerConcept: phrasings.length / concepts.length,
  });
  const sections: Record<string, Section> = {
    ...packTable('entries', packStrings(entries.map((entry) => JSON.stringify(entry)))),
    'entry-language': Uint8Array.from(entries, ({ language }) => LANGUAGES.indexOf(language)),
    'entry-concept': conceptOf,
    'entry-from': Uint32Array.from(entries, ({ valid_from }) => dayNumber(valid_from, 0)),
    'entry-until': Uint32Array.from(entries, ({ valid_until }) => dayNumber(valid_until, 0xffffffff)),
    'entry-threshold': Float32Array.from(entries, ({ threshold }) => threshold ?? Number.NaN),
    'concept-starts': conceptStarts,
    'phrasing-entry': Uint32Array.from(phrasings, ({ entry }) => entry),
    'phrasing-question': Uint16Array.from(phrasings, ({ question }) => question),
    ...packLexicon(lexicon),
    ...packCosineIndex(buildCosineIndex(read, lexicon)),
    ...packModel(model),
  };
  const unnamed: Omit<Meta, 'version'> = {
    digest,
    languages,
    entries: Object.fromEntries(
      languages.map((language) => [language, inLanguage(entries, language).length]),
    ),
    concepts: concepts.length,
    phrasings: phrasings.length,
    terms: lexicon.termCount,
    topics: Object.fromEntries(
      languages.map((language) => [language, topicsOf(inLanguage(entries, language))]),
    ),
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

function languagesOf(entries: readonly Entry[]): Meta['languages'] {
  const counts = LANGUAGES.map((language) => ({ language, count: inLanguage(entries, language).length }));
  const [first, ...others] = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (!first) throw new TypeError('buildIndex: expected at least one entry');
  return [first.language, ...others.map(({ language }) => language)];
}

function inLanguage(entries: readonly Entry[], language: Language): Entry[] {
  return entries.filter((entry) => entry.language === language);
}

/** The commonest tags first, then by name. */
function topicsOf(entries: readonly Entry[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TOPICS)
    .map(([tag]) => tag);
}
