/** What an edit takes away of what serves: an emptied file, or a good part of the corpus, may be an accident. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LocatedEntry } from '../corpus/entry.ts';
import { type Problem, warning } from '../corpus/problem.ts';
import { says } from '../corpus/said.ts';
import { FrontdeskError } from '../errors.ts';
import { loadIndex } from '../retrieval/index-file.ts';
import type { Index } from '../retrieval/open-index.ts';
import { readPastEdits, type ServedEntry } from './past-edits.ts';

export const LOSS_LIMITS = {
  /** A smaller corpus is written anew in an hour, and one entry would be a large part of it. */
  fromEntries: 20,
  /** More than this share of the entries is asked about; lowered, editors would be asked about their daily work. */
  share: 0.1,
} as const;

export interface Loss {
  /** So many entries there were, with those that edits took away within the last day. */
  readonly before: number;
  /** Neither the id nor any of the questions is there any more. */
  readonly gone: readonly ServedEntry[];
  /** The files that are still there, without any of their entries. */
  readonly emptied: readonly string[];
  /** Whether it may be an accident. */
  readonly isLarge: boolean;
}

export interface Served {
  readonly corpusDir: string;
  readonly indexFile: string;
}

/** @returns undefined where there is no older index of this corpus to compare with */
export function lossOf(
  { corpusDir, indexFile }: Served,
  entries: readonly LocatedEntry[],
  now: Date,
): Loss | undefined {
  const index = loadOlder(indexFile);
  if (!index) return undefined;
  const past = readPastEdits(indexFile, now);
  if (past && past.corpus !== path.resolve(corpusDir)) return undefined;
  const serving = servedBy(index);
  const ids = new Set(serving.map(({ id }) => id));
  const before = [...serving, ...(past?.gone ?? []).filter(({ id }) => !ids.has(id))];

  const idsNow = new Set(entries.map(({ entry }) => entry.id));
  const questionsNow = new Set(entries.flatMap(({ entry }) => entry.questions.map(plain)));
  const gone = before.filter(
    ({ id, questions }) => !idsNow.has(id) && !questions.some((each) => questionsNow.has(plain(each))),
  );
  const emptied = emptiedFiles(corpusDir, serving, gone, entries);
  const isLarge =
    before.length >= LOSS_LIMITS.fromEntries &&
    (gone.length > before.length * LOSS_LIMITS.share || emptied.length > 0);
  return { before: before.length, gone, emptied, isLarge };
}

function loadOlder(indexFile: string): Index | undefined {
  try {
    return loadIndex(indexFile);
  } catch (error) {
    if (error instanceof FrontdeskError && /^INDEX_/.test(error.code)) return undefined;
    throw error;
  }
}

function servedBy(index: Index): readonly ServedEntry[] {
  const files = (index.meta.files ?? []).flatMap(([file, entries]) => Array<string>(entries).fill(file));
  return index.entries().map(({ id, questions }, at) => ({ id, questions, file: files[at] ?? '' }));
}

const plain = (question: string) => question.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function emptiedFiles(
  corpusDir: string,
  serving: readonly ServedEntry[],
  gone: readonly ServedEntry[],
  entries: readonly LocatedEntry[],
): readonly string[] {
  const lost = new Set(gone.map(({ id }) => id));
  const kept = new Set(serving.filter(({ id }) => !lost.has(id)).map(({ file }) => file));
  const now = new Set(entries.map(({ position }) => position.file));
  // One that was deleted was meant to be; its entries count among all.
  return [...new Set(serving.map(({ file }) => file))].filter(
    (file) => file !== '' && !kept.has(file) && !now.has(file) && existsSync(path.join(corpusDir, file)),
  );
}

/** More would hide the rest of a message. */
const MOST_FILES = 5;
const MOST_IDS = 5;

/** What would go, and how to say that it is meant: for `/health`, the log and the terminal. */
export function sayLoss(corpusDir: string, { before, gone, emptied }: Loss, digest: string): string {
  const files = [...byFile(gone)].map(([file, own]) => `${own.length} of ${file || 'an earlier version'}`);
  const more = files.length > MOST_FILES ? ` and of ${count(files.length - MOST_FILES, 'file')} more` : '';
  const empty = emptied.length > 0 ? `; nothing is left in ${listed(emptied, MOST_FILES)}` : '';
  return [
    `${corpusDir}: ${gone.length} of ${count(before, 'entry', 'entries')} would go: ${files.slice(0, MOST_FILES).join(', ')}${more}, such as ${listed(
      gone.map(({ id }) => id),
      MOST_IDS,
    )}${empty}`,
    `the index of before is kept; put them back, or, if they are meant to go, run: frontdesk accept ${digest}`,
  ].join('\n');
}

/** The same for each file, among what else `frontdesk check` says of it. */
export function lossWarnings({ gone }: Loss, digest: string): Problem[] {
  return [...byFile(gone)].map(([file, own]) =>
    warning(
      'entries-gone',
      { file: file || '.', line: 1 },
      says(
        'entriesGone',
        own.length,
        listed(
          own.map(({ id }) => id),
          MOST_IDS,
        ),
        digest,
      ),
    ),
  );
}

function byFile(gone: readonly ServedEntry[]): Map<string, ServedEntry[]> {
  const files = new Map<string, ServedEntry[]>();
  for (const entry of gone) files.set(entry.file, [...(files.get(entry.file) ?? []), entry]);
  return files;
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

function listed(names: readonly string[], most: number): string {
  return `${names.slice(0, most).join(', ')}${names.length > most ? ', …' : ''}`;
}
