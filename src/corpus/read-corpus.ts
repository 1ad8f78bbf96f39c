/** A corpus on disk → its entries, and everything that is wrong with its files. */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { FrontdeskError } from '../errors.ts';
import type { Decoded } from './decode.ts';
import { type LocatedEntry, positionOf } from './entry.ts';
import { type FileReading, type LostEntry, unreadable } from './file-reading.ts';
import { readCsv } from './formats/read-csv.ts';
import { readJsonl } from './formats/read-jsonl.ts';
import { readMarkdown } from './formats/read-markdown.ts';
import { readYaml } from './formats/read-yaml.ts';
import { adviceOn, type FileListing, type Format, formatOf, listFiles } from './list-files.ts';
import { inspectMedium, isWebAddress } from './media.ts';
import { fault, isFault, type Problem, sortProblems, warning } from './problem.ts';
import { readText } from './read-text.ts';
import { says } from './said.ts';
import { type CorpusSettings, readSettings } from './settings.ts';
import { isSideFile } from './side-files.ts';

export interface CorpusReading {
  /** By file, then in the file's order. */
  readonly entries: readonly LocatedEntry[];
  readonly problems: readonly Problem[];
  readonly settings?: CorpusSettings;
  /** Entries that have faults: named by others, they are not unknown. */
  readonly lost?: readonly LostEntry[];
  /** Whether files could not be read, so that unknown names may stand in them. */
  readonly incomplete?: boolean;
}

type Reader = (text: string, file: string) => FileReading;
const READERS: Readonly<Record<Format, Reader>> = {
  markdown: readMarkdown,
  yaml: readYaml,
  csv: readCsv,
  jsonl: readJsonl,
};

/**
 * Never throws for what stands in the files: that becomes problems.
 *
 * @param corpus a folder, read with all below it, or a single file
 * @throws FrontdeskError CORPUS_NOT_FOUND
 */
export async function readCorpus(corpus: string): Promise<CorpusReading> {
  const { root, listing } = await locate(corpus);
  const readings: FileReading[] = [];
  for (const file of listing.files) readings.push(await readOne(root, file));
  const entries = readings.flatMap((reading) => reading.entries);
  const { settings, problems: settingsProblems } = await readSettings(root);
  const problems = [
    ...listing.problems,
    ...settingsProblems,
    ...readings.flatMap((reading) => reading.problems),
    ...(await inspectMedia(entries, root)),
  ];
  return {
    entries,
    settings,
    problems: sortProblems(problems),
    lost: readings.flatMap((reading) => reading.lost),
    incomplete: readings.some((reading) => reading.incomplete) || listing.problems.some(isFault),
  };
}

/** One file's content → its entries; what the reader itself cannot bear is a fault of the file. */
export function readContent({ text, problems }: Decoded, file: string, format: Format): FileReading {
  if (text === undefined) return unreadable(problems);
  if (text.trim() === '') return { entries: [], problems, lost: [], incomplete: false };
  try {
    const reading = READERS[format](text, file);
    return { ...reading, problems: [...problems, ...reading.problems] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 100) : 'unknown reason';
    return unreadable([...problems, fault('unreadable', { file, line: 1 }, says('notUnderstood', reason))]);
  }
}

async function locate(corpus: string): Promise<{ root: string; listing: FileListing }> {
  const target = await realpath(corpus).catch(() => undefined);
  const found = target === undefined ? undefined : await stat(target);
  if (target === undefined || !found) {
    const message = `${corpus}: expected the corpus folder or file, came nothing; check the path`;
    throw new FrontdeskError('CORPUS_NOT_FOUND', message);
  }
  if (found.isDirectory()) return { root: target, listing: await listFiles(target) };
  const file = path.basename(target);
  if (isSideFile(file)) {
    const problem = fault('no-entries', { file, line: 1 }, says('holdsNoEntries'));
    return { root: path.dirname(target), listing: { files: [], problems: [problem] } };
  }
  if (formatOf(file)) return { root: path.dirname(target), listing: { files: [file], problems: [] } };
  const said = says('wrongFormat', adviceOn(file) ?? says('saveAsOne'));
  const problem = fault('unknown-format', { file, line: 1 }, said);
  return { root: path.dirname(target), listing: { files: [], problems: [problem] } };
}

async function readOne(root: string, file: string): Promise<FileReading> {
  const format = formatOf(file);
  return format ? readContent(await readText(root, file), file, format) : unreadable([]);
}

async function inspectMedia(entries: readonly LocatedEntry[], root: string): Promise<Problem[]> {
  const known = new Map<string, Awaited<ReturnType<typeof inspectMedium>>>();
  const problems: Problem[] = [];
  for (const located of entries) {
    for (const [index, medium] of located.entry.media.entries()) {
      if (isWebAddress(medium)) continue;
      if (!known.has(medium)) known.set(medium, await inspectMedium(medium, root));
      const found = known.get(medium);
      const report = found?.severe ? fault : warning;
      if (found) problems.push(report('missing-media', positionOf(located, 'media', index), found.said));
    }
  }
  return problems;
}
