/** Entries → the index, as the bytes of its file. Same entries, same bytes. */
import { createHash } from 'node:crypto';
import type { Entry } from '../corpus/entry.ts';
import type { CorpusSettings } from '../corpus/settings.ts';
import { LANGUAGES, type Language } from '../message.ts';
import { buildByCosine } from './build-by-cosine.ts';
import { buildLearned } from './build-learned.ts';
import { type ConceptText, conceptsOf, conceptTexts } from './concepts.ts';
import type { Calibration } from './confidence.ts';
import { narrow, packContainer, type Section } from './container.ts';
import type { Meta, Progress, UntaughtRanking } from './index-parts.ts';
import { type Learned, learn } from './learn.ts';
import { packTable } from './lexicon-sections.ts';
import { RANKING } from './parameters.ts';
import { packStrings } from './string-table.ts';

export interface BuildOptions {
  /** Of the files that the entries came from. */
  readonly digest?: string;
  /** ISO 8601. */
  readonly builtAt?: string;
  /** Of each entry, where that is known. */
  readonly files?: readonly string[];
  readonly onProgress?: Progress | undefined;
  /** `cosine`: nothing is learned, as in corpora too large for it. */
  readonly ranking?: Meta['ranking'];
  /** The editors' own thresholds, in place of those that the build finds. */
  readonly settings?: CorpusSettings;
  /** That of an earlier index of nearly the same corpus, in place of cross-validation: in half the time. */
  readonly calibration?: Calibration | undefined;
}

export interface BuiltIndex {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly meta: Meta;
}

/** An index before its lesson, which may be learned elsewhere while it is calibrated. */
export interface UntaughtIndex extends Pick<UntaughtRanking, 'lesson' | 'calibrate'> {
  /** @param learned from the lesson */
  finish(learned: Learned | null, calibration: Calibration): BuiltIndex;
}

/** @param entries at least one, without faults: distinct ids, twins that exist */
export function buildIndex(entries: readonly Entry[], options: BuildOptions = {}): BuiltIndex {
  const { lesson, calibrate, finish } = beginIndex(entries, options);
  const calibration = calibrate();
  const learned = lesson && learn(lesson, (epoch) => options.onProgress?.('learning', epoch, lesson.epochs));
  return finish(learned, calibration);
}

/** @param entries as for `buildIndex` */
export function beginIndex(
  entries: readonly Entry[],
  {
    digest = '',
    builtAt,
    files,
    onProgress = () => undefined,
    ranking,
    settings = {},
    calibration,
  }: BuildOptions,
): UntaughtIndex {
  const languages = languagesOf(entries);
  const conceptOf = conceptsOf(entries);
  const questions = entries.reduce((sum, entry) => sum + entry.questions.length, 0);
  const byCosine = ranking === 'cosine' || questions > RANKING.mostPhrasings;
  const concepts = conceptTexts(entries, conceptOf, !byCosine);
  const untaught = byCosine
    ? buildByCosine(concepts, onProgress)
    : buildLearned(concepts, languages, onProgress, calibration);
  const ofEachLanguage = <T>(count: (own: Entry[]) => T) =>
    Object.fromEntries(languages.map((language) => [language, count(inLanguage(entries, language))]));
  return {
    lesson: untaught.lesson,
    calibrate: untaught.calibrate,
    finish(learned, found) {
      onProgress('writing', 0, 1);
      const part = untaught.finish(learned);
      const sections = { ...listEntries(entries, conceptOf, concepts, part.order), ...part.sections };
      const unnamed: Omit<Meta, 'version'> = {
        digest,
        languages,
        ranking: part.ranking,
        entries: ofEachLanguage((own) => own.length),
        concepts: concepts.length,
        phrasings: questions,
        terms: part.terms,
        topics: ofEachLanguage(topicsOf),
        calibration: { ...found, bands: withSettings(found.bands, settings) },
      };
      const content = packContainer(unnamed, sections);
      const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
      // The same entries have the same version, whenever they are built and wherever they stand.
      const meta: Meta = {
        version,
        ...(builtAt !== undefined && { builtAt }),
        ...(files && { files: counted(files) }),
        ...unnamed,
      };
      return { bytes: packContainer(meta, sections), meta };
    },
  };
}

/** Runs of the same file. */
function counted(files: readonly string[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const file of files) {
    const last = runs.at(-1);
    if (last?.[0] === file) last[1] += 1;
    else runs.push([file, 1]);
  }
  return runs;
}

/** What an index knows of entries, concepts and phrasings, however it ranks. */
function listEntries(
  entries: readonly Entry[],
  conceptOf: Uint32Array,
  concepts: readonly ConceptText[],
  order: Uint32Array,
): Record<string, Section> {
  const phrasings = concepts.flatMap((concept) => concept.phrasings);
  const ordered = Array.from(order, (at) => phrasings[at]!);
  return {
    ...packTable('entries', packStrings(entries.map(written))),
    'entry-language': Uint8Array.from(entries, ({ language }) => LANGUAGES.indexOf(language)),
    'entry-concept': narrow(conceptOf),
    'entry-from': Uint32Array.from(entries, ({ valid_from }) => dayNumber(valid_from, 0)),
    'entry-until': Uint32Array.from(entries, ({ valid_until }) => dayNumber(valid_until, 0xffffffff)),
    'entry-threshold': Float32Array.from(entries, ({ threshold }) => threshold ?? Number.NaN),
    ...listMembers(conceptOf, concepts.length),
    'phrasing-entry': narrow(Uint32Array.from(ordered, ({ entry }) => entry)),
    'phrasing-question': narrow(Uint32Array.from(ordered, ({ question }) => question)),
  };
}

/** An entry as JSON without the lists that are empty, which reading it puts back. */
function written(entry: Entry): string {
  return JSON.stringify(entry, (_, value: unknown) =>
    value === false || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );
}

/** One threshold moved past the other takes it along. */
function withSettings({ answer, suggest }: Bands, { answerFrom, suggestFrom }: CorpusSettings): Bands {
  const suggested = suggestFrom ?? Math.min(suggest, answerFrom ?? suggest);
  return { suggest: suggested, answer: answerFrom ?? Math.max(answer, suggested) };
}

/** `2026-01-31` → 20260131, which compares as dates do. */
export function dayNumber(day: string | undefined, otherwise: number): number {
  return day === undefined ? otherwise : Number(day.replaceAll('-', ''));
}

/** The entries of each concept, one run after the other. */
function listMembers(conceptOf: Uint32Array, concepts: number): Record<string, Section> {
  const starts = new Uint32Array(concepts + 1);
  for (const concept of conceptOf) starts[concept + 1]!++;
  for (let concept = 0; concept < concepts; concept++) starts[concept + 1]! += starts[concept]!;
  const next = starts.slice();
  const members = new Uint32Array(conceptOf.length);
  conceptOf.forEach((concept, entry) => {
    members[next[concept]!++] = entry;
  });
  return { 'member-starts': narrow(starts), members: narrow(members) };
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

type Bands = Calibration['bands'];

/** A help text names so many. */
const TOPICS = 12;

/** The commonest tags first, then by name. */
function topicsOf(entries: readonly Entry[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TOPICS)
    .map(([tag]) => tag);
}
